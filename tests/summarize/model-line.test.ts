/** The way to a model: forms a server may not know, streams, pace, money, the cache of answers. */
import { afterEach, describe, expect, test } from "vitest";
import type { Spend } from "../../src/store/store.ts";
import { type ModelDeps, type ModelOptions, openModel } from "../../src/summarize/model/open.ts";
import { durationMs } from "../../src/summarize/model/pace.ts";
import { priceOf } from "../../src/summarize/model/prices.ts";
import type { ModelTask } from "../../src/summarize/model/reply.ts";
import { tokensOf } from "../../src/summarize/model/tokens.ts";
import { type Asked, type Behaviour, type ModelServer, startModelServer } from "../helpers/model-server.ts";

const TASK: ModelTask = {
  title: "港の橋、架け替えへ",
  kind: "straight",
  publishedAt: "2026-02-13T09:00:00+09:00",
  lines: [{ number: 1, heading: false, text: "汐見市は13日、港の橋を架け替えると発表した。" }],
  length: 240,
  part: null,
  refused: [],
};
const SAID = { text: "汐見市は13日、港の橋を架け替えると発表した。", sentences: [1] };
const GOOD = { headline: { text: "汐見市、港の橋を架け替え", sentences: [1] }, gist: SAID, points: [SAID] };
const good: Behaviour = { kind: "reply", content: GOOD };

let server: ModelServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

type Script = Parameters<typeof startModelServer>[0];

async function engine(script: Script, options: Partial<ModelOptions> = {}, deps: Partial<ModelDeps> = {}) {
  server = await startModelServer(script);
  return openModel(
    { apiKey: "k", baseUrl: server.baseUrl, model: "tester", timeoutMs: 5_000, ...options },
    { now: () => new Date("2026-02-13T01:00:00Z"), ...deps },
  );
}

/** A server that knows these forms and refuses the others in its maker's words. */
const knowing =
  (forms: readonly (string | null)[], message: string, status = 400) =>
  ({ form }: Asked): Behaviour =>
    forms.includes(form) ? good : { kind: "status", status, message };

describe("the ladder of forms", () => {
  test.each([
    ["a strict schema", ["json_schema"], "", "schema", 1],
    ["JSON mode only", ["json_object"], "This response_format type is unavailable now", "json", 2],
    [
      "JSON mode only (422)",
      ["json_object"],
      "model does not support response format `json_schema`",
      "json",
      2,
    ],
    ["words only", [null], "Unsupported param: response_format", "text", 3],
  ] as const)("%s", async (_, forms, message, format, questions) => {
    const model = await engine(knowing(forms, message, 422));
    const answer = await model.write(TASK);
    expect([answer.format, server?.asked.length]).toEqual([format, questions]);
    // What was learnt is kept: the next article is asked about once.
    await model.write({ ...TASK, length: 300 });
    expect(server?.asked.length).toBe(questions + 1);
  });

  test("below the schema, the form is said in words", async () => {
    const model = await engine(knowing(["json_object"], "unknown response_format"));
    await model.write(TASK);
    const system = (at: number) => server?.asked[at]?.messages[0]?.content ?? "";
    expect(system(1)).toContain('{"headline":');
    expect(system(0)).not.toContain('{"headline":');
  });

  test("a refusal for another reason is no question of form", async () => {
    const model = await engine([{ kind: "status", status: 400, message: "the context is too long" }]);
    await expect(model.write(TASK)).rejects.toMatchObject({ code: "model.rejected" });
    expect(server?.asked.length).toBe(1);
  });

  test.each([
    ["a fence", `\`\`\`json\n${JSON.stringify(GOOD)}\n\`\`\``],
    ["a greeting", `要約しました。\n${JSON.stringify(GOOD)}\n以上です。`],
    ["thoughts with braces", `<think>{まず}見出しは…</think>${JSON.stringify(GOOD)}`],
  ])("JSON is found in %s", async (_, content) => {
    const model = await engine([{ kind: "reply", content }]);
    expect((await model.write(TASK)).reply).toEqual(GOOD);
    expect(server?.asked.length).toBe(1);
  });
});

describe("an answer taken as it is written", () => {
  test("is the same answer, with its count", async () => {
    const model = await engine([good], { stream: true });
    const { reply, spend } = await model.write(TASK);
    expect([reply, spend.usage]).toEqual([GOOD, { input: 900, output: 120 }]);
    expect(server?.asked[0]?.stream).toBe(true);
  });

  test.each([
    ["ends in the middle", { ...good, cut: "end" }, "model.unreachable"],
    ["is cut off", { ...good, cut: "reset" }, "model.unreachable"],
    ["tells an error", { ...good, cut: "error" }, "model.unreachable"],
    ["is stopped by a filter", { ...good, finish: "content_filter" }, "model.rejected"],
    ["reaches the token limit", { ...good, finish: "length" }, "model.bad-reply"],
    ["never comes", { kind: "hang" }, "model.timeout"],
    ["comes with a busy server", { kind: "status", status: 429 }, "model.rate-limited"],
  ] as const)("that %s is a failure", async (_, behaviour, code) => {
    const model = await engine([behaviour], { stream: true, timeoutMs: 800 });
    await expect(model.write(TASK)).rejects.toMatchObject({ code });
  });
});

describe("the pace", () => {
  const slept: number[] = [];
  const sleep = async (ms: number): Promise<void> => void slept.push(ms);

  test.each([
    [
      "no question left",
      { "x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "2s" },
      [2_000],
    ],
    [
      "too few tokens left",
      { "x-ratelimit-remaining-tokens": "3", "x-ratelimit-reset-tokens": "1m" },
      "model.rate-limited",
    ],
    ["enough left", { "x-ratelimit-remaining-requests": "9", "x-ratelimit-reset-requests": "2s" }, []],
    ["nonsense", { "x-ratelimit-remaining-requests": "none", "x-ratelimit-reset-requests": "soon" }, []],
  ] as const)("%s", async (_, headers, then) => {
    slept.length = 0;
    const model = await engine([{ ...good, headers }], {}, { sleep });
    await model.write(TASK);
    const next = model.write({ ...TASK, length: 300 });
    if (typeof then === "string") await expect(next).rejects.toMatchObject({ code: then });
    else await next;
    expect(slept).toEqual(typeof then === "string" ? [] : then);
  });

  test("a busy server is asked one question at a time, and not before it allows", async () => {
    const model = await engine(
      (_, index) => (index === 0 ? { kind: "status", status: 503, headers: { "retry-after": "30" } } : good),
      { atOnceMax: 2 },
      { sleep },
    );
    await expect(model.write(TASK)).rejects.toMatchObject({
      code: "model.rate-limited",
      facts: { retryAfterMs: 30_000 },
    });
    await expect(model.write(TASK)).rejects.toMatchObject({ code: "model.rate-limited" });
    expect(server?.asked.length).toBe(1);
  });

  test("never more questions at once than allowed", async () => {
    let open = 0;
    let most = 0;
    const counted: typeof fetch = async (input, init) => {
      open += 1;
      most = Math.max(most, open);
      const response = await fetch(input, init);
      open -= 1;
      return response;
    };
    const model = await engine([good], { atOnceMax: 2 }, { fetch: counted });
    await Promise.all([1, 2, 3, 4, 5, 6].map((more) => model.write({ ...TASK, length: 240 + more })));
    expect([most, server?.asked.length]).toEqual([2, 6]);
  });

  test.each([
    ["1s", 1_000],
    ["6m0s", 360_000],
    ["120ms", 120],
    ["1h2m3.5s", 3_723_500],
    ["0.25", 250],
    ["", 0],
    ["soon", 0],
  ])("%s is %i ms", (text, ms) => expect(durationMs(text)).toBe(ms));
});

describe("money", () => {
  const ledger = (spends: Spend[] = []) => ({
    spends,
    spentYen: async () => spends.reduce((sum, { yen }) => sum + (yen ?? 0), 0),
    note: async ({ model, usage, yen }: { model: string; usage: Spend["tokens"]; yen: number | null }) =>
      void spends.push({ at: "2026-02-13T10:00:00+09:00", model, tokens: usage, yen }),
  });
  const price = { input: 1_000, output: 10_000 };

  test("each answer is written down, at its price", async () => {
    const book = ledger();
    const model = await engine([good], { price }, { ledger: book });
    const { spend } = await model.write(TASK);
    expect(spend.yen).toBeCloseTo(0.9 + 1.2);
    expect(book.spends).toMatchObject([{ model: "tester", tokens: { input: 900, output: 120 } }]);
  });

  test("beyond the day's budget nothing is asked", async () => {
    const book = ledger();
    const model = await engine([good], { price, budgetYenPerDay: 22 }, { ledger: book });
    await model.write(TASK);
    await expect(model.write({ ...TASK, length: 300 })).rejects.toMatchObject({ code: "model.over-budget" });
    expect(server?.asked.length).toBe(1);
  });

  test("questions under way count: many at once do not burst the budget", async () => {
    const model = await engine([good], { price, budgetYenPerDay: 50 }, { ledger: ledger() });
    const asked = await Promise.allSettled(
      [1, 2, 3, 4].map((more) => model.write({ ...TASK, length: 240 + more })),
    );
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  });

  test("a server that does not count is counted by us", async () => {
    const book = ledger();
    const model = await engine([{ ...good, counts: false }], { price }, { ledger: book });
    const { spend } = await model.write(TASK);
    expect(spend.usage).toBeNull();
    expect(book.spends[0]?.tokens.input).toBeGreaterThan(100);
  });

  test("a budget for a model of unknown price is refused at once", async () => {
    await expect(engine([], { budgetYenPerDay: 100 })).rejects.toMatchObject({ code: "input.malformed" });
  });

  test("prices are OpenAI's only for OpenAI", () => {
    expect(priceOf("gpt-5-mini-2025-08-07", { isOpenAi: true })).toEqual(
      priceOf("gpt-5-mini", { isOpenAi: true }),
    );
    expect(priceOf("gpt-5-mini", { isOpenAi: false })).toBeNull();
    expect(priceOf("my-model", { isOpenAi: true })).toBeNull();
  });
});

describe("the cache of answers", () => {
  const cache = (answers = new Map<string, string>()) => ({
    answers,
    get: async (key: string) => answers.get(key) ?? null,
    put: async (key: string, content: string) => void answers.set(key, content),
  });

  test("the same question is paid for once; another article, length or prompt is another question", async () => {
    const kept = cache();
    const model = await engine([good], { price: { input: 1, output: 1 } }, { cache: kept });
    const first = await model.write(TASK);
    const again = await model.write(TASK);
    expect([first.cached, again.cached, again.spend.yen]).toEqual([false, true, 0]);
    expect(again.reply).toEqual(first.reply);
    await model.write({ ...TASK, length: 300 });
    expect(server?.asked.length).toBe(2);
  });

  test("an answer that cannot be read is not kept", async () => {
    const kept = cache();
    const model = await engine([{ kind: "reply", content: "{" }], {}, { cache: kept });
    await expect(model.write(TASK)).rejects.toMatchObject({ code: "model.bad-reply" });
    expect(kept.answers.size).toBe(0);
  });

  test("what another version kept and this one cannot read is asked anew", async () => {
    const kept = cache();
    const model = await engine([good], {}, { cache: kept });
    await model.write(TASK);
    for (const key of kept.answers.keys()) kept.answers.set(key, '{"format":"schema","reply":{"title":1}}');
    expect((await model.write(TASK)).cached).toBe(false);
  });
});

test.each([
  ["日本銀行は金融政策決定会合を開いた。", 15, 20],
  ["The Bank of Japan held a meeting.", 8, 12],
  ["😀", 3, 3],
  ["", 0, 0],
])("%s has %i to %i tokens", (text, least, most) => {
  expect(tokensOf(text)).toBeGreaterThanOrEqual(least);
  expect(tokensOf(text)).toBeLessThanOrEqual(most);
});
