/** The terms an article is about: names and compounds of two characters and more, ranked. */
import type { Reading, Token } from "../model.ts";
import { nounRunsOf } from "./extract/concepts.ts";
import { depthsOf } from "./extract/view.ts";

const TOPICS_MAX = 8;
const CHARS_MIN = 2;
const CHARS_MAX = 20;
/** What a name adds over a common compound of the same frequency. */
const NAME_BONUS = 1.5;
const TITLE_BONUS = 2;
/** Words of time, order and reporting stand in every article. */
const EMPTY = new Set([
  "記者会見",
  "会見",
  "発表",
  "説明",
  "同日",
  "今回",
  "現在",
  "今後",
  "考え",
  "理由",
  "結果",
  "状況",
  "問題",
  "関係者",
  "記者団",
  "可能性",
  "共同記者会見",
  "気持ち",
  "発言",
  "開始",
  "実施",
  "加速",
  "調整",
  "獲得",
  "選出",
]);
/** In every other article of the world: alone they say nothing, unless the title does. */
const COUNTRIES = new Set(
  "日本 米国 アメリカ アメリカ合衆国 中国 韓国 北朝鮮 ロシア 英国 イギリス フランス ドイツ イタリア カナダ インド 台湾 欧州 アジア 中東 アフリカ 世界 国内 海外 東京 東京都".split(
    " ",
  ),
);
/** 同プログラム, 前議長, 登校中: what they are depends on the sentence. */
const RELATIVE =
  /^(?:同|前|元|両|当|各|約|新|現)(?=[\p{Script=Han}\p{Script=Katakana}]{2})|(?:中|側|ら|等)$/u;
const HONORIFIC =
  /(?:氏|さん|君|容疑者|被告|選手|監督|首相|総理大臣|大統領|長官|大臣|外相|知事|社長|会長|議員|教授)$/u;
/** A name that is said once is not what the article is about. */
const MENTIONS_MIN = 2;

type Term = { readonly name: string; readonly score: number; readonly order: number };

export function topicsOf(reading: Reading, title: readonly Token[]): readonly string[] {
  const counts = new Map<string, { count: number; order: number; name: boolean }>();
  const titleText = title.map((token) => token.surface).join("");
  const reporters = new Set<string>();
  let order = 0;
  const add = (term: string, count: number, name: boolean): void => {
    if (!isTopic(term)) return;
    const seen = counts.get(term);
    counts.set(term, {
      count: (seen?.count ?? 0) + count,
      order: seen?.order ?? order++,
      name: name || (seen?.name ?? false),
    });
  };
  for (const run of nounRunsOf(title)) if (isSpecific(run, title, titleText)) add(textOf(run), 1, false);
  for (const { id, text } of reading.sentences) {
    const told = tellerOf(text).length;
    const tokens = outsideNotes(reading.spans.get(id)?.tokens ?? []).filter(({ start }) => start >= told);
    for (const run of nounRunsOf(tokens)) if (isSpecific(run, tokens, titleText)) add(textOf(run), 1, false);
  }
  const texts = new Map(reading.sentences.map(({ id, text }) => [id, text]));
  const named = [...reading.people, ...reading.organizations, ...reading.places];
  for (const thing of named) {
    const told = thing.cites.filter((id) => !onlyReports(thing.name, texts.get(id) ?? ""));
    const often = told.length >= MENTIONS_MIN || titleText.includes(thing.name);
    if (told.length > 0) add(thing.name, told.length, often);
    else reporters.add(thing.name);
  }
  for (const name of reporters) counts.delete(name);
  // 山本首相 beside 山本花子 is the same topic: the fullest name stands for both.
  for (const { name, also } of reading.people) withoutForms(counts, name, also);
  for (const name of COUNTRIES) if (!titleText.includes(name)) counts.delete(name);
  const terms = [...counts].map(([name, seen]) => {
    const inTitle = titleText.includes(name) ? TITLE_BONUS : 1;
    const size = Math.log2(1 + [...name].length);
    return { name, order: seen.order, score: seen.count * inTitle * size * (seen.name ? NAME_BONUS : 1) };
  });
  return withoutParts(terms.sort((a, b) => b.score - a.score || a.order - b.order));
}

function withoutForms(
  counts: Map<string, { count: number; order: number; name: boolean }>,
  name: string,
  also: readonly string[],
): void {
  const own = counts.get(name);
  const bare = [name, ...also].map((form) => form.replace(HONORIFIC, ""));
  for (const [term, seen] of counts) {
    const form = term.replace(HONORIFIC, "");
    if (term === name || (!also.includes(term) && (form === term || !bare.includes(form)))) continue;
    counts.delete(term);
    if (own) own.count = Math.max(own.count, seen.count);
  }
}

/** A compound, or one noun that names a thing: 調整 and 加速 are about anything, 号案件 is the rest of a number. */
function isSpecific(run: readonly Token[], tokens: readonly Token[], titled: string): boolean {
  const [first] = run;
  const before = tokens.find(({ end }) => end === first?.start);
  if (!first || before?.detail[0] === "数") return false;
  if (run.length === 1 && first.detail[0] === "サ変接続") return titled.includes(first.surface);
  return run.length > 1 || first.detail[0] === "一般" || first.detail[0] === "固有名詞";
}

function tellerOf(text: string): string {
  return /^[^。「」]{0,60}?に(?:よると|よれば|よりますと)/u.exec(text)?.[0] ?? "";
}

/** 〜新聞によると: who told it is not what it is about. */
function onlyReports(name: string, text: string): boolean {
  const teller = tellerOf(text);
  return teller.includes(name) && !text.slice(teller.length).includes(name);
}

function isTopic(term: string): boolean {
  const chars = [...term].length;
  return (
    chars >= CHARS_MIN &&
    chars <= CHARS_MAX &&
    !EMPTY.has(term) &&
    !RELATIVE.test(term) &&
    !/[\d０-９]/u.test(term) &&
    !/^[\p{Script=Hiragana}ー]+$/u.test(term)
  );
}

/** A term that is part of a better one (or holds it) says the same thing twice. */
function withoutParts(terms: readonly Term[]): readonly string[] {
  const kept: string[] = [];
  for (const { name } of terms) {
    if (kept.length >= TOPICS_MAX) break;
    if (!kept.some((other) => other.includes(name) || name.includes(other))) kept.push(name);
  }
  return kept;
}

function outsideNotes(tokens: readonly Token[]): readonly Token[] {
  const text = tokens.map((token) => token.surface).join("");
  const depth = depthsOf(text.replace(/[「」『』]/gu, " "));
  const offset = tokens[0]?.start ?? 0;
  return tokens.filter((token) => depth[token.start - offset] === 0);
}

function textOf(run: readonly Token[]): string {
  return run.map((token) => token.surface).join("");
}
