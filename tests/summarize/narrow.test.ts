/** Articles longer than the model's window: read section by section, joined, nothing skipped. */
import { afterEach, describe, expect, test } from "vitest";
import { sectionsOf } from "../../src/summarize/model/narrow.ts";
import { openModel } from "../../src/summarize/model/open.ts";
import { tokensOf } from "../../src/summarize/model/tokens.ts";
import { summarizeArticle } from "../../src/summarize/summarize.ts";
import { type Asked, type Behaviour, type ModelServer, startModelServer } from "../helpers/model-server.ts";
import { articleOf, now, tokenize } from "./reading.ts";

const TOWNS = ["北浜", "西浦", "東原", "南台", "汐見", "白沢", "高森", "青野", "赤坂台", "黒部原"];
/** Ninety paragraphs; the one that matters stands near the end. */
const LONG = Array.from({ length: 90 }, (_, at) => {
  const town = TOWNS[at % TOWNS.length];
  if (at === 57) return "県は14日、水道料金を4月から12%引き上げると発表した。";
  return `${town}地区の${at + 1}番目の配水池では、老朽化した管の取り換えが昨年度から続いており、工期は${at + 2}カ月、費用は${at + 3}億円と見込まれている。`;
});

type Line = { readonly 番号: number; readonly 文?: string };
const linesOf = ({ messages }: Asked): readonly Line[] => JSON.parse(messages[1]?.content ?? "{}").文 ?? [];
const partOf = ({ messages }: Asked): string | null => JSON.parse(messages[1]?.content ?? "{}").部分 ?? null;

let server: ModelServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

/** Tells what it is shown: the sentence on water charges where there is one, else the first. */
function reader(asked: Asked): Behaviour {
  const lines = linesOf(asked);
  const chosen = lines.find(({ 文 }) => 文?.includes("水道料金")) ?? lines[0];
  const said = { text: chosen?.文 ?? "", sentences: [chosen?.番号 ?? 0] };
  return { kind: "reply", content: { headline: said, gist: said, points: [said] } };
}

async function read(texts: readonly string[], windowTokens: number, script = reader) {
  server = await startModelServer(script);
  const model = openModel(
    { apiKey: null, baseUrl: server.baseUrl, model: "small", timeoutMs: 10_000, windowTokens },
    { now },
  );
  return summarizeArticle(articleOf(texts), { length: 240 }, { tokenize, now, model, lastTry: true });
}

describe("a long article", () => {
  test("is read in sections that together are all of it, then joined", async () => {
    const summary = await read(LONG, 3_000);
    const parts = server?.asked.filter((asked) => partOf(asked) !== null) ?? [];
    expect(parts.length).toBeGreaterThan(2);
    const shown = parts.flatMap((asked) => linesOf(asked).map(({ 番号 }) => 番号));
    expect([...new Set(shown)].sort((a, b) => a - b)).toEqual(LONG.map((_, at) => at + 1));
    expect(summary.coverage).toBe(1);
    expect(summary.points[0]?.text).toContain("12%");
    expect(summary.points[0]?.cites).toEqual(["b57.s0"]);
    expect(summary.made).toMatchObject({ engine: "model" });
  });

  test("every question fits into the window", async () => {
    await read(LONG, 3_000);
    for (const { messages } of server?.asked ?? [])
      expect(messages.reduce((sum, { content }) => sum + tokensOf(content), 0)).toBeLessThan(3_000);
  });

  test("a model that cites nothing does not make it endless", async () => {
    const mute = (): Behaviour => {
      const none = { text: "", sentences: [] };
      return { kind: "reply", content: { headline: none, gist: none, points: [] } };
    };
    const summary = await read(LONG, 3_000, mute);
    expect(server?.asked.length).toBeLessThan(20);
    expect(summary.made.engine).toBe("extractive");
    expect(summary.points.length).toBeGreaterThan(0);
  });

  test("a model that cites everything does not make it endless", async () => {
    const greedy = (asked: Asked): Behaviour => {
      const all = linesOf(asked).map(({ 番号 }) => 番号);
      const said = { text: linesOf(asked)[0]?.文 ?? "", sentences: all };
      return { kind: "reply", content: { headline: said, gist: said, points: [said] } };
    };
    await read(LONG, 3_000, greedy);
    expect(server?.asked.length).toBeLessThan(20);
  });

  test("a sentence that no window holds is told, and lowers the coverage", async () => {
    const endless = `県内の配水池は${"甲乙丙丁、".repeat(2_000)}である。`;
    const summary = await read([...LONG.slice(55, 60), endless], 2_200);
    expect(summary.coverage).toBeLessThan(0.5);
    expect(summary.withheld.some(({ reason }) => reason.startsWith("length"))).toBe(true);
  });
});

test("one that fits is asked about once", async () => {
  await read(LONG.slice(0, 5), 32_000);
  expect(server?.asked.map(partOf)).toEqual([null]);
});

test("sections are consecutive, whole and even", () => {
  const lines = LONG.map((text, at) => ({ number: at + 1, heading: false, text }));
  const sections = sectionsOf(lines, 1_000);
  expect(sections.flat()).toEqual(lines);
  const sizes = sections.map((section) => section.length);
  expect(Math.min(...sizes) * 3).toBeGreaterThan(Math.max(...sizes));
});
