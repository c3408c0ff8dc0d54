/** The terminal by the door: data on stdout, logs and progress on stderr, colour and progress only where a person looks. */
import pc from "picocolors";
import type { Look } from "../read/show.ts";

export type Terminal = {
  /** One line (or block) of data. */
  readonly out: (text: string) => void;
  /** One line for a person. */
  readonly err: (text: string) => void;
  /** Replaces the progress line; nothing where stderr is no terminal. */
  readonly progress: (text: string) => void;
  /** Takes the progress line away. */
  readonly quiet: () => void;
  readonly look: Look;
};

const COLUMNS_MAX = 100;
const CLEAR_LINE = "\r\u001b[2K";

export function openTerminal(
  streams: { readonly stdout: NodeJS.WriteStream; readonly stderr: NodeJS.WriteStream },
  options: { readonly colour: boolean },
): Terminal {
  const { stdout, stderr } = streams;
  let shown = false;
  const quiet = () => {
    if (shown) stderr.write(CLEAR_LINE);
    shown = false;
  };
  // `kawaraban list | head` closes the pipe early: that is the reader's right, not an error.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  return {
    out: (text) => {
      quiet();
      stdout.write(`${text}\n`);
    },
    err: (text) => {
      quiet();
      stderr.write(`${text}\n`);
    },
    progress: (text) => {
      if (!stderr.isTTY) return;
      stderr.write(`${CLEAR_LINE}${text}`);
      shown = true;
    },
    quiet,
    look: {
      colors: pc.createColors(options.colour && stdout.isTTY === true),
      columns: Math.min(stdout.columns || COLUMNS_MAX, COLUMNS_MAX), // 0 on some pseudo-terminals
    },
  };
}
