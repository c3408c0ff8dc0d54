/** Which stage of reading takes how much: the stages of readArticle one after another over the same articles, in CPU time. */

import type { Tokenize } from "../../src/model.ts";
import { amountsIn } from "../../src/text/amounts.ts";
import { datesIn } from "../../src/text/dates.ts";
import { clubsBehind } from "../../src/text/names-clubs.ts";
import { organizationsIn } from "../../src/text/names-organizations.ts";
import { peopleIn } from "../../src/text/names-people.ts";
import { placesIn } from "../../src/text/names-places.ts";
import { quotesIn } from "../../src/text/quotes.ts";
import { readArticle } from "../../src/text/read.ts";
import { withCompanies } from "../../src/text/read-companies.ts";
import { withKnownNames } from "../../src/text/read-names.ts";
import { sentencesOf } from "../../src/text/sentences.ts";

type Blocks = Parameters<typeof readArticle>[0];

const WHOLE = "whole";

/** Microseconds by stage; `whole` is readArticle itself, and what the stages leave of it is merging. */
export function stagesOf(
  articles: readonly Blocks[],
  anchor: { readonly at: string },
  tokenize: Tokenize,
  rounds: number,
): ReadonlyMap<string, number> {
  const spent = new Map<string, number>();
  const timed = <T>(stage: string, work: () => T): T => {
    const before = process.threadCpuUsage();
    const result = work();
    const { user, system } = process.threadCpuUsage(before);
    spent.set(stage, (spent.get(stage) ?? 0) + user + system);
    return result;
  };
  for (let round = 0; round < rounds; round++) {
    for (const blocks of articles) {
      timed(WHOLE, () => readArticle(blocks, anchor, { tokenize }));
      const sentences = timed("sentences", () => blocks.flatMap((block) => sentencesOf(block)));
      const each = <T>(stage: string, work: (text: string, id: string) => T): ReadonlyMap<string, T> =>
        timed(stage, () => new Map(sentences.map(({ id, text }) => [id, work(text, id)])));
      const tokens = each("words", tokenize);
      const of = <T>(found: ReadonlyMap<string, readonly T[]>, id: string): readonly T[] =>
        found.get(id) ?? [];
      const people = each("people", (text, id) => peopleIn(text, of(tokens, id)));
      const bodies = each("organizations", (text, id) =>
        organizationsIn(text, of(tokens, id), of(people, id), clubsBehind(text, of(people, id))),
      );
      const taken = new Map(sentences.map(({ id }) => [id, [...of(people, id), ...of(bodies, id)]]));
      const places = each("places", (text, id) => placesIn(text, of(tokens, id), of(taken, id)));
      const first = new Map(
        sentences.map(({ id }) => [
          id,
          [...of(taken, id), ...of(places, id)].sort((a, b) => a.start - b.start || b.end - a.end),
        ]),
      );
      const told = timed("companies", () => withCompanies(sentences, tokens, first, tokenize));
      const names = timed("known names", () => withKnownNames(sentences, tokens, told));
      timed("dates", () => datesIn(sentences, anchor));
      each("amounts", amountsIn);
      each("quotations", (text, id) => quotesIn(text, of(tokens, id), of(names, id)));
    }
  }
  const whole = spent.get(WHOLE) ?? 0;
  spent.delete(WHOLE);
  const rest = whole - [...spent.values()].reduce((sum, value) => sum + value, 0);
  return new Map([...spent, ["merging and the rest", Math.max(0, rest)]]);
}
