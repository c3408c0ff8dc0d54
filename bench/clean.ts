/**
 * Scores the cleaner on the development pages next to other extractors, each in a process of its own:
 * `node bench/clean.ts [--shared DIR] [--update]`.
 *
 * Fails when a score falls below its floor in `bench/floors/clean.json`; `--update` raises floors, never lowers them.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { z } from "zod";
import { CLEANER_VERSION } from "../src/clean/clean.ts";
import { REWRITINGS } from "../tests/clean/rewrite.ts";
import { digestOf, SETS } from "./clean/corpus.ts";
import { EXTRACTORS, type ExtractorName } from "./clean/extractors.ts";
import { compare, raise } from "./clean/floors.ts";

const { values } = parseArgs({
  options: {
    shared: { type: "string", default: resolve(import.meta.dirname, "../../shared") },
    update: { type: "boolean", default: false },
  },
});

const Share = z.number().nullable();
/** What the scorer beside the pages says of one set. */
const Scores = z.object({
  F1: z.number(),
  P: z.number(),
  R: z.number(),
  perfect: z.number(),
  bad: z.number(),
  title: Share,
  date: Share,
  leak: Share,
});
const Run = z.union([
  z.object({ missing: z.string() }),
  z.object({ pages: z.number(), cpuMs: z.number(), peakMb: z.number() }),
]);
type Row = { readonly set: string; readonly scores: z.infer<typeof Scores> };

const pagesDir = join(values.shared, "pages");
const floorsPath = resolve(import.meta.dirname, "floors/clean.json");
if (existsSync(pagesDir)) bench();
else {
  console.error(`no development pages under ${pagesDir}; give their folder with --shared`);
  process.exitCode = 1;
}

function bench(): void {
  const floors: Record<string, number> = {};
  console.log(head());
  for (const name of EXTRACTORS) {
    const { run, rows } = measured(name, "");
    const version = name.startsWith("kawaraban")
      ? name.replace("kawaraban", `kawaraban ${CLEANER_VERSION}`)
      : name;
    if ("missing" in run) {
      console.log(`${version}: not measured, the package ${run.missing} is not installed`);
      continue;
    }
    for (const row of rows) console.log(line(version, row));
    const speed = run.pages / (run.cpuMs / 1000);
    console.log(
      `${version}: ${speed.toFixed(0)} pages/s of CPU time, peak memory ${run.peakMb.toFixed(0)} MB, Node ${process.versions.node}`,
    );
    if (name === "kawaraban") for (const row of rows) Object.assign(floors, floorsOf(row));
    if (name === "kawaraban with site data")
      for (const { set, scores } of rows) floors[`${set} F1 with site data`] = scores.F1;
  }
  console.log("\nour cleaner on the same pages, marked up as other sites would:");
  for (const rewriting of Object.keys(REWRITINGS)) {
    for (const row of measured("kawaraban", rewriting).rows) {
      console.log(line(rewriting, row));
      floors[`${row.set} F1 with ${rewriting}`] = row.scores.F1;
    }
  }
  judge({ corpus: digestOf(pagesDir), scores: floors });
}

function judge(found: Parameters<typeof raise>[1]): void {
  if (values.update) raise(floorsPath, found);
  const wrong = compare(floorsPath, found);
  for (const each of wrong) console.error(each);
  if (wrong.length > 0) process.exitCode = 1;
  else console.log("\nall floors hold");
}

function measured(
  name: ExtractorName,
  rewriting: string,
): { run: z.infer<typeof Run>; rows: readonly Row[] } {
  const outDir = mkdtempSync(join(tmpdir(), "kawaraban-clean-"));
  try {
    const child = [fileURLToPath(import.meta.resolve("./clean/run.ts")), name, pagesDir, outDir, rewriting];
    const told = execFileSync(process.execPath, child, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const run = Run.parse(JSON.parse(told.trim().split("\n").at(-1) ?? ""));
    return { run, rows: "missing" in run ? [] : SETS.map((set) => ({ set, scores: score(outDir, set) })) };
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

function score(outDir: string, set: string): z.infer<typeof Scores> {
  const scorer = [join(pagesDir, "score.py"), join(outDir, `${set}.jsonl`), set, "--json"];
  return Scores.parse(JSON.parse(execFileSync("python3", scorer, { encoding: "utf8" })));
}

/** Every figure so that more is better: floors are floors. */
function floorsOf({ set, scores }: Row): Record<string, number> {
  return {
    [`${set} F1`]: scores.F1,
    [`${set} precision`]: scores.P,
    [`${set} recall`]: scores.R,
    [`${set} pages from .98`]: scores.perfect,
    [`${set} pages from .5`]: 1 - scores.bad,
    [`${set} title`]: scores.title ?? 1,
    [`${set} date`]: scores.date ?? 1,
    [`${set} nothing leaked`]: (scores.leak ?? 0) === 0 ? 1 : 0,
  };
}

function head(): string {
  const columns = ["F1", "P", "R", "≥ .98", "< .5", "title", "date", "leak"].map((name) => name.padStart(6));
  return `${"".padEnd(46)}${"set".padEnd(5)}${columns.join(" ")}`;
}

function line(name: string, { set, scores }: Row): string {
  const { F1, P, R, perfect, bad, title, date, leak } = scores;
  const shares = [F1, P, R, perfect, bad, title, date].map((share) =>
    (share === null ? "-" : share.toFixed(3)).padStart(6),
  );
  return `${name.padEnd(46)}${set.padEnd(5)}${shares.join(" ")} ${(leak === null ? "-" : leak.toFixed(0)).padStart(6)}`;
}
