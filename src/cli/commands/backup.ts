import * as archive from "../../store/archive.ts";
import type { Door } from "../door.ts";

/** All documents into one file; whoever works on the data directory goes on. */
export async function backup([file = ""]: readonly string[], _options: unknown, door: Door): Promise<number> {
  return told("written", await archive.backup(door.settings.config.dataDir, file), door);
}

/** All documents back; what was on its way goes on with the next `run` or `serve`. */
export async function restore(
  [file = ""]: readonly string[],
  _options: unknown,
  door: Door,
): Promise<number> {
  return told("restored", await archive.restore(door.settings.config.dataDir, file), door);
}

function told(what: string, archived: archive.Archived, door: Door): number {
  const { files, bytes } = archived;
  door.terminal.out(
    door.json ? JSON.stringify(archived) : `${files} documents ${what} (${(bytes / 1e6).toFixed(1)} MB)`,
  );
  return 0;
}
