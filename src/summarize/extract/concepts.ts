/**
 * What a sentence is about, as things that can be counted once: terms, names, amounts, dates, actions.
 * A summary that covers the heavy ones covers the article (concept coverage after Filatova & Hatzivassiloglou 2004;
 * Gillick & Favre 2009).
 */
import type { Span, Token, Tokenize } from "../../model.ts";
import { once } from "../../once.ts";
import { bareView, type View } from "./view.ts";

export type Concept = Span & { readonly key: string };

/** How much one mention of each kind tells, before frequency and title are known. A name's words count as terms, too. */
const KIND_WEIGHT = {
  term: 1,
  compound: 0.5,
  action: 1,
  name: 1,
  amount: 3,
  date: 1,
  decision: 3,
  next: 2,
} as const;
type Kind = keyof typeof KIND_WEIGHT;

/** Verbs that carry grammar or reporting, not news. */
const EMPTY_VERBS = new Set([
  "する",
  "ある",
  "なる",
  "いる",
  "できる",
  "いう",
  "言う",
  "述べる",
  "語る",
  "話す",
  "よる",
  "行う",
  "受ける",
  "巡る",
  "めぐる",
  "ついて",
  "対する",
  "関する",
  "おく",
  "みる",
  "見る",
  "持つ",
  "示す",
  "とる",
  "しれる",
  "いく",
  "くる",
  "おる",
  "向ける",
  "伴う",
]);
const EMPTY_NOUNS = new Set([
  "こと",
  "もの",
  "ため",
  "これ",
  "それ",
  "さん",
  "氏",
  "者",
  "方",
  "人",
  "的",
  "中",
  "上",
  "後",
  "前",
  "同社",
  "同氏",
]);

/** What somebody decides, does to another or says to a charge; and what is to come. A news article is about these. */
const DECISION =
  /逮捕|起訴|提訴|判決|決定|承認|可決|否決|合意|一致|締結|就任|辞任|陳謝|謝罪|反発|批判|要請|要求|否定|認め|求め|反対|指名|引き上げ|引き下げ|開始|廃止|延期|中止|発表/u;
const NEXT = /予定|方針|計画|見通し|今後|来年|来月|来春|目指|たい考え|見込み|へ向け|に向けて/u;

const SYMBOLS = /^[\p{P}\p{S}\d０-９\s]+$/u;

/** Concepts of one sentence with their spans, so that a compressed sentence keeps only what it still says. */
export const conceptsOf = once((view: View): readonly Concept[] => {
  const concepts: Concept[] = [];
  const add = (kind: Kind, name: string, span: Span): void => {
    concepts.push({ key: `${kind}:${name}`, start: span.start, end: span.end });
  };
  for (const run of nounRunsOf(view.tokens)) {
    for (const token of run) if (isTerm(token)) add("term", token.surface, token);
    const first = run.at(0);
    const last = run.at(-1);
    if (run.length > 1 && first && last) {
      add("compound", view.text.slice(first.start, last.end), { start: first.start, end: last.end });
    }
  }
  for (const token of view.tokens)
    if (token.pos === "動詞" && token.detail[0] === "自立" && !EMPTY_VERBS.has(token.base))
      add("action", token.base, token);
  for (const name of view.names) add("name", name.name, name);
  for (const amount of view.amounts) add("amount", `${amount.value}${amount.unit}`, amount);
  for (const date of view.dates) add("date", date.iso, date);
  const { id } = view.sentence;
  for (const [kind, pattern] of [
    ["decision", DECISION],
    ["next", NEXT],
  ] as const) {
    const found = pattern.exec(view.text);
    // Each of its own sentence: two decisions are two facts.
    if (found) add(kind, `${found[0]} ${id}`, { start: found.index, end: found.index + found[0].length });
  }
  return concepts;
});

/** Concepts of a text that stands outside the article's sentences. */
export function keysOf(text: string, deps: { readonly tokenize: Tokenize }): ReadonlySet<string> {
  return new Set(conceptsOf(bareView(text, deps)).map(({ key }) => key));
}

/** Runs of nouns without a particle between them: 対米 投資 計画. Numbers break a run; they are amounts. */
export function nounRunsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  const close = (): void => {
    if (run.some(isTerm)) runs.push(run);
    run = [];
  };
  for (const token of tokens) {
    const previous = run.at(-1);
    if (!joins(token) || (previous && previous.end !== token.start)) close();
    if (joins(token)) run.push(token);
  }
  close();
  return runs;
}

function joins(token: Token): boolean {
  if (SYMBOLS.test(token.surface)) return false;
  if (token.pos === "接頭詞") return token.detail[0] === "名詞接続";
  return token.pos === "名詞" && !["数", "代名詞", "非自立", "副詞可能"].includes(token.detail[0]);
}

function isTerm(token: Token): boolean {
  return (
    token.pos === "名詞" &&
    ["一般", "サ変接続", "固有名詞", "形容動詞語幹"].includes(token.detail[0]) &&
    !EMPTY_NOUNS.has(token.surface) &&
    !SYMBOLS.test(token.surface)
  );
}

/**
 * Weight of every concept of an article: its kind, times its factor (title, headings), growing slowly (log) with the number of
 * sentences that say it.
 */
export function weightsOf(
  sentences: readonly (readonly Concept[])[],
  factors: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>();
  for (const concepts of sentences)
    for (const key of new Set(concepts.map((concept) => concept.key)))
      frequency.set(key, (frequency.get(key) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const [key, count] of frequency) {
    const kind = key.slice(0, key.indexOf(":"));
    const base = isKind(kind) ? KIND_WEIGHT[kind] : 0;
    weights.set(key, base * (1 + Math.log2(count)) * (factors.get(key) ?? 1));
  }
  return weights;
}

function isKind(kind: string): kind is Kind {
  return kind in KIND_WEIGHT;
}
