import { Failure } from "../../errors.ts";
import { FORMATS, type Format } from "../../read/export/formats.ts";
import { allLines } from "../../read/pages.ts";
import { wantedOf } from "../../read/search/query.ts";
import { openFiles } from "../../store/files.ts";
import { boardOf } from "../board.ts";
import type { Door } from "../door.ts";
import { filterOf } from "../filtering.ts";

/** All summaries that fit, for other programs, on stdout. */
export async function exportAll(
  _args: readonly string[],
  options: Readonly<Record<string, unknown>>,
  door: Door,
): Promise<number> {
  const format = formatOf(String(options["format"]));
  const filter = filterOf(options, door.now());
  const words = options["words"];
  const store = openFiles(door.settings.config.dataDir);
  const board = boardOf(store, door);
  let missing = 0;
  try {
    await board.sync(door.stop);
    if (format.head !== null) door.terminal.out(format.head);
    const asked = words === undefined ? { filter } : { filter, wanted: wantedOf(String(words)) };
    for (const { id } of allLines(board, asked)) {
      if (door.stop.aborted) break;
      const item = await store.getItem(id);
      const summary = item === null ? null : await store.getSummary(item);
      if (summary !== null) door.terminal.out(format.write(summary));
      else missing += 1;
    }
  } finally {
    board.close();
  }
  if (missing > 0) door.terminal.err(`kawaraban: ${missing} that the index lists are not there any more`);
  return missing === 0 ? 0 : 1;
}

function formatOf(name: string): Format {
  const format = Object.entries(FORMATS).find(([known]) => known === name)?.[1];
  if (format !== undefined) return format;
  throw new Failure("input.malformed", `--format is one of ${Object.keys(FORMATS).join(", ")}, not ${name}`);
}
