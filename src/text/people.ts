/** Brings together what an article calls a person: fullest form, other forms, role, reading, and where it is said. */
import type { NameSpan, Person } from "../model.ts";
import { nameKey, partsOf, soundKey, soundsAlike } from "./names-forms.ts";

export type NameMention = { readonly sentence: string; readonly span: NameSpan };

/** A person with every form the article uses; `Person` is made from it at the end. */
export type Someone = {
  readonly name: string;
  readonly forms: ReadonlySet<string>;
  readonly roles: readonly string[];
  readonly reading: string | null;
  readonly sentences: ReadonlySet<string>;
};

/** What one name is compared by; worked out once for each name of an article. */
type Form = {
  readonly name: string;
  readonly key: string;
  readonly isForeign: boolean;
  readonly parts: readonly string[];
  /** How the whole and each part sound; empty for what is not all katakana. */
  readonly sound: string;
  readonly sounds: readonly string[];
};

/** A person while mentions are still added. */
type Growing = Someone & {
  readonly form: Form;
  readonly forms: Set<string>;
  readonly roles: string[];
  reading: string | null;
  readonly sentences: Set<string>;
};

/** People in order of first mention. Mentions are in reading order. */
export function mergePeople(mentions: readonly NameMention[]): readonly Someone[] {
  const people: Growing[] = [];
  const forms = formsOf(mentions);
  const formOf = ({ span }: NameMention): Form => forms.get(span.name) ?? readForm(span.name);
  const fullestFirst = [...mentions].sort((a, b) => fullness(formOf(b)) - fullness(formOf(a)));
  for (const mention of fullestFirst) {
    const form = formOf(mention);
    const someone = bestMatch(people, mention, form);
    if (someone === null) people.push(begin(mention, form));
    else add(someone, mention);
  }
  const order = new Map<string, number>();
  for (const [at, { span }] of mentions.entries()) if (!order.has(span.name)) order.set(span.name, at);
  const first = (someone: Someone): number =>
    Math.min(...[...someone.forms].map((form) => order.get(form) ?? 0));
  return people.sort((a, b) => first(a) - first(b));
}

function formsOf(mentions: readonly NameMention[]): ReadonlyMap<string, Form> {
  const forms = new Map<string, Form>();
  for (const { span } of mentions) if (!forms.has(span.name)) forms.set(span.name, readForm(span.name));
  return forms;
}

function readForm(name: string): Form {
  const parts = partsOf(name);
  return {
    name,
    key: nameKey(name),
    isForeign: /[ァ-ヴA-Za-z]/.test(name),
    parts,
    sound: soundKey(name),
    sounds: parts.map(soundKey),
  };
}

/** Full names first: surnames are then given to them. Foreign names by their parts. */
function fullness({ name, parts }: Form): number {
  return parts.length * 100 + name.length;
}

function begin({ sentence, span }: NameMention, form: Form): Growing {
  const { name, role, reading } = span;
  return {
    name,
    form,
    forms: new Set([name]),
    roles: role === null ? [] : [role],
    reading,
    sentences: new Set([sentence]),
  };
}

function add(someone: Growing, { sentence, span }: NameMention): void {
  someone.forms.add(span.name);
  if (span.role !== null) someone.roles.push(span.role);
  someone.reading ??= span.reading;
  someone.sentences.add(sentence);
}

/** The person meant; among several of one surname the one with this role, else the one named nearest before. */
function bestMatch(people: readonly Growing[], { sentence, span }: NameMention, form: Form): Growing | null {
  const matches = people.filter((someone) => isSame(someone, span, form));
  if (matches.length <= 1) return matches[0] ?? null;
  const exact = matches.find((someone) => someone.form.key === form.key);
  const role = matches.find(
    ({ roles }) => span.role !== null && roles.some((one) => sharesRole(one, span.role ?? "")),
  );
  const here = matches.find(({ sentences }) => sentences.has(sentence));
  return exact ?? role ?? here ?? matches[0] ?? null;
}

function isSame(someone: Growing, span: NameSpan, form: Form): boolean {
  const long = someone.form.key;
  const short = form.key;
  if (short === long) return true;
  if (form.isForeign || someone.form.isForeign) return isSameForeign(someone, span, form);
  if (short.length >= long.length || long.length < 3) return false;
  if (long.startsWith(short)) return short.length <= 4 && long.length - short.length <= 4;
  return long.endsWith(short) && short.length >= 2 && span.role === null;
}

/** 阿久津 of 阿久津ミナト */
function isSurnameOf({ name: short }: Form, { name: long }: Form): boolean {
  return (
    long.startsWith(short) &&
    /^[\u3400-\u9fff々ヶ]{2,4}$/.test(short) &&
    /^[ァ-ヴー]{2,}$/.test(long.slice(short.length))
  );
}

function isSameForeign({ form: long, roles }: Growing, { role }: NameSpan, short: Form): boolean {
  if ((long.sound !== "" && long.sound === short.sound) || isSurnameOf(short, long)) return true;
  const count = short.parts.length;
  if (count < long.parts.length && isPartOf(short, long)) return true;
  if (count === long.parts.length || count === 1) {
    const last = long.sounds.at(-1) ?? "";
    const own = short.sounds.at(-1) ?? "";
    const given = count === 1 || (short.sounds[0] ?? "") === (long.sounds[0] ?? "");
    if (given && own !== "" && own === last) return true;
    const shares = roles.some((one) => role !== null && sharesRole(one, role));
    return given && shares && soundsAlike(short.parts.at(-1) ?? "", long.parts.at(-1) ?? "");
  }
  return false;
}

/** ロンパウ, ファン・ロンパウ in ヘルマン・ファン・ロンパウ; ジョン・ロバーツ in ジョン・G・ロバーツ・ジュニア. */
function isPartOf(short: Form, long: Form): boolean {
  let at = 0;
  for (let index = 0; index < long.parts.length; index++)
    if (soundOr(long, index) === soundOr(short, at)) at++;
  return at === short.parts.length && (at > 1 || (short.parts[0]?.length ?? 0) >= 2);
}

function soundOr({ parts, sounds }: Form, index: number): string {
  return sounds[index] || (parts[index] ?? "");
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
