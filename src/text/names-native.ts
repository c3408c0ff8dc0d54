/** Finds people whose names are written in kanji (and hiragana): Japanese, Chinese, Korean names. */
import type { NameSpan, Token } from "../model.ts";
import { NO_NAMES } from "./data/titles.ts";
import { type Title, titleAt } from "./names-roles.ts";
import {
  isBodyWord,
  isCommon,
  isGivenName,
  isPersonal,
  isPlaceWord,
  isSurname,
  KANJI,
  nounRuns,
  type Run,
} from "./names-words.ts";

/** Surnames of one character that the dictionary often takes for a word: Chinese, Korean and some Japanese ones. */
const SHORT_SURNAMES =
  "習金李王張陳林朴崔鄭文尹姜周胡江毛温朱劉楊黄趙呉徐馬蔡頼洪盧許何郭董蘇魏唐馮鄧彭潘秦蒋沈汪任申白柳宋孫曺曹梁韓権呂丁兪裴田葉賀羅謝鍾杜范方石姚谷汪孔関原森辻橘堀東南西北星岡丘島谷滝泉椿桂菅乾榊轟";

const READING = /^[（(]([ぁ-んァ-ヴー・＝=\s　]{2,24})(?:[、，・／/＝=]?[0-9０-９]{1,3}歳?)?(?:氏)?[）)]/;
const ASIDE = /^[（(][^（）()]{1,30}[）)]/;
const AGE =
  /^[（(](?:[ぁ-んァ-ヴー・\s　]{2,24}[、，・＝=])?[0-9０-９]{1,3}歳?(?:[、，][^（）()]{0,20})?[）)]/;

/** Longest name we take (UTF-16 units): four for a surname, four for a given name. */
const NAME_CHARS_MAX = 8;

export function nativePeople(text: string, tokens: readonly Token[]): NameSpan[] {
  const people: NameSpan[] = [];
  for (const run of nounRuns(tokens)) {
    for (let first = run.first; first < run.last; ) {
      const person = personFrom(text, tokens, run, first);
      people.push(...(person === null ? [] : [person.span]));
      first = person === null ? first + 1 : person.next;
    }
  }
  return people;
}

type Found = { readonly span: NameSpan; readonly next: number };

/** Tries a name that begins at token `first`: the shortest end that a title, a reading, an age or the run's end confirms. */
function personFrom(text: string, tokens: readonly Token[], run: Run, first: number): Found | null {
  const start = tokens[first]?.start ?? 0;
  if (!canBegin(text, tokens, run, first)) return null;
  for (let last = first; last < run.last; last++) {
    const end = tokens[last]?.end ?? start;
    const parts = tokens.slice(first, last + 1);
    if (end - start > NAME_CHARS_MAX || !parts.every((part) => canBePart(part))) return null;
    const found = confirmed(text, tokens, run, first, last + 1);
    if (found === null) continue;
    const next = tokens.findIndex((token) => token.start >= found.end);
    return { span: found, next: next < 0 ? run.last : Math.max(next, last + 1) };
  }
  return null;
}

function canBePart(token: Token): boolean {
  if (/^[ぁ-ん]+$/.test(token.surface)) return isPersonal(token);
  return (
    (KANJI.test(token.surface) &&
      !(isBodyWord(token) && token.surface.length > 2) &&
      token.detail[0] !== "数") ||
    /^[一二三四五六七八九十千万]$/.test(token.surface)
  );
}

/** A name begins where the run begins, at a surname, or after a word that names a kind of person or a place. */
function canBegin(text: string, tokens: readonly Token[], run: Run, first: number): boolean {
  const token = tokens[first];
  if (token === undefined || !canBePart(token) || token.detail[0] === "接尾") return false;
  if (NO_NAMES.has(token.surface)) return false;
  if (!isPersonal(token) && titleAt(text, token.start) !== null) return false;
  if (first === run.first) return true;
  const before = tokens[first - 1];
  if (before === undefined || before.pos === "接頭詞" || isSurname(before)) return false;
  if (isSurname(token) || isGivenName(token)) return !(isPlaceWord(before) && before.surface.length === 1);
  if (SHORT_SURNAMES.includes(token.surface)) return true;
  return (
    /[ァ-ヴーA-Za-z0-9０-９歳職員者生手師家国]$/.test(before.surface) &&
    !/^[\u3400-\u9fff]$/.test(before.surface) &&
    text !== ""
  );
}

function confirmed(
  text: string,
  tokens: readonly Token[],
  run: Run,
  first: number,
  last: number,
): NameSpan | null {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last - 1]?.end ?? start;
  const name = text.slice(start, end);
  if (NO_NAMES.has(name)) return null;
  const rest = text.slice(end, end + 40);
  const reading = READING.exec(rest);
  const aside = reading ?? ASIDE.exec(rest);
  const parts = tokens.slice(first, last);
  const direct = titleAt(text, end);
  const later = aside === null ? null : titleAt(text, end + aside[0].length);
  const title = direct ?? later;
  const base = { start, kind: "person" as const, name, reading: reading?.[1]?.trim() ?? null };
  if (title !== null && isName(tokens, first, last, title)) {
    const at = direct === null ? end + (aside?.[0].length ?? 0) : end;
    const after = READING.exec(text.slice(at + title.text.length, at + title.text.length + 40));
    return {
      ...base,
      end: at + title.text.length,
      role: title.text,
      reading: base.reading ?? after?.[1]?.trim() ?? null,
    };
  }
  if (looksFull(parts)) {
    const long = last < run.last ? longRole(text, tokens, run, last) : null;
    if (long !== null) return { ...base, end: long.end, role: long.role };
    if (last === run.last) return { ...base, end, role: null };
  }
  if (last !== run.last || name.length < 2) return null;
  const read =
    reading !== null && /^[ぁ-ん・\s　]+$/.test(reading[1] ?? "") && name.length >= 3 && name.length <= 5;
  if (
    read &&
    parts.length > 1 &&
    parts.slice(1).every((part) => part.surface.length === 1 || isGivenName(part)) &&
    (isSurname(parts[0]) || isBodyWord(parts[0]))
  ) {
    return { ...base, end: end + reading[0].length, role: null };
  }
  const foreign =
    reading?.[1]?.includes("・") === true && SHORT_SURNAMES.includes(name.charAt(0)) && name.length <= 4;
  if (foreign) return { ...base, end: end + (reading?.[0].length ?? 0), role: null };
  const aged = AGE.test(rest) && name.length >= 3 && parts.some(isPersonal);
  return aged ? { ...base, end, role: null } : null;
}

/** Surname and given name, as far as the dictionary knows them: 高市|早苗, 岩屋|毅, 赤沢|亮|正, 木戸|口|英司. */
function looksFull(parts: readonly Token[]): boolean {
  const head = parts[0];
  if (parts.length < 2 || head === undefined) return false;
  const surname = isSurname(head) && head.surface.length >= 1;
  const given = parts.slice(1);
  if (surname && given.every((part) => isGivenName(part))) return true;
  return (
    surname &&
    given.some(isGivenName) &&
    given.every((part) => isGivenName(part) || part.surface.length === 1) &&
    given.length <= 3
  );
}

/** 岡野正敬国家安全保障局長: after a full name, common words that end in a post are the post. */
function longRole(
  text: string,
  tokens: readonly Token[],
  run: Run,
  from: number,
): { role: string; end: number } | null {
  if (!isCommon(tokens[from]) && !isBodyWord(tokens[from]) && !isPlaceWord(tokens[from])) return null;
  const start = tokens[from]?.start ?? 0;
  for (let index = from; index < run.last; index++) {
    const at = tokens[index]?.start ?? 0;
    const title = titleAt(text, at);
    if (title === null || title.strength === "sure") continue;
    const end = at + title.text.length;
    return { role: text.slice(start, end), end };
  }
  return null;
}

function isName(tokens: readonly Token[], first: number, last: number, title: Title): boolean {
  const parts = tokens.slice(first, last);
  const name = parts.map((part) => part.surface).join("");
  const head = parts[0];
  if (head === undefined || NO_NAMES.has(name) || NO_NAMES.has(head.surface)) return false;
  const placeWithEnd = isPlaceWord(head) && parts.length > 1 && parts.at(-1)?.detail[1] === "地域";
  if (placeWithEnd || (/[省庁党県市町村区国会局署社者長官相員]$/.test(name) && !parts.some(isPersonal)))
    return false;
  const personal = parts.some(isPersonal);
  if (isBodyWord(head) && !parts.slice(1).some(isGivenName)) return false;
  if (personal)
    return parts.every(
      (part, index) =>
        !isCommon(part) ||
        isSurname(head) ||
        (index === 0 && parts.length > 1 && name.length <= 5 && parts.slice(1).every(isGivenName)),
    );
  if (SHORT_SURNAMES.includes(name.charAt(0)) && name.length >= 2 && name.length <= 3)
    return title.strength !== "weak" || !isCommon(head);
  if (title.strength === "weak")
    return (
      name.length <= 4 &&
      head.known &&
      isPlaceWord(head) &&
      head.surface.length > 1 &&
      parts.length > 1 &&
      parts.slice(1).every((part) => part.surface.length === 1)
    );
  if (title.strength === "high")
    return (
      name.length >= 2 &&
      name.length <= 5 &&
      !isCountry(parts) &&
      (parts.length === 1 || !parts.every(isCommon))
    );
  if (/^(?:さん|様|君|さま|ちゃん|くん|夫人)$/.test(title.text)) {
    return (
      name.length >= 2 &&
      !(parts.length === 1 && isCommon(head)) &&
      !parts.some((part) => isCommon(part) && !isPlaceWord(head))
    );
  }
  return name.length >= 2 || SHORT_SURNAMES.includes(name);
}

function isCountry(parts: readonly Token[]): boolean {
  return parts.every((part) => part.detail[2] === "国" || (part.surface.length > 2 && isPlaceWord(part)));
}
