import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { describe, expect, test } from "vitest";
import { openDictionary, type SharedDictionary, tokenizerOf } from "../../../src/text/tokenizer.ts";

const TEXT = "国際通貨基金は東京で会見した。";
const WORDS = "国際|通貨|基金|は|東京|で|会見|し|た|。";
const wordsBy = (dictionary: SharedDictionary): string =>
  tokenizerOf(dictionary)(TEXT)
    .map(({ surface }) => surface)
    .join("|");

async function opened(cacheDir: string): Promise<{ words: string; told: readonly string[] }> {
  const told: string[] = [];
  const dictionary = await openDictionary(cacheDir, { tell: (line) => told.push(line) });
  return { words: wordsBy(dictionary), told };
}

describe("dictionary", () => {
  test("is built once with progress, then read without a word", { timeout: 120_000 }, async () => {
    const cacheDir = join(mkdtempSync(join(tmpdir(), "kawaraban-")), "new", "folder");
    const first = await opened(cacheDir);
    expect(first.words).toBe(WORDS);
    expect(first.told.join("\n")).toMatch(/reading the words[\s\S]*built in/);
    expect(readdirSync(cacheDir)).toHaveLength(1);
    expect(await opened(cacheDir)).toEqual({ words: WORDS, told: [] });
  });

  test("a damaged file is told, and replaced", { timeout: 120_000 }, async () => {
    const cacheDir = mkdtempSync(join(tmpdir(), "kawaraban-"));
    await opened(cacheDir);
    const file = join(cacheDir, readdirSync(cacheDir)[0] ?? "");
    const whole = readFileSync(file);
    const holed = Buffer.from(whole).fill(0, 2_000_000, 2_004_096);
    for (const damaged of [holed, whole.subarray(0, 4_000_000)]) {
      writeFileSync(file, damaged);
      const { words, told } = await opened(cacheDir);
      expect(words).toBe(WORDS);
      expect(told[0]).toContain("damaged");
      expect(readFileSync(file).equals(whole)).toBe(true);
    }
  });

  test("where nothing can be written it lives in memory, and says so", { timeout: 120_000 }, async () => {
    const parent = mkdtempSync(join(tmpdir(), "kawaraban-"));
    const notFolder = join(parent, "file");
    writeFileSync(notFolder, "");
    chmodSync(notFolder, 0o444);
    const { words, told } = await opened(join(notFolder, "cache"));
    expect(words).toBe(WORDS);
    expect(told.at(-1)).toContain("cannot be kept");
  });

  test("several that build at once leave one whole file", { timeout: 120_000 }, async () => {
    const cacheDir = mkdtempSync(join(tmpdir(), "kawaraban-"));
    const all = await Promise.all([opened(cacheDir), opened(cacheDir)]);
    expect(all.map(({ words }) => words)).toEqual([WORDS, WORDS]);
    expect(readdirSync(cacheDir)).toHaveLength(1);
    expect((await opened(cacheDir)).told).toEqual([]);
  });

  test("threads read the same memory", async () => {
    const cacheDir = join(import.meta.dirname, "../../../node_modules/.cache/kawaraban");
    const dictionary = await openDictionary(cacheDir, { tell: () => undefined });
    const tokenizer = new URL("../../../src/text/tokenizer.ts", import.meta.url).href;
    const code = `
      const { parentPort, workerData } = require("node:worker_threads");
      import(${JSON.stringify(tokenizer)}).then(({ tokenizerOf }) => {
        const words = tokenizerOf(workerData.dictionary)(workerData.text);
        parentPort.postMessage(words.map(({ surface }) => surface).join("|"));
      });`;
    const thread = new Worker(code, { eval: true, workerData: { dictionary, text: TEXT } });
    const words = await new Promise((resolve, reject) =>
      thread.once("message", resolve).once("error", reject),
    );
    await thread.terminate();
    expect(words).toBe(WORDS);
  });
});
