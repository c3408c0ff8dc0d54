/** Stories as the line makes them: placed, put together, checked again; made anew with the same ids. */
import { afterAll, describe, expect, it } from "vitest";
import { toldByOutlets } from "../../bench/stories/corpus.ts";
import { openCrew } from "../../queues/crew/crew.ts";
import { storiesHandler } from "../../queues/stories.ts";
import { openMemory } from "../../src/store/memory.ts";
import { articleOfBody } from "../../src/summarize/bodies.ts";
import { checkStatement } from "../../src/summarize/check.ts";
import { sourceOfArticle, summarizeArticle } from "../../src/summarize/summarize.ts";
import { loadTokenizer, openWords } from "../../src/text/tokenizer.ts";

const tokenize = await loadTokenizer();
const crew = openCrew({ threads: 1, words: () => openWords(), model: null, log: () => undefined });
afterAll(() => crew.close());
const now = () => new Date("2026-12-01T00:00:00Z");
const corpus = new Map(toldByOutlets().map((one) => [one.id, one]));

/** Ids of the store are 16 digits. */
const idOf = (name: string) => Buffer.from(name).toString("hex").padEnd(16, "0").slice(0, 16);

async function lineWith(names: readonly string[]) {
  const store = openMemory();
  const articles = new Map<string, ReturnType<typeof articleOfBody>>();
  const place = storiesHandler({ store, crew, length: 300, now });
  for (const name of names) {
    const told = corpus.get(name);
    if (told === undefined) throw new Error(`no article ${name}`);
    const id = idOf(name);
    const item = {
      id,
      input: { kind: "file", path: `/${name}.txt`, url: null },
      state: "done",
      day: "2026-12-01",
      addedAt: "2026-12-01T09:00:00+09:00",
      changedAt: "2026-12-01T09:00:00+09:00",
      round: 0,
      title: told.title,
      failure: null,
    } as const;
    const article = { ...articleOfBody({ ...told, id }), publisher: told.publisher };
    articles.set(id, article);
    await store.putItem(item);
    await store.putArticle(item, article);
    await store.putSummary(item, await summarizeArticle(article, { length: 240 }, { tokenize, now }));
    await place({ id, round: 0, attempt: 1, lastTry: true });
  }
  return { store, articles, place };
}

describe("a story", () => {
  it("tells its events in order, folds copies, and shows where outlets differ", async () => {
    const { store, articles } = await lineWith(["q1a", "q1b", "q1d", "q1e"]);
    const story = await store.getStory(idOf("q1a"));
    if (story === null) throw new Error("no story");
    expect(story.events.map(({ day }) => day)).toEqual(["2026-01-13", "2026-02-03"]);
    expect(story.members.find(({ article }) => article === idOf("q1d"))?.reprintOf).toBe(idOf("q1a"));
    expect(story.independentSources).toBe(2);
    const magnitude = story.disagreements.find(({ unit }) => unit === "M");
    expect(magnitude?.figures.map(({ value, supersededBy }) => [value, supersededBy])).toEqual([
      [6.9, idOf("q1b")],
      [6.6, null],
    ]);
    for (const statement of [
      story.headline,
      story.gist,
      ...story.points,
      ...story.events.map(({ line }) => line),
    ]) {
      if (statement === null) continue;
      const [cite] = statement.cites;
      const article = articles.get(cite?.article ?? "");
      if (article === undefined) throw new Error(`${statement.text} cites no article`);
      const cites = statement.cites.map(({ sentence }) => sentence);
      expect(
        checkStatement({ text: statement.text, cites }, sourceOfArticle(article, { tokenize }), { tokenize })
          .stands,
      ).toBe(true);
    }
  });

  it("is written once for the same articles, and one article is none", async () => {
    const { store, place } = await lineWith(["k1a"]);
    expect(await store.listStories({ countMax: 9 })).toEqual([]);
    expect((await place({ id: idOf("k1a"), round: 0, attempt: 1, lastTry: true })).facts).toMatchObject({
      changed: false,
      written: 0,
    });
  });

  it("of an old id is found under the new one", async () => {
    const { store } = await lineWith(["t1a", "t1b", "t3a", "t3c", "t2a"]);
    const [line, ...others] = await store.listStories({ countMax: 9 });
    expect(others).toEqual([]);
    expect(line?.articles).toBe(5);
    expect((await store.getStory(idOf("t3a")))?.id ?? line?.id).toBe(line?.id);
  });
});
