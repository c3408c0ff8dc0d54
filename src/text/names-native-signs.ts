/** The signs behind and before a kanji name that has no title: its reading, an age, a club, a body, a post. */
import type { Token } from "../model.ts";
import { SHORT_SURNAMES } from "./names-native-judge.ts";
import { isCommon, isPersonal, isPlaceWord, isSurname } from "./names-words.ts";

export const READING =
  /^[（(]([ぁ-んァ-ヴー・＝=\s　]{2,24})(?:[、，・／/＝=]?[0-9０-９]{1,3}歳?)?(?:氏)?[）)]/;
export const AGE =
  /^[（(](?:[ぁ-んァ-ヴー・\s　]{2,24}[、，・＝=])?[0-9０-９]{1,3}歳?(?:[、，][^（）()]{0,20})?[）)]/;

/** （シー・ジンピン） and （つげ しょういち）; （シスメックス） behind a name is a club, unless the name may be Chinese or Korean. */
export function readingAt(rest: string, name: string): RegExpExecArray | null {
  const found = READING.exec(rest);
  const kana = found?.[1] ?? "";
  const isForeign = /[・＝=\s　]/.test(kana) || SHORT_SURNAMES.includes(name.charAt(0));
  return /[ァ-ヴ]/.test(kana) && !isForeign ? null : found;
}

/** （木下グループ）は: a club or a school in brackets, and then what the athlete did. */
export function isBesideClub(rest: string): boolean {
  return /^[（(][^（）()、。0-9０-９]{2,16}[）)](?:[はがもを、]|に[^よ])/.test(rest);
}

/** 千葉|百々|音: a place that is a surname, too, and what makes no word behind it. */
export function isUnknownName(parts: readonly Token[], name: string): boolean {
  const [head, ...given] = parts;
  return (
    name.length >= 4 &&
    name.length <= 5 &&
    head?.surface.length === 2 &&
    (isPlaceWord(head) || isPersonal(head)) &&
    given.length > 1 &&
    given.every(
      (part) =>
        part.surface.length <= 2 && !isCommon(part) && !/^[市町村区県府都道郡省庁党]$/.test(part.surface),
    )
  );
}

/** 比嘉|琉|斗 after 主将の: a surname and one or two characters. */
export function isSurnameWithRest(parts: readonly Token[]): boolean {
  const given = parts.slice(1);
  return (
    isSurname(parts[0]) &&
    given.length > 0 &&
    given.length <= 2 &&
    given.every(({ surface, detail }) => surface.length === 1 && detail[0] !== "接尾" && detail[0] !== "数")
  );
}

/** 公明党の山口代表: after a body and の a word of place before a post is a surname. */
export function isSurnameOfBody(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
): boolean {
  const token = tokens[first];
  if (last !== first + 1 || token === undefined || !isPlaceWord(token) || token.detail[2] === "国")
    return false;
  return (
    token.surface.length === 2 &&
    /(?:党|社|会|庁|省|銀行|連盟|組合|協会|機構|大)の$/.test(text.slice(0, token.start))
  );
}
