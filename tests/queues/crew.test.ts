/** Threads do what the process would have done, and what goes wrong in them is told as if it had happened here. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Crew, openCrew } from "../../queues/crew/crew.ts";
import { Hand } from "../../queues/crew/hand.ts";
import { errorOf, toldOf } from "../../queues/crew/messages.ts";
import { cleanPage } from "../../src/clean/clean.ts";
import { Failure } from "../../src/errors.ts";
import { type Ingested, ingestItem, pageOf } from "../../src/ingest/ingest.ts";
import { silent } from "../../src/log.ts";
import type { ModelEngine } from "../../src/summarize/model/reply.ts";
import { summarizeArticle } from "../../src/summarize/summarize.ts";
import { loadTokenizer, openWords } from "../../src/text/tokenizer.ts";
import { samples } from "../helpers/kawaraban.ts";
import { until } from "./places.ts";

const now = () => new Date("2026-03-04T05:06:07Z");
const INGEST = {
  now,
  userAgent: "test",
  totalTimeoutMs: 1_000,
  bodyBytesMax: 1_000_000,
  privateHosts: [],
} as const;

const rawOf = (name: string): Promise<Ingested> =>
  ingestItem({ kind: "file", path: join(samples, "pages", name), url: null }, "00000000000000ff", INGEST);

describe("a crew", () => {
  let crew: Crew;
  beforeEach(() => {
    crew = openCrew({ threads: 1, words: () => openWords(), model: null, log: silent });
  });
  afterEach(() => crew.close());

  it("cleans and summarizes as the process itself does", async () => {
    const raw = await rawOf("ferry--short.html");
    const expected = cleanPage(pageOf(raw.record, raw.parts));
    expect(await crew.clean(raw)).toEqual({ article: expected });
    const { made: _, ...summary } = await crew.summarize(expected, { length: 240, lastTry: false });
    const here = { tokenize: await loadTokenizer(), now };
    const { made: _made, ...same } = await summarizeArticle(expected, { length: 240 }, here);
    expect(summary).toEqual(same);
  });

  it("answers about a page that is none, with its title", async () => {
    const refused = await crew.clean(await rawOf("quake-drill--captcha.html"));
    expect(refused).toMatchObject({ refused: { code: "clean.captcha" }, title: expect.any(String) });
  });

  it("throws what the stage threw", async () => {
    const raw = await rawOf("ferry--short.html");
    const article = { ...cleanPage(pageOf(raw.record, raw.parts)), blocks: [] };
    const failed = crew.summarize(article, { length: 240, lastTry: false });
    await expect(failed).rejects.toBeInstanceOf(Failure);
    await expect(failed).rejects.toMatchObject({ code: "summarize.nothing-stands" });
    const binary = { ...raw, parts: [readFileSync("/bin/sh")] };
    await expect(crew.clean(binary)).rejects.toMatchObject({ code: "input.unsupported" });
  });

  it("does many things at once, on several threads", async () => {
    await crew.close();
    crew = openCrew({ threads: 2, words: () => openWords(), model: null, log: silent });
    const raw = await rawOf("ferry--short.html");
    const all = await Promise.all(Array.from({ length: 20 }, () => crew.clean(raw)));
    expect(new Set(all.map((cleaned) => JSON.stringify(cleaned))).size).toBe(1);
  });

  it("ends when it had nothing to do for a while, and is there again with the next task", async () => {
    const raw = await rawOf("ferry--short.html");
    const expected = { article: cleanPage(pageOf(raw.record, raw.parts)) };
    let started = 0;
    const count = () => {
      started += 1;
    };
    process.on("worker", count);
    const said: string[] = [];
    const log = (event: string) => void said.push(event);
    const lazy = openCrew({ threads: 1, words: () => openWords(), model: null, log, idleMs: 1 });
    try {
      await until(async () => {
        expect(await lazy.clean(raw)).toEqual(expected);
        return started > 1;
      });
      const { article } = expected;
      expect((await lazy.summarize(article, { length: 240, lastTry: false })).points.length).toBeGreaterThan(
        0,
      );
      expect(said).toEqual([]);
    } finally {
      process.off("worker", count);
      await lazy.close();
    }
  });

  it("starts no thread and opens no words before its first task, where none may come for hours", async () => {
    const raw = await rawOf("ferry--short.html");
    const begun: string[] = [];
    const count = () => void begun.push("thread");
    process.on("worker", count);
    const words = () => {
      begun.push("words");
      return openWords();
    };
    const waits = openCrew({ threads: 2, words, startsWhen: "asked", model: null, log: silent });
    try {
      expect(begun).toEqual([]);
      expect(await waits.clean(raw)).toEqual({ article: cleanPage(pageOf(raw.record, raw.parts)) });
      expect(begun.toSorted()).toEqual(["thread", "words"]);
    } finally {
      process.off("worker", count);
      await waits.close();
    }
  });

  it("leaves asking a model to the process, and hands on why it failed", async () => {
    const titles: (string | null)[] = [];
    const model: ModelEngine = {
      model: "m",
      prompt: "p",
      materialTokensMax: 10_000,
      write: async ({ title }) => {
        titles.push(title);
        throw new Failure("model.rate-limited", "slow down", { facts: { retryAfterMs: 1_234 } });
      },
    };
    await crew.close();
    crew = openCrew({ threads: 1, words: () => openWords(), model, log: silent });
    const raw = await rawOf("ferry--short.html");
    const article = cleanPage(pageOf(raw.record, raw.parts));
    await expect(crew.summarize(article, { length: 240, lastTry: false })).rejects.toMatchObject({
      code: "model.rate-limited",
      facts: { retryAfterMs: 1_234 },
    });
    expect(titles).toEqual([article.title]);
    const summary = await crew.summarize(article, { length: 240, lastTry: true });
    expect(summary.made.fallback).toBeTruthy();
  });
});

describe("a thread that hangs or dies", () => {
  it("fails what it was at as something that passes, and is followed by another", async () => {
    const events: string[] = [];
    const hand = new Hand({
      ...{ model: null, words: () => openWords(), startsWhen: "now" },
      log: (event) => events.push(event),
    });
    const raw = await rawOf("ferry--short.html");
    const read = () => "read";
    // Nothing is done so fast.
    await expect(hand.give({ kind: "clean", raw }, read, 0)).rejects.toMatchObject({
      code: "queue.unreachable",
      retry: "backoff",
    });
    expect(events).toEqual(["crew.bug"]);
    expect(await hand.give({ kind: "clean", raw }, read, null)).toBe("read");
    await hand.close();
  });
});

describe("an error between threads", () => {
  it.each([
    new Failure("fetch.timeout", "too slow"),
    new Failure("model.rate-limited", "slow down", { facts: { retryAfterMs: 5 } }),
  ])("stays the same failure: %s", (error) => {
    const there = structuredClone(toldOf(error));
    expect(errorOf(there)).toMatchObject({ code: error.code, message: error.message, facts: error.facts });
  });

  it("stays a bug, with its stack", () => {
    const bug = new TypeError("no such thing");
    const back = errorOf(structuredClone(toldOf(bug)));
    expect(back).not.toBeInstanceOf(Failure);
    expect([back.message, back.stack]).toEqual([bug.message, bug.stack]);
  });
});
