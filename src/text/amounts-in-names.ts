/** Tells amounts from parts of names and of longer words: 千種区, 四元容疑者, 百日紅; and from a pupil's year, 二階堂蓮（2年）. */
import type { AmountSpan, NameSpan, Token } from "../model.ts";
import { Characters } from "./characters.ts";
import { tokensIn } from "./names-words.ts";

const NUMBER = new Characters("0-9０-９〇零一二三四五六七八九十百千");
const KANJI_NUMBER = new Characters("〇零一二三四五六七八九十百千");
const PUPIL = /^[（(][1-6１-６]年[）)]/;

/** `amounts` without those that only spell a name. `names` are asked for only where an amount may be one. */
export function amountsOutsideNames(
  text: string,
  amounts: readonly AmountSpan[],
  tokens: readonly Token[],
  names: () => readonly NameSpan[],
): readonly AmountSpan[] {
  if (amounts.length === 0) return amounts;
  return amounts.filter((amount) => {
    const at = numberOf(text, amount);
    if (isPupilsYear(text, amount, at)) return !names().some((name) => isRightBehind(name, at - 1));
    if (!KANJI_NUMBER.at(text, at)) return true;
    return !isInWord(tokens, amount, at) && !names().some((name) => isInside(name, at));
  });
}

/** Where the number itself begins, behind 約 and the like. */
function numberOf(text: string, { start, end }: AmountSpan): number {
  for (let at = start; at < end; at++) if (NUMBER.at(text, at)) return at;
  return start;
}

/** 千種 is a place; 百日紅 goes on behind 百日. */
function isInWord(tokens: readonly Token[], { end }: AmountSpan, at: number): boolean {
  const [word] = tokensIn(tokens, at, at + 1);
  if (word === undefined || word.surface.length < 2 || word.pos !== "名詞" || !word.known) return false;
  return word.detail[0] === "固有名詞" || (word.detail[0] !== "数" && word.end > end);
}

function isInside({ start, end, kind, name }: NameSpan, at: number): boolean {
  return at >= start && at < (kind === "person" ? start + name.length : end);
}

function isPupilsYear(text: string, { unit }: AmountSpan, at: number): boolean {
  return unit === "年" && PUPIL.test(text.slice(at - 1, at + 3));
}

function isRightBehind({ start, end, kind, name }: NameSpan, at: number): boolean {
  return kind === "person" && (end === at || start + name.length === at);
}
