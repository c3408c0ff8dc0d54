/**
 * One extractor in a process of its own: `node bench/clean/run.ts NAME PAGES OUT [REWRITING]`.
 *
 * Writes `OUT/<set>.jsonl` and prints one JSON line: pages, CPU milliseconds of the best round, peak memory.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { REWRITINGS } from "../../tests/clean/rewrite.ts";
import { type CorpusPage, pagesOf, SETS } from "./corpus.ts";
import { EXTRACTORS, type Extract, extractorOf } from "./extractors.ts";

const ROUNDS = 3;
const [given, pagesDir = "", outDir = "", rewriting = ""] = process.argv.slice(2);
const name = EXTRACTORS.find((each) => each === given);
if (name === undefined) throw new Error(`no extractor ${given}: ${EXTRACTORS.join(", ")}`);
const rewrite = REWRITINGS[rewriting] ?? ((html: string): string => html);
const found = await extractorOf(name);
if ("missing" in found) console.log(JSON.stringify(found));
else await measure(found.extract);

async function measure(extract: Extract): Promise<void> {
  const all: CorpusPage[] = [];
  for (const set of SETS) {
    const pages = pagesOf(pagesDir, set).map((page) => ({ ...page, html: rewrite(page.html) }));
    const lines: string[] = [];
    for (const page of pages)
      lines.push(JSON.stringify({ id: page.id, authors: [], ...(await extract(page)) }));
    writeFileSync(join(outDir, `${set}.jsonl`), `${lines.join("\n")}\n`);
    all.push(...pages);
  }
  let cpuMs = Number.POSITIVE_INFINITY;
  for (let round = 0; round < (rewriting === "" ? ROUNDS : 0); round += 1) {
    const before = process.cpuUsage();
    for (const page of all) await extract(page);
    const { user, system } = process.cpuUsage(before);
    cpuMs = Math.min(cpuMs, (user + system) / 1000);
  }
  const peakMb = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ pages: all.length, cpuMs: Number.isFinite(cpuMs) ? cpuMs : 0, peakMb }));
}
