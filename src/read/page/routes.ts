/** The addresses of the pages: what each shows, from the store and the board. */
import type { Context } from "hono";
import { html } from "hono/html";
import { z } from "zod";
import { tokyoDay } from "../../calendar.ts";
import { explain, Failure } from "../../errors.ts";
import type { Story } from "../../model.ts";
import type { IndexLine, Store } from "../../store/store.ts";
import { type Board, lineOf } from "../board.ts";
import type { App } from "../http/app.ts";
import { CURSOR_CHARS_MAX, cursorOf, placeOf } from "../http/cursors.ts";
import { statusOf } from "../http/errors.ts";
import { answer } from "../http/replies.ts";
import { wantedOf } from "../search/query.ts";
import { snippetsOf } from "../search/snippets.ts";
import type { Told } from "../sources.ts";
import { articlePage } from "./article-page.ts";
import { ASSETS } from "./assets.ts";
import { errorPage } from "./error-page.ts";
import { type Markup, PAGE_POLICY } from "./frame.ts";
import { frontPage } from "./front-page.ts";
import type { ArticleEntry } from "./lines.ts";
import { searchPage } from "./search-page.ts";
import { sourcesPage } from "./sources-page.ts";
import { markedSpans } from "./spans.ts";
import { storiesPage } from "./stories-page.ts";
import { storyPage } from "./story-page.ts";
import { dayAfter } from "./words.ts";

export type PageDeps = {
  readonly board: Board;
  readonly store: Store;
  readonly now: () => Date;
  readonly sources: () => Promise<readonly Told[]>;
  /** The page of `why`, whole; null when there is no such article or its raw page is gone. */
  readonly why: (id: string) => Promise<string | null>;
};

/** That page is one file, for saving and sending: its style stands in it. */
const WHY_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

const ENTRIES = 40;
const STORIES = 100;
const STORIES_A_DAY = 20;

const Day = z.object({ day: z.iso.date().optional(), cursor: z.string().max(CURSOR_CHARS_MAX).optional() });
const Search = z.object({
  q: z.string().max(200).default(""),
  order: z.enum(["newest", "relevance"]).default("relevance"),
  cursor: z.string().max(CURSOR_CHARS_MAX).optional(),
});

export function pageRoutes(app: App, deps: PageDeps): void {
  for (const { href, type, text } of Object.values(ASSETS))
    app.get(href, (context) =>
      context.body(text, 200, {
        "content-type": type,
        "cache-control": "public, max-age=31536000, immutable",
      }),
    );
  app.get("/", (context) => shown(context, () => front(context, deps)));
  app.get("/search", (context) => shown(context, () => search(context, deps)));
  app.get("/stories", (context) =>
    shown(context, async () => storiesPage(await severalTell(deps.store, STORIES), deps.now())),
  );
  app.get("/sources", (context) => shown(context, async () => sourcesPage(await deps.sources())));
  app.get("/stories/:id", (context) =>
    shown(context, async () =>
      storyPage(found(await deps.store.getStory(idOf(context)), "この話題はありません"), deps.now()),
    ),
  );
  app.get("/articles/:id", (context) => shown(context, () => article(idOf(context), deps)));
  app.get("/articles/:id/why", (context) =>
    shown(
      context,
      async () => found(await deps.why(idOf(context)), "この記事の元のページは残っていません"),
      WHY_POLICY,
    ),
  );
}

async function front(context: Context, { board, store, now }: PageDeps): Promise<Markup> {
  const query = parsed(Day, context);
  const newest = board.find({ filter: {}, countMax: 1 }).found[0];
  const latest = newest === undefined ? now() : new Date(dayTime(lineOf(newest)));
  const day = query.day ?? tokyoDay(latest);
  const filter = { from: day, to: day };
  const page = board.find({ filter, after: placeOf(query.cursor, filter), countMax: ENTRIES });
  const next = cursorOf(page.next, filter);
  const left = query.cursor === undefined && next === null ? ENTRIES - page.found.length : 0;
  const earlier = left > 0 ? board.find({ filter: { to: dayAfter(day, -1) }, countMax: left }).found : [];
  const stories = query.cursor === undefined ? await severalTell(store, STORIES) : [];
  return frontPage({
    day,
    stories: stories.filter(({ until }) => tokyoDay(new Date(until)) === day).slice(0, STORIES_A_DAY),
    articles: page.found.map((each) => entryOf(lineOf(each))),
    earlier: earlier.map((each) => entryOf(lineOf(each))),
    more: next === null ? null : `/?day=${day}&cursor=${next}`,
    now: now(),
  });
}

async function search(context: Context, { board, now }: PageDeps): Promise<Markup> {
  const { q, order, cursor } = parsed(Search, context);
  const nothing = { query: q, order, found: [], more: null, problem: null, now: now() } as const;
  if (q.trim() === "") return searchPage(nothing);
  try {
    const question = { q, order };
    const wanted = wantedOf(q);
    const page = board.find({
      filter: {},
      wanted,
      order,
      after: placeOf(cursor, question),
      countMax: ENTRIES,
    });
    const next = cursorOf(page.next, question);
    const found = page.found.map((each) => {
      const line = lineOf(each);
      const [snippet] = snippetsOf(line, wanted).filter(({ field }) => field !== "headline");
      return { ...entryOf(line), below: snippet === undefined ? below(line) : markedSpans(snippet) };
    });
    const more =
      next === null ? null : `/search?${new URLSearchParams({ q, order, cursor: next }).toString()}`;
    return searchPage({ ...nothing, found, more });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return searchPage({ ...nothing, problem: error.message });
  }
}

async function article(id: string, { store, now }: PageDeps): Promise<Markup> {
  const item = found(await store.getItem(id), "この記事はありません");
  const summary = found(
    await store.getSummary(item),
    item.failure === null ? "要約はまだできていません" : `要約はありません（${item.failure.code}）`,
  );
  const story = await storyOf(id, store);
  return articlePage({ summary, article: await store.getArticle(item), story, now: now() });
}

/** The story that others tell of too; null for an article alone. */
async function storyOf(id: string, store: Store): Promise<Story | null> {
  const place = store.storyIndex().get(id);
  const story = place === null ? null : await store.getStory(place.story);
  return story !== null && story.members.length > 1 ? story : null;
}

const severalTell = async (store: Store, countMax: number) =>
  (await store.listStories({ countMax })).filter(({ articles }) => articles > 1);

const dayTime = (line: IndexLine): string => line.publishedAt ?? line.madeAt;

const below = ({ headline, gist }: IndexLine): Markup | null =>
  gist === null || gist.replace(/。$/, "") === headline?.replace(/。$/, "") ? null : html`${gist}`;

const entryOf = (line: IndexLine): ArticleEntry => ({ ...line, below: below(line) });

const idOf = (context: Context): string => context.req.param("id") ?? "";

function found<Document>(document: Document | null, otherwise: string): Document {
  if (document !== null) return document;
  throw new Failure("input.not-found", otherwise);
}

function parsed<Schema extends z.ZodType>(schema: Schema, context: Context): z.output<Schema> {
  const result = schema.safeParse(context.req.query());
  if (result.success) return result.data;
  throw new Failure("input.malformed", z.prettifyError(result.error));
}

/** A page, or what is wrong as a page; a bug goes on to the log. */
async function shown(
  context: Context,
  make: () => Promise<Markup | string>,
  policy = PAGE_POLICY,
): Promise<Response> {
  context.header("content-security-policy", policy);
  try {
    return answer(context, String(await make()), "text/html; charset=utf-8");
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const status = statusOf(error);
    const page =
      status === 404
        ? errorPage("見つかりません", error.message)
        : errorPage("表示できません", explain(error));
    return context.html(String(await page), status);
  }
}
