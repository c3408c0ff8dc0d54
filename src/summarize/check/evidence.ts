/** Gathers what a statement is held against: its cited sentences, read once per article. */
import type { Reading, Token, Tokenize } from "../../model.ts";
import { datesIn } from "../../text/dates.ts";
import { normalize } from "../../text/normalize.ts";
import { type ArticleFacts, articleOf, type CheckSource } from "./article.ts";
import { type Said, saidOf } from "./said.ts";
import { foldName } from "./variants.ts";

export type { CheckSource } from "./article.ts";
export type { Said } from "./said.ts";

export type Evidence = {
  readonly said: Said;
  readonly cited: readonly Said[];
  /** All cited sentences, normalized, one after the other. */
  readonly plain: string;
  readonly named: string;
  /** The forms and titles that the article gives to whom the cited sentences name (or mean by 同社). */
  readonly defined: string;
  readonly source: CheckSource;
  /** Title and all sentences, normalized. */
  readonly article: string;
  /** Any sentence of the article, read when asked for. */
  readonly sentence: (id: string) => Said | null;
};

/** The cited ids that the article does not have. */
export function missingCites(
  cites: readonly string[],
  source: CheckSource,
  tokenize: Tokenize,
): readonly string[] {
  const { sentences } = articleOf(source, tokenize);
  return cites.filter((id) => !sentences.has(id));
}

/** A statement's words: they stay when the sentences that may carry it change. */
const words = new WeakMap<Reading, Map<string, readonly Token[]>>();

function tokensOf(text: string, { reading }: CheckSource, tokenize: Tokenize): readonly Token[] {
  const known = words.get(reading) ?? new Map<string, readonly Token[]>();
  words.set(reading, known);
  const tokens = known.get(text) ?? tokenize(text);
  known.set(text, tokens);
  return tokens;
}

export function evidenceFor(
  statement: { readonly text: string; readonly cites: readonly string[] },
  source: CheckSource,
  tokenize: Tokenize,
): Evidence {
  const article = articleOf(source, tokenize);
  const { order, sentence } = article;
  const cites = statement.cites.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const cited = cites.flatMap((id) => sentence(id) ?? []);
  const tokens = tokensOf(statement.text, source, tokenize);
  const said = saidOf(statement.text, tokens, datesOf(statement, source, article));
  const plain = cited.map((one) => one.plain).join("\n");
  const named = cited.map((one) => one.named).join("\n");
  const near = STANDS_FOR.test(plain) ? textBefore(cites, source) : topicBefore(cites, named, source);
  const defined = definedIn(source, `${named}\n${near}`);
  return { said, cited, plain, named, defined, source, article: article.plain, sentence };
}

/** Words by which a sentence means what the text before it names. */
const STANDS_FOR =
  /同(?:氏|社|省|庁|党|相|容疑者|被告|大統領|首相|長官|国|市|県|町|村|署|行|銀行|大学|大|校|紙|局|機構|委員会|会|協会|財団|グループ)|両(?:氏|社|国|首脳|党|省|政府)|彼|自身/;
const NEAR_SENTENCES = 8;

/** The sentences right before the first cited one, with names made alike. */
function textBefore(cites: readonly string[], { reading }: CheckSource): string {
  const first = reading.sentences.findIndex(({ id }) => cites.includes(id));
  const before = reading.sentences.slice(Math.max(0, first - NEAR_SENTENCES), Math.max(0, first));
  return before.map(({ text }) => foldName(normalize(text))).join("\n");
}

/**
 * Japanese leaves out a subject that goes on. When the cited sentences have no person of their own as a topic, the last
 * person before them that acted is meant.
 */
function topicBefore(cites: readonly string[], named: string, { reading }: CheckSource): string {
  const forms = reading.people
    .flatMap(({ name, also }) => [name, ...also])
    .map((form) => foldName(normalize(form)))
    .filter((form) => form.length > 1);
  const acting = (text: string, particles: string): string | undefined =>
    forms.find((form) =>
      new RegExp(`${escaped(form)}[^、。「」はがもをに]{0,12}(?:${particles})`).test(text),
    );
  if (acting(named, "は|も") !== undefined) return "";
  const first = reading.sentences.findIndex(({ id }) => cites.includes(id));
  const before = reading.sentences
    .slice(Math.max(0, first - NEAR_SENTENCES), Math.max(0, first))
    .toReversed();
  for (const { text } of before) {
    const topic = acting(foldName(normalize(text)), "は|も");
    if (topic !== undefined) return topic;
  }
  return "";
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function definedIn({ reading }: CheckSource, named: string): string {
  const people = reading.people.map(({ name, also, role }) => ({ forms: [name, ...also], role: role ?? "" }));
  const things = [...reading.organizations, ...reading.places].map(({ name, also }) => ({
    forms: [name, ...also],
    role: "",
  }));
  return [...people, ...things]
    .map(({ forms, role }) => ({
      forms: forms.map((form) => foldName(normalize(form))),
      role: foldName(normalize(role)),
    }))
    .filter(({ forms }) => forms.some((form) => form.length > 1 && named.includes(form)))
    .flatMap(({ forms, role }) => [...forms, role])
    .join("\n");
}

/** The statement's dates, read as if it stood behind the sentences it cites. */
function datesOf(
  statement: { readonly text: string; readonly cites: readonly string[] },
  source: CheckSource,
  { sentences }: ArticleFacts,
) {
  const before = statement.cites.flatMap((id) => sentences.get(id) ?? []);
  const all = [...before.map(({ id, text }) => ({ id, text })), { id: "", text: statement.text }];
  return datesIn(all, source.anchor).get("") ?? [];
}
