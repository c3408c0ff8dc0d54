/** Our own articles over several outlets, with what they are about: affairs, their events, copies and round-ups. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Disagreement, Tokenize } from "../../src/model.ts";
import { disagreementsOf } from "../../src/stories/disagreements.ts";
import { type Features, featuresOf } from "../../src/stories/features.ts";
import { openStories, type Placed } from "../../src/stories/stories.ts";
import { articleOfBody } from "../../src/summarize/bodies.ts";
import { readArticle } from "../../src/text/read.ts";
import { DISAGREEMENTS } from "./disagreements.ts";

const Line = z.strictObject({
  id: z.string(),
  title: z.string(),
  published: z.string(),
  publisher: z.string(),
  body: z.string(),
  /** `event` is null for round-ups, which belong to nothing. */
  gold: z.strictObject({
    affair: z.string(),
    event: z.string().nullable(),
    reprintOf: z.string().nullable(),
  }),
});
export type ToldByOutlet = z.infer<typeof Line>;

const linesOf = (file: string): readonly ToldByOutlet[] =>
  readFileSync(join(import.meta.dirname, file), "utf8")
    .trim()
    .split("\n")
    .map((line) => Line.parse(JSON.parse(line)));

export const toldByOutlets = (): readonly ToldByOutlet[] => linesOf("articles.jsonl");

/** A sixth set, on which rules were mended as on those before. */
export const toldFurther = (): readonly ToldByOutlet[] => linesOf("further.jsonl");

/** A fifth set, of which only the numbers of its missed and false pairs were looked at, never the texts. */
export const toldUnseen = (): readonly ToldByOutlet[] => linesOf("first-sight.jsonl");

export function featuresOfTold(told: ToldByOutlet, deps: { readonly tokenize: Tokenize }): Features {
  const { publishedAt, blocks } = articleOfBody(told);
  const at = publishedAt ?? told.published;
  const reading = readArticle(blocks, { at }, deps);
  const { id, title, publisher, body } = told;
  return featuresOf({ id, title, publisher, publishedAt: at, text: body, reading }, deps);
}

export function placedOf(features: readonly Features[]): readonly Placed[] {
  const stories = openStories();
  for (const one of features) stories.add(one);
  return stories.placed();
}

export type Pairs = { readonly precision: number; readonly recall: number };

/** Of all pairs of articles that are put together, how many belong together; of those that do, how many are. */
export function pairsOf(
  told: readonly ToldByOutlet[],
  placed: readonly Placed[],
  of: "event" | "story",
): Pairs {
  const places = new Map(placed.map((place) => [place.id, place[of]]));
  const goldOf = ({ gold }: ToldByOutlet): string | null =>
    gold.event === null ? null : of === "event" ? gold.event : gold.affair;
  let both = 0;
  let put = 0;
  let wanted = 0;
  for (const [at, one] of told.entries())
    for (const other of told.slice(at + 1)) {
      const together = places.get(one.id) === places.get(other.id);
      const gold = goldOf(one) !== null && goldOf(one) === goldOf(other);
      both += together && gold ? 1 : 0;
      put += together ? 1 : 0;
      wanted += gold ? 1 : 0;
    }
  return { precision: put === 0 ? 1 : both / put, recall: wanted === 0 ? 1 : both / wanted };
}

/** What the articles of each event disagree on, as the story says it. */
export function disagreementsIn(
  features: readonly Features[],
  placed: readonly Placed[],
): readonly Disagreement[] {
  const places = new Map(placed.map((place) => [place.id, place]));
  const originals = features.filter(({ id }) => places.get(id)?.reprintOf === null);
  return [...Map.groupBy(originals, ({ id }) => places.get(id)?.event ?? id)].flatMap(([event, those]) =>
    disagreementsOf(
      event,
      those.map(({ id, publisher, publishedAt, figures }) => ({
        id,
        publisher,
        publishedAt: new Date(publishedAt).toISOString(),
        figures,
      })),
    ),
  );
}

/** Those of the list that were found, and those found that are not on it. */
export function disagreementsFound(found: readonly Disagreement[]): {
  readonly missing: readonly string[];
  readonly invented: readonly string[];
} {
  const isIt = (one: Disagreement, { of, unit, values }: (typeof DISAGREEMENTS)[number]): boolean =>
    one.unit === unit &&
    one.figures.some(({ cite }) => cite.article === of) &&
    values.every((value) => one.figures.some((figure) => figure.value === value));
  return {
    missing: DISAGREEMENTS.filter((wanted) => !found.some((one) => isIt(one, wanted))).map(
      ({ of, values, unit }) => `${of} ${values.join("/")} ${unit}`,
    ),
    invented: found
      .filter((one) => !DISAGREEMENTS.some((wanted) => isIt(one, wanted)))
      .map(({ event, about, figures }) => `${event} ${about} ${figures.map(({ text }) => text).join("/")}`),
  };
}
