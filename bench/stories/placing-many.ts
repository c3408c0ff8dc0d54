/** What placing one more article costs, as there are more and more of them in the store; and whether it still finds what belongs. */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Tokenize } from "../../src/model.ts";
import { openFiles } from "../../src/store/files.ts";
import type { StoryIndex } from "../../src/store/store.ts";
import type { Features } from "../../src/stories/features.ts";
import { openPlacing, placeKeysOf } from "../../src/stories/placing.ts";
import { recordOf } from "../../src/stories/record.ts";
import { featuresOfTold, type ToldByOutlet } from "./corpus.ts";
import { type Made, manyOf } from "./many.ts";

const PARTS = 10;
const FILLED_SAMPLE = 400;

export async function placeMany(
  told: readonly ToldByOutlet[],
  features: readonly Features[],
  count: number,
  filled: boolean,
  deps: { readonly tokenize: Tokenize },
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kawaraban-stories-"));
  const index = openFiles(folder).storyIndex();
  const placing = openPlacing(index);
  const partSize = Math.max(1, Math.ceil(count / PARTS));
  const gold: ToldByOutlet["gold"][] = [];
  const ids: string[] = [];
  let readMs = 0;
  let part: { readonly cpuMs: number; readonly wallMs: number }[] = [];
  let at = 0;
  for (const made of manyOf(told, features, count)) {
    at += 1;
    // The last of each tenth are placed; with --filled the rest only lies there.
    if (filled && (at - 1) % partSize < partSize - FILLED_SAMPLE) {
      lay(index, features[made.index], made);
      continue;
    }
    const one = made.article;
    const started = cpuMs();
    const article = featuresOfTold(one, deps);
    const [read, clock] = [cpuMs(), performance.now()];
    placing.add(article);
    part.push({ cpuMs: cpuMs() - read, wallMs: performance.now() - clock });
    readMs += read - started;
    gold.push(one.gold);
    ids.push(one.id);
    if (at % partSize !== 0 && at < count) continue;
    const [cpu, wall] = [part.map(({ cpuMs }) => cpuMs), part.map(({ wallMs }) => wallMs)];
    console.log(
      `${String(at).padStart(6)} articles: placing the last ${part.length} took CPU mean ${mean(cpu)} median ${quantile(cpu, 0.5)} p99 ${quantile(cpu, 0.99)} ms, by the clock median ${quantile(wall, 0.5)} p99 ${quantile(wall, 0.99)} ms; memory ${megabytes(process.memoryUsage().rss)} MB`,
    );
    part = [];
  }
  console.log(
    `reading ${(readMs / ids.length).toFixed(2)} ms each; index ${megabytes(statSync(join(folder, "stories/index.sqlite")).size)} MB; peak memory ${Math.round(process.resourceUsage().maxRSS / 1_024)} MB, Node ${process.version}`,
  );
  if (!filled) for (const level of ["event", "story"] as const) console.log(quality(ids, gold, index, level));
  rmSync(folder, { recursive: true, force: true });
}

/** Keeps an article as placing would, with names of its own, but compares it with nothing: a hundred thousand in minutes. */
function lay(index: StoryIndex, base: Features | undefined, { article, round, rename }: Made): void {
  if (base === undefined) return;
  const { features, people, leadText } = base;
  const keys = rename([...features.keys()].join("\n")).split("\n");
  const laid: Features = {
    ...base,
    id: article.id,
    publishedAt: Date.parse(article.published),
    leadText: rename(leadText),
    people: people.map((person) => ({ ...person, forms: person.forms.map(rename) })),
    features: new Map([...features.values()].map((feature, at) => [keys[at] ?? "", feature])),
    shingles: base.shingles.map((shingle) => (shingle ^ Math.imul(round, 0x9e3779b1)) >>> 0).sort(),
  };
  const hashes = placeKeysOf(laid).map(({ hash }) => hash);
  index.transaction(() => index.put(laid.id, laid.publishedAt, recordOf(laid), hashes));
}

/** Pairs counted by groups: there are thousands of millions. */
function quality(
  ids: readonly string[],
  gold: readonly ToldByOutlet["gold"][],
  index: StoryIndex,
  of: "event" | "story",
): string {
  const places = ids.map((id) => index.get(id)?.[of] ?? id);
  const wanted = gold.map((one, at) =>
    one.event === null ? `alone ${at}` : of === "event" ? one.event : one.affair,
  );
  const put = sizes(places);
  const both = pairs(sizes(places.map((place, at) => `${place}\t${wanted[at]}`)));
  return `${of === "event" ? "events " : "affairs"} among all of them: pair precision ${(both / pairs(put)).toFixed(3)}  recall ${(both / pairs(sizes(wanted))).toFixed(3)}; ${put.size} groups, the largest of ${Math.max(...put.values())}`;
}

function sizes(groups: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}
const pairs = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);

const mean = (all: readonly number[]): string =>
  (all.reduce((sum, one) => sum + one, 0) / all.length).toFixed(1);
const quantile = (all: readonly number[], share: number): string =>
  (all.toSorted((a, b) => a - b)[Math.floor(all.length * share)] ?? 0).toFixed(1);
const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
