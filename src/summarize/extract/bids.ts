/** Sentences in their shorter forms as they are weighed against each other. */
import type { Scale, Weighed } from "./weigh.ts";

export type Option = {
  readonly text: string;
  /** With its whole end, where the text has a short one. */
  readonly long?: string | undefined;
  readonly chars: number;
  readonly concepts: readonly string[];
  /** False when words that a following sentence may point back to were left out. */
  readonly whole?: boolean;
};

export type Choosable = {
  readonly prior: number;
  readonly options: readonly Option[];
  /** Index of the sentence that must be chosen too, because this one points back to it or goes on about its subject. */
  readonly needs: number | null;
  /** True when only the subject is needed: then the other one may be shortened. */
  readonly subjectOnly?: boolean;
  /** Its paragraph, and the section that stands in. */
  readonly block?: string;
  readonly section?: number;
};

/** Index of the sentence and of its option. */
export type Choice = { readonly item: number; readonly option: number };

/** Worth of a sentence grows with its weight to this power. */
const CONCAVITY = 0.65;
/** So does a form's share of it: what a sentence tells first counts most, and a short form is preferred to a long one. */
const SHARE_CONCAVITY = 0.5;
/** A form that keeps less than this of what its sentence tells is a stump: 設備を見直した。 without what it cost. */
const STUMP_SHARE = 1 / 3;
/** What it costs a reader to take in one more sentence, in weights of a term: a stump that tells next to nothing is none. */
const SENTENCE_COST = 0.2;
/** 課題は備えだ。: without an amount, a day, a name, anything decided or to come, a sentence leads up to what tells. */
const FACT = /^(?:amount|date|name|decision|next):/u;
const BARE = 0.8;
/** 成果は得られなかった。: what did not come about is told, too. */
const DENIED = /(?:なかった|ていない|ませんでした|ていません)。$/u;
/** Only the most promising sentences are weighed against each other: the cost of a choice stays bounded. */
const ITEMS_MAX = 64;

/** One option of one sentence, with all that is needed to try it. */
export type Bid = Choice &
  Weighed & {
    readonly prior: number;
    readonly needs: number | null;
    readonly subjectOnly: boolean;
    readonly mass: number;
    /** No choice gains more by it. */
    readonly most: number;
    readonly whole: boolean;
    readonly block: string | undefined;
    readonly section: number | undefined;
  };

export function bidsOf(items: readonly Choosable[], scale: Scale): readonly (readonly Bid[])[] {
  return items.map(({ options, needs, subjectOnly = false, block, section, ...one }, item) => {
    const prior = one.prior * (options.some(holdsFact) ? 1 : BARE);
    const weighed = options.map((option) => scale.weigh(option));
    const mass = scale.weightOf(new Set(weighed.flatMap(({ ids }) => ids)));
    const least = STUMP_SHARE * Math.max(0, ...weighed.map(({ weight }) => weight));
    const bids = weighed.map((one, option) => ({
      ...one,
      item,
      option,
      prior,
      needs,
      subjectOnly,
      mass,
      block,
      section,
      whole: options[option]?.whole ?? true,
    }));
    return bids.flatMap((bid) =>
      bid.weight < least ? [] : [{ ...bid, most: Math.max(0, gainOf(bid, bid.weight)) }],
    );
  });
}

function holdsFact({ text, concepts }: Option): boolean {
  return DENIED.test(text) || concepts.some((key) => FACT.test(key));
}

/** In reading order; a sentence that another one needs stays with it. */
export function promising(
  bids: readonly (readonly Bid[])[],
  must: readonly number[],
): readonly (readonly Bid[])[] {
  if (bids.length <= ITEMS_MAX) return bids;
  const worths = bids.map((options) =>
    Math.max(0, ...options.map((bid) => gainOf(bid, bid.weight) / Math.sqrt(bid.chars))),
  );
  const ranked = worths
    .map((worth, item) => ({ worth, item }))
    .sort((a, b) => b.worth - a.worth || a.item - b.item);
  const kept = new Set([...ranked.slice(0, ITEMS_MAX).map(({ item }) => item), ...must]);
  return bids.filter((_, item) => kept.has(item));
}

/** What of the sentence's worth the part of it that is new makes. */
export function gainOf({ prior, mass }: Pick<Bid, "prior" | "mass">, newlyTold: number): number {
  return mass === 0 ? 0 : prior * mass ** CONCAVITY * (newlyTold / mass) ** SHARE_CONCAVITY - SENTENCE_COST;
}
