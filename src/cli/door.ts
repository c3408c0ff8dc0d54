/** What comes in by the door: everything of the outside that a command may use. */
import type { Readable } from "node:stream";
import type { Settings } from "../config.ts";
import type { Log } from "../log.ts";
import type { Terminal } from "./terminal.ts";

export type Door = {
  readonly terminal: Terminal;
  readonly settings: Settings;
  readonly stdin: Readable;
  readonly cwd: string;
  readonly now: () => Date;
  /** JSON lines on stderr: every job in `serve`, only bugs elsewhere. */
  readonly log: Log;
  /** Aborts with the name of the signal that asked to stop. */
  readonly stop: AbortSignal;
  readonly json: boolean;
};
