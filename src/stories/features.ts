/** What an article tells by which another one on the same thing can be known: who, where, what of, how much, on which day. */
import type { NameSpan, Reading, Token, Tokenize } from "../model.ts";
import { namesIn } from "../text/names.ts";
import { nameKey } from "../text/names-forms.ts";
import { normalize } from "../text/normalize.ts";
import { type Figure, figuresOf } from "./figures.ts";
import {
  amountKeys,
  bodyKeys,
  type Key,
  type KeyKind,
  placeKeys,
  protagonistKeys,
  titledCompanyKeys,
  wordKeys,
} from "./keys.ts";
import { type MainDay, mainDayOf } from "./main-day.ts";
import { signaturesIn } from "./reprints.ts";
import { isRoundUp } from "./round-ups.ts";
import { shinglesOf } from "./shingles.ts";

/** An article as this room takes it. */
export type Told = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  /** ISO with offset. */
  readonly publishedAt: string;
  /** The body as it stands, paragraphs separated by newlines. */
  readonly text: string;
  /** The agency whose copy it says it is. */
  readonly wire?: string | null;
  readonly reading: Reading;
};

type Feature = {
  readonly kind: KeyKind;
  readonly weight: number;
  readonly lead: boolean;
  /** It stands in the text, not in the title only: of copies, each outlet makes its own title. */
  readonly inText: boolean;
  readonly inTitle: boolean;
};

export type Protagonist = {
  /** Every form that the article uses, as keys. */
  readonly forms: readonly string[];
  readonly lead: boolean;
  /** Named for heading a company: told of with it. */
  readonly heads: boolean;
  readonly titled: boolean;
  /** Named for an office that acts in many affairs. */
  readonly governs: boolean;
};

export type Features = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
  readonly people: readonly Protagonist[];
  readonly features: ReadonlyMap<string, Feature>;
  readonly mainDay: MainDay;
  readonly roundUp: boolean;
  /** Sorted. */
  readonly shingles: Uint32Array;
  readonly textChars: number;
  /** Names that stand where a text is signed: （東方通信）. */
  readonly signed: readonly string[];
  readonly figures: readonly Figure[];
};

/** Title and so many sentences are the lead: what the article is about stands there. */
const LEAD_SENTENCES = 2;

export function featuresOf(told: Told, deps: { readonly tokenize: Tokenize }): Features {
  const { reading, title } = told;
  const leadIds = new Set(reading.sentences.slice(0, LEAD_SENTENCES).map(({ id }) => id));
  const titleTokens = deps.tokenize(title);
  const plainTitle = normalize(title);
  const inLead = (cites: readonly string[], forms: readonly string[]): boolean =>
    cites.some((id) => leadIds.has(id)) ||
    forms.some((form) => form.length > 1 && plainTitle.includes(normalize(form)));
  const titled = namesIn(title, titleTokens).filter(({ kind }) => kind === "person");
  const people = peopleOf(reading, inLead, new Set(titled.map(({ name }) => nameKey(name))));
  const personal = wordsOfPeople(reading, titled, titleTokens);

  const features = new Map<string, Feature>();
  const add = (keys: readonly Key[], lead: boolean, inTitle = false): void => {
    for (const { key, kind, weight } of keys) {
      if (personal.has(key)) continue;
      const known = features.get(key);
      const heavier = known === undefined || weight > known.weight ? { kind, weight } : known;
      features.set(key, {
        kind: heavier.kind,
        weight: heavier.weight,
        lead: lead || known?.lead === true,
        inText: !inTitle || known?.inText === true,
        inTitle: inTitle || known?.inTitle === true,
      });
    }
  };
  for (const { name, also, cites } of reading.organizations)
    add(bodyKeys(name, also), inLead(cites, [name, ...also]));
  for (const { name, also, cites } of reading.places) add(placeKeys(name), inLead(cites, [name, ...also]));
  for (const { text, value, unit, cites } of reading.amounts)
    add(amountKeys(text, value, unit), inLead(cites, [text]));
  add(wordKeys(titleTokens, title), true, true);
  add(
    protagonistKeys(
      titleTokens,
      [...leadIds].map((id) => reading.spans.get(id)?.tokens ?? []),
    ),
    true,
  );
  const leadText = reading.sentences.filter(({ id }) => leadIds.has(id)).map(({ text }) => text);
  add(titledCompanyKeys(titleTokens, leadText.join("")), true);
  for (const { id, text } of reading.sentences)
    add(wordKeys(reading.spans.get(id)?.tokens ?? [], text), leadIds.has(id));

  return {
    id: told.id,
    title,
    publisher: told.publisher,
    publishedAt: Date.parse(told.publishedAt),
    people,
    features,
    mainDay: mainDayOf(reading, told.publishedAt),
    roundUp: isRoundUp(told),
    shingles: shinglesOf(told.text),
    textChars: told.text.length,
    signed: [...signaturesIn(`${title}\n${told.text}`), ...(told.wire ? [told.wire] : [])],
    figures: figuresOf(reading, title, titleTokens),
  };
}

function peopleOf(
  reading: Reading,
  inLead: (cites: readonly string[], forms: readonly string[]) => boolean,
  titled: ReadonlySet<string>,
): readonly Protagonist[] {
  return reading.people.map(({ name, also, role, cites }) => {
    const forms = [...new Set([name, ...also].map(nameKey))];
    return {
      forms,
      lead: inLead(cites, [name, ...also]) || forms.some((form) => titled.has(form)),
      titled: forms.some((form) => titled.has(form)),
      governs: role !== null && GOVERNING_ROLE.test(role),
      heads: role !== null && HEADING_ROLE.test(role),
    };
  });
}

const GOVERNING_ROLE = /(?:相|大臣|大統領|長官|知事|市長|総裁|議長|書記|主席|代表|監督|選手)$/;
const HEADING_ROLE = /(?:社長|会長|頭取|CEO|最高経営責任者|理事長)$/;

/** Parts of names, and the words of offices: who acts is compared as a person, and an office holds many. */
function wordsOfPeople(
  reading: Reading,
  titled: readonly NameSpan[],
  titleTokens: readonly Token[],
): ReadonlySet<string> {
  const spans = [...reading.spans.values()];
  const names = [...titled, ...spans.flatMap((span) => span.names)]
    .filter(({ kind }) => kind === "person")
    .flatMap(({ name, role }) =>
      [name, role ?? "", `${name}${role ?? ""}`, `${role ?? ""}${name}`].map(normalize),
    );
  const found = new Set<string>();
  const titledSpan = { tokens: titleTokens, names: titled };
  for (const { tokens, names: named } of [titledSpan, ...spans])
    for (const word of describing(tokens, named)) found.add(word);
  for (const tokens of [titleTokens, ...spans.map((span) => span.tokens)])
    for (const [at, { surface }] of tokens.entries()) {
      const word = normalize(surface);
      const pair = word + normalize(tokens[at + 1]?.surface ?? "");
      for (const text of [word, pair]) if (names.some((name) => name.includes(text))) found.add(text);
    }
  return found;
}

/** It says what somebody is said to have done: that is the matter. */
const MATTER = /事件|事故|問題|疑惑|不正|被告|容疑/;

/** 冬季五輪の金メダリスト、風間さん: what somebody is known for is told wherever the name is. */
function describing(tokens: readonly Token[], names: readonly NameSpan[]): readonly string[] {
  const found: string[] = [];
  for (const { kind, role, start } of names) {
    if (kind !== "person" || MATTER.test(role ?? "")) continue;
    const before = tokens.filter((token) => token.end <= start);
    const from = before.findLastIndex(
      ({ pos, surface }) => pos !== "名詞" && pos !== "接頭詞" && !/^[の・、]$/.test(surface),
    );
    const words = before.slice(from + 1);
    if (words.length === 0 || !words.some(({ surface }) => surface === "の" || surface === "、")) continue;
    // A company is no description of its president.
    if (
      names.some(
        (other) => other.kind !== "person" && other.start < start && other.end > (words[0]?.start ?? start),
      )
    )
      continue;
    if (words.some(({ detail, known }) => detail[0] === "固有名詞" || !known)) continue;
    if (MATTER.test(words.map(({ surface }) => surface).join(""))) continue;
    for (const [at, { surface }] of words.entries()) {
      const word = normalize(surface);
      found.push(word, word + normalize(words[at + 1]?.surface ?? ""));
    }
  }
  return found;
}
