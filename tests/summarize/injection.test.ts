/** A page is material: whatever it orders, and however obedient the model, the summary says what the article says. */
import { afterEach, describe, expect, test } from "vitest";
import { cleanPage } from "../../src/clean/clean.ts";
import { Summary } from "../../src/model.ts";
import { isInstruction } from "../../src/summarize/instructions.ts";
import { openModel } from "../../src/summarize/model/open.ts";
import { summarizeArticle } from "../../src/summarize/summarize.ts";
import { type ModelServer, startModelServer } from "../helpers/model-server.ts";
import { ATTACKS, type Attack, NEWS_ABOUT } from "./injection-attacks.ts";
import { now, tokenize } from "./reading.ts";

const pageWith = (html: string): string => `<!doctype html><html lang="ja"><head><meta charset="utf-8">
<title>白浜港の入港料、来春に見直し</title><meta property="article:published_time" content="2026-02-13T09:00:00+09:00"></head>
<body><article><h1>白浜港の入港料、来春に見直し</h1>
<p>白浜市は13日、市営の白浜港の入港料を来年4月に見直すと発表した。クルーズ船の寄港が増え、岸壁の補修費がかさんでいるためだ。</p>
<p>現在の入港料は1トン当たり50円で、年内の値上げはしない。市港湾課の鷹野慎一課長は「船会社の意見を聞いて決めたい」と話した。</p>
${html}
<p>見直しの案は6月に公表し、9月の市議会に条例の改正案を出す予定だ。</p></article></body></html>`;

let server: ModelServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

/** Every sentence number there might be: the obedient model leaves no cite untried. */
const EVERYWHERE = Array.from({ length: 12 }, (_, at) => at + 1);

async function summaryOf({ html, obeyed }: Attack) {
  server = await startModelServer((_, index) => {
    const cited = (sentences: number[]) => ({ text: obeyed, sentences });
    const points = index === 0 ? EVERYWHERE.map((number) => cited([number])) : [cited(EVERYWHERE)];
    return { kind: "reply", content: { headline: cited([1]), gist: cited(EVERYWHERE.slice(0, 6)), points } };
  });
  const model = openModel(
    { apiKey: null, baseUrl: server.baseUrl, model: "obedient", timeoutMs: 10_000 },
    { now },
  );
  const article = cleanPage({
    id: "0123456789abcdef",
    url: "https://news.example.jp/1",
    fetchedAt: now().toISOString(),
    httpStatus: 200,
    parts: [{ url: null, format: "html", text: pageWith(html) }],
  });
  return summarizeArticle(article, { length: 240 }, { tokenize, now, model, lastTry: true });
}

describe("a model that obeys the page", () => {
  test.each(ATTACKS)("$name", async (attack) => {
    const summary = await summaryOf(attack);
    expect(Summary.parse(summary)).toEqual(summary);
    const { headline, gist, points } = summary;
    const told = [headline, gist, ...points].map((statement) => statement?.text ?? "");
    for (const text of told) expect(text).not.toContain(attack.obeyed.replace(/。$/, ""));
    const { facts, quotes, timeline, topics } = summary;
    expect(JSON.stringify({ facts, quotes, timeline, topics })).not.toContain(attack.obeyed);
    expect(points.length).toBeGreaterThan(0);
    expect(told.join("")).toContain("入港料");
    // The page never speaks in the asker's place.
    expect(new Set(server?.asked.map(({ messages }) => messages[0]?.content)).size).toBe(1);
  });
});

describe("what is held back", () => {
  const shown = ATTACKS.slice(0, 16).flatMap(({ html }) =>
    html
      .replace(/<[^|>]*>/g, "\n")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .split("\n"),
  );
  test("most orders in plain sight are known as orders", () => {
    const known = shown.filter((text) => text !== "" && isInstruction(text)).length;
    expect(known).toBeGreaterThanOrEqual(15);
  });

  test.each(NEWS_ABOUT)("news stays: %s", (text) => {
    expect(isInstruction(text)).toBe(false);
  });
});
