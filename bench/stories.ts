/**
 * How well articles of one event, of one affair, and copies are put together, on our own articles; and what an article
 * costs when there are many.
 *
 *   node bench/stories.ts [--articles N]
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openFiles } from "../src/store/files.ts";
import { openPlacing } from "../src/stories/placing.ts";
import { loadTokenizer } from "../src/text/tokenizer.ts";
import {
  disagreementsFound,
  disagreementsIn,
  featuresOfTold,
  pairsOf,
  placedOf,
  type ToldByOutlet,
  toldByOutlets,
} from "./stories/corpus.ts";
import { DISAGREEMENTS } from "./stories/disagreements.ts";

const { values } = parseArgs({ options: { articles: { type: "string", default: "2000" } } });
const tokenize = await loadTokenizer();
const told = toldByOutlets();
const features = told.map((one) => featuresOfTold(one, { tokenize }));
const placed = placedOf(features);
for (const level of ["event", "story"] as const) {
  const { precision, recall } = pairsOf(told, placed, level);
  console.log(
    `${level === "event" ? "events " : "affairs"}  pair precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`,
  );
}
const copies = told.filter(({ gold }) => gold.reprintOf !== null);
const folded = copies.filter(
  ({ id, gold }) => placed.find((place) => place.id === id)?.reprintOf === gold.reprintOf,
).length;
const invented = placed.filter(
  ({ id, reprintOf }) => reprintOf !== null && told.find((one) => one.id === id)?.gold.reprintOf === null,
).length;
console.log(`copies   ${folded} of ${copies.length} folded, ${invented} that are none`);
const alone = told.filter(({ gold }) => gold.event === null);
const apart = alone.filter(
  ({ id }) => placed.filter(({ story }) => story === placed.find((one) => one.id === id)?.story).length === 1,
);
console.log(`round-ups ${apart.length} of ${alone.length} kept out; ${told.length} articles`);

const { missing, invented: unlisted } = disagreementsFound(disagreementsIn(features, placed));
console.log(
  `disagreements ${DISAGREEMENTS.length - missing.length} of ${DISAGREEMENTS.length} found, ${unlisted.length} that are none${missing.length > 0 ? `; missing: ${missing.join(", ")}` : ""}`,
);

// The same outlets on other days, with other names and numbers: as many articles as asked for, one by one in the store.
const count = Number(values.articles);
const folder = mkdtempSync(join(tmpdir(), "kawaraban-stories-"));
const index = openFiles(folder).storyIndex();
const placing = openPlacing(index);
const PART = 5_000;
let readMs = 0;
const putMs: number[] = [];
for (let at = 0; at < count; at += 1) {
  const one = told[at % told.length];
  if (one === undefined) break;
  const started = cpuMs();
  const article = featuresOfTold(another(one, Math.floor(at / told.length), at % told.length), { tokenize });
  const read = cpuMs();
  placing.add(article);
  readMs += read - started;
  putMs.push(cpuMs() - read);
  if (putMs.length % PART === 0 || at === count - 1) {
    const part = putMs.slice(-PART).toSorted((a, b) => a - b);
    const mean = part.reduce((sum, ms) => sum + ms, 0) / part.length;
    console.log(
      `${at + 1} articles: placing ${mean.toFixed(2)} ms of CPU time each of the last ${part.length} (p99 ${(part[Math.floor(part.length * 0.99)] ?? 0).toFixed(1)}), reading ${(readMs / putMs.length).toFixed(2)} ms; ${index.dirty().length} stories`,
    );
  }
}
const bytes = statSync(join(folder, "stories/index.sqlite")).size;
console.log(
  `index ${(bytes / 2 ** 20).toFixed(0)} MB; peak memory ${(process.resourceUsage().maxRSS / 1_024).toFixed(0)} MB, Node ${process.version}`,
);
rmSync(folder, { recursive: true, force: true });

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Names moved on by the round, and days by one in ten rounds: related to its own round only. */
function another(one: ToldByOutlet, round: number, at: number): ToldByOutlet {
  if (round === 0) return one;
  const day = new Date(Date.parse(one.published) + Math.floor(round / 10) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const mark = [...String(round)].map((digit) => "甲乙丙丁戊己庚辛壬癸".charAt(Number(digit))).join("");
  const people = (features[at]?.people ?? []).flatMap(({ forms }) => forms).filter((form) => form.length > 1);
  const renamed = (text: string): string =>
    people
      .reduce((text, name) => text.replaceAll(name.slice(0, 2), `${mark}${name.slice(0, 2)}`), text)
      .replace(
        /([ァ-ヴー]{3,}|[一-龠]{2}(?=市|町|社|氏|県|工場|園|線|岳|港|古墳|電子|薬品|証券|鉄道))/g,
        `$1${mark}`,
      );
  return {
    ...one,
    id: `${one.id}-${round}`,
    published: day,
    title: renamed(one.title),
    body: renamed(one.body),
  };
}
