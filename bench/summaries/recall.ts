/** Our own articles, each with the facts an editor wants told, and how many of them a summary tells. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Article, ArticleKind } from "../../src/model.ts";
import { articleOfBody } from "../../src/summarize/bodies.ts";

const Told = z.strictObject({
  id: z.string(),
  kind: ArticleKind,
  title: z.string(),
  published: z.iso.date(),
  body: z.array(z.string().min(1)).min(1),
  facts: z
    .array(
      z.strictObject({
        weight: z.union([z.literal(1), z.literal(2)]),
        fact: z.string(),
        /** Patterns that must all be found in one point, in half width. */
        keys: z.array(z.string()).min(1),
      }),
    )
    .min(1),
});
export type Told = z.infer<typeof Told>;

/**
 * Every article of a folder here, parsed, in the order of its name. `articles` are read while rules are mended; `blind` was
 * written before the rules of extraction were last changed, and is only counted.
 */
export function toldArticles(set: "articles" | "blind" = "articles"): readonly Told[] {
  const folder = join(import.meta.dirname, set);
  return readdirSync(folder)
    .sort()
    .map((file) => Told.parse(JSON.parse(readFileSync(join(folder, file), "utf8"))));
}

export function articleOfTold({ id, kind, title, published, body }: Told): Article {
  return { ...articleOfBody({ id, title, published, body: body.join("\n") }), kind };
}

const squashed = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, "");

/** Weight of the facts that one of the points tells, as a share of all. */
export function recallOf({ facts }: Told, points: readonly string[]): number {
  const told = points.map(squashed);
  const sum = (kept: Told["facts"]): number => kept.reduce((total, { weight }) => total + weight, 0);
  const found = facts.filter(({ keys }) =>
    told.some((point) => keys.every((key) => new RegExp(key, "iu").test(point))),
  );
  return sum(found) / sum(facts);
}

/** Mean share of a point's pairs of characters that a point before it has, too. */
export function redundancyOf(points: readonly string[]): number {
  const pairs = points.map((point) => {
    const text = squashed(point).replace(/[、。「」『』()・]/gu, "");
    return new Set([...text].slice(1).map((char, index) => `${[...text][index]}${char}`));
  });
  const shares = pairs.slice(1).map((own, index) =>
    Math.max(
      ...pairs.slice(0, index + 1).map((other) => {
        const shared = [...own].filter((pair) => other.has(pair)).length;
        return shared / Math.max(1, Math.min(own.size, other.size));
      }),
    ),
  );
  return shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
