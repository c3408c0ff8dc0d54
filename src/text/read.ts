/** Reads an article: sentences, words and names, dates, amounts and quotations, with the sentences that carry each. */
import type {
  Amount,
  AmountSpan,
  Anchor,
  BlockKind,
  DateSpan,
  NamedThing,
  NameSpan,
  Person,
  QuoteSpan,
  Reading,
  Sentence,
  Token,
  Tokenize,
} from "../model.ts";
import { amountsIn } from "./amounts.ts";
import { amountsOutsideNames } from "./amounts-in-names.ts";
import { datesIn } from "./dates.ts";
import { namesIn } from "./names.ts";
import { definitionsIn, mergeOrganizations, type Named } from "./organizations.ts";
import { mergePeople, type NameMention, personOf, type Someone } from "./people.ts";
import { mergePlaces } from "./places.ts";
import { quotesIn } from "./quotes.ts";
import { quotesAcross } from "./quotes-across.ts";
import { withCompanies } from "./read-companies.ts";
import { mergeDates } from "./read-dates.ts";
import { withKnownNames } from "./read-names.ts";
import { withTeams } from "./read-teams.ts";
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
  const tokens = new Map<string, readonly Token[]>();
  const first = new Map<string, readonly NameSpan[]>();
  for (const { id, text } of sentences) {
    const words = deps.tokenize(text);
    tokens.set(id, words);
    first.set(id, namesIn(text, words));
  }
  const told = withCompanies(sentences, tokens, first, deps.tokenize);
  const names = withKnownNames(sentences, tokens, withTeams(sentences, tokens, told));
  const dates = datesIn(sentences, anchor);
  const within = new Map(
    sentences.map(({ id, text }) => {
      const own = { tokens: tokens.get(id) ?? [], names: names.get(id) ?? [] };
      return [id, { ...own, quotes: quotesIn(text, own.tokens, own.names) }];
    }),
  );
  const quotes = quotesAcross(sentences, within);
  const spans = new Map(
    sentences.map(({ id, text }) => {
      const words = tokens.get(id) ?? [];
      const named = names.get(id) ?? [];
      return [
        id,
        {
          tokens: words,
          amounts: amountsOutsideNames(
            text,
            amountsBeside(dates.get(id) ?? [], amountsIn(text)),
            words,
            () => named,
          ),
          dates: dates.get(id) ?? [],
          names: named,
          quotes: quotes.get(id) ?? [],
        },
      ];
    }),
  );
  const people = mergePeople(mentionsOf(sentences, names, "person"));
  const places = mentionsOf(sentences, names, "place").filter((place) => !isInTitle(place, quotes));
  const headings = new Set(blocks.filter(({ kind }) => kind === "heading").map(({ id }) => id));
  return {
    sentences,
    spans,
    people: people.map((someone) => personOf(someone, citesOf(someone.sentences, sentences))),
    organizations: organizationsOf(sentences, names),
    places: mergePlaces(places).map((place) => thingOf(place, sentences)),
    dates: mergeDates(sentences, dates, CITES_MAX),
    amounts: mergeAmounts(sentences, spans),
    quotes: mergeQuotes(
      sentences.filter(({ block }) => !headings.has(block)),
      spans,
      people,
    ),
  };
}

/** 10日 of 7月10日 is told as a date, not once more as a length of time. */
function amountsBeside(dates: readonly DateSpan[], amounts: readonly AmountSpan[]): readonly AmountSpan[] {
  if (amounts.length === 0 || dates.length === 0) return amounts;
  return amounts.filter((amount) =>
    dates.every((date) => date.end <= amount.start || amount.end <= date.start),
  );
}

/** 八丁堀 of ドラマ「八丁堀の雨」 is where the play goes on, not the article. */
function isInTitle(
  { sentence, span }: NameMention,
  quotes: ReadonlyMap<string, readonly QuoteSpan[]>,
): boolean {
  return (quotes.get(sentence) ?? []).some(
    ({ kind, start, end }) => kind === "title" && start <= span.start && span.end <= end,
  );
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
  const cites: string[] = [];
  if (ids.size === 0) return cites;
  for (const { id } of sentences) {
    if (ids.has(id) && cites.push(id) === Math.min(CITES_MAX, ids.size)) break;
  }
  return cites;
}

function addCite(cites: string[], id: string): void {
  if (cites.length < CITES_MAX && !cites.includes(id)) cites.push(id);
}

function mergeAmounts(sentences: readonly Sentence[], spans: Spans): readonly Amount[] {
  const merged = new Map<string, Amount>();
  for (const { id } of sentences) {
    for (const { text, value, valueMax, unit, approximate, comparedWith } of spans.get(id)?.amounts ?? []) {
      const key = `${value}/${unit}`;
      const known = merged.get(key);
      const amount = { text, value, valueMax, unit, approximate, comparedWith, cites: known?.cites ?? [] };
      addCite(amount.cites, id);
      // Of 5人 and 5～10人 the range says more.
      merged.set(key, known === undefined || (known.valueMax === null && valueMax !== null) ? amount : known);
    }
  }
  return [...merged.values()];
}

/** What was said, once each, outside headings (they repeat it); a speaker who is a person of the article is told by the fullest name. */
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
  const plain = speaker.replace(/[（(][^（）()]*[）)]/g, "");
  const span = names.find((name) => name.kind === "person" && plain.includes(name.name));
  if (span === undefined) {
    const known = people.find(({ forms }) =>
      [...forms].some((form) => form.length > 1 && speaker.startsWith(form)),
    );
    return known?.name ?? holderOf(speaker, people) ?? speaker;
  }
  const person: Pick<Person, "name"> | undefined = people.find((someone) => someone.forms.has(span.name));
  return person?.name ?? speaker;
}

/** A post alone (首相) means its holder when the article names one only. */
function holderOf(post: string, people: readonly Someone[]): string | null {
  const [holder, another] = people.filter(({ roles }) =>
    roles.some((role) => role.endsWith(post) && !/[元前副]/.test(role.slice(0, -post.length))),
  );
  return another === undefined ? (holder?.name ?? null) : null;
}
