/** The lines of a data file that lies beside this one; # begins a comment. */
import { readFileSync } from "node:fs";

export const linesOf = (name: string): readonly string[] =>
  readFileSync(new URL(name, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
