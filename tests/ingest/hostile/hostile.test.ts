import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { outcomesFile, outcomesTable } from "../../../scripts/outcomes.ts";
import { Failure } from "../../../src/errors.ts";
import { type IngestDeps, ingestItem, pageOf } from "../../../src/ingest/ingest.ts";
import { type RawServer, startRawServer } from "../raw-server.ts";
import { BODY, NOW, SCENARIOS } from "./scenarios.ts";

/** Names that the scenarios use; anything else has no address. No packet leaves for any of them. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  "sneaky.example.jp": ["127.0.0.1"],
  "mixed.example.jp": ["93.184.216.34", "10.0.0.1"],
};

describe("the hostile server", () => {
  let server: RawServer;
  let deps: IngestDeps;
  beforeAll(async () => {
    const own = SCENARIOS.map(({ path, answer }) => [path, answer] as const);
    const more = SCENARIOS.flatMap(({ also = {} }) => Object.entries(also));
    server = await startRawServer(Object.fromEntries([...own, ...more]));
    deps = {
      now: () => NOW,
      resolve: async (name) => NAMES[name] ?? [],
      userAgent: "kawaraban-test",
      totalTimeoutMs: 1_500,
      bodyBytesMax: 1_000_000,
      privateHosts: [`127.0.0.1:${server.port}`],
    };
  });
  afterAll(() => server.close());

  it("has a path of its own for each of its scenarios", () => {
    expect(new Set(SCENARIOS.map(({ path }) => path)).size).toBe(SCENARIOS.length);
    expect(SCENARIOS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(SCENARIOS.filter(({ gives }) => gives === "page").map((one) => [one.path, one.does, one] as const))(
    "%s (%s) gives a page",
    async (path, _does, { says = {} }) => {
      const { record, parts } = await ingestItem(
        { kind: "url", url: server.origin + path },
        "0123456789abcdef",
        deps,
      );
      const [first] = pageOf(record, parts).parts;
      expect(first?.text.replaceAll(/[\u0000\ufffd]/g, "")).toContain(BODY.slice(0, 16));
      expect(record.parts).toHaveLength(says.parts ?? 1);
      if (says.charset) expect(record.parts[0]?.charset.name).toBe(says.charset);
      if (says.at) expect(record.url).toBe(server.origin + says.at);
      expect(record.missing.join("; ")).toMatch(says.missing ?? /^$/);
    },
  );

  it.each(SCENARIOS.filter(({ gives }) => gives !== "page").map((one) => [one.path, one.does, one] as const))(
    "%s (%s) gives no page, for the reason that the table names",
    async (path, _does, { gives, retryAfterMs }) => {
      const before = server.connections();
      const error: unknown = await ingestItem(
        { kind: "url", url: server.origin + path },
        "0123456789abcdef",
        deps,
      ).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Failure);
      expect(error).toMatchObject({ code: gives });
      if (retryAfterMs !== undefined) expect(error).toHaveProperty("facts", { retryAfterMs });
      // Our own server is asked once; where it points, nobody is.
      if (gives === "fetch.refused-address") expect(server.connections()).toBe(before + 1);
    },
  );

  it("is told in docs/fetch-outcomes.md (npm run outcomes renews it)", () => {
    expect(readFileSync(outcomesFile, "utf8")).toBe(outcomesTable());
  });
});
