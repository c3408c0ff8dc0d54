import { itemLineOf } from "../../read/lines.ts";
import { allLines } from "../../read/pages.ts";
import { wantedOf } from "../../read/search/query.ts";
import { snippetsOf } from "../../read/search/snippets.ts";
import { openFiles } from "../../store/files.ts";
import { boardOf } from "../board.ts";
import type { Door } from "../door.ts";
import { filterOf } from "../filtering.ts";

/** Summaries that hold all words, with the passages where they stand. */
export async function search(
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
  door: Door,
): Promise<number> {
  const wanted = wantedOf(args.join(" "));
  const filter = filterOf(options, door.now());
  const board = boardOf(openFiles(door.settings.config.dataDir), door);
  try {
    await board.sync(door.stop);
    const order = options["order"] === "relevance" ? "relevance" : "newest";
    let count = 0;
    for (const summary of allLines(board, { filter, wanted, order, countMax: Number(options["count"]) })) {
      count += 1;
      const snippets = snippetsOf(summary, wanted);
      door.terminal.out(
        door.json ? JSON.stringify({ summary, snippets }) : itemLineOf(summary, snippets, door.terminal.look),
      );
    }
    if (count === 0) door.terminal.err("nothing found");
    return 0;
  } finally {
    board.close();
  }
}
