/** `stories rebuild`: from the articles alone come the same stories under the same ids; what is no story any more is gone. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toldByOutlets } from "../../bench/stories/corpus.ts";
import { openCrew } from "../../queues/crew/crew.ts";
import { storiesHandler } from "../../queues/stories.ts";
import { list } from "../../src/cli/commands/list.ts";
import { stories } from "../../src/cli/commands/stories.ts";
import { openFiles } from "../../src/store/files.ts";
import { articleOfBody } from "../../src/summarize/bodies.ts";
import { summarizeArticle } from "../../src/summarize/summarize.ts";
import { loadTokenizer, openWords } from "../../src/text/tokenizer.ts";
import { said } from "../helpers/door.ts";
import { jsonLines, newFolder } from "../helpers/kawaraban.ts";

const tokenize = await loadTokenizer();
const crew = openCrew({ threads: 1, words: () => openWords(), model: null, log: () => undefined });
afterAll(() => crew.close());
const dataDir = newFolder();
const now = () => new Date("2026-12-01T00:00:00Z");
/** Two affairs, and one article that belongs to none; the later ones came first. */
const NAMES = ["y2a", "q1b", "q1a", "y1a", "d1", "q1e"];
const corpus = new Map(toldByOutlets().map((one) => [one.id, one]));
const idOf = (name: string) => Buffer.from(name).toString("hex").padEnd(16, "0").slice(0, 16);

async function put(name: string, text?: { readonly title: string; readonly body: string }): Promise<void> {
  const store = openFiles(dataDir);
  const told = corpus.get(name);
  if (told === undefined) throw new Error(`no article ${name}`);
  const id = idOf(name);
  const at = NAMES.indexOf(name);
  const time = `2026-12-01T09:0${at}:00+09:00`;
  const day = told.published.slice(0, 10);
  const input = { kind: "file", path: `/${name}.txt`, url: null } as const;
  const item = {
    ...{ id, input, state: "done" as const, day, addedAt: time, changedAt: time, round: 0 },
    ...{ title: told.title, failure: null },
  };
  const article = { ...articleOfBody({ ...told, ...text, id }), publisher: told.publisher };
  await store.putItem(item);
  await store.putArticle(item, article);
  await store.putSummary(item, await summarizeArticle(article, { length: 240 }, { tokenize, now }));
}

const run = (args: readonly string[]) =>
  said(stories, args, { dataDir, cwd: dataDir, privateHost: "", options: { count: 50 }, json: true, now });

async function shown() {
  const store = openFiles(dataDir);
  const found = await Promise.all((await store.storyIds()).map((id) => store.getStory(id)));
  return found
    .flatMap((story) => (story === null ? [] : [story]))
    .map(({ id, members, events }) => ({
      id,
      members: members.map(({ article, event, reprintOf }) => ({ article, event, reprintOf })),
      events: events.length,
    }))
    .sort((a, b) => a.id.localeCompare(b.id));
}

beforeAll(async () => {
  const store = openFiles(dataDir);
  const place = storiesHandler({ store, crew, length: 300, now });
  for (const name of NAMES) {
    await put(name);
    await place({ id: idOf(name), round: 0, attempt: 1, lastTry: true });
  }
});

describe("stories rebuild", () => {
  it("gives the stories that were placed one by one, and says how many", async () => {
    const before = await shown();
    expect(before.map(({ id }) => id)).toEqual([idOf("q1b"), idOf("y2a")].sort());
    const { code, out } = await run(["rebuild"]);
    expect([code, jsonLines(out)]).toEqual([0, [{ articles: 6, failed: 0, stories: 2 }]]);
    expect(await shown()).toEqual(before);
  });

  it("keeps the ids when the database is gone", async () => {
    const before = await shown();
    for (const end of ["", "-wal", "-shm"])
      rmSync(join(dataDir, `stories/index.sqlite${end}`), { force: true });
    expect((await run(["rebuild"])).code).toBe(0);
    expect(await shown()).toEqual(before);
    expect(jsonLines((await run([])).out)).toHaveLength(2);
  });

  it("takes out an article that tells of something else now", async () => {
    const { title, body } = corpus.get("h1") ?? { title: "", body: "" };
    await put("y1a", { title, body });
    expect((await run(["rebuild"])).code).toBe(0);
    const members = (await shown()).flatMap(({ members }) => members.map(({ article }) => article));
    expect(members).not.toContain(idOf("y1a"));
    expect(members).toContain(idOf("q1e"));
  });
});

describe("list", () => {
  it("shows the newest article first, whenever it came in", async () => {
    const { out } = await said(list, [], {
      ...{ dataDir, cwd: dataDir, privateHost: "", json: true, now },
      options: { count: 2 },
    });
    expect(jsonLines(out).map(({ id }) => id)).toEqual(["d1", "q1e"].map(idOf));
  });
});
