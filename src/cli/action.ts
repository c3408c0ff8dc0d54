/** What a command is, and how one is added to the command line. */
import type { Command } from "commander";
import type { Door } from "./door.ts";

/** A command gets its arguments, its options and the door, and says how it ended. */
export type Action = (
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
  door: Door,
) => Promise<number>;

export type Define = (
  usage: string,
  about: string,
  action: Action,
  build: (command: Command) => Command,
) => void;
