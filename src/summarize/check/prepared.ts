/**
 * What the same cited sentences always give, whatever the statement: their texts one after the other, and what the article
 * says of whom they name. An engine puts many statements over few sentences before the check.
 */

import type { Reading } from "../../model.ts";
import { once } from "../../once.ts";
import { normalize } from "../../text/normalize.ts";
import type { ArticleFacts, CheckSource } from "./article.ts";
import type { Said } from "./said.ts";
import { foldName } from "./variants.ts";

export type Prepared = {
  readonly cited: readonly Said[];
  readonly plain: string;
  readonly named: string;
  readonly defined: string;
};

/** By the ids of the cited sentences. */
const preparedOf = once((_: Reading) => new Map<string, Prepared>());

export function preparedFor(
  citedIds: readonly string[],
  source: CheckSource,
  { order, sentence }: ArticleFacts,
): Prepared {
  const known = preparedOf(source.reading);
  const key = citedIds.join(" ");
  const found = known.get(key);
  if (found) return found;
  const cites = citedIds.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const cited = cites.flatMap((id) => sentence(id) ?? []);
  const plain = cited.map((one) => one.plain).join("\n");
  const named = cited.map((one) => one.named).join("\n");
  const near = STANDS_FOR.test(plain) ? textBefore(cites, source) : topicBefore(cites, named, source);
  const fresh = { cited, plain, named, defined: definedIn(source, `${named}\n${near}`) };
  known.set(key, fresh);
  return fresh;
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
  const forms = calledIn(reading)
    .people.flatMap((one) => one.forms)
    .filter((form) => form.length > 1);
  const acting = (text: string): string | undefined =>
    forms.find((form) => text.includes(form) && topic(form).test(text));
  if (acting(named) !== undefined) return "";
  const first = reading.sentences.findIndex(({ id }) => cites.includes(id));
  const before = reading.sentences
    .slice(Math.max(0, first - NEAR_SENTENCES), Math.max(0, first))
    .toReversed();
  for (const { text } of before) {
    const found = acting(foldName(normalize(text)));
    if (found !== undefined) return found;
  }
  return "";
}

const topic = (form: string): RegExp => new RegExp(`${escaped(form)}[^、。「」はがもをに]{0,12}(?:は|も)`);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

type Called = { readonly forms: readonly string[]; readonly role: string };
type Everyone = { readonly people: readonly Called[]; readonly things: readonly Called[] };

/** Everybody and everything that the article names, with names made alike. */
const calledIn = once((reading: Reading): Everyone => {
  const fold = (text: string): string => foldName(normalize(text));
  const of = ({ name, also }: { readonly name: string; readonly also: readonly string[] }, role: string) => ({
    forms: [name, ...also].map(fold),
    role: fold(role),
  });
  return {
    people: reading.people.map((person) => of(person, person.role ?? "")),
    things: [...reading.organizations, ...reading.places].map((thing) => of(thing, "")),
  };
});

function definedIn({ reading }: CheckSource, named: string): string {
  const { people, things } = calledIn(reading);
  return [...people, ...things]
    .filter(({ forms }) => forms.some((form) => form.length > 1 && named.includes(form)))
    .flatMap(({ forms, role }) => [...forms, role])
    .join("\n");
}
