/** The signs behind and before a kanji name that has no title: its reading, an age, a club, a body, a post. */
import type { Token } from "../model.ts";
import { FIRM_ENDS, LOOSE_ENDS } from "./data/organizations.ts";
import { PREFECTURES_SHORT } from "./data/places.ts";
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
  // 諫山|りこ: a place, and what is a given name and nothing else.
  if (isPlaceWord(head) && given.length === 1 && name.length >= 4 && given[0]?.detail[2] === "名")
    return true;
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

/** 比嘉|琉|斗 after 主将の: a surname and one or two characters; 旗本|大|然: two characters behind a word of two. */
export function isSurnameWithRest(parts: readonly Token[]): boolean {
  const given = parts.slice(1);
  const head = parts[0];
  const isTwoAndTwo = given.length === 2 && head?.surface.length === 2 && head.detail[0] !== "サ変接続";
  return (
    (isSurname(head) || isTwoAndTwo) && given.length > 0 && given.length <= 2 && given.every(isGivenPart)
  );
}

function isGivenPart({ surface, detail }: Token, index: number, all: readonly Token[]): boolean {
  if (surface.length !== 1 || detail[0] === "数") return false;
  return detail[0] !== "接尾" || (surface === "大" && index < all.length - 1);
}

const BODY_TAIL: ReadonlySet<string> = new Set([...LOOSE_ENDS, ...Object.keys(FIRM_ENDS), "技研", "重機"]);

/** The 精工 of 丸井精工. */
export const isBodyTail = (text: string): boolean => text.length > 1 && BODY_TAIL.has(text);

/** 田中|広|輔, 鈴代|唯|斗: a name of people and two characters that make no word of the dictionary, and no end of a body. */
export function isFullByShape(parts: readonly Token[], name: string): boolean {
  const [head, ...given] = parts;
  if (head === undefined || !isPersonal(head) || head.surface.length !== 2 || given.length !== 2)
    return false;
  if (!given.every(isGivenPart) || given.some(({ surface }) => NO_GIVEN.test(surface))) return false;
  return (
    !BODY_TAIL.has(name.slice(2)) && (isSurname(head) || given.every(({ detail }) => detail[0] === "一般"))
  );
}

/** 達|巳|孝|太 after 先発の: four characters that make no words. */
export function isFourSingles(parts: readonly Token[]): boolean {
  return (
    parts.length === 4 &&
    parts.every(({ surface, detail }) => surface.length === 1 && detail[0] !== "数" && detail[0] !== "接尾")
  );
}

/** Counters, kinds and determiners: no character of a given name by itself. */
const NO_GIVEN =
  /^[両各元前新旧副全計等的性化側系者員達省庁党社局課署隊班店校院館軍級区市町村県府都道郡警家派邸宅産製戦発着中内外間後杯賞像城駅橋川山]$/;

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
  const before = text.slice(Math.max(0, token.start - 6), token.start);
  const alone =
    (before === "" || /[。、「]$/.test(before)) &&
    /^(?:社長|副社長|会長|組合長|監督|理事長|教授|准教授|裁判長|弁護士|オーナー)[はがも]/.test(
      text.slice(token.end, token.end + 5),
    );
  if (alone && token.surface.length === 2 && !PREFECTURES_SHORT.has(token.surface)) return true; // 風早社長は
  return token.surface.length <= 3 && /(?:党|社|会|庁|省|銀行|連盟|組合|協会|機構|大)の$/.test(before);
}
