import { afterEach, describe, expect, test } from "vitest";
import { Summary } from "../../src/model.ts";
import { openModel } from "../../src/summarize/model/open.ts";
import { summarizeArticle } from "../../src/summarize/summarize.ts";
import { type Behaviour, type ModelServer, startModelServer } from "../helpers/model-server.ts";
import { articleOf, now, tokenize } from "./reading.ts";

const NEWS = articleOf(
  [
    "北浜市は13日、老朽化した市立図書館を約3億円で改修すると発表した。",
    "山本一郎市長は「市民の居場所を残したい」と述べた。",
    "工事は6月に始まる予定だ。",
    "期間中は駅前のビルに仮の窓口を置き、本の貸し出しを続ける。",
  ],
  { title: "北浜市、図書館を約3億円で改修へ" },
);

const FACT = { text: "北浜市は13日、市立図書館を約3億円で改修すると発表した。", sentences: [1] };
const QUOTE = { text: "山本一郎市長は「市民の居場所を残したい」と述べた。", sentences: [2] };
const PLAN = { text: "工事は6月に始まる予定だ。", sentences: [3] };
const REST = { text: "期間中は駅前のビルに仮の窓口を置き、本の貸し出しを続ける。", sentences: [4] };
const INVENTED = { text: "北浜市は13日、市立図書館を約30億円で改修すると発表した。", sentences: [1] };
const GOOD = {
  headline: { text: "北浜市、図書館を約3億円で改修", sentences: [1] },
  gist: FACT,
  points: [FACT, QUOTE, PLAN],
};

let server: ModelServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function summarize(
  script: readonly Behaviour[],
  options: { lastTry?: boolean; length?: number; timeoutMs?: number } = {},
) {
  server = await startModelServer(script);
  const model = openModel(
    { apiKey: "k", baseUrl: server.baseUrl, model: "tester", timeoutMs: options.timeoutMs ?? 20_000 },
    { now },
  );
  const summary = await summarizeArticle(
    NEWS,
    { length: options.length ?? 240 },
    { tokenize, now, model, lastTry: options.lastTry ?? false },
  );
  expect(Summary.parse(summary)).toEqual(summary);
  return summary;
}

describe("a model that answers well", () => {
  test("its statements stand, with their sentences", async () => {
    const summary = await summarize([{ kind: "reply", content: GOOD }]);
    expect(summary.made).toMatchObject({
      engine: "model",
      model: "tester",
      fallback: null,
      tokens: { input: 900, output: 120 },
    });
    expect(summary.points.map(({ text }) => text)).toEqual([FACT.text, QUOTE.text, PLAN.text]);
    expect(summary.points[1]?.cites).toEqual(["b1.s0"]);
    expect(summary.withheld).toEqual([]);
    expect(summary.coverage).toBe(1);
  });

  test("points beyond the length are withheld, not cut", async () => {
    const long = { ...GOOD, points: [FACT, QUOTE, PLAN, REST] };
    const summary = await summarize([{ kind: "reply", content: long }], { length: 80 });
    expect(summary.points.reduce((sum, { text }) => sum + [...text].length, 0)).toBeLessThanOrEqual(80);
    expect(summary.withheld.some(({ reason }) => reason.startsWith("length"))).toBe(true);
    for (const { text } of summary.points)
      expect([FACT.text, QUOTE.text, PLAN.text, REST.text]).toContain(text);
  });
});

describe("a model that says what the article does not", () => {
  const bad = { ...GOOD, points: [INVENTED, QUOTE, PLAN] };

  test("an invented number is asked for once more, with the reason, and put right", async () => {
    const summary = await summarize([
      { kind: "reply", content: bad },
      { kind: "reply", content: GOOD },
    ]);
    expect(server?.asked).toHaveLength(2);
    expect(server?.asked[1]?.messages.at(-1)?.content).toContain(INVENTED.text);
    expect(summary.points.map(({ text }) => text)).toContain(FACT.text);
    expect(summary.points.map(({ text }) => text)).not.toContain(INVENTED.text);
    expect(summary.withheld.map(({ text }) => text)).toContain(INVENTED.text);
    expect(summary.made.engine).toBe("model");
  });

  test("said again, it is withheld, and not asked a third time", async () => {
    const summary = await summarize([{ kind: "reply", content: bad }]);
    expect(server?.asked).toHaveLength(2);
    expect(summary.points.slice(0, 2).map(({ text }) => text)).toEqual([QUOTE.text, PLAN.text]);
    expect(JSON.stringify(summary.points)).not.toContain("30億円");
    // The room that is left goes to the article's own words, told statement by statement.
    expect(summary.points[2]?.check).toMatch(/verbatim|compressed/);
    expect(summary.made).toMatchObject({ engine: "model", filled: ["points.2"] });
  });

  test("a sentence number that names none does not stand", async () => {
    const lost = { ...GOOD, points: [{ ...FACT, sentences: [99] }, QUOTE, PLAN] };
    const summary = await summarize([{ kind: "reply", content: lost }]);
    expect(summary.withheld.some(({ reason }) => reason.startsWith("cite-missing"))).toBe(true);
    for (const { cites } of summary.points) for (const cite of cites) expect(cite).toMatch(/^b\d+\.s\d+$/u);
  });

  test("when too little stands, the article's own sentences fill in, and the summary says so", async () => {
    const none = { headline: { ...INVENTED, text: "図書館に30億円" }, gist: INVENTED, points: [INVENTED] };
    const summary = await summarize([{ kind: "reply", content: none }]);
    expect(summary.made.engine).toBe("extractive");
    expect(summary.made.fallback).toContain("points");
    expect(summary.gist).not.toBeNull();
    expect(summary.points.length).toBeGreaterThan(0);
    expect(JSON.stringify(summary.points)).not.toContain("30億円");
  });
});

const PASSING: readonly (readonly [string, Behaviour, string])[] = [
  ["429", { kind: "status", status: 429, headers: { "retry-after": "3" } }, "model.rate-limited"],
  ["500", { kind: "status", status: 500 }, "model.unreachable"],
  ["a hang", { kind: "hang" }, "model.timeout"],
];
const FINAL: readonly (readonly [string, Behaviour, string])[] = [
  ["a refusal", { kind: "refusal", text: "お断りします" }, "model.rejected"],
  ["malformed JSON", { kind: "reply", content: "{" }, "model.bad-reply"],
  ["a wrong schema", { kind: "reply", content: { points: 1 } }, "model.bad-reply"],
  ["401", { kind: "status", status: 401 }, "model.rejected"],
];

describe("a model that fails", () => {
  test.each(PASSING)("%s is thrown while the queue may try again", async (_, behaviour, code) => {
    await expect(summarize([behaviour], { timeoutMs: 300 })).rejects.toMatchObject({ code });
  });

  test.each(PASSING)("%s on the last try: extracted, and told", async (_, behaviour, code) => {
    const summary = await summarize([behaviour], { lastTry: true, timeoutMs: 300 });
    expect(summary.made).toMatchObject({ engine: "extractive", model: null, prompt: null });
    expect(summary.made.fallback).toContain(code);
    expect(summary.points.length).toBeGreaterThan(0);
  });

  test.each(FINAL)("%s is final: extracted at once, and told", async (_, behaviour, code) => {
    const summary = await summarize([behaviour]);
    expect(summary.made.engine).toBe("extractive");
    expect(summary.made.fallback).toContain(code);
  });
});
