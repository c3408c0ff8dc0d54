/** Reads an article: sentences, words and names, dates, amounts and quotations, with the sentences that carry each. */
import type {
  Amount,
  Anchor,
  BlockKind,
  DateMention,
  NamedThing,
  NameSpan,
  Person,
  Reading,
  Sentence,
  Tokenize,
} from "../model.ts";
import { amountsIn } from "./amounts.ts";
import { datesIn } from "./dates.ts";
import { namesIn } from "./names.ts";
import { definitionsIn, mergeOrganizations, type Named } from "./organizations.ts";
import { mergePeople, type NameMention, personOf, type Someone } from "./people.ts";
import { mergePlaces } from "./places.ts";
import { quotesIn } from "./quotes.ts";
import { withKnownNames } from "./read-names.ts";
import { sentencesOf } from "./sentences.ts";

/** More citations tell a reader nothing new. */
const CITES_MAX = 8;

/**
 * Reads blocks in reading order. Spans are relative to their sentence; the merged lists come in order of first mention
 * and cite at most eight sentences each. Times and dates are resolved from `anchor`.
 */
export function readArticle(
  blocks: readonly { readonly id: string; readonly text: string; readonly kind: BlockKind }[],
  anchor: Anchor,
  deps: { readonly tokenize: Tokenize },
): Reading {
  const sentences = blocks.flatMap((block) => sentencesOf(block));
  const tokens = new Map(sentences.map(({ id, text }) => [id, deps.tokenize(text)]));
  const first = new Map(sentences.map(({ id, text }) => [id, namesIn(text, tokens.get(id) ?? [])]));
  const names = withKnownNames(sentences, tokens, first);
  const dates = datesIn(sentences, anchor);
  const spans = new Map(
    sentences.map(({ id, text }) => {
      const words = tokens.get(id) ?? [];
      const named = names.get(id) ?? [];
      return [
        id,
        {
          tokens: words,
          amounts: amountsIn(text),
          dates: dates.get(id) ?? [],
          names: named,
          quotes: quotesIn(text, words, named),
        },
      ];
    }),
  );
  const people = mergePeople(mentionsOf(sentences, names, "person"));
  return {
    sentences,
    spans,
    people: people.map((someone) => personOf(someone, citesOf(someone.sentences, sentences))),
    organizations: organizationsOf(sentences, names),
    places: mergePlaces(mentionsOf(sentences, names, "place")).map((place) => thingOf(place, sentences)),
    dates: mergeDates(sentences, spans),
    amounts: mergeAmounts(sentences, spans),
    quotes: mergeQuotes(sentences, spans, people),
  };
}

type Spans = Reading["spans"];
type Names = ReadonlyMap<string, readonly NameSpan[]>;

function mentionsOf(
  sentences: readonly Sentence[],
  names: Names,
  kind: NameSpan["kind"],
): readonly NameMention[] {
  return sentences.flatMap(({ id }) =>
    (names.get(id) ?? []).filter((span) => span.kind === kind).map((span) => ({ sentence: id, span })),
  );
}

function organizationsOf(sentences: readonly Sentence[], names: Names): readonly NamedThing[] {
  const defined = sentences.flatMap(({ id, text }) =>
    definitionsIn(
      text,
      (names.get(id) ?? []).filter((span) => span.kind === "organization"),
    ),
  );
  const merged = mergeOrganizations(mentionsOf(sentences, names, "organization"), defined);
  return merged.map((named) => thingOf(named, sentences));
}

function thingOf(named: Named, sentences: readonly Sentence[]): NamedThing {
  return {
    name: named.name,
    also: [...named.forms].filter((form) => form !== named.name),
    cites: citesOf(named.sentences, sentences),
  };
}

function citesOf(ids: ReadonlySet<string>, sentences: readonly Sentence[]): string[] {
  return sentences
    .filter(({ id }) => ids.has(id))
    .slice(0, CITES_MAX)
    .map(({ id }) => id);
}

function addCite(cites: string[], id: string): void {
  if (cites.length < CITES_MAX && !cites.includes(id)) cites.push(id);
}

function mergeDates(sentences: readonly Sentence[], spans: Spans): readonly DateMention[] {
  const merged = new Map<string, DateMention>();
  for (const { id } of sentences) {
    for (const { text, iso, precision } of spans.get(id)?.dates ?? []) {
      const mention = merged.get(iso) ?? { text, iso, precision, cites: [] };
      addCite(mention.cites, id);
      merged.set(iso, mention);
    }
  }
  return [...merged.values()];
}

function mergeAmounts(sentences: readonly Sentence[], spans: Spans): readonly Amount[] {
  const merged = new Map<string, Amount>();
  for (const { id } of sentences) {
    for (const { text, value, valueMax, unit, approximate, comparedWith } of spans.get(id)?.amounts ?? []) {
      const key = `${value}/${valueMax}/${unit}`;
      const amount = merged.get(key) ?? { text, value, valueMax, unit, approximate, comparedWith, cites: [] };
      addCite(amount.cites, id);
      merged.set(key, amount);
    }
  }
  return [...merged.values()];
}

/** What was said, once each; a speaker who is a person of the article is told by the fullest name. */
function mergeQuotes(
  sentences: readonly Sentence[],
  spans: Spans,
  people: readonly Someone[],
): Reading["quotes"] {
  const merged = new Map<string, { speaker: string | null; text: string; cites: string[] }>();
  for (const { id } of sentences) {
    const names = spans.get(id)?.names ?? [];
    for (const quote of spans.get(id)?.quotes ?? []) {
      if (quote.kind !== "speech") continue;
      const speaker = quote.speaker === null ? null : fullName(quote.speaker, names, people);
      const said = merged.get(quote.text) ?? { speaker, text: quote.text, cites: [] };
      addCite(said.cites, id);
      merged.set(quote.text, { ...said, speaker: said.speaker ?? speaker });
    }
  }
  return [...merged.values()];
}

function fullName(speaker: string, names: readonly NameSpan[], people: readonly Someone[]): string {
  const span = names.find((name) => name.kind === "person" && speaker.includes(name.name));
  if (span === undefined) return speaker;
  const person: Pick<Person, "name"> | undefined = people.find((someone) => someone.forms.has(span.name));
  return person?.name ?? speaker;
}
