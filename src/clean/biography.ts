/** Tells the text that introduces a person from the text that tells the news. */
import { bareLine } from "./labels.ts";

const LABEL =
  /^((著者|筆者|執筆者|ライター|記者|講師|語り手|話し手|監修者?)?(の)?(プロフィール|略歴|経歴|紹介)|著者|筆者|執筆者|この(記事を書いた(人|ライター|記者)|ライター)|profile|about the author|author|writer|文／.{1,12})$/i;
const STRONG =
  /^(この記事を書いた.+|(著者|筆者|執筆者|ライター|記者)(の)?(プロフィール|略歴|紹介)|プロフィール|about the author)$/i;
const CAREER =
  /(\d{4}年.{0,20}(生まれ|卒|入社|入局|入行|生れ)|(生まれ|大学.{0,12}(卒|修了|中退))。|経て、?.{0,20}(現職|就任|現在)|大学.{0,12}(卒業?|修了|中退)後|現職|(著書|著作|代表作)に|専門は|フリーランス|共著|出身。|などを?(担当|歴任))/;
const CAREERS = new RegExp(CAREER, "g");
const LABEL_CHARS_MAX = 30;
/** `小早川巧（こばやかわ・たくみ）`: a name with its reading, and nothing else. */
const NAME_READ =
  /^[\u3400-\u9fff々\u30a0-\u30ff][\u3400-\u9fff々\u3040-\u30ff\u3000 ・]{1,14}[（(][\u3040-\u30ff・\u3000 ]{3,24}[）)](さん|氏)?$/;
const BORN = /^(19|20)\d{2}年.{0,20}(生まれ|生れ)/;

export const isProfileLabel = (text: string): boolean =>
  text.length <= LABEL_CHARS_MAX && LABEL.test(bareLine(text));

/** A label that opens a profile whatever follows. */
export const isStrongProfileLabel = (text: string): boolean =>
  text.length <= LABEL_CHARS_MAX && STRONG.test(bareLine(text));

export const tellsCareer = (text: string): boolean => CAREER.test(text);

/** Name, a bar or a colon, then birth and career: the usual opening of a profile without a label. */
export function isBiography(text: string): boolean {
  if (text.length < 30 || text.length > 500) return false;
  return (
    /^[^。、]{2,30}([◎●：:／/｜|　 ]|（.{2,30}）|\(.{2,30}\))/.test(text) &&
    (text.match(CAREERS)?.length ?? 0) >= 2 &&
    /(生まれ|出身|卒)/.test(text)
  );
}

/** A name with its reading on one line, the year of birth at the start of the next. */
export const introduces = (line: string, next: string | undefined): boolean =>
  next !== undefined && NAME_READ.test(line) && BORN.test(next) && next.length <= 500;
