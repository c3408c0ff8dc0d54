/** Cuts the text of a block into sentences without losing a character: the spans join back into the text. */
import type { Sentence } from "../model.ts";
import { bracketPairs, isCloser, type Pair } from "./brackets.ts";
import { Characters, OPENING } from "./characters.ts";

const STOPS = new Characters("。！？!?．｡");
const FINAL = new Characters("。！？!?．｡♪…");
/** As \s of regular expressions. */
const BLANK = new Characters(" \t\n\r\f\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff");
const LINE_BREAK = new Characters("\n");
const MAY_END = new Characters("。！？!?．｡\n");

/** Text without any stop is cut here, so that what reads sentences stays linear in the length of the text. */
const SENTENCE_CHARS_MAX = 2000;

/** A sentence is cut after its stop, closing brackets and blanks included, and at every line break. */
export function sentencesOf(block: { readonly id: string; readonly text: string }): Sentence[] {
  const { id, text } = block;
  const sentences: Sentence[] = [];
  let start = 0;
  for (const end of endsOf(text)) {
    sentences.push({ id: `${id}.s${sentences.length}`, block: id, start, end, text: text.slice(start, end) });
    start = end;
  }
  return sentences;
}

function endsOf(text: string): readonly number[] {
  const pairs = bracketPairs(text);
  const ends: number[] = [];
  let start = 0;
  const cut = (at: number): void => {
    const end = afterBlanks(text, at);
    ends.push(end);
    start = end;
  };
  for (let at = afterBlanks(text, 0); at < text.length; ) {
    if (at - start < SENTENCE_CHARS_MAX && !MAY_END.at(text, at) && (pairs.size === 0 || !pairs.has(at))) {
      at++;
      continue;
    }
    const pair = pairs.size === 0 ? undefined : pairs.get(at);
    if (at - start >= SENTENCE_CHARS_MAX) cut(at);
    if (pair !== undefined) {
      at = pair.close + 1;
      if (endsWithBracket(text, pair, pairs)) cut(at);
    } else if (LINE_BREAK.at(text, at)) {
      cut(++at);
    } else if (STOPS.at(text, at) && isStop(text, at)) {
      at = afterStops(text, at + 1, pairs);
      if (!continues(text, at)) cut(at);
    } else at++;
    at = Math.max(at, start);
  }
  if (start < text.length) ends.push(text.length);
  return ends;
}

/** More quotations than this in a row are each a sentence of their own. */
const QUOTES_IN_ROW_MAX = 8;

/** 「…。」 ends a sentence when nothing of it follows (…と述べた); without a stop inside it never does. */
function endsWithBracket(text: string, pair: Pair, pairs: ReadonlyMap<number, Pair>): boolean {
  let last = pair.close - 1;
  while (last > pair.open && isCloser(text, last)) last--;
  if (!FINAL.at(text, last)) return false;
  let after = pair.close + 1;
  for (let hop = 0; hop < QUOTES_IN_ROW_MAX && text.charAt(after) === text.charAt(pair.open); hop++) {
    after = (pairs.get(after)?.close ?? after) + 1; // 「…。」「…。」と述べた
  }
  // 同社は（昨年も同じだった。）説明しなかった: a remark behind a particle belongs to the sentence that it interrupts.
  if (OPENING.at(text, pair.open) && INTERRUPTED.at(text, pair.open - 1)) return false;
  return !CONTINUES_QUOTE.test(text.slice(after, after + 12)) && !isCloser(text, after);
}

const INTERRUPTED = new Characters("はがをにで、，");

/** What can follow a quotation inside its own sentence: particles (but not words that begin like one), signs. */
const CONTINUES_QUOTE =
  /^\s*(?:と(?!ころ|はいえ|もあれ|りわけ|もに|りあえず|にかく|く[にり]|き)|って|など|なんて|なんか|を|が(?![、んっ])|は(?!じめ|たして|い|るか|っきり|ず)|の(?!ち|ど|り|んび|ぞ)|に(?!もかか|わかに|ぎ)|で(?![はも、])|も(?!し|う|ちろ|っと|と|の|はや|ともと)|へ|や(?!が|っ|は|り|む)|か(?![つね])|より|から(?!だ)|まで|だけ|だ(?!が|から|と)|です|、|,|，|。|．|・|／|\/|=|＝|[（(](?=[^（）()\s]{1,30}[）)][^。\s]))/;

/** Stops after stops, and the closers of brackets whose opener is not known. */
function afterStops(text: string, from: number, pairs: ReadonlyMap<number, Pair>): number {
  let at = from;
  while (at < text.length && !pairs.has(at)) {
    if (!STOPS.at(text, at) && !isCloser(text, at)) break;
    at++;
  }
  return at;
}

const LATIN = /[A-Za-zＡ-Ｚａ-ｚ0-9]/;

function isStop(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign === "。" || sign === "｡") return true;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (sign === "．") return !/[0-9０-９A-Za-zＡ-Ｚａ-ｚ]/.test(before) || BLANK.is(after);
  // Yahoo!ニュース, Yahoo! JAPAN, an address with ?id=1
  if (
    LATIN.test(before) &&
    LATIN.test(
      text
        .slice(at + 1, at + 3)
        .trim()
        .charAt(0),
    )
  )
    return false;
  return !(LATIN.test(before) && after !== "" && !BLANK.is(after) && !FINAL.is(after) && !isCloser(after, 0));
}

/** What a sentence goes on with behind a stop. */
const PARTICLE = new Characters("のをがとっな、，");

/** 。 before の or を stands in a name (モーニング娘。の); ！ and ？ before a particle do too, or are quoted bare. */
function continues(text: string, at: number): boolean {
  if (!PARTICLE.at(text, at)) return false;
  const sign = text.charAt(at - 1);
  const rest = text.slice(at, at + 12);
  if (sign === "。" || sign === "｡" || sign === "．")
    return /^(?:の(?![ちどりんぞ])|を|が(?=[\u3400-\u9fff])|と(?=名乗|題|いう|呼|称))/.test(rest);
  return (
    !isCloser(sign, 0) &&
    /^(?:と(?![こはもりにくき])|って|など|なんて|の(?![ちどりんぞ])|を|が(?![、んっ])|という|、|，)/.test(
      rest,
    )
  );
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (BLANK.at(text, at)) at++;
  return at;
}
