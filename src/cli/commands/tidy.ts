import { openFiles } from "../../store/files.ts";
import type { Door } from "../door.ts";
import { tidyUp } from "../tidying.ts";

/** What `serve` does every six hours, for who works by cron. */
export async function tidy(_args: readonly string[], _options: unknown, door: Door): Promise<number> {
  const { halfWritten, removed } = await tidyUp(openFiles(door.settings.config.dataDir), door);
  door.terminal.out(
    door.json
      ? JSON.stringify({ halfWritten, removed })
      : `removed ${halfWritten} half-written files, ${removed.files} old pages and versions (${(removed.bytes / 1e6).toFixed(1)} MB)`,
  );
  return 0;
}
