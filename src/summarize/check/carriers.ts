/**
 * Finds the sentences that may carry a statement: those that share its names, amounts, dates and words, the rare ones
 * weighing most (greedy set cover over idf weights; each further sentence has to bring something of its own).
 */

import type { Reading, Token, Tokenize } from "../../model.ts";
import { once } from "../../once.ts";
import { datesIn } from "../../text/dates.ts";
import { normalize } from "../../text/normalize.ts";
import { carries } from "./amount-size.ts";
import { articleOf, type CheckSource } from "./article.ts";
import { baresOf } from "./bare-numbers.ts";
import { carriesDate } from "./dates.ts";
import { oppositesIn } from "./opposites.ts";
import { type Said, saidOf } from "./said.ts";
import { foldName, variantsOf } from "./variants.ts";
import { isAgeInBrackets } from "./worded.ts";

/** A statement rests on one to three sentences. */
const CARRIERS_MAX = 3;
/** A further sentence brings at least this share of what the statement says. */
const SHARE_MIN = 0.07;
/** Sets that carry less than this share of what the best one carries are no evidence. */
const COVERAGE_MIN = 0.85;
/** So many sets of sentences are tried, the best first. */
const SETS_MAX = 4;
/** What is said to happen weighs more than what it happens to. */
const ACT_WEIGHT = 2;
const AMOUNT_WEIGHT = 6;
const DATE_WEIGHT = 3;

type Indexed = { readonly id: string; readonly said: Said; readonly terms: ReadonlySet<string> };
type Index = {
  readonly sentences: readonly Indexed[];
  readonly rarity: ReadonlyMap<string, number>;
  /** The places of the sentences that have a term. */
  readonly having: ReadonlyMap<string, ReadonlySet<number>>;
};

const indexes = new WeakMap<Reading, Index>();

function indexOf(source: CheckSource, tokenize: Tokenize): Index {
  const known = indexes.get(source.reading);
  if (known !== undefined) return known;
  const article = articleOf(source, tokenize);
  const sentences = source.reading.sentences.flatMap(({ id }) => {
    const said = article.sentence(id);
    return said === null ? [] : [{ id, said, terms: new Set(termsOf(said, source)) }];
  });
  const having = new Map<string, Set<number>>();
  for (const [at, { terms }] of sentences.entries())
    for (const term of terms) {
      const places = having.get(term);
      if (places === undefined) having.set(term, new Set([at]));
      else places.add(at);
    }
  const rarity = new Map(
    [...having].map(([term, { size }]) => [term, Math.log(1 + sentences.length / size)] as const),
  );
  const index = { sentences, rarity, having };
  indexes.set(source.reading, index);
  return index;
}

const isWord = ({ pos, detail, surface }: Token): boolean =>
  (pos === "名詞" && !/^(?:数|非自立|代名詞)$/.test(detail[0]) && !/^[ぁ-ん]$/.test(surface)) ||
  ((pos === "動詞" || pos === "形容詞") && detail[0] === "自立");

/** Words in their dictionary form under one spelling, and the kanji of nouns and verbs: 訪米 and 米国を訪問 share two. */
function termsOf({ tokens }: Said, { reading }: CheckSource): readonly string[] {
  const known = termsIn(reading);
  return tokens.filter(isWord).flatMap(({ base, surface }) => {
    const written = base === "*" ? surface : base;
    const found = known.get(written) ?? termsOfWord(written);
    known.set(written, found);
    return found;
  });
}

/** By word as it is written: an article says most of its words often. */
const termsIn = once((_: Reading) => new Map<string, readonly string[]>());

function termsOfWord(written: string): readonly string[] {
  const word = normalize(written);
  const [form = word] = variantsOf(word);
  return [
    foldName(form),
    ...oppositesIn(word),
    ...[...word].filter((one) => /[一-龠々]/.test(one)).map((one) => `字${one}`),
  ];
}

type Part = { readonly weight: number; readonly sentences: ReadonlySet<number> };

/** What a statement says, part by part, each with the sentences that have it. */
function partsOf(
  said: Said,
  { sentences, rarity, having: places }: Index,
  source: CheckSource,
): readonly Part[] {
  const having = (has: (one: Indexed) => boolean): ReadonlySet<number> =>
    new Set(sentences.flatMap((one, at) => (has(one) ? [at] : [])));
  const acts = said.predicates.filter(({ own }) => own).map(({ base }) => base);
  const words = [...new Set(termsOf(said, source))].flatMap((term): Part[] => {
    const weight = rarity.get(term);
    if (weight === undefined) return [];
    const isAct = acts.some(
      (base) => base === term || (term.startsWith("字") && base.includes(term.slice(1))),
    );
    const share = (term.startsWith("字") ? 1 / 3 : 1) * (isAct ? ACT_WEIGHT : 1);
    return [{ weight: weight * share, sentences: places.get(term) ?? new Set() }];
  });
  const amounts = said.amounts.map((amount) => ({
    weight: AMOUNT_WEIGHT,
    sentences: having(
      (one) => one.said.amounts.some((other) => carries(other, amount)) || isAgeInBrackets(amount, one.said),
    ),
  }));
  const dates = said.dates.map((date) => ({
    weight: DATE_WEIGHT,
    sentences: having((one) => one.said.dates.some((other) => carriesDate(other, date))),
  }));
  const bares = baresOf(said).map((bare) => ({
    weight: DATE_WEIGHT,
    sentences: having((one) =>
      baresOf(one.said).some(({ value, counter }) => value === bare.value && counter === bare.counter),
    ),
  }));
  return [...words, ...amounts, ...dates, ...bares];
}

/** Sets of one to three sentence ids in reading order, the likeliest first; empty when nothing is shared. */
export function carriersOf(
  text: string,
  source: CheckSource,
  tokenize: Tokenize,
): readonly (readonly string[])[] {
  const index = indexOf(source, tokenize);
  const said = saidOf(text, tokenize(text), datesIn([{ id: "", text }], source.anchor).get("") ?? []);
  const parts = partsOf(said, index, source);
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const score = (at: number): number =>
    parts.reduce((sum, part) => sum + (part.sentences.has(at) ? part.weight : 0), 0);
  const seeds = index.sentences
    .map((_, at) => ({ at, score: score(at) }))
    .filter((seed) => seed.score > 0)
    .toSorted((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, CARRIERS_MAX);
  const sets = seeds.flatMap(({ at }) => {
    const whole = coverFrom(at, parts, total * SHARE_MIN);
    return whole.map((_, i) => whole.slice(0, whole.length - i));
  });
  const covered = (set: readonly number[]): number =>
    parts.reduce((sum, part) => sum + (set.some((at) => part.sentences.has(at)) ? part.weight : 0), 0);
  const most = Math.max(0, ...sets.map(covered));
  const full = sets.filter((set) => covered(set) >= most * COVERAGE_MIN);
  const ids = full.map((set) => set.toSorted((a, b) => a - b).flatMap((at) => index.sentences[at]?.id ?? []));
  return [...new Map(ids.map((set) => [set.join(" "), set])).values()].slice(0, SETS_MAX);
}

/** From a first sentence on, whichever brings most of what is still missing. */
function coverFrom(first: number, parts: readonly Part[], gainMin: number): readonly number[] {
  const chosen = [first];
  let missing = parts.filter((part) => !part.sentences.has(first));
  while (chosen.length < CARRIERS_MAX) {
    const gains = new Map<number, number>();
    for (const { weight, sentences } of missing)
      for (const at of sentences) gains.set(at, (gains.get(at) ?? 0) + weight);
    const [best] = [...gains].toSorted(
      ([a, x], [b, y]) => y - x || Math.abs(a - first) - Math.abs(b - first),
    );
    if (best === undefined || best[1] < gainMin) break;
    chosen.push(best[0]);
    missing = missing.filter((part) => !part.sentences.has(best[0]));
  }
  return chosen;
}
