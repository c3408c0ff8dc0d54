/** The digest of a day, with its stories, and its way by mail: asked for, or each morning while somebody serves. */
import { tokyoDay } from "../calendar.ts";
import { explain, Failure } from "../errors.ts";
import type { Config } from "../options.ts";
import type { Board } from "../read/board.ts";
import { type Digest, digestOf, type Place } from "../read/digest/digest.ts";
import { DIGEST_FORMATS } from "../read/digest/write.ts";
import type { Filter } from "../read/filter.ts";
import { allLines } from "../read/pages.ts";
import type { Catalog } from "../store/catalog/catalog.ts";
import type { IndexLine, Store } from "../store/store.ts";
import { featuresOf } from "../stories/features.ts";
import { openStories } from "../stories/stories.ts";
import { readArticle } from "../text/read.ts";
import { loadTokenizer } from "../text/tokenizer.ts";
import type { Door } from "./door.ts";
import { sendMail } from "./mailing.ts";
import { tokenizerPlaces } from "./tokenizing.ts";

type Deps = {
  readonly board: Pick<Board, "find">;
  readonly store: Store;
  readonly door: Pick<Door, "settings" | "terminal">;
};

export async function digestFor(day: string, filter: Filter, { board, store, door }: Deps): Promise<Digest> {
  const lines = [...allLines(board, { filter: { ...filter, from: day, to: day } })];
  return digestOf(day, lines, await placesOf(lines, store, door));
}

/** Which of the day's articles tell of one affair, and which are copies. */
async function placesOf(
  lines: readonly IndexLine[],
  store: Store,
  door: Deps["door"],
): Promise<readonly Place[]> {
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

/** @returns who got it */
export const mailDigest = (told: Digest, config: Config): Promise<readonly string[]> =>
  sendMail(
    {
      subject: `瓦版 ${told.day}（${told.articles}本）`,
      text: DIGEST_FORMATS.text(told),
      html: DIGEST_FORMATS.html(told),
    },
    config,
  );

const FOLLOWER = "digest";
/** So late is late, and not the first time ever: who begins to serve in the afternoon gets no morning mail. */
const FIRST_WITHIN_MS = 3_600_000;
const AGAIN_AFTER_MS = 600_000;
const DAY_MS = 86_400_000;

/**
 * The mail of each morning: `run` sends the digest of the day before when its time has come, once a day, whoever serves.
 * What the mail server refuses is tried again later and told in the log.
 */
export function openMornings(
  deps: Deps & { readonly door: Door; readonly catalog: Pick<Catalog, "heard" | "heardBy"> },
) {
  const { door, catalog } = deps;
  let notBefore = 0;
  return async (): Promise<void> => {
    const { digestAt } = door.settings.config;
    const now = door.now();
    if (digestAt === null || now.getTime() < notBefore) return;
    const today = Number(tokyoDay(now).replaceAll("-", ""));
    const lateMs = now.getTime() - Date.parse(`${tokyoDay(now)}T${digestAt}:00+09:00`);
    const last = catalog.heardBy(FOLLOWER);
    if (lateMs < 0 || last === today) return;
    if (last === null && lateMs > FIRST_WITHIN_MS) return catalog.heard(FOLLOWER, today);
    try {
      const told = await digestFor(tokyoDay(new Date(now.getTime() - DAY_MS)), {}, deps);
      const to = await mailDigest(told, door.settings.config);
      catalog.heard(FOLLOWER, today);
      door.log("digest.sent", { day: told.day, articles: told.articles, to: to.join(", ") });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      notBefore = now.getTime() + AGAIN_AFTER_MS;
      door.log("digest.failed", { error: explain(error) });
    }
  };
}
