/** What an article tells by which another one on the same thing can be known: who, where, what of, how much, on which day. */
import type { Reading, Tokenize } from "../model.ts";
import { namesIn } from "../text/names.ts";
import { nameKey } from "../text/names-forms.ts";
import { normalize } from "../text/normalize.ts";
import { isNation, isRegion } from "./common.ts";
import { type Figure, figuresOf } from "./figures.ts";
import { happeningsIn } from "./happenings.ts";
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
import { type Days, daysNamed } from "./occurrences.ts";
import { wordsOfPeople } from "./people-words.ts";
import { remindersIn } from "./reminders.ts";
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
  readonly daysNamed: readonly Days[];
  readonly roundUp: boolean;
  /** Sorted. */
  readonly shingles: Uint32Array;
  readonly textChars: number;
  /** Names that stand where a text is signed: （東方通信）. */
  readonly signed: readonly string[];
  readonly figures: readonly Figure[];
  /** Towns of the lead, and what the title has for its subject: where these differ, two things are told. */
  readonly scenes: readonly string[];
  readonly regions: readonly string[];
  /** Town and part of it (白嶺市, 栗ケ崎町). */
  readonly quarters: readonly (readonly [string, string])[];
  /** Mountains, rivers, dams: two of one kind are two scenes. */
  readonly sights: readonly string[];
  readonly accused: readonly string[];
  readonly subjects: readonly string[];
  /** What kinds of things happened, as title and first sentences tell. */
  readonly happenings: readonly string[];
  /** Title and first sentences, normalized: a name that is cut otherwise there is found by its characters. */
  readonly leadText: string;
};

/** Of a town that no dictionary has, at least the sign. */
const TOWN = /[一-龠々ケヶ]{2,4}(?=[市町村](?:の|で|に|は|が|と|、|内|立|議|長|民|役))/g;
const REGION =
  /[一-龠々ケヶ]{2,4}(?=(?:地方|県|府)(?:の|で|に|は|が|と|、|内|沖|議|警|知|[一-龠々ケヶノ]{1,5}[市町村区郡]))/g;
const QUARTER =
  /([一-龠々ケヶノ]{1,5}[市区町村郡])([一-龠々ケヶノァ-ヴー]{1,6}?(?:町|村|区|地区|丁目))(?![一-龠]*[会長議役])/g;
const SIGHT = /[一-龠々ケヶァ-ヴー]{1,6}(?:岳|山|峠|岬|湖|川|ダム|トンネル|大橋|港)(?![一-龠ァ-ヴー])/g;
/** Title and so many sentences are the lead: what the article is about stands there. */
const LEAD_SENTENCES = 2;

export function featuresOf(told: Told, deps: { readonly tokenize: Tokenize }): Features {
  const { reading, title } = told;
  const reminders = remindersIn(reading);
  const telling = reading.sentences.filter(({ id }) => !reminders.has(id));
  const leadIds = new Set(telling.slice(0, LEAD_SENTENCES).map(({ id }) => id));
  const titleTokens = deps.tokenize(title);
  const plainTitle = normalize(title);
  const inLead = (cites: readonly string[], forms: readonly string[]): boolean =>
    cites.some((id) => leadIds.has(id)) ||
    forms.some((form) => form.length > 1 && plainTitle.includes(normalize(form)));
  const titled = namesIn(title, titleTokens).filter(({ kind }) => kind === "person");
  const people = peopleOf(reading, inLead, new Set(titled.map(({ name }) => nameKey(name))));
  const personal = wordsOfPeople(reading, titled, titleTokens);

  // Who tells it is no part of what is told.
  const signatures = [...signaturesIn(`${title}\n${told.text}`), ...(told.wire ? [told.wire] : [])];
  const signed = new Set([...signatures, ...(told.publisher === null ? [] : [told.publisher])].map(nameKey));

  const features = new Map<string, Feature>();
  const add = (keys: readonly Key[], lead: boolean, inTitle = false): void => {
    for (const { key: spelt, kind, weight } of keys) {
      const key = spelt.toLowerCase();
      if (personal.has(key) || signed.has(key)) continue;
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
  const isTold = (cites: readonly string[]): boolean => cites.some((id) => !reminders.has(id));
  for (const { name, also, cites } of reading.organizations.filter(({ cites }) => isTold(cites)))
    add(bodyKeys(name, also), inLead(cites, [name, ...also]));
  for (const { name, also, cites } of reading.places.filter(({ cites }) => isTold(cites)))
    add(placeKeys(name), inLead(cites, [name, ...also]));
  for (const { text, value, unit, cites } of reading.amounts.filter(({ cites }) => isTold(cites)))
    add(amountKeys(text, value, unit), inLead(cites, [text]));
  add(wordKeys(titleTokens, title), true, true);
  const subjects = protagonistKeys(
    titleTokens,
    [...leadIds].map((id) => reading.spans.get(id)?.tokens ?? []),
  );
  const leadText = telling.filter(({ id }) => leadIds.has(id)).map(({ text }) => text);
  const plainLead = normalize([title, ...leadText].join("。"));
  const companies = titledCompanyKeys(plainTitle, leadText.join(""));
  add([...subjects, ...companies], true);
  for (const { id, text } of telling)
    add(wordKeys(reading.spans.get(id)?.tokens ?? [], text), leadIds.has(id));

  const placed = reading.places
    .filter(({ name, also, cites }) => inLead(cites, [name, ...also]) && !isNation(normalize(name)))
    .map(({ name }) => normalize(name));

  return {
    id: told.id,
    title,
    publisher: told.publisher,
    publishedAt: Date.parse(told.publishedAt),
    people,
    features,
    mainDay: mainDayOf(reading, told.publishedAt),
    daysNamed: daysNamed(reading),
    roundUp: isRoundUp(told),
    shingles: shinglesOf(told.text),
    textChars: told.text.length,
    signed: signatures,
    scenes: [
      ...placed.filter((name) => !isRegion(name)).flatMap((name) => placeKeys(name).map(({ key }) => key)),
      ...[...plainLead.matchAll(TOWN)].map(([town]) => town),
    ],
    regions: [
      ...placed.filter(isRegion).flatMap((name) => placeKeys(name).map(({ key }) => key)),
      ...[...plainLead.matchAll(REGION)].map(([region]) => region),
    ],
    quarters: [...plainLead.matchAll(QUARTER)].map(([, town = "", quarter = ""]) => [town, quarter]),
    sights: [...plainLead.matchAll(SIGHT)].map(([sight]) => sight),
    accused: reading.people
      .filter(({ role, cites }) => /被告|容疑者/.test(role ?? "") && cites.some((id) => leadIds.has(id)))
      .map(({ name }) => nameKey(name)),
    subjects: [
      ...[...subjects.filter(({ isName }) => isName), ...companies].map(({ key }) => key),
      // A body that the title names is what the article is about.
      ...reading.organizations
        .filter(({ name, also }) => [name, ...also].some((form) => plainTitle.includes(normalize(form))))
        .flatMap(({ name, also }) => bodyKeys(name, also))
        .flatMap(({ key, kind }) => (kind === "proper" ? [key] : [])),
    ],
    happenings: happeningsIn(plainLead),
    leadText: plainLead,
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
