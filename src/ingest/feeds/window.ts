/** The pieces of a stream that may still be asked for, and no more of them than that. */

export type Window = {
  readonly add: (piece: string) => void;
  /** Text between two positions of the whole stream; what lies before `done` is not asked for again. */
  readonly slice: (start: number, end: number, done?: number) => string;
  readonly release: (done: number) => void;
  /** Nothing from here on is let go, whatever is done; infinity: everything is again. */
  readonly hold: (start: number) => void;
};

/** The pieces that the tokenizer may still point into. */
export function openWindow(): Window {
  let pieces: { readonly start: number; readonly text: string }[] = [];
  let length = 0;
  let held = Number.POSITIVE_INFINITY;
  const release = (given: number) => {
    const done = Math.min(given, held);
    let gone = 0;
    // The last piece is the one being read.
    while (gone < pieces.length - 1 && (pieces[gone + 1]?.start ?? 0) <= done) gone += 1;
    if (gone > 0) pieces = pieces.slice(gone);
  };
  return {
    add: (text) => {
      pieces.push({ start: length, text });
      length += text.length;
    },
    release,
    hold: (start) => {
      held = start;
    },
    slice: (start, end, done = end) => {
      const [only] = pieces.slice(-1);
      const found =
        only !== undefined && start >= only.start
          ? only.text.slice(start - only.start, end - only.start)
          : pieces
              .map((piece) =>
                piece.text.slice(Math.max(0, start - piece.start), Math.max(0, end - piece.start)),
              )
              .join("");
      release(done);
      return found;
    },
  };
}
