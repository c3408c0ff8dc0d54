/** All that fits a question, page by page, so that any number of articles takes the memory of one page. */

import type { IndexLine } from "../store/store.ts";
import type { Board } from "./board.ts";
import { lineOf } from "./board.ts";
import type { Filter } from "./filter.ts";
import type { Wanted } from "./search/query.ts";

const PAGE = 500;

export function* allLines(
  board: Pick<Board, "find">,
  asked: {
    readonly filter: Filter;
    readonly wanted?: readonly Wanted[];
    readonly order?: "newest" | "relevance";
    readonly countMax?: number;
  },
): Generator<IndexLine> {
  let left = asked.countMax ?? Number.POSITIVE_INFINITY;
  let after = null;
  do {
    const page = board.find({ ...asked, after, countMax: Math.min(PAGE, left) });
    for (const found of page.found) yield lineOf(found);
    left -= page.found.length;
    after = page.next;
  } while (after !== null && left > 0);
}
