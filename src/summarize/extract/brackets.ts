/** What stands in brackets: a reading, an age, particulars of a person, a note of the editor, or news. */
import type { View } from "./view.ts";

export const KANA_BRACKET = /[（(]([\p{Script=Hiragana}\p{Script=Katakana}ー・＝=\s]{1,24})[）)]/gu;
export const AGE_BRACKET = /[（(][0-9０-９一二三四五六七八九十]{1,3}歳?[）)]/gu;
export const ASIDE_BRACKET = /[（(]([^（）()]{1,80})[）)]/gu;
/** ＝南原市川端町＝, ＝当時19歳＝: home or age, as dailies set them behind a name. */
export const HOME_SIGNS = /＝([^＝、。「」（）()]{1,20})＝/gu;
/** 本社：港南市、代表取締役社長：相良友子: what stands at the head of a firm's paper. */
const LETTERHEAD = /^(?:本社|本部|本店|所在地|事務局|代表|代表者|代表取締役|社長)[^：:、]{0,12}[：:]/u;
const NOTE = /^(?:UTC|ＵＴＣ|GMT|JST)|^(?:本文まま|原文まま|ママ|敬称略|写真|資料|図|表)/u;
const HONORIFIC =
  /(?:氏|さん|君|くん|ちゃん|容疑者|被告|選手|教授|監督|首相|大統領|[\p{Script=Han}](?:長|相|員|者|官|士|師|裁)|女性|男性|[男女]児|運転手|生徒|学生|客|妻|夫|父|母|息子|娘|兄|弟|姉|妹)$/u;
const ROLE_CHARS_MAX = 10;
const NUMBER = /[0-9０-９一二三四五六七八九十百千万億兆]/u;

export function bracketsIn(
  text: string,
  pattern: RegExp,
): readonly (readonly [start: number, end: number, inner: string])[] {
  return [...text.matchAll(pattern)].map((found) => [
    found.index,
    found.index + found[0].length,
    found[1] ?? "",
  ]);
}

export function isNote(inner: string): boolean {
  return NOTE.test(inner);
}

export function isLetterhead(inner: string): boolean {
  return LETTERHEAD.test(inner);
}

export function holdsNumber(inner: string): boolean {
  return NUMBER.test(inner);
}

export function isReading(view: View, start: number, end: number, inner: string): boolean {
  const before = view.text.slice(0, start);
  if (/\p{Script=Hiragana}/u.test(inner) && !/\p{Script=Katakana}/u.test(inner))
    return /[\p{Script=Han}々A-Za-z]$/u.test(before);
  const held = view.tokens.filter((token) => token.start > start && token.end < end);
  if (held.some((token) => token.detail[1] === "地域" || token.detail[1] === "組織")) return false;
  if (/[A-Za-zＡ-Ｚａ-ｚ]$/u.test(before)) return true;
  return (
    view.names.some((name) => name.kind === "person" && name.end >= start - 6 && name.start < start) &&
    /[\p{Script=Han}]$/u.test(before)
  );
}

/** A name, with nothing but a role between it and the bracket. */
export function followsPerson(view: View, start: number): boolean {
  if (HONORIFIC.test(view.text.slice(0, start))) return true;
  const named = view.names.some(
    ({ kind, start: from, end }) =>
      kind === "person" &&
      from < start &&
      end >= start - ROLE_CHARS_MAX &&
      !/[、。「」（）]/u.test(view.text.slice(end, start)),
  );
  if (named) return true;
  const token = view.tokens.find((candidate) => candidate.end === start);
  return token?.detail[1] === "人名";
}

/** One number only, and it is the age. */
export function isParticulars(inner: string): boolean {
  const numbers = inner.match(/[0-9０-９]+/gu) ?? [];
  return (
    numbers.length === 1 && (/[0-9０-９]{1,3}歳/u.test(inner) || /[・＝=、][0-9０-９]{1,3}$/u.test(inner))
  );
}

/** A bracket that holds an amount or a date stays. */
export function holdsSpan(view: View, start: number, inner: string): boolean {
  const end = start + inner.length + 2;
  return [...view.amounts, ...view.dates].some((span) => span.start < end && span.end > start);
}
