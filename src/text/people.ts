/** Brings together what an article calls a person: fullest form, other forms, role, reading, and where it is said. */
import type { NameSpan, Person } from "../model.ts";
import { nameKey, partsOf, soundKey, soundsAlike } from "./names-forms.ts";

export type NameMention = { readonly sentence: string; readonly span: NameSpan };

/** A person with every form the article uses; `Person` is made from it at the end. */
export type Someone = {
  readonly name: string;
  /** `nameKey(name)`, kept because every mention is compared with it. */
  readonly key: string;
  readonly forms: ReadonlySet<string>;
  readonly roles: readonly string[];
  readonly reading: string | null;
  readonly sentences: ReadonlySet<string>;
};

/** People in order of first mention. Mentions are in reading order. */
export function mergePeople(mentions: readonly NameMention[]): readonly Someone[] {
  const people: Someone[] = [];
  const fullestFirst = [...mentions].sort((a, b) => fullness(b.span.name) - fullness(a.span.name));
  for (const mention of fullestFirst) {
    const index = bestMatch(people, mention);
    const someone = people[index];
    if (someone === undefined) people.push(begin(mention));
    else people[index] = joined(someone, mention);
  }
  const order = new Map<string, number>();
  for (const [at, { span }] of mentions.entries()) if (!order.has(span.name)) order.set(span.name, at);
  const first = (someone: Someone): number =>
    Math.min(...[...someone.forms].map((form) => order.get(form) ?? 0));
  return people.sort((a, b) => first(a) - first(b));
}

/** Full names first: surnames are then given to them. Foreign names by their parts. */
function fullness(name: string): number {
  return partsOf(name).length * 100 + name.length;
}

function begin({ sentence, span }: NameMention): Someone {
  const { name, role, reading } = span;
  return {
    name,
    key: nameKey(name),
    forms: new Set([name]),
    roles: role === null ? [] : [role],
    reading,
    sentences: new Set([sentence]),
  };
}

function joined(someone: Someone, { sentence, span }: NameMention): Someone {
  return {
    name: someone.name,
    key: someone.key,
    forms: new Set([...someone.forms, span.name]),
    roles: span.role === null ? someone.roles : [...someone.roles, span.role],
    reading: someone.reading ?? span.reading,
    sentences: new Set([...someone.sentences, sentence]),
  };
}

/** The person meant; among several of one surname the one with this role, else the one named nearest before. */
function bestMatch(people: readonly Someone[], { sentence, span }: NameMention): number {
  const key = nameKey(span.name);
  const matches = people
    .map((someone, index) => ({ someone, index }))
    .filter(({ someone }) => isSame(someone, span, key));
  if (matches.length <= 1) return matches[0]?.index ?? -1;
  const exact = matches.find(({ someone }) => someone.key === key);
  const role = matches.find(
    ({ someone }) => span.role !== null && someone.roles.some((role) => sharesRole(role, span.role ?? "")),
  );
  const here = matches.find(({ someone }) => someone.sentences.has(sentence));
  return (exact ?? role ?? here ?? matches[0])?.index ?? -1;
}

function isSame(someone: Someone, span: NameSpan, short: string): boolean {
  const long = someone.key;
  if (short === long) return true;
  if (isForeign(span.name) || isForeign(someone.name)) return isSameForeign(someone, span);
  if (short.length >= long.length || long.length < 3) return false;
  if (long.startsWith(short)) return short.length <= 4 && long.length - short.length <= 4;
  return long.endsWith(short) && short.length >= 2 && span.role === null;
}

function isForeign(name: string): boolean {
  return /[ァ-ヴA-Za-z]/.test(name);
}

function isSameForeign(someone: Someone, span: NameSpan): boolean {
  const long = partsOf(someone.name);
  const short = partsOf(span.name);
  const whole = soundKey(someone.name);
  if (whole !== "" && whole === soundKey(span.name)) return true;
  if (short.length < long.length && isPartOf(short, long)) return true;
  if (short.length === long.length || short.length === 1) {
    const last = long.at(-1) ?? "";
    const own = short.at(-1) ?? "";
    const given = short.length === 1 || soundKey(short[0] ?? "") === soundKey(long[0] ?? "");
    if (given && soundKey(own) !== "" && soundKey(own) === soundKey(last)) return true;
    const role = someone.roles.some((one) => span.role !== null && sharesRole(one, span.role));
    return given && role && soundsAlike(own, last);
  }
  return false;
}

/** ロンパウ, ファン・ロンパウ in ヘルマン・ファン・ロンパウ; ジョン・ロバーツ in ジョン・G・ロバーツ・ジュニア. */
function isPartOf(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const part of long) if (soundOr(part) === soundOr(short[at] ?? "")) at++;
  return at === short.length && (short.length > 1 || (short[0]?.length ?? 0) >= 2);
}

function soundOr(part: string): string {
  return soundKey(part) || part;
}

function sharesRole(one: string, other: string): boolean {
  return one === other || one.endsWith(other) || other.endsWith(one);
}

export function personOf(someone: Someone, cites: readonly string[]): Person {
  return {
    name: someone.name,
    also: [...someone.forms].filter((form) => form !== someone.name),
    role: bestRole(someone.roles),
    reading: someone.reading,
    cites: [...cites],
  };
}

/** The role said most often; of two the longer, which holds more. */
function bestRole(roles: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const role of roles) counts.set(role, (counts.get(role) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length);
  return best?.[0] ?? null;
}
