/** Tells by a character or two where a date may begin: the patterns of dates are many, and most numbers and words begin none. */
import { Characters } from "./characters.ts";

const DIGIT = new Characters("0-9");
const KANJI_NUMBER = new Characters("〇零○一二三四五六七八九十百千");
/** Behind the number of a date: its unit, or what joins it to another number; 昨 of 一昨年. */
const BEHIND_NUMBER = new Characters("-年月日時カか箇ヶヵケ(/.~、・,:の両昨");
/** Characters that begin many words, of which those of dates go on with one of the others. */
const WORD = new Characters("今本昨来翌同前先再去明");
const WORD_GOES_ON = new Characters("年月日週夜晩夕朝々来後治春夏秋冬0-9一二三四五六七八九十");
const OTHER = new Characters("'’RHSTM西令平昭大元年約お百こきあけゆ午正");

/** False where no date begins in folded text; true where the patterns must look, of which most find one. */
export function mayBeginDate(text: string, at: number): boolean {
  if (WORD.at(text, at)) return WORD_GOES_ON.at(text, at + 1);
  if (DIGIT.at(text, at)) return BEHIND_NUMBER.at(text, endOf(DIGIT, text, at));
  if (KANJI_NUMBER.at(text, at)) return BEHIND_NUMBER.at(text, endOf(KANJI_NUMBER, text, at));
  return OTHER.at(text, at);
}

function endOf(run: Characters, text: string, at: number): number {
  let end = at + 1;
  while (run.at(text, end)) end++;
  return end;
}
