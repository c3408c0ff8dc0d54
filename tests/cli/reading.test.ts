import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digest } from "../../src/cli/commands/digest.ts";
import { exportAll } from "../../src/cli/commands/export.ts";
import { list } from "../../src/cli/commands/list.ts";
import { search } from "../../src/cli/commands/search.ts";
import { openMornings } from "../../src/cli/digesting.ts";
import { Summary } from "../../src/model.ts";
import { openBoard } from "../../src/read/board.ts";
import { openCatalog } from "../../src/store/catalog/catalog.ts";
import { openFiles } from "../../src/store/files.ts";
import { indexLineOf } from "../../src/store/store.ts";
import { loadTokenizer } from "../../src/text/tokenizer.ts";
import { doorOf, type Said, said } from "../helpers/door.ts";
import { jsonLines, newFolder } from "../helpers/kawaraban.ts";
import { openSmtp, type SmtpServer } from "../helpers/smtp-server.ts";
import { article, idOf, item, summary } from "../store/documents.ts";

const dataDir = newFolder();
let smtp: SmtpServer;
const cites = ["b0.s0"];
const TITLES = ['=HYPERLINK("x")、関税を協議', "# 北港の<桟橋>", "灯台の一般公開"];
const TEXT =
  "青波市は4日、北港の第3桟橋を42億円で建て替えると発表した。工事は2026年10月に始まり、霧浜建設が請け負う。鷹野慎一市長は会見で「港の安全を守る」と話した。桟橋は1971年に造られ、昨年の点検で橋脚に亀裂が見つかった。市は定期船の発着を西港へ移し、2028年3月までに新しい桟橋を使い始める。漁協の真壁恵組合長は、水揚げの時期に工事を休むよう求めている。";
const LIGHT = "白糸町は4日、岬灯台を一般に公開すると発表した。入場料は300円で、5月3日から10日まで登れる。";

beforeAll(async () => {
  smtp = await openSmtp();
  const store = openFiles(dataDir);
  // The second is a copy of the first; the third tells of something else.
  for (const [at, [title, text]] of [
    [TITLES[0], TEXT],
    [TITLES[1], TEXT],
    [TITLES[2], LIGHT],
  ].entries()) {
    const id = idOf(at + 1);
    const placed = item(id, { state: "done", title: title ?? null });
    await store.putItem(placed);
    const blocks = [{ id: "b0", kind: "paragraph" as const, text: text ?? "", path: "p:1" }];
    await store.putArticle(placed, { ...article(id, title), blocks });
    const made = summary(id, {
      title: title ?? null,
      headline: null,
      gist: null,
      publisher: `${["青波新報", "霧浜日報", "白糸通信"][at]}`,
      publishedAt: `2026-03-04T0${at + 1}:00:00+09:00`,
      points: [{ text: text ?? "", cites, check: "verbatim" }],
      category: at === 2 ? null : { qcode: "medtop:11000000", name: "政治", narrower: null },
    });
    await store.putSummary(placed, made);
    await store.putIndexLine(placed.day, indexLineOf(made));
  }
});
afterAll(() => smtp.close());

const run = (
  command: Parameters<typeof said>[0],
  options: Readonly<Record<string, unknown>> = {},
  more: {
    readonly args?: readonly string[];
    readonly json?: boolean;
    readonly env?: Record<string, string>;
  } = {},
): Promise<Said> =>
  said(command, more.args ?? [], {
    dataDir,
    cwd: dataDir,
    privateHost: "",
    options: { count: 50, ...options },
    json: more.json ?? false,
    env: more.env ?? {},
    now: () => new Date("2026-03-05T06:00:00+09:00"),
  });

describe("list and search", () => {
  it("take the filters of the API", async () => {
    const ids = async (options: Readonly<Record<string, unknown>>) =>
      jsonLines((await run(list, options, { json: true })).out).map(({ id }) => String(id).slice(0, 2));
    expect(await ids({ category: ["政治"] })).toEqual(["02", "01"]);
    expect(await ids({ from: "yesterday", publisher: ["白糸通信", "青波新報"] })).toEqual(["03", "01"]);
    expect(await ids({ from: "today" })).toEqual([]);
    expect((await run(list, { kind: ["gossip"] })).code).toBe(2);
    expect((await run(list, {})).out.split("\n")).toHaveLength(3);
  });

  it("show where the words stand", async () => {
    expect((await run(search, {}, { args: ["灯台"] })).out).toContain("岬【灯台】を一般に公開");
    expect((await run(search, {}, { args: ["空港"] })).err).toContain("nothing found");
    expect((await run(search, {}, { args: ["-灯台"] })).code).toBe(2);
  });
});

describe("export", () => {
  it("jsonl is summaries by their schema, ninjs a document a line", async () => {
    const lines = jsonLines((await run(exportAll, { format: "jsonl", words: "桟橋" })).out);
    expect(lines.map((line) => Summary.parse(line).id.slice(0, 2))).toEqual(["02", "01"]);
    expect(jsonLines((await run(exportAll, { format: "ninjs" })).out)[0]).toMatchObject({
      uri: "urn:kawaraban:0300000000000000",
      standard: { name: "ninjs", version: "2.1" },
      headlines: [{ value: "灯台の一般公開" }],
    });
    expect((await run(exportAll, { format: "pdf" })).code).toBe(2);
  });

  it("csv runs no formula, and keeps its columns", async () => {
    const { out } = await run(exportAll, { format: "csv" });
    expect(out).toContain(`"'=HYPERLINK(""x"")、関税を協議"`);
    expect(out).not.toMatch(/(^|,)"?[=+@-]/m);
  });

  it("markdown of a page's title is text", async () => {
    const { out } = await run(exportAll, { format: "markdown" });
    expect(out).toContain("## \\# 北港の\\<桟橋\\>");
    expect(out).not.toMatch(/[^\\]<桟橋/);
  });
});

describe("digest", () => {
  it("groups by category and story, and counts copies", async () => {
    const [told] = jsonLines((await run(digest, { date: "yesterday", format: "text" }, { json: true })).out);
    expect(told).toMatchObject({
      day: "2026-03-04",
      articles: 3,
      categories: [
        { name: "政治", stories: [{ lead: { id: idOf(1) }, others: [], copies: 1 }] },
        { name: "その他", stories: [{ lead: { id: idOf(3) }, copies: 0 }] },
      ],
    });
  });

  it.each(["md", "html", "text"])("%s holds every story, and no markup of a page", async (format) => {
    const { out, code } = await run(digest, { date: "2026-03-04", format });
    expect([code, out.includes("政治"), out.includes("灯台の一般公開"), out.includes("転載1本")]).toEqual([
      0,
      true,
      true,
      true,
    ]);
    expect(out).not.toContain(format === "html" ? "<桟橋" : "<script");
  });

  it("goes by mail, and says so when the server does not take it", async () => {
    const env = {
      KAWARABAN_SMTP_URL: smtp.url,
      KAWARABAN_MAIL_FROM: "kawaraban@example.jp",
      KAWARABAN_MAIL_TO: "a@example.jp,b@example.jp",
    };
    const options = { date: "yesterday", format: "text", mail: true };
    expect(await run(digest, options, { env })).toMatchObject({
      code: 0,
      err: expect.stringContaining("a@example.jp"),
    });
    expect(smtp.mails).toMatchObject([{ to: ["a@example.jp", "b@example.jp"] }]);
    expect(smtp.mails[0]?.data).toMatch(/multipart\/alternative/);
    expect((await run(digest, options)).code).toBe(2);
    const refusing = await openSmtp(true);
    const refused = await run(digest, options, { env: { ...env, KAWARABAN_SMTP_URL: refusing.url } });
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining("mail.refused")]);
    await refusing.close();
  });
});

describe("the mail of the morning", () => {
  it("comes once a day at its time, again when the server refused it, and not in the afternoon of the first day", async () => {
    const clock = { at: Date.parse("2026-03-04T15:00:00+09:00") };
    const server = await openSmtp();
    const store = openFiles(dataDir);
    const catalog = openCatalog(null);
    const tokenize = await loadTokenizer();
    const board = openBoard({ store, catalog, tokenize: async () => tokenize });
    await board.sync();
    const doorTo = (url: string) =>
      doorOf({
        dataDir,
        cwd: dataDir,
        privateHost: "",
        now: () => new Date(clock.at),
        env: {
          KAWARABAN_SMTP_URL: url,
          KAWARABAN_MAIL_FROM: "kawaraban@example.jp",
          KAWARABAN_MAIL_TO: "a@example.jp",
          KAWARABAN_DIGEST_AT: "06:00",
        },
      });
    const morning = openMornings({ board, store, catalog, door: doorTo(server.url) });
    await morning();
    clock.at = Date.parse("2026-03-05T05:59:59+09:00");
    await morning();
    expect(server.mails).toEqual([]);
    clock.at += 1_000;
    const refusing = await openSmtp(true);
    await openMornings({ board, store, catalog, door: doorTo(refusing.url) })();
    await morning();
    await morning();
    expect(server.mails).toHaveLength(1);
    clock.at += 86_400_000;
    await morning();
    expect(server.mails).toHaveLength(2);
    await Promise.all([server.close(), refusing.close()]);
    catalog.close();
  });
});
