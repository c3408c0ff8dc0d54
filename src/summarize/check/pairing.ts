/**
 * Whose a number, a date or a name is. Where the cited sentences have several of a kind (60万円 and 40万円), each has
 * words around it that the others lack. A statement that gives one of them none of its own words, but those of another,
 * has mixed them up.
 */

import { once } from "../../once.ts";
import { matchesOf } from "../../text/matches.ts";
import { normalize } from "../../text/normalize.ts";
import { carries, close, sizeOf } from "./amount-size.ts";
import { baresOf } from "./bare-numbers.ts";
import { carriesDate } from "./dates.ts";
import type { CheckSource, Evidence, Said } from "./evidence.ts";
import { type Finder, type Placed, placedIn, type Value } from "./pairing-places.ts";
import { formsOf, mentionsIn } from "./people.ts";
import { type Phrase, phrasesIn } from "./phrases.ts";
import type { CheckReason } from "./reason.ts";
import { isTied } from "./tied.ts";
import { foldName } from "./variants.ts";

/** How one kind of value is found, told apart and compared. */
type Kind<V extends Value> = Finder<V> & {
  readonly kind: CheckReason["kind"];
  readonly carries: (source: V, said: V) => boolean;
  /** So many words of another's have to be there. */
  readonly labelsMin: number;
  /** All of the clause before such a value is said of it as well: an act has its object before its day. */
  readonly byClause?: boolean;
  /** A value of the statement that is not looked at. */
  readonly passes?: (value: V, said: Said) => boolean;
};

export function pairingReasons(evidence: Evidence): readonly CheckReason[] {
  const others = hasOthers(evidence);
  return [
    ...mixedUp(evidence, {
      kind: "number",
      of: ({ amounts }) => amounts,
      classOf: (amount) => sizeOf(amount).unit,
      carries,
      labelsMin: 1,
    }),
    ...mixedUp(evidence, {
      kind: "number",
      of: (said) => baresOf(said).filter(({ counter }) => counter !== ""),
      classOf: ({ counter }) => counter,
      carries: (source, said) => close(source.value, said.value),
      labelsMin: 1,
    }),
    ...mixedUp(evidence, {
      kind: "date",
      of: ({ dates }) => dates,
      classOf: () => "date",
      carries: carriesDate,
      labelsMin: 1,
      byClause: true,
    }),
    ...mixedUp(evidence, {
      kind: "name",
      of: titlesOf,
      classOf: () => "title",
      carries: (source, said) => source.text === said.text,
      labelsMin: 2,
    }),
    ...mixedUp(evidence, {
      kind: "name",
      of: (said) => (others ? namesOf(said, evidence) : []),
      classOf: ({ kind }) => kind,
      carries: (source, said) => source.name === said.name,
      labelsMin: 2,
      // Of whom something is said, not who it is said to.
      passes: ({ end }, { text }) =>
        !/^[^、。「」はがもをにへとでの]{0,14}(?:[（(][^）)]*[）)])?[^、。「」をにへとでの]{0,4}[はがも]/.test(
          text.slice(end),
        ),
    }),
  ];
}

const TITLE = /[「『]([^「」『』。、]{1,14})[」』](?!と(?!い))/g;

/** 「潮目」 and 「塩の家」: works and terms. */
const titlesOf = once(({ text }: Said): readonly Value[] =>
  matchesOf(TITLE, text).map((match) => ({
    text: match[1] ?? "",
    start: match.index,
    end: match.index + match[0].length,
  })),
);

/** The cited sentences name more than one: else nobody can be mixed up. */
function hasOthers(evidence: Evidence): boolean {
  const forms = formsOf(evidence);
  return (
    new Set(evidence.cited.flatMap(({ named }) => mentionsIn(named, forms).map(({ name }) => name))).size > 1
  );
}

type Named = Value & { readonly name: string; readonly kind: string };

const namesOf = (said: Said, { source }: Evidence): readonly Named[] => namesFor(source)(said);

const namesFor = once((source: CheckSource) => {
  const people = new Set(source.reading.people.map(({ name }) => name));
  const forms = formsOf({ source });
  return once((said: Said): readonly Named[] =>
    mentionsIn(said.named, forms).map(({ name, start, end }) => {
      const from = offsetOf(said, start);
      return {
        name,
        text: name,
        kind: people.has(name) ? "person" : "body",
        start: from,
        end: Math.max(from + 1, offsetOf(said, end)),
      };
    }),
  );
});

/** Names are found in the folded text: the place in the text itself whose folded beginning is as long. */
function offsetOf({ text, named }: Said, folded: number): number {
  // Nothing in it is folded, nor is anything in its beginnings.
  if (named === text) return Math.min(folded, text.length);
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (foldName(normalize(text.slice(0, middle))).length < folded) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mixedUp<V extends Value>(evidence: Evidence, kind: Kind<V>): readonly CheckReason[] {
  const { said, cited } = evidence;
  const values = kind.of(said);
  if (values.length === 0) return [];
  const known = cited.flatMap(kind.of);
  const disputed = values.filter((value) => isDisputed(value, known, kind) && !kind.passes?.(value, said));
  if (disputed.length === 0) return [];
  const sources = cited.flatMap((one, at) => placedIn(one, kind).map((placed) => ({ ...placed, at })));
  return placedIn(said, kind, disputed).flatMap(({ value, labels, beside, proper }): CheckReason[] => {
    const alike = sources.filter((source) => kind.classOf(source.value) === kind.classOf(value));
    const own = alike.filter((source) => kind.carries(source.value, value));
    const rivals = alike.filter(
      (source) =>
        !kind.carries(source.value, value) &&
        !isNumberOf(source.value, value) &&
        (kind.kind !== "number" || !own.every(({ at }) => isGoneOn(source.at, at, cited))),
    );
    if (rivals.length === 0) return [];
    const ours = union(own)
      .union(new Set(own.flatMap(({ topical }) => [...topical])))
      .union(new Set(kind.byClause === true ? own.flatMap(({ clause }) => [...clause]) : []));
    if (own.some((source) => source.labels.size === 0)) return [];
    for (const word of own.flatMap(({ at }) => subjectsBefore(at, cited))) ours.add(word);
    const theirs = union(rivals);
    const elsewhere = rivals.find(
      (source) =>
        (beside.size > 0 && beside.isSubsetOf(source.beside) && beside.isDisjointFrom(ours)) ||
        (kind.kind === "number" &&
          proper.size > 0 &&
          !proper.isDisjointFrom(source.proper) &&
          proper.isDisjointFrom(ours) &&
          own.every((one) => one.proper.size > 0)),
    );
    if (elsewhere !== undefined)
      return [{ kind: kind.kind, detail: `${value.text} is not said of this; ${elsewhere.value.text} is` }];
    const telling = ours.difference(theirs);
    if (
      [...labels].some((label) => telling.has(label) || [...telling].some((other) => isAlike(label, other)))
    )
      return [];
    const rival = rivals.find(
      (source) => labels.intersection(source.labels.difference(ours)).size >= kind.labelsMin,
    );
    if (rival === undefined) return [];
    const words = [...labels.intersection(rival.labels.difference(ours))];
    if (isTied(value, rival.value.text, words, evidence)) return [];
    return [
      {
        kind: kind.kind,
        detail: `${value.text} is not said of this (${words.join(", ")}); ${rival.value.text} is`,
      },
    ];
  });
}

/** 7千メートル and 7千メートル超 are no two numbers. */
const isNumberOf = (a: Value, b: Value): boolean =>
  "value" in a &&
  "value" in b &&
  typeof a.value === "number" &&
  typeof b.value === "number" &&
  close(a.value, b.value);

/** The cited sentences have it, and another of its class as well. */
function isDisputed<V extends Value>(value: V, known: readonly V[], kind: Kind<V>): boolean {
  const alike = known.filter((other) => kind.classOf(other) === kind.classOf(value));
  const own = alike.filter((other) => kind.carries(other, value)).length;
  return own > 0 && own < alike.length;
}

/** A sentence without a topic goes on counting what the one before it counts (a day may be another act's): 要求は1万円とした。前年より千円高い。 */
const isGoneOn = (before: number, at: number, cited: readonly Said[]): boolean =>
  before === at - 1 &&
  cited[at]?.tokens.every(({ surface, pos }) => pos !== "助詞" || !/^(?:は|も|が)$/.test(surface)) === true;

/** 日銀は23日に決めた。展望リポートでは見通しを引き上げた: of whom a sentence goes on to tell that names nobody itself. */
function subjectsBefore(at: number, cited: readonly Said[]): readonly string[] {
  const actors = (one: Said | undefined): readonly Phrase[] =>
    one === undefined
      ? []
      : phrasesIn(one.tokens).filter(({ role, topic, words }) => topic && role === "s" && words.length > 0);
  if (actors(cited[at]).length > 0) return [];
  return actors(cited[at - 1]).flatMap(({ words }) => words);
}

const union = (placed: readonly Placed<unknown>[]): Set<string> =>
  new Set(placed.flatMap(({ labels }) => [...labels]));

/** 上昇 and 上がる. */
function isAlike(a: string, b: string): boolean {
  const [verb, noun] = /[ぁ-ん]$/.test(a) ? [a, b] : [b, a];
  return /^[一-龠々][ぁ-ん]+$/.test(verb) && /^[一-龠々]{2,}$/.test(noun) && noun.includes(verb.charAt(0));
}
