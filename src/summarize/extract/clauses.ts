/**
 * Cuts a sentence into its clauses at the commas outside brackets. A clause knows what ties it to the next one:
 * `chain` (〜し、〜して、) may be left out or made the end; `loose` (〜が、〜ため、〜ものの、) may be left out;
 * `bound` (〜ば、〜場合、〜せず、) goes with the clause it conditions; `told` (〜によると、) goes with
 * all of them; `final` ends the sentence.
 */
import type { Token } from "../../model.ts";
import { topTokens, type View } from "./view.ts";

type ClauseKind = "chain" | "loose" | "bound" | "told" | "final";

export type Clause = {
  readonly start: number;
  /** Behind its comma. */
  readonly end: number;
  readonly kind: ClauseKind;
  /** End of the clause's topic phrase (〜は、), which later clauses live on; null when it has none. */
  readonly topicEnd: number | null;
  /** True when the clause says what it is about: a topic, or a subject of its own (〜が). */
  readonly hasSubject: boolean;
  /** Tokens outside brackets, the closing comma left out. */
  readonly tokens: readonly Token[];
};

const LOOSE_PARTICLES = new Set([
  "が",
  "けれど",
  "けれども",
  "けど",
  "ものの",
  "ので",
  "から",
  "し",
  "ながら",
  "つつ",
]);
const LOOSE_NOUNS = new Set([
  "ため",
  "ほか",
  "中",
  "なか",
  "際",
  "後",
  "あと",
  "一方",
  "上",
  "うえ",
  "半面",
  "反面",
]);
const BOUND_NOUNS = new Set(["場合", "とき", "時", "限り", "以上", "まま"]);
/** `〜に伴い、` reads like a particle: it belongs to the clause that follows. */
const PARTICLE_VERBS = new Set([
  "伴う",
  "受ける",
  "巡る",
  "めぐる",
  "基づく",
  "通じる",
  "通ずる",
  "先立つ",
  "際する",
  "向ける",
  "対する",
  "関する",
  "沿う",
  "よる",
  "加える",
  "応じる",
  "含める",
  "続く",
  "除く",
  "経る",
  "挟む",
  "控える",
  "合わせる",
  "踏まえる",
]);

export function clausesOf(view: View): readonly Clause[] {
  const tokens = topTokens(view);
  const clauses: Clause[] = [];
  let from = 0;
  let start = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.surface !== "、" && token.surface !== "，") continue;
    const held = tokens.slice(from, index);
    const kind = kindOf(held);
    if (kind === null) continue;
    clauses.push({
      start,
      end: token.end,
      kind,
      topicEnd: topicEndOf(held, tokens),
      hasSubject: hasSubject(held),
      tokens: held,
    });
    from = index + 1;
    start = token.end;
  }
  const held = tokens.slice(from).filter((token) => token.surface !== "。");
  clauses.push({
    start,
    end: view.text.length,
    kind: "final",
    topicEnd: topicEndOf(held, tokens),
    hasSubject: hasSubject(held),
    tokens: held,
  });
  return clauses;
}

/** Null when the comma ends no clause but a topic, an adverb or a noun of a list. */
function kindOf(held: readonly Token[]): Exclude<ClauseKind, "final"> | null {
  const last = held.at(-1);
  const before = held.at(-2);
  if (!last || !before) return null;
  if (last.pos === "助詞") return kindOfParticle(last, before, held.at(-3));
  if (last.pos === "名詞") return kindOfNoun(last, before, held.at(-3));
  if (last.pos === "動詞") {
    if (last.conjugation.form !== "連用形") return null;
    if (PARTICLE_VERBS.has(last.base) && (before.surface === "に" || before.surface === "を")) return null;
    return "chain";
  }
  if (last.pos === "助動詞" && last.base === "ある" && last.conjugation.form === "連用形") return "chain";
  if (last.pos === "助動詞" && last.base === "ない") return "bound";
  if (last.pos === "助動詞" && (last.base === "ぬ" || last.base === "ん")) return "bound";
  if (last.pos === "助動詞" && last.surface === "で") return "loose";
  return null;
}

function kindOfParticle(
  last: Token,
  before: Token,
  third: Token | undefined,
): Exclude<ClauseKind, "final"> | null {
  const afterPredicate = isPredicate(before);
  if (last.detail[0] === "接続助詞") {
    if (before.base === "よる") return "told";
    if (last.surface === "て" || last.surface === "で") return before.pos === "動詞" ? "chain" : "bound";
    return LOOSE_PARTICLES.has(last.surface) ? "loose" : "bound";
  }
  if (last.surface === "として" && afterPredicate) return "loose";
  if (last.surface === "から" || last.surface === "で" || last.surface === "に") {
    if (!isPredicate(third)) return null; // 交渉の中で、 is no clause
    if (before.surface === "こと" || LOOSE_NOUNS.has(before.surface)) return "loose";
  }
  return last.surface === "たり" || last.surface === "だり" ? "bound" : null;
}

function kindOfNoun(
  last: Token,
  before: Token,
  third: Token | undefined,
): Exclude<ClauseKind, "final"> | null {
  const afterPredicate = isPredicate(before);
  if (afterPredicate && BOUND_NOUNS.has(last.surface)) return "bound";
  if (afterPredicate && LOOSE_NOUNS.has(last.surface)) return "loose";
  // 支援を要請、: a noun of action with its object is a clause without する.
  if (last.detail[0] === "サ変接続" && before.surface === "を" && third?.pos === "名詞") return "chain";
  return null;
}

function isPredicate(token: Token | undefined): boolean {
  return token?.pos === "動詞" || token?.pos === "助動詞" || token?.pos === "形容詞";
}

/** The first は outside brackets, its comma included; 〜には and 〜では mark no topic. A が is never lent on. */
function topicEndOf(held: readonly Token[], all: readonly Token[]): number | null {
  const token = held.find((candidate, index) => isTopic(candidate, held[index - 1]));
  if (!token) return null;
  const next = all.find((candidate) => candidate.start >= token.end);
  return next?.surface === "、" ? next.end : token.end;
}

function hasSubject(held: readonly Token[]): boolean {
  return held.some(
    (token, index) =>
      isTopic(token, held[index - 1]) ||
      (token.surface === "が" && token.detail[0] === "格助詞") ||
      (token.surface === "も" && token.detail[0] === "係助詞" && held[index - 1]?.pos === "名詞"),
  );
}

function isTopic(token: Token, before: Token | undefined): boolean {
  if (token.surface !== "は" || token.detail[0] !== "係助詞") return false;
  return before?.pos === "名詞" || before?.pos === "記号" || before === undefined;
}
