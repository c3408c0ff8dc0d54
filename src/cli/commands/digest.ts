import { Failure } from "../../errors.ts";
import { type Digest, digestOf, type Place } from "../../read/digest/digest.ts";
import { DIGEST_FORMATS } from "../../read/digest/write.ts";
import { allLines } from "../../read/pages.ts";
import { openFiles } from "../../store/files.ts";
import type { IndexLine, Store } from "../../store/store.ts";
import { featuresOf } from "../../stories/features.ts";
import { openStories } from "../../stories/stories.ts";
import { readArticle } from "../../text/read.ts";
import { loadTokenizer } from "../../text/tokenizer.ts";
import { boardOf } from "../board.ts";
import type { Door } from "../door.ts";
import { dayOf, filterOf } from "../filtering.ts";
import { sendMail } from "../mailing.ts";
import { tokenizerPlaces } from "../tokenizing.ts";

/** What happened on a day, by category and story: on stdout, or by mail. */
export async function digest(
  _args: readonly string[],
  options: Readonly<Record<string, unknown>>,
  door: Door,
): Promise<number> {
  const day = dayOf(String(options["date"]), door.now());
  const write = Object.entries(DIGEST_FORMATS).find(([name]) => name === options["format"])?.[1];
  if (write === undefined)
    throw new Failure("input.malformed", `--format is one of ${Object.keys(DIGEST_FORMATS).join(", ")}`);
  const filter = filterOf({ ...options, from: day, to: day }, door.now());
  const store = openFiles(door.settings.config.dataDir);
  const board = boardOf(store, door);
  try {
    await board.sync(door.stop);
    const lines = [...allLines(board, { filter })];
    const told = digestOf(day, lines, await placesOf(lines, store, door));
    if (options["mail"] === true) await mail(told, door);
    else door.terminal.out(door.json ? JSON.stringify(told) : write(told));
  } finally {
    board.close();
  }
  return 0;
}

/** Which of the day's articles tell of one affair, and which are copies. */
async function placesOf(lines: readonly IndexLine[], store: Store, door: Door): Promise<readonly Place[]> {
  if (lines.length < 2) return [];
  const tokenize = await loadTokenizer(tokenizerPlaces(door));
  const stories = openStories();
  for (const { id, title, publisher, publishedAt, madeAt } of lines) {
    const item = await store.getItem(id);
    const article = item === null ? null : await store.getArticle(item);
    if (article === null) continue;
    const at = publishedAt ?? madeAt;
    const reading = readArticle(article.blocks, { at }, { tokenize });
    const text = article.blocks.map((block) => block.text).join("\n");
    stories.add(
      featuresOf({ id, title: title ?? "", publisher, publishedAt: at, text, reading }, { tokenize }),
    );
  }
  return stories.placed();
}

async function mail(told: Digest, door: Door): Promise<void> {
  const to = await sendMail(
    {
      subject: `瓦版 ${told.day}（${told.articles}本）`,
      text: DIGEST_FORMATS.text(told),
      html: DIGEST_FORMATS.html(told),
    },
    door.settings.config,
  );
  door.terminal.err(`kawaraban: sent to ${to.join(", ")}`);
}
