/**
 * What is said around a number: 約 before it, 超 after it, 前年同期比 in front, 増 behind; and what makes it no amount.
 */
import { Characters } from "./characters.ts";

export type Said = { readonly word: string; readonly length: number };

/** Before the number. The bound (最大) weighs more than the vagueness (約). */
const BEFORE: Readonly<Record<string, string>> = {
  約: "約",
  およそ: "およそ",
  おおよそ: "およそ",
  おおむね: "おおむね",
  概ね: "おおむね",
  ほぼ: "ほぼ",
  ざっと: "およそ",
  推定: "推定",
  推計: "推定",
  最大: "最大",
  最大で: "最大",
  最多: "最大",
  最高: "最大",
  最高で: "最大",
  最長: "最大",
  最長で: "最大",
  最短: "最低",
  最短で: "最低",
  最小: "最低",
  最低: "最低",
  最低でも: "最低",
  少なくとも: "少なくとも",
  平均: "平均",
  平均で: "平均",
  延べ: "延べ",
  のべ: "延べ",
  せいぜい: "最大",
  上限: "最大",
};
const BEFORE_FORMS = Object.keys(BEFORE).toSorted((a, b) => b.length - a.length);

const AFTER =
  /^(?:(超(?![え過大音党高])|余り|あまり|余(?![震波罪])|強(?![盗化制力豪行要調硬い])|弱(?![い点者体気小])|未満|以上|以下|以内|前後|程度|ほど|近く|足らず|台(?!湾|風))|(?:を|が)(超え|(?<=を)過ぎ|上回|下回|割り込|割[っる]|切[っる](?!た(?:後|上))|上限(?=[とに])))/;
const AFTER_WORD: Readonly<Record<string, string>> = {
  あまり: "余り",
  余: "余り",
  超え: "超",
  上回: "超",
  過ぎ: "超",
  下回: "未満",
  割り込: "未満",
  割っ: "未満",
  割る: "未満",
  切っ: "未満",
  切る: "未満",
  上限: "最大",
  足らず: "弱",
  ほど: "程度",
};

const BEFORE_LAST = new Characters(BEFORE_FORMS.map((form) => form.slice(-1)).join(""));

/** The approximating word that ends right before `index`. */
export function saidBefore(text: string, index: number): Said | null {
  if (!BEFORE_LAST.at(text, index - 1)) return null;
  for (const form of BEFORE_FORMS) {
    if (text.endsWith(form, index)) return { word: BEFORE[form] ?? form, length: form.length };
  }
  return null;
}

/** 市場予想の11万人を下回る: the number itself is exact, and something else is below it. */
const MARK_BEFORE =
  /(?:予想|予測|見込み|目標|計画|前回|前年|前期|前月|水準|平均|基準|上限|下限|目安)(?:値)?(?:の|である|だった|\()$/;

/** 国産の41%を上回る: what another thing has is exact; 全体の半数を上回る is a bound. */
const OTHERS = /(?<!全体|人口|世帯|有権者|対象|総数|合計|定員|定数|株式|出資|議席)の(?:約|およそ)?$/;

const AFTER_FIRST = new Characters("超余あ強弱未以前程ほ近足台をが");

/** The approximating word that starts at `index`; `length` 0 when it is a verb that the amount does not include. */
export function saidAfter(text: string, index: number, start: number): Said | null {
  if (!AFTER_FIRST.at(text, index)) return null;
  const found = AFTER.exec(text.slice(index, index + 6));
  const before = text.slice(Math.max(0, start - 10), start);
  if (found?.[2] !== undefined && MARK_BEFORE.test(before)) return null;
  if (/^[上下]回$/.test(found?.[2] ?? "") && OTHERS.test(before)) return null;
  const word = found?.[1] ?? found?.[2];
  if (word === undefined) return null;
  return { word: AFTER_WORD[word] ?? word, length: found?.[1] === undefined ? 0 : word.length };
}

const BOUNDS = new Set([
  "最大",
  "最低",
  "少なくとも",
  "超",
  "未満",
  "以上",
  "以下",
  "以内",
  "余り",
  "強",
  "弱",
]);

/** One word for both sides: the bound where there is one, else the first said. */
export function approximateOf(before: Said | null, after: Said | null): string | null {
  if (after !== null && BOUNDS.has(after.word)) return after.word;
  return before?.word ?? after?.word ?? null;
}

const RATIO =
  /([一-龠々0-9年同]{1,12}比)(?:で|は|も|が|、|(?:年率)?(?:換算)?で?)?(?:プラス|マイナス|約|およそ|ほぼ)*$/;
const COMPARED =
  /([一-龠々ァ-ヶー0-9]{1,12}(?:の同期|の同月)?)(?:に比べて?|と比べて?|より)(?:も|は)?、?(?:約|およそ|ほぼ)*$/;
const SAME = /(?:^|[、。(（「])同(?:比)?(?:約|およそ)*$/;
const RATE = /(1[^\s、。=0-9]{1,6})=(?:約)?$/;
const LOOK_BACK = 24;
/** One of them stands in every comparison. */
const COMPARES = new Characters("比よ=同");

/** What the amount that starts at `index` is compared with; `earlier` is what the amount before it was compared with. */
export function comparisonBefore(text: string, index: number, earlier: string | null): string | null {
  if (!COMPARES.within(text)) return null;
  const before = text.slice(Math.max(0, index - LOOK_BACK), index);
  const said = RATIO.exec(before)?.[1] ?? COMPARED.exec(before)?.[1] ?? RATE.exec(before)?.[1];
  return said ?? (SAME.test(before) ? earlier : null);
}

/** 3%増, 150円安: the direction written as part of the amount. */
const DIRECTION =
  /^(?:増(?!税|員|産|資|設|額|強|発|やす|える|え|や)|減(?!税|員|産|資|額|少|る|っ|ら)|[高安](?![いさくかけ値官全心定保]))/;

const DIRECTION_FIRST = new Characters("増減高安");

export function directionLength(text: string, index: number): number {
  if (!DIRECTION_FIRST.at(text, index)) return 0;
  return DIRECTION.exec(text.slice(index, index + 3))?.[0].length ?? 0;
}
