/** Names of people in short lines: told from titles, outlets and agencies by how they are written. */
import { agencyOf, besideDate } from "../lines.ts";
import type { RawLink, Region } from "../raw.ts";

/** A name in kanji (kana may follow), or in katakana with a dot; particles and titles are none. */
const NAME =
  /^(?!.*[のはがをにで])([\u3400-\u9fff々ヶ][\u3400-\u9fff々ヶ\u3040-\u309f\u30a0-\u30ff]{0,4}[\s\u3000]?[\u3400-\u9fff々\u3040-\u309f\u30a0-\u30ff]{1,5}|[\u30a0-\u30ff]{2,10}・[\u30a0-\u30ff・]{2,20})$/;
const TITLES =
  /(編集委員|論説委員|特派員|記者|委員|部長|次長|支局長|専門|聞き手|取材|構成|写真|撮影|新聞|通信|テレビ|放送|ラジオ|部|局|社|版)$/;
const AUTHOR_PATH =
  /\/(authors?|writers?|columnists?|reporters?|kisha|contributors?|researchers?|profiles?)(\/|\?|=)/i;

/** Names that link to the page of an author. */
export const linkedNames = (text: string, links: readonly RawLink[]): readonly string[] =>
  links
    .filter((link) => AUTHOR_PATH.test(link.url))
    .map((link) => text.slice(link.start, link.end).trim().replace(/記者$/, ""))
    .filter((name) => name.length >= 3 && isName(name));

/** `ニューヨーク=山田太郎 2021年10月13日` gives the name; a name is written in kanji or kana and has a length of names. */
export function namesBesideDate(text: string, seams: readonly number[]): readonly string[] {
  const rest = besideDate(text);
  if (rest === null) return [];
  const whole = pieces(text, seams).filter((piece) => SPACED_NAME.test(piece));
  if (whole.length > 0) return whole;
  const names = (seams.length === 0 ? [rest] : pieces(text, seams))
    .flatMap((piece) => piece.split(/[、,・\s\u3000]+/))
    .map((piece) => piece.replace(/^.*[=＝]/, "").replace(/(記者|撮影)$/, ""));

  return names.filter(isShortName);
}

const isShortName = (name: string): boolean => name.length >= 3 && name.length <= 6 && isName(name);

const SPACED_NAME = /^[\u3400-\u9fff々]{1,4}[ \u3000][\u3400-\u9fff々\u3040-\u309f]{1,4}$/;

/** A line cut where its elements meet. */
function pieces(text: string, seams: readonly number[]): readonly string[] {
  const ends = [...seams, text.length];
  return ends
    .map((end, index) => text.slice(index === 0 ? 0 : ends[index - 1], end).trim())
    .filter((piece) => piece !== "");
}

const AUTHOR_WORD = /^(authors?|bylines?|writers?|reporters?|kisha)$/;

/** A box that names itself after who wrote. */
export const isAuthorBox = (around: readonly Region[]): boolean =>
  around.slice(-2).some(({ words }) => words.some((word) => AUTHOR_WORD.test(word)));

const WEEKDAY = /[月火水木金土日]曜日?$/;

export const isName = (text: string): boolean =>
  NAME.test(text) && !TITLES.test(text) && !WEEKDAY.test(text) && agencyOf(text) === null;
