/** Where the tokenizer finds its dictionary and the user's names, and who hears of it. */
import type { Door } from "./door.ts";

export function tokenizerPlaces({ settings, terminal }: Pick<Door, "settings" | "terminal">): {
  cacheDir: string;
  namesFile: string | null;
  tell: (line: string) => void;
} {
  const { cacheDir, namesFile } = settings.config;
  return { cacheDir, namesFile, tell: (line) => terminal.err(`kawaraban: ${line}`) };
}
