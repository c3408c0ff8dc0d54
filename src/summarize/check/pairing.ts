/**
 * Whose a number, a date or a name is. Where the cited sentences have several of a kind (60万円 and 40万円), each has
 * words around it that the others lack. A statement that gives one of them none of its own words, but those of another,
 * has mixed them up.
 */

import { normalize } from "../../text/normalize.ts";
import { carries, close, sizeOf } from "./amount-size.ts";
import { baresOf } from "./bare-numbers.ts";
import { carriesDate } from "./dates.ts";
import type { Evidence, Said } from "./evidence.ts";
import { formsOf, mentionsIn } from "./people.ts";
import type { CheckReason } from "./reason.ts";
import { foldName, variantsOf } from "./variants.ts";

type Value = { readonly start: number; readonly end: number; readonly text: string };
type Placed<V> = {
  readonly value: V;
  readonly labels: ReadonlySet<string>;
  /** The word right before it: 執行猶予 of 執行猶予5年. */
  readonly beside: ReadonlySet<string>;
  readonly proper: ReadonlySet<string>;
};

/** How one kind of value is found, told apart and compared. */
type Kind<V extends Value> = {
  readonly kind: CheckReason["kind"];
  readonly of: (said: Said) => readonly V[];
  /** Values of one class can be taken for each other. */
  readonly classOf: (value: V) => string;
  readonly carries: (source: V, said: V) => boolean;
  /** So many words of another's have to be there. */
  readonly labelsMin: number;
  /** A value of the statement that is not looked at. */
  readonly passes?: (value: V, said: Said) => boolean;
};

export function pairingReasons(evidence: Evidence): readonly CheckReason[] {
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
      of: (said) => namesOf(said, evidence),
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

/** 「潮目」 and 「塩の家」: works and terms. */
function titlesOf({ text }: Said): readonly Value[] {
  return [...text.matchAll(/[「『]([^「」『』。、]{1,14})[」』](?!と(?!い))/g)].map((match) => ({
    text: match[1] ?? "",
    start: match.index,
    end: match.index + match[0].length,
  }));
}

type Named = Value & { readonly name: string; readonly kind: string };

function namesOf(said: Said, evidence: Evidence): readonly Named[] {
  const people = new Set(evidence.source.reading.people.map(({ name }) => name));
  return mentionsIn(said.named, formsOf(evidence)).flatMap(({ name, start, end }): Named[] => {
    const from = offsetOf(said, start);
    return [
      {
        name,
        text: name,
        kind: people.has(name) ? "person" : "body",
        start: from,
        end: Math.max(from + 1, offsetOf(said, end)),
      },
    ];
  });
}

/** Names are found in the folded text: the place in the text itself whose folded beginning is as long. */
function offsetOf({ text }: Said, folded: number): number {
  let at = Math.min(folded, text.length);
  while (at < text.length && foldName(normalize(text.slice(0, at))).length < folded) at += 1;
  return at;
}

function mixedUp<V extends Value>({ said, cited }: Evidence, kind: Kind<V>): readonly CheckReason[] {
  if (kind.of(said).length === 0) return [];
  const sources = cited.flatMap((one) => placedIn(one, kind));
  return placedIn(said, kind).flatMap(({ value, labels, beside, proper }): CheckReason[] => {
    const alike = sources.filter((source) => kind.classOf(source.value) === kind.classOf(value));
    const own = alike.filter((source) => kind.carries(source.value, value));
    const rivals = alike.filter((source) => !kind.carries(source.value, value));
    if (own.length === 0 || rivals.length === 0) return [];
    const ours = union(own);
    if (own.some((source) => source.labels.size === 0) || kind.passes?.(value, said) === true) return [];
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
    const words = [...labels.intersection(rival.labels.difference(ours))].join(", ");
    return [
      { kind: kind.kind, detail: `${value.text} is not said of this (${words}); ${rival.value.text} is` },
    ];
  });
}

const union = (placed: readonly Placed<unknown>[]): Set<string> =>
  new Set(placed.flatMap(({ labels }) => [...labels]));

/** Each value with the words of its stretch: from the value of its class before it to the stop behind it. */
function placedIn<V extends Value>(said: Said, kind: Kind<V>): readonly Placed<V>[] {
  const values = kind.of(said);
  const marks = labelsIn(said);
  return values.map((value) => {
    const alike = values.filter((other) => kind.classOf(other) === kind.classOf(value));
    const { from, to } = stretchOf(value, alike, said, marks);
    const stretches = [{ from, to }, ...sharedTail(value, alike, said)];
    const taken = marks.filter(
      ({ start, end }) =>
        stretches.some((stretch) => start >= stretch.from && end <= stretch.to) &&
        (end <= value.start || start >= value.end),
    );
    const near = taken.filter(({ end }) => end <= value.start && value.start - end <= BESIDE_CHARS);
    const proper = taken.filter((mark) => mark.proper && mark.end <= value.start);
    return {
      value,
      labels: new Set(taken.map(({ label }) => label)),
      beside: new Set(near.slice(-1).map(({ label }) => label)),
      proper: new Set(proper.map(({ label }) => label)),
    };
  });
}

const BESIDE_CHARS = 0;

type Mark = {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly proper?: boolean;
};

function stretchOf(
  value: Value,
  alike: readonly Value[],
  said: Said,
  marks: readonly Mark[],
): { from: number; to: number } {
  const sentence = said.text.lastIndexOf("。", value.start) + 1;
  const tail = (one: Value): number => {
    const next = alike.find(({ start }) => start >= one.end)?.start ?? said.text.length;
    const aside =
      /^[^、。]{0,12}＝[^＝]*＝|^[^、。]{0,12}=[^=]*=/.exec(said.text.slice(one.end))?.[0].length ?? 0;
    const found = said.text.slice(one.end + aside).search(/[、。]/);
    const stop = found < 0 ? found : found + aside;
    const lead = next < said.text.length ? leadTo(said.text, one.end, next) : next;
    return Math.min(lead, stop < 0 ? said.text.length : one.end + stop);
  };
  let from = sentence;
  for (const before of alike.filter(({ end }) => end <= value.start).toReversed()) {
    if (before.end < sentence) break;
    from = tail(before);
    // 20校から12校に: both stand behind the same words.
    if (marks.some(({ start, end }) => start >= from && end <= value.start)) break;
    from = sentence;
  }
  return { from, to: tail(value) };
}

/** 58人が|住民150人: what leads up to the next value is that one's. */
function leadTo(text: string, from: number, to: number): number {
  const at = text.slice(from, to).search(/[はがをにでと、][^はがをにでと、]*$/);
  return at < 0 ? to : from + at + 1;
}

/** 懲役3年、執行猶予5年の判決: what stands behind the last of a row is said of all of it. */
function sharedTail(
  value: Value,
  alike: readonly Value[],
  said: Said,
): readonly { from: number; to: number }[] {
  const last = alike.reduce(
    (end, next) =>
      next.start >= end && /^[にとでや]?[、・][^をがにへ]{0,10}$/.test(said.text.slice(end, next.start))
        ? next.end
        : end,
    value.end,
  );
  if (last === value.end) return [];
  const stop = said.text.slice(last).search(/[、。]/);
  return [{ from: last, to: stop < 0 ? said.text.length : last + stop }];
}

const VAGUE =
  /^(?:こと|ため|もの|うち|前|後|年|月|日|約|計|同|者|同社|同氏|人|数|額|率|割合|方針|計画|予定|見通し|発表|する|なる|ある)$/;

/** 上昇 and 上がる. */
function isAlike(a: string, b: string): boolean {
  const [verb, noun] = /[ぁ-ん]$/.test(a) ? [a, b] : [b, a];
  return /^[一-龠々][ぁ-ん]+$/.test(verb) && /^[一-龠々]{2,}$/.test(noun) && noun.includes(verb.charAt(0));
}

/** What can tell a value from another: nouns, acts, dates and names, under one spelling. */
function labelsIn({ tokens, dates, amounts, predicates }: Said): readonly Mark[] {
  const spans = [...dates, ...amounts];
  const isTaken = (start: number, end: number): boolean =>
    spans.some((span) => span.start < end && start < span.end);
  const words = tokens
    .filter(
      ({ pos, detail, surface, start, end }) =>
        pos === "名詞" &&
        !/^(?:数|接尾|非自立|代名詞)$/.test(detail[0]) &&
        !isTaken(start, end) &&
        !VAGUE.test(surface),
    )
    .map(({ surface, start, end, detail }) => ({
      label: foldName(variantsOf(normalize(surface))[0] ?? surface),
      start,
      end,
      proper: detail[0] === "固有名詞",
    }));
  const acts = predicates
    .filter(({ own, base }) => own && !VAGUE.test(base))
    .map(({ base, start, end }) => ({ label: base, start, end }));
  const days = dates.map(({ iso, start, end }) => ({ label: iso.slice(0, 10), start, end }));
  return [...words, ...acts, ...days];
}
