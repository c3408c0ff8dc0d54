/** Finds where a name really begins that the dictionary cut in two: 竹ノ|内実, 才|木田俊, さくら|ももこ. */
import type { NameSpan, Token } from "../model.ts";
import { KANJI } from "./characters.ts";

/** 竹ノ内実氏, 鷺ヶ谷翔投手: a joint in katakana is no end of a surname. */
export function acrossJoint(text: string, tokens: readonly Token[], person: NameSpan): NameSpan {
  if (!/^[ノケヶ]$/.test(text.charAt(person.start - 1))) return person;
  const front = tokens.find((token) => token.end === person.start - 1);
  if (front === undefined || front.surface.length > 2 || !KANJI.all(front.surface)) return person;
  return { ...person, start: front.start, name: text.slice(front.start, person.start) + person.name };
}

/** さくら|ももこ: a name all in hiragana, behind の or a comma. */
function isKanaFront(text: string, { surface, pos, start }: Token): boolean {
  return pos === "名詞" && /^[ぁ-ん]{2,4}$/.test(surface) && /[の、」]/.test(text.charAt(start - 1));
}

/** Single characters before a name that are no part of it: determiners, countries, whose somebody is. */
const NO_FRONT =
  /^[元前現新故同各両全米英仏独韓中露豪伊印加台比越旧次長三二四五末弟兄姉妹妻夫娘父母男女子孫姪甥婿嫁師氏会党第副名亡]$/;

/** 七|田|学専務: behind a number that nothing stands before, one character is no whole surname. */
function isNumberOfName(
  text: string,
  tokens: readonly Token[],
  front: Token,
  { start, name }: NameSpan,
): boolean {
  const head = tokens.find((token) => token.start === start);
  return (
    /^[一二三四五六七八九十百千万]$/.test(front.surface) &&
    head?.surface.length === 1 &&
    name.length <= 3 &&
    KANJI.all(name) &&
    /^[の、。「）]?$/.test(text.charAt(front.start - 1))
  );
}

/** 才|木田|俊, 會|沢|翔|真: a single character between の and a full name is the begin of the surname. */
export function withFront(text: string, tokens: readonly Token[], person: NameSpan): NameSpan {
  const front = tokens.find((token) => token.end === person.start);
  if (front !== undefined && /^[ぁ-ん]{2,4}$/.test(person.name) && isKanaFront(text, front))
    return { ...person, start: front.start, name: front.surface + person.name };
  if (front?.detail[0] === "数" && isNumberOfName(text, tokens, front, person))
    return { ...person, start: front.start, name: front.surface + person.name };
  if (person.name.length < 3 || person.name.length > 4 || !KANJI.all(person.name)) return person;
  if (front === undefined || !/^[\u3400-\u9fff]$/.test(front.surface) || front.pos !== "名詞") return person;
  if (
    NO_FRONT.test(front.surface) ||
    front.detail[0] === "数" ||
    !/^[の、。「]?$/.test(text.charAt(front.start - 1))
  )
    return person;
  return { ...person, start: front.start, name: front.surface + person.name };
}
