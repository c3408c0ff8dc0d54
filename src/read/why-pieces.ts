/** Sets what an article kept and dropped back into the order of its source. */
import type { Article, Drop } from "../model.ts";

/** A line of the source, as the cleaner cut it. */
export type SourceLine = { readonly text: string; readonly path: string };

export type Piece = {
  /** `changed` is kept, as another kind than the page gave it. */
  readonly state: "kept" | "changed" | "dropped";
  readonly text: string;
  readonly note: string;
};

/** Kept lines are looked for this far ahead: lines of one article keep their order. */
const AHEAD = 40;

/** Every line of the source, then whatever the record holds that no line stands for. Nothing is lost. */
export function piecesOf(article: Article, lines: readonly SourceLine[]): readonly Piece[] {
  const kept = keptOf(article);
  const drops = openDrops(article.drops);
  const pieces: Piece[] = [];
  let at = 0;
  for (const line of lines) {
    const dropped = drops.exact(line);
    if (dropped !== null) {
      pieces.push(droppedPiece(line.text, dropped));
      continue;
    }
    const found = find(kept, at, line);
    if (found === null) {
      pieces.push(droppedPiece(line.text, drops.outside(line.text)));
      continue;
    }
    for (const { piece } of kept.slice(at, found.index)) pieces.push(piece);
    at = found.index + (found.whole ? 1 : 0);
    if (found.whole) pieces.push(found.piece);
    for (const cut of drops.cutFrom(line)) pieces.push(droppedPiece(cut.text, cut));
  }
  for (const { piece } of kept.slice(at)) pieces.push(piece);
  for (const rest of drops.rest()) pieces.push(droppedPiece(rest.text, rest));
  return pieces;
}

const droppedPiece = (text: string, drop: Drop | null): Piece => ({
  state: "dropped",
  text,
  note: drop === null ? "" : `${drop.pass}: ${drop.reason}`,
});

type Kept = { readonly piece: Piece; readonly path: string };

/** One entry for each line of each block, the lines of lists and tables apart. */
function keptOf({ blocks, edits }: Article): readonly Kept[] {
  const changed = new Map(edits.map((edit) => [edit.block, edit]));
  return blocks.flatMap(({ id, kind, text, path }) => {
    const edit = changed.get(id);
    const note = edit === undefined ? kind : `${edit.from} → ${edit.to} (${edit.pass}: ${edit.reason})`;
    const state = edit === undefined ? "kept" : "changed";
    return text.split("\n").map((line): Kept => ({ piece: { state, text: line, note }, path }));
  });
}

/**
 * The kept line that a source line is, or that was made of it by a cut or by joining lines: `whole` is false for
 * all but the last of joined lines.
 */
function find(
  kept: readonly Kept[],
  from: number,
  { text, path }: SourceLine,
): { readonly index: number; readonly piece: Piece; readonly whole: boolean } | null {
  for (let index = from; index < Math.min(kept.length, from + AHEAD); index += 1) {
    const candidate = kept[index];
    if (candidate === undefined) break;
    const line = candidate.piece.text;
    if (line === text) return { index, piece: candidate.piece, whole: true };
    if (candidate.path !== path) continue;
    if (text.includes(line)) return { index, piece: candidate.piece, whole: true };
    if (line.includes(text)) return { index, piece: candidate.piece, whole: line.endsWith(text) };
  }
  return null;
}

/** Drops, each to be found once: by place and text, by place for cuts, by text for what lies outside the article. */
function openDrops(drops: readonly Drop[]) {
  const unused = new Set(drops);
  const byPath = Map.groupBy(drops, ({ path }) => path);
  const byLine = new Map<string, Drop[]>();
  for (const drop of drops) {
    for (const line of drop.text.split("\n")) {
      const known = byLine.get(line);
      if (known === undefined) byLine.set(line, [drop]);
      else known.push(drop);
    }
  }
  const take = (drop: Drop): Drop => {
    unused.delete(drop);
    return drop;
  };
  return {
    exact({ text, path }: SourceLine): Drop | null {
      const drop = byPath.get(path)?.find((each) => each.text === text && unused.has(each));
      return drop === undefined ? null : take(drop);
    },
    cutFrom({ text, path }: SourceLine): readonly Drop[] {
      const cuts = (byPath.get(path) ?? []).filter((each) => unused.has(each) && text.includes(each.text));
      return cuts.map(take);
    },
    outside(text: string): Drop | null {
      const list = byLine.get(text);
      // The lines of one stretch share its drop; the next stretch with the same line has the next one.
      const drop = list !== undefined && list.length > 1 ? list.shift() : list?.[0];
      return drop === undefined ? null : take(drop);
    },
    rest: (): readonly Drop[] => drops.filter((drop) => unused.has(drop)),
  };
}
