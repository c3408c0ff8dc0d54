import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { jsonLines, kawaraban, newFolder } from "../helpers/kawaraban.ts";
import { type Behaviour, type ModelServer, startModelServer } from "../helpers/model-server.ts";

const ARTICLE = `北浜市、図書館を約3億円で改修へ

2026年3月13日 10時15分

北浜市は13日、老朽化した市立図書館を約3億円で改修すると発表した。工事は6月に始まる予定だ。

山本一郎市長は「市民の居場所を残したい」と述べた。期間中は駅前のビルに仮の窓口を置く。
`;
const FACT = { text: "北浜市は13日、市立図書館を約3億円で改修すると発表した。", sentences: [1] };
const PLAN = { text: "工事は6月に始まる予定だ。", sentences: [2] };
const QUOTE = { text: "山本一郎市長は「市民の居場所を残したい」と述べた。", sentences: [3] };
const INVENTED = { text: "北浜市は13日、市立図書館を約30億円で改修すると発表した。", sentences: [1] };
const good: Behaviour = {
  kind: "reply",
  content: {
    headline: { text: "北浜市、図書館を約3億円で改修", sentences: [1] },
    gist: FACT,
    points: [FACT, PLAN, QUOTE],
  },
};
const lying: Behaviour = {
  kind: "reply",
  content: { headline: INVENTED, gist: INVENTED, points: [INVENTED, INVENTED, INVENTED] },
};

let server: ModelServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function run(script: readonly Behaviour[], env: Record<string, string> = {}) {
  server = await startModelServer(script);
  const path = join(newFolder("text"), "library.txt");
  writeFileSync(path, ARTICLE);
  const ran = await kawaraban(["run", path, "--json", "--data-dir", newFolder()], {
    env: { OPENAI_BASE_URL: server.baseUrl, OPENAI_API_KEY: "key-of-the-test", ...env },
  });
  return { ...ran, summary: jsonLines(ran.stdout)[0], asked: server.asked };
}

describe("run with a language model", () => {
  it("stores what the model wrote and the check let stand", async () => {
    const { code, summary, asked } = await run([good]);
    expect(code).toBe(0);
    expect(summary).toMatchObject({
      gist: { check: expect.any(String) },
      made: { engine: "model", fallback: null },
      withheld: [],
    });
    expect(asked[0]?.authorization).toBe("Bearer key-of-the-test");
  });

  it("withholds what the article does not say, and tells it", async () => {
    const { code, summary } = await run([lying]);
    expect(code).toBe(0);
    expect(JSON.stringify(summary?.["points"])).not.toContain("30億円");
    expect(JSON.stringify(summary?.["withheld"])).toContain("30億円");
  });

  it("waits as long as the server asks, then goes on", async () => {
    const busy: Behaviour = { kind: "status", status: 429, headers: { "retry-after": "1" } };
    const { code, summary, asked } = await run([busy, good]);
    expect([code, asked.length]).toEqual([0, 2]);
    expect(summary).toMatchObject({ made: { engine: "model" } });
  });

  it.each([
    ["that refuses the key", { kind: "status", status: 401 }, "model.rejected"],
    ["that answers nonsense twice", { kind: "reply", content: "not JSON at all" }, "model.bad-reply"],
  ] as const)(
    "stores the extractive summary and says so for a server %s",
    async (_name, behaviour, reason) => {
      const { code, summary } = await run([behaviour]);
      expect(code).toBe(0);
      expect(summary).toMatchObject({
        made: { engine: "extractive", fallback: expect.stringContaining(reason) },
      });
    },
  );

  it("tries again when the server breaks down or hangs, and then does without", async () => {
    const { code, summary, asked } = await run(
      [{ kind: "status", status: 500 }, { kind: "hang" }, { kind: "reset" }],
      {
        KAWARABAN_MODEL_TIMEOUT_MS: "500",
      },
    );
    expect(code).toBe(0);
    expect(asked.length).toBeGreaterThan(3);
    expect(summary).toMatchObject({
      made: { engine: "extractive", fallback: expect.stringContaining("model.") },
    });
  });

  it("asks once for the same article, and tells what the day has cost", async () => {
    server = await startModelServer([good]);
    const path = join(newFolder("text"), "library.txt");
    writeFileSync(path, ARTICLE);
    const data = newFolder();
    const env = { OPENAI_BASE_URL: server.baseUrl, KAWARABAN_MODEL_PRICE: "1000/10000" };
    const first = await kawaraban(["run", path, "--json", "--data-dir", data], { env });
    expect(jsonLines(first.stdout)[0]).toMatchObject({
      made: { cached: false, costYen: 2.1, format: "schema" },
    });
    const again = await kawaraban(["run", "--again", path, "--json", "--data-dir", data], { env });
    expect(jsonLines(again.stdout)[0]).toMatchObject({ made: { engine: "model", cached: true, costYen: 0 } });
    expect(server.asked).toHaveLength(1);
    const status = await kawaraban(["status", "--json", "--data-dir", data], { env });
    expect(jsonLines(status.stdout)[0]?.["model"]).toMatchObject({ answers: 1, yen: 2.1 });
  });

  it("goes on without the model when the day's money is spent, and says so", async () => {
    const { code, summary, asked } = await run([good], {
      KAWARABAN_MODEL_PRICE: "1000/10000",
      KAWARABAN_BUDGET_YEN_PER_DAY: "1",
    });
    expect([code, asked.length]).toEqual([0, 0]);
    expect(summary).toMatchObject({
      made: { engine: "extractive", fallback: expect.stringContaining("model.over-budget") },
    });
  });

  it("refuses a budget that it cannot keep", async () => {
    const { code, stderr } = await run([good], { KAWARABAN_BUDGET_YEN_PER_DAY: "100" });
    expect(code).toBe(2);
    expect(stderr).toContain("KAWARABAN_MODEL_PRICE");
  });

  it("takes a streamed answer", async () => {
    const { summary, asked } = await run([good], { KAWARABAN_MODEL_STREAM: "true" });
    expect(asked[0]?.stream).toBe(true);
    expect(summary).toMatchObject({ made: { engine: "model", tokens: { input: 900, output: 120 } } });
  });
});
