/**
 * Scores the cleaner on the development pages: `node bench/clean.ts [--shared DIR] [--worst N]`.
 *
 * Writes one prediction a page to a temporary folder, runs the scorer that lies beside the pages, and prints its
 * report with pages a second and peak memory. Decodes by the charset that the page declares: ingest knows better,
 * but is not measured here.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { CLEANER_VERSION, cleanPage, describePage } from "../src/clean/clean.ts";
import { Failure } from "../src/errors.ts";
import { BODY_KINDS, type Page } from "../src/model.ts";

const SETS = ["news", "blog"];
const ROUNDS = 3;
const GoldLine = z.object({ id: z.string(), url: z.string() });
const { values } = parseArgs({
  options: { shared: { type: "string", default: "../shared" }, worst: { type: "string", default: "5" } },
});

type Prediction = {
  id: string;
  title: string | null;
  text: string;
  date: string | null;
  authors: readonly string[];
};

function decode(bytes: Buffer): string {
  const named = /charset\s*=\s*["']?([\w-]+)/i.exec(bytes.subarray(0, 8192).toString("latin1"))?.[1];
  return new TextDecoder(named ?? "utf-8").decode(bytes);
}

/** The pages were saved in October 2021. */
function pageOf(id: string, url: string, html: string): Page {
  const parts = [{ url, format: "html" as const, text: html }];
  return { id, url, parts, fetchedAt: "2021-12-01T00:00:00Z", httpStatus: 200 };
}

function predict(id: string, url: string, html: string): Prediction {
  const page = pageOf(id, url, html);
  try {
    const article = cleanPage(page);
    const body = article.blocks.filter((block) => BODY_KINDS.has(block.kind));
    return {
      id,
      title: article.title,
      text: body.map((block) => block.text).join("\n"),
      date: article.publishedAt,
      authors: article.bylines,
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.log(`  ${id}: ${error.code}`);
    const told = describePage(page);
    return { id, title: told.title, text: "", date: told.publishedAt, authors: [] };
  }
}

function bench(set: string, pagesDir: string, outDir: string): { pages: number; cpuMs: number } {
  const gold = readFileSync(join(pagesDir, set, "gold.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => GoldLine.parse(JSON.parse(line)));
  const pages = gold.map((line) => ({
    ...line,
    html: decode(readFileSync(join(pagesDir, set, `${line.id}.html`))),
  }));
  const predictions = pages.map(({ id, url, html }) => predict(id, url, html));
  const out = join(outDir, `${set}.jsonl`);
  writeFileSync(out, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(""));
  const report = execFileSync("python3", [join(pagesDir, "score.py"), out, set, "--worst", values.worst], {
    encoding: "utf8",
  });
  console.log(report.trimEnd());
  const best = Math.min(...Array.from({ length: ROUNDS }, () => cpuTime(pages)));
  return { pages: pages.length, cpuMs: best };
}

function cpuTime(pages: readonly { id: string; url: string; html: string }[]): number {
  const before = process.cpuUsage();
  for (const { id, url, html } of pages) {
    try {
      cleanPage(pageOf(id, url, html));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000;
}

const pagesDir = resolve(values.shared, "pages");
if (existsSync(pagesDir)) {
  const outDir = mkdtempSync(join(tmpdir(), "kawaraban-clean-"));
  try {
    const runs = SETS.map((set) => bench(set, pagesDir, outDir));
    const pages = runs.reduce((sum, run) => sum + run.pages, 0);
    const cpuMs = runs.reduce((sum, run) => sum + run.cpuMs, 0);
    console.log(
      `${CLEANER_VERSION}: ${(pages / (cpuMs / 1000)).toFixed(0)} pages/s of CPU time (best of ${ROUNDS}), ` +
        `peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, Node ${process.versions.node}`,
    );
  } finally {
    rmSync(outDir, { recursive: true });
  }
} else {
  console.error(`no development pages under ${pagesDir}; give their folder with --shared`);
  process.exitCode = 1;
}
