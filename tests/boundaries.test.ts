/** The house rules that a compiler does not know: who imports whom, who reads the environment, how long a file is. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const LINES_MAX = 200;

/** What a room may import from, beside itself. Files at the top of `src` belong to everyone, but for config. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "src/cli": [
    "src/clean",
    "src/ingest",
    "src/read",
    "src/store",
    "src/stories",
    "src/summarize",
    "src/text",
    "queues",
  ],
  queues: ["src/clean", "src/ingest", "src/store", "src/stories", "src/summarize", "src/text"],
  "src/read": ["src/store", "src/text"],
  "src/summarize": ["src/text"],
  "src/stories": ["src/text"],
  "src/clean": ["src/text"],
  "src/ingest": ["src/text"],
  "src/store": [],
  "src/text": [],
};

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
    .map((file) => join(folder, file));

const files = [...filesIn("src"), ...filesIn("queues")];
const sourceOf = (file: string) => readFileSync(join(root, file), "utf8");
const roomOf = (file: string) => /^(src\/(?!model\/)[^/]+(?=\/)|queues(?=\/))/.exec(file)?.[1] ?? null;

const importsOf = (file: string): string[] =>
  [...sourceOf(file).matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");

describe("house rules", () => {
  it.each(files)("%s imports only what its room may", (file) => {
    const room = roomOf(file);
    const targets = importsOf(file)
      .filter((name) => name.startsWith("."))
      .map((name) => roomOf(relative(root, resolve(root, dirname(file), name))))
      .filter((target) => target !== null && target !== room);
    const allowed = room === null ? [] : (MAY_IMPORT[room] ?? []);
    expect(targets.filter((target) => !allowed.includes(target ?? ""))).toEqual([]);
  });

  it("only queues/ knows BullMQ, PGlite and Redis", () => {
    const knows = files.filter((file) => importsOf(file).some((name) => /bullmq|pglite|ioredis/.test(name)));
    expect(knows.filter((file) => !file.startsWith("queues/"))).toEqual([]);
  });

  it("only config.ts reads the environment", () => {
    expect(files.filter((file) => /process\.env\b/.test(sourceOf(file)) && file !== "src/config.ts")).toEqual(
      [],
    );
  });

  it("stages take the time by the door", () => {
    const stages = files.filter((file) => /^src\/(clean|text|summarize|ingest|store)\//.test(file));
    const peeking = stages.filter((file) =>
      /new Date\(\)|Date\.now\(\)|Math\.random\(\)/.test(sourceOf(file)),
    );
    expect(peeking).toEqual([]);
  });

  it(`no file is longer than ${LINES_MAX} lines by much`, () => {
    const long = files.map((file) => [file, sourceOf(file).split("\n").length] as const);
    expect(long.filter(([, lines]) => lines > LINES_MAX * 1.25)).toEqual([]);
  });

  it("no catch is empty", () => {
    expect(files.filter((file) => /catch\s*(\([^)]*\))?\s*\{\s*\}/.test(sourceOf(file)))).toEqual([]);
  });
});
