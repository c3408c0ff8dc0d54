/** Second look at an article's names: who was named in full once is found again where only the bare name stands. */

import type { NameSpan, Sentence, Token } from "../model.ts";
import { Characters, KANJI, KATAKANA } from "./characters.ts";
import { PREFECTURES_SHORT } from "./data/places.ts";
import { titleAt } from "./names-roles.ts";
import { withoutNicknames, withoutRice, withoutStates } from "./read-mistaken.ts";

type Names = ReadonlyMap<string, readonly NameSpan[]>;

/** The names of each sentence, with the bare mentions of people and organizations that other sentences establish. */
export function withKnownNames(
  sentences: readonly Sentence[],
  tokens: ReadonlyMap<string, readonly Token[]>,
  found: Names,
): Names {
  const names = withoutStates(sentences, withoutNicknames(sentences, withoutRice(tokens, found)));
  const known = knownNames(names);
  if (known.size === 0) return names;
  const possible = begun(possibleSurnames(known));
  const own = begun(new Set([...ownSurnames(tokens, names), ...readSurnames(sentences, names)]));
  const lengths = lengthsByFirst(known);
  return new Map(
    sentences.map(({ id, text }) => {
      const found = names.get(id) ?? [];
      const words = tokens.get(id) ?? [];
      const titled = titledMentions(text, words, possible, found);
      const bare = bareMentions(text, words, known, lengths, joined(found, titled));
      const named = joined(titled, bare);
      const more = joined(named, surnameMentions(text, words, own, joined(found, named)));
      if (more.length === 0) return [id, found];
      const kept = found.filter(
        (span) => !more.some((other) => other.start < span.end && other.end > span.start),
      );
      return [id, [...kept, ...more].sort((a, b) => a.start - b.start || b.end - a.end)];
    }),
  );
}

function joined(some: readonly NameSpan[], more: readonly NameSpan[]): readonly NameSpan[] {
  return more.length === 0 ? some : [...some, ...more];
}

/** Surnames of full names count too, as far as the article uses them by themselves somewhere. */
function knownNames(names: Names): ReadonlyMap<string, NameSpan["kind"]> {
  const known = new Map<string, NameSpan["kind"]>();
  for (const spans of names.values()) {
    for (const { kind, name } of spans) {
      if (kind === "place" || name.length < 2) continue;
      if (kind === "person" || !known.has(name)) known.set(name, kind);
      const daily = kind === "organization" ? withoutLegalForm(name) : name;
      if (daily.length > 2 && !known.has(daily)) known.set(daily, kind);
      const last = name.includes("・") ? name.split("・").at(-1) : undefined;
      if (kind === "person" && last !== undefined && last.length > 2) known.set(last, kind);
    }
  }
  return known;
}

/** 側島製罐 of 側島製罐株式会社. */
function withoutLegalForm(name: string): string {
  return name.replace(/^(?:株式会社|有限会社|合同会社)|(?:株式会社|有限会社|合同会社)$/, "");
}

/** Surnames, and the characters (their codes) that they begin with: most words begin none. */
type Surnames = { readonly surnames: ReadonlySet<string>; readonly firsts: ReadonlySet<number> };

function begun(surnames: ReadonlySet<string>): Surnames {
  return { surnames, firsts: new Set([...surnames].map((surname) => surname.charCodeAt(0))) };
}

/** What a full name may begin with: 川口 of 川口雅敏. */
function possibleSurnames(known: ReadonlyMap<string, NameSpan["kind"]>): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const [name, kind] of known) {
    if (kind !== "person" || name.length < 3 || !KANJI.all(name)) continue;
    for (let length = 1; length <= Math.min(3, name.length - 1); length++)
      surnames.add(name.slice(0, length));
  }
  return surnames;
}

/** How long names are that begin with a character (its code), the longest first: most places of a text begin none. */
function lengthsByFirst(known: ReadonlyMap<string, unknown>): ReadonlyMap<number, readonly number[]> {
  const lengths = new Map<number, Set<number>>();
  for (const name of known.keys()) {
    const first = name.charCodeAt(0);
    lengths.set(first, (lengths.get(first) ?? new Set()).add(name.length));
  }
  return new Map([...lengths].map(([first, set]) => [first, [...set].sort((a, b) => b - a)]));
}

/** 川口区議 is the person after 川口雅敏区議, whatever the dictionary makes of it. */
function titledMentions(
  text: string,
  tokens: readonly Token[],
  { surnames, firsts }: Surnames,
  own: readonly NameSpan[],
): NameSpan[] {
  const found: NameSpan[] = [];
  for (const { start } of tokens) {
    if (!firsts.has(text.charCodeAt(start))) continue;
    for (let length = 3; length > 0; length--) {
      const name = text.slice(start, start + length);
      if (!surnames.has(name)) continue;
      const title = titleAt(text, start + length);
      if (title === null || (length === 1 && title.strength === "weak")) continue;
      const end = start + length + title.text.length;
      if (own.some((span) => span.kind !== "place" && span.start < end && span.end > start)) continue;
      const role = /^(?:氏|さん|さま|様|君|くん|ちゃん|女史)$/.test(title.text) ? null : title.text;
      found.push({ start, end, kind: "person", name, role, reading: null });
      break;
    }
  }
  return found;
}

/** The surnames of full names as the dictionary cuts them (仲宗根 of 仲宗根|蓮), but no prefectures. */
function ownSurnames(tokens: ReadonlyMap<string, readonly Token[]>, names: Names): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const [id, spans] of names) {
    for (const { kind, name, start } of spans) {
      if (kind !== "person" || name.length < 3 || !KANJI.begins(name)) continue;
      const head = tokens.get(id)?.find((token) => token.start === start)?.surface ?? "";
      if (head.length > 1 && head.length < name.length && !PREFECTURES_SHORT.has(head)) surnames.add(head);
      // 箱|守|千景: two characters are left for the given name.
      else if (head.length === 1 && name.length === 4 && KANJI.all(name)) surnames.add(name.slice(0, 2));
    }
  }
  return surnames;
}

/** 五百旗頭 of 五百旗頭（いおきべ）航: a reading inside a name tells where the surname ends. */
function readSurnames(sentences: readonly Sentence[], names: Names): readonly string[] {
  return sentences.flatMap(({ id, text }) =>
    (names.get(id) ?? []).flatMap(({ kind, name, start, reading }) => {
      const length = text.indexOf("（", start) - start;
      return kind === "person" && reading !== null && length > 1 && length < name.length
        ? [text.slice(start, start + length)]
        : [];
    }),
  );
}

/** 仲宗根は after 仲宗根蓮投手: a surname that is a place, too, means the person where somebody acts. */
function surnameMentions(
  text: string,
  tokens: readonly Token[],
  { surnames, firsts }: Surnames,
  own: readonly NameSpan[],
): NameSpan[] {
  const found: NameSpan[] = [];
  if (surnames.size === 0) return found;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || !firsts.has(text.charCodeAt(token.start))) continue;
    if (token.pos !== "名詞" || tokens[index - 1]?.pos === "名詞") continue;
    const { start } = token;
    const length = [2, 3, 4].find((chars) => surnames.has(text.slice(start, start + chars)));
    if (length === undefined) continue;
    const end = start + length;
    if (!ACTS.at(text, end) || !tokens.some((other) => other.end === end)) continue;
    if (own.some((span) => span.kind !== "place" && span.start < end && span.end > start)) continue;
    found.push({ start, end, kind: "person", name: text.slice(start, end), role: null, reading: null });
  }
  return found;
}

/** What stands behind somebody who acts. */
const ACTS = new Characters("はがもをと、");

function bareMentions(
  text: string,
  tokens: readonly Token[],
  known: ReadonlyMap<string, NameSpan["kind"]>,
  lengths: ReadonlyMap<number, readonly number[]>,
  own: readonly NameSpan[],
): NameSpan[] {
  let ends: ReadonlySet<number> | null = null;
  const found: NameSpan[] = [];
  for (const { start } of tokens) {
    const possible = lengths.get(text.charCodeAt(start));
    if (possible === undefined || start < (found.at(-1)?.end ?? 0)) continue;
    for (const length of possible) {
      const name = text.slice(start, start + length);
      const kind = known.get(name);
      const end = start + length;
      if (kind === undefined) continue;
      ends ??= new Set(tokens.map((token) => token.end));
      if (!ends.has(end) || !standsAlone(text, start, end)) continue;
      const hides = (span: NameSpan): boolean =>
        !(
          kind === "organization" &&
          span.kind === kind &&
          span.start >= start &&
          span.end <= end &&
          span.name !== name
        );
      if (own.some((span) => span.kind !== "place" && span.start < end && span.end > start && hides(span)))
        continue;
      if (own.some((span) => span.kind === "place" && span.start < end && span.end > start && span.end > end))
        continue;
      found.push({ start, end, kind, name, role: null, reading: null });
      break;
    }
  }
  return found;
}

/** Not the front or the tail of a longer name or word in the same script. */
function standsAlone(text: string, start: number, end: number): boolean {
  if (KATAKANA.at(text, start) && FOREIGN.at(text, start - 1)) return false;
  if (KATAKANA.at(text, end - 1) && FOREIGN.at(text, end)) return false;
  if (LETTER.at(text, start) && LETTER.at(text, start - 1)) return false;
  if (LETTER.at(text, end - 1) && LETTER.at(text, end)) return false;
  if (IDEOGRAPH.at(text, end - 1) && LONGER_PLACE.at(text, end)) return false;
  return !(IDEOGRAPH.at(text, start) && IDEOGRAPH.at(text, start - 1) && end - start < 3);
}

const FOREIGN = new Characters("ァ-ヴー・");
const LETTER = new Characters("A-Za-z");
const IDEOGRAPH = new Characters("\u3400-\u9fff々");
const LONGER_PLACE = new Characters("県市区町村駅省庁港川山島湾都府");
