/** Persons (and bodies that speak) of the article, under whatever form a text names them. */
import type { Reading } from "../../model.ts";
import { normalize } from "../../text/normalize.ts";
import type { Evidence, Said } from "./evidence.ts";
import { foldName, variantsOf } from "./variants.ts";

type Form = { readonly form: string; readonly name: string };

/** Readings are immutable: the forms of one are kept as long as it lives. */
const known = new WeakMap<Reading, readonly Form[]>();

/** All forms of the article's people and bodies, the longest first. */
export function formsOf({ source: { reading } }: Pick<Evidence, "source">): readonly Form[] {
  const forms = known.get(reading) ?? formsIn(reading);
  known.set(reading, forms);
  return forms;
}

function formsIn({ people, organizations }: Reading): readonly Form[] {
  const told = [...people, ...organizations].flatMap(({ name, also }) =>
    [name, ...also].map((form) => ({ form, name })),
  );
  const cut = people.flatMap(({ name }) => surnames(name).map((form) => ({ form, name })));
  // A surname that two people of the article share names neither.
  const owners = Map.groupBy([...told, ...cut], ({ form }) => form);
  const clear = cut.filter(({ form, name }) => owners.get(form)?.every((other) => other.name === name));
  return [...told, ...clear]
    .flatMap(({ form, name }) =>
      variantsOf(normalize(form)).map((variant) => ({ form: foldName(variant), name })),
    )
    .filter(({ form }) => form.length > 1)
    .toSorted((a, b) => b.form.length - a.form.length);
}

/** A native name in full: its first two or three characters are the surname; the longer is tried first. */
const NATIVE = /^[一-龠々]{3,6}$/;

/** ドナルド・トランプ may be told as トランプ, 塚本律子 as 塚本. */
function surnames(name: string): readonly string[] {
  if (/(?:線|号|駅|港|橋|道|丸)$/.test(name)) return [];
  if (NATIVE.test(name)) return name.length > 3 ? [name.slice(0, 3), name.slice(0, 2)] : [name.slice(0, 2)];
  const kana = /^([一-龠々]{1,3})[ぁ-んァ-ヶー]+$/.exec(name)?.[1];
  return kana === undefined ? name.split(/[・=＝ 　]/).filter((part) => part.length > 1) : [kana];
}

/** The article's names that stand in a text, in order of appearance. */
export function peopleNamed(text: string, evidence: Evidence): readonly string[] {
  return mentionsIn(foldName(normalize(text)), formsOf(evidence)).map(({ name }) => name);
}

export type Mention = { readonly name: string; readonly start: number; readonly end: number };

/** Forms belong to one reading: what has been looked up with them is kept as long as it. */
const found = new WeakMap<readonly Form[], Map<string, readonly Mention[]>>();

export function mentionsIn(named: string, forms: readonly Form[]): readonly Mention[] {
  const texts = found.get(forms) ?? new Map<string, readonly Mention[]>();
  found.set(forms, texts);
  const known = texts.get(named) ?? readMentions(named, forms);
  texts.set(named, known);
  return known;
}

/** The 和江さん of 大槻和江さん: another one of that surname. */
const GIVEN = /^[一-龠々]{1,3}(?:さん|氏|君|ちゃん|容疑者|被告)/;

function readMentions(named: string, forms: readonly Form[]): readonly Mention[] {
  const taken: Mention[] = [];
  for (const { form, name } of forms) {
    if (form.length > named.length) continue;
    for (let at = named.indexOf(form); at >= 0; at = named.indexOf(form, at + form.length)) {
      const end = at + form.length;
      if (form.length < name.length && GIVEN.test(named.slice(end))) continue;
      if (taken.every((other) => end <= other.start || other.end <= at)) taken.push({ name, start: at, end });
    }
  }
  return taken.toSorted((a, b) => a.start - b.start);
}

/** A title or a reading may stand between a name and its particle. */
const SUBJECT =
  /^[^、。「」はがもをにへとで]{0,14}(?:\([^)]*\))?[^、。「」はがもをにへとで]{0,6}(?:は|が|も|、)/;

/** Names that act in the text: those that は or が follows. */
export function subjectsIn(said: Said, evidence: Evidence): ReadonlySet<string> {
  const mentions = mentionsIn(said.named, formsOf(evidence));
  return new Set(
    mentions.filter(({ end }) => SUBJECT.test(said.named.slice(end, end + 30))).map(({ name }) => name),
  );
}

/** Who is given a quotation: (X) behind it, the last acting name before it, or the one right after it. */
export function speakerOf(
  said: Said,
  quote: { start: number; end: number },
  evidence: Evidence,
): string | null {
  const forms = formsOf(evidence);
  const fold = (text: string): string => foldName(normalize(text));
  const credited = /^(?:と|など)?[（(]([^（）()]{1,20})[)）]/.exec(said.text.slice(quote.end))?.[1];
  const inBrackets = credited === undefined ? undefined : mentionsIn(fold(credited), forms)[0];
  if (inBrackets !== undefined) return inBrackets.name;
  const before = fold(said.text.slice(0, quote.start).replace(/「[^「」]*」/g, ""));
  const acting = mentionsIn(before, forms).filter(({ end }) =>
    SUBJECT.test(`${before.slice(end, end + 30)}`),
  );
  if (acting.length > 0) return acting.at(-1)?.name ?? null;
  const after = fold(said.text.slice(quote.end).split("。", 1)[0] ?? "");
  const next = mentionsIn(after, forms)[0];
  const follows = next !== undefined && next.start <= NEXT_CHARS_MAX && /^(?:と|など)/.test(after);
  return follows && (SUBJECT.test(after.slice(next.end, next.end + 30)) || next.end >= after.length)
    ? next.name
    : null;
}

/** 「…」とAは語った: the name comes right after と. */
const NEXT_CHARS_MAX = 6;
