/** Floors under the scores: kept with the digest of the pages they hold for, raised by `--update`, never lowered. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

const Floors = z.strictObject({
  /** SHA-256 over the pages and their answers. */
  corpus: z.string(),
  /** `news F1`, `blog date`, `news F1 with …` → the least that may come out, to three decimals. */
  scores: z.record(z.string(), z.number()),
});
export type Floors = z.infer<typeof Floors>;

const rounded = (score: number): number => Math.floor(score * 1000 + 1e-6) / 1000;

/** What is wrong with `scores`, one line each; nothing when all floors hold. */
export function compare(path: string, found: Floors): readonly string[] {
  if (!existsSync(path)) return [`no floors at ${path}: write them with --update`];
  const floors = Floors.parse(JSON.parse(readFileSync(path, "utf8")));
  if (floors.corpus !== found.corpus)
    return ["the pages are not those the floors were made for: see --update"];
  return Object.entries(floors.scores).flatMap(([name, floor]) => {
    const score = rounded(found.scores[name] ?? 0);
    return score < floor ? [`${name} is ${score.toFixed(3)}, below its floor ${floor.toFixed(3)}`] : [];
  });
}

/** Writes the greater of floor and score; other pages begin anew. */
export function raise(path: string, found: Floors): void {
  const known = existsSync(path) ? Floors.parse(JSON.parse(readFileSync(path, "utf8"))) : null;
  const old = known?.corpus === found.corpus ? known.scores : {};
  const scores = Object.fromEntries(
    Object.entries({ ...old, ...found.scores }).map(([name, score]) => [
      name,
      Math.max(old[name] ?? 0, rounded(score)),
    ]),
  );
  writeFileSync(path, `${JSON.stringify({ corpus: found.corpus, scores }, null, 2)}\n`);
}
