import { writeFileSync } from "node:fs";
import { Failure } from "../../errors.ts";
import { whyText } from "../../read/why.ts";
import type { Door } from "../door.ts";
import { itemFor } from "../item.ts";
import { whyPageOf } from "../why-of.ts";

/** What cleaning dropped from an article: text, pass, reason, path. */
export async function why(args: readonly string[], options: Readonly<Record<string, unknown>>, door: Door) {
  const { item, store } = await itemFor(args[0] ?? "", door);
  const article = await store.getArticle(item);
  if (article === null) {
    const told = item.failure ? `${item.failure.code}: ${item.failure.message}` : `it is ${item.state}`;
    throw new Failure("store.missing", `${item.id} has no article: ${told}`);
  }
  if (typeof options["html"] === "string") {
    const page = await whyPageOf(item, article, store);
    if (page === null)
      throw new Failure("store.missing", `the raw page of ${item.id} is gone; run it with --again`);
    writeFileSync(options["html"], page);
    door.terminal.err(`written to ${options["html"]}; open it in a browser`);
    return 0;
  }
  const { id, title, drops, edits } = article;
  door.terminal.out(
    door.json
      ? JSON.stringify({ id, title, drops, edits })
      : whyText(article, door.terminal.look, { full: options["full"] === true }),
  );
  return 0;
}
