/** One line an item, newest first, for `kawaraban list`. */
import type { Item } from "../model.ts";
import { readableAddress } from "./readable.ts";
import type { Look } from "./show.ts";
import { clip } from "./typeset.ts";

const STATE_MARK = {
  queued: "…",
  fetched: "…",
  cleaned: "…",
  summarized: "…",
  done: "✓",
  failed: "✗",
  refused: "–",
} as const satisfies Record<Item["state"], string>;

export function itemLine(item: Item, look: Look): string {
  const { colors } = look;
  const source = item.input.kind === "url" ? readableAddress(item.input.url) : item.input.path;
  const told = item.failure ? `${item.failure.code}: ${item.failure.message}` : (item.title ?? source);
  const mark = item.state === "failed" ? colors.red(STATE_MARK.failed) : STATE_MARK[item.state];
  const text = `${item.day}  ${told}`;
  return `${colors.dim(item.id.slice(0, 8))} ${mark} ${clip(text, look.columns - 12)}`;
}
