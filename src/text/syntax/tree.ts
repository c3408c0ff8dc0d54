/**
 * Finds for each bunsetsu the one it depends on. Japanese depends to the right and does not cross, so that the head of one is
 * what follows it, or the head of that, and so on: the first of these that can take it.
 */
import type { Span, Token } from "../../model.ts";
import { bunsetsuOf } from "./bunsetsu.ts";
import { type Word, wordOf } from "./words.ts";

export type Node = Word & {
  /** The place of the one that it depends on in the sentence; -1 for the last. */
  readonly head: number;
};
/** The bunsetsu of a sentence, each with its head. */
export type Tree = readonly Node[];

/** @returns a tree for each sentence of the text */
export function treesOf(
  tokens: readonly Token[],
  wholes: readonly Span[],
  times: readonly Span[] = [],
): readonly Tree[] {
  return bunsetsuOf(tokens, wholes, times).map((sentence) => {
    const words = sentence.map((one) => wordOf(one, sentence));
    const heads = headsOf(words);
    return words.map((word, i) => ({ ...word, head: heads[i] ?? -1 }));
  });
}

type Taken = { subject: boolean; topic: boolean; readonly marks: Set<string> };

function headsOf(words: readonly Word[]): readonly number[] {
  const heads = words.map(() => -1);
  const taken: readonly Taken[] = words.map(() => ({ subject: false, topic: false, marks: new Set() }));
  for (let i = words.length - 2; i >= 0; i--) {
    const word = words[i];
    if (word === undefined) continue;
    const line: number[] = [];
    for (let at = i + 1; at >= 0; at = heads[at] ?? -1) line.push(at);
    const open = line.filter((at) => reaches(word, words[at], words[i + 1]));
    const head = choose(word, open.length > 0 ? open : line, words, taken) ?? line.at(-1) ?? -1;
    heads[i] = head;
    const place = taken[head];
    if (place === undefined) continue;
    if (word.link === "topic") place.topic = true;
    if (word.mark === "が") place.subject = true;
    if (word.link === "case" || word.link === "topic") place.marks.add(word.mark);
  }
  return heads;
}

/** What stands in a quotation is taken there, but for its last word; what stands before one is not taken inside. */
function reaches(word: Word, head: Word | undefined, next: Word | undefined): boolean {
  if (head === undefined) return false;
  if (word.quote === head.quote) return true;
  return word.quote >= 0 && next?.quote !== word.quote;
}

const SAYS =
  /^(?:述べる|話す|語る|言う|いう|訴える|指摘|説明|強調|主張|明かす|発表|明らか|判断|みる|する|考える|思う|予想|予測|見込む|伝える|報じる|求める|決める|批判|評価|反論|回答|答える|表明|公表|判明|分かる|わかる|確認|認める)$/;

function choose(
  word: Word,
  line: readonly number[],
  words: readonly Word[],
  taken: readonly Taken[],
): number | undefined {
  const is = (test: (one: Word, at: number) => boolean): number | undefined =>
    line.find((at) => {
      const one = words[at];
      return one !== undefined && test(one, at);
    });
  const free = (one: Word): boolean => one.predicate && one.link !== "noun";
  switch (word.link) {
    case "noun":
    case "beside":
      return is(({ nominal }) => nominal);
    case "quote":
      return is((one) => one.predicate && SAYS.test(one.lemma)) ?? is(({ predicate }) => predicate);
    case "onward":
      return word.comma || /^(?:が|ので|けれど|から|ば|と)$/.test(word.onward)
        ? (is(free) ?? is(({ predicate }) => predicate))
        : is(({ predicate }) => predicate);
    case "adverb":
      return word.comma ? (is(free) ?? is(({ predicate }) => predicate)) : is(({ predicate }) => predicate);
    case "topic":
      return (
        cleftHead(
          word,
          line.find((at) => free(words[at] as Word)),
          words,
        ) ??
        topicHead(
          line.filter((at) => free(words[at] as Word)),
          words,
          taken,
        ) ??
        is(({ predicate }) => predicate)
      );
    case "case": {
      const next = words[line[0] ?? -1];
      if (word.mark === "を" && next?.mark === "に" && AS.test(next.text)) return line[0];
      const full = (at: number): boolean =>
        word.mark === "が"
          ? (taken[at]?.subject ?? false)
          : word.mark === "を" && (taken[at]?.marks.has("を") ?? false);
      const takes = (one: Word, at: number): boolean => one.predicate && !full(at) && canTake(word, one);
      return (
        (word.comma ? is((one, at) => free(one) && takes(one, at)) : undefined) ??
        is(takes) ??
        is(({ predicate }) => predicate)
      );
    }
    default:
      return undefined;
  }
}

/** 物価高を理由に, 若者を中心に: these take を as verbs do. */
const AS =
  /^(?:理由|背景|原因|中心|対象|目的|前提|条件|機|軸|きっかけ|契機|念頭|参考|基|もと|例|皮切り|最後|相手|舞台|拠点|手掛かり|根拠|上限|目標|目安|視野|境|盾|受け皿|柱)$/;

/** を wants a verb: 計画を|必要だ is rare. */
function canTake({ mark }: Word, { core, nominal }: Word): boolean {
  if (mark !== "を") return true;
  return !nominal && core.at(-1)?.pos !== "形容詞";
}

/** 最も多いのは車で、船が続く: what the cleft ends in, not the verb behind it. */
function cleftHead({ text }: Word, at: number | undefined, words: readonly Word[]): number | undefined {
  return text === "の" && at !== undefined && words[at]?.nominal === true ? at : undefined;
}

/** Up to the last verb of the sentence, or to where the next clause has what it is said of itself. */
function topicHead(
  line: readonly number[],
  words: readonly Word[],
  taken: readonly Taken[],
): number | undefined {
  for (const [i, at] of line.entries()) {
    const next = line[i + 1];
    if (next === undefined) return at;
    const place = taken[next];
    const contrast = words[at]?.onward === "が";
    if (place?.topic || (contrast && place?.subject)) return at;
  }
  return line.at(-1);
}
