import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { explain, Failure, type FailureCode, RETRY } from "../src/errors.ts";

const root = join(import.meta.dirname, "..");
const sources = ["src", "queues"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && name !== "errors.ts")
    .map((name) => readFileSync(join(root, folder, name), "utf8")),
);
const codes = Object.keys(RETRY).filter((code): code is FailureCode => code in RETRY);

describe("failures", () => {
  it.each(codes)("%s is thrown somewhere", (code) => {
    expect(sources.some((source) => source.includes(`"${code}"`))).toBe(true);
  });

  it.each([
    ["fetch.timeout", "backoff", false],
    ["fetch.rate-limited", "slow-down", false],
    ["fetch.gone", "never", false],
    ["clean.captcha", "never", true],
  ] as const)("%s is retried: %s; a refusal: %s", (code, retry, refusal) => {
    const failure = new Failure(code, "why");
    expect([failure.retry, failure.refusal]).toEqual([retry, refusal]);
  });

  it("are explained in one line, bugs too", () => {
    expect(explain(new Failure("input.empty", "a.txt has no text in it"))).toBe(
      "input.empty: a.txt has no text in it",
    );
    expect(explain(new TypeError("x is not a function"))).toBe("bug: x is not a function");
    expect(explain("thrown text")).toBe("bug: thrown text");
  });
});
