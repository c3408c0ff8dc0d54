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
]);

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
  for (const thing of [...reading.people, ...reading.organizations, ...reading.places]) {
    const told = thing.cites.filter((id) => !onlyReports(thing.name, texts.get(id) ?? ""));
    if (told.length > 0) add(thing.name, told.length, true);
    else reporters.add(thing.name);
  }
  for (const name of reporters) counts.delete(name);
  const terms = [...counts].map(([name, seen]) => {
    const inTitle = titleText.includes(name) ? TITLE_BONUS : 1;
    const size = Math.log2(1 + [...name].length);
    return { name, order: seen.order, score: seen.count * inTitle * size * (seen.name ? NAME_BONUS : 1) };
  });
  return withoutParts(terms.sort((a, b) => b.score - a.score || a.order - b.order));
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
