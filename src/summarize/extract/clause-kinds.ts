/** Tells from its last words what ties a clause to the next one. */
import type { Token } from "../../model.ts";
import type { ClauseKind } from "./clauses.ts";

type InnerKind = Exclude<ClauseKind, "final">;

const TURNS = new Set(["が", "けれど", "けれども", "けど", "ものの", "ながら", "つつ"]);
const LOOSE_PARTICLES = new Set(["ので", "から", "し"]);
const LOOSE_NOUNS = new Set(["ため", "ほか", "中", "なか", "際", "後", "あと", "上", "うえ"]);
const TURN_NOUNS = new Set(["一方", "半面", "反面"]);
const BOUND_NOUNS = new Set(["場合", "とき", "時", "限り", "以上", "まま"]);
/** `〜に伴い、` reads like a particle: it belongs to the clause that follows. */
export const PARTICLE_VERBS = new Set([
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
  "比べる",
  "くらべる",
  "限る",
]);

/** Null when the comma ends no clause but a topic, an adverb or a noun of a list. */
export function kindOf(held: readonly Token[]): InnerKind | null {
  const last = held.at(-1);
  const before = held.at(-2);
  if (!last || !before) return null;
  if (last.pos === "助詞") return kindOfParticle(last, before, held.at(-3));
  if (last.pos === "名詞") return kindOfNoun(last, before, held.at(-3));
  if (last.pos === "動詞") {
    if (last.conjugation.form !== "連用形" || isParticle(last, before)) return null;
    return "chain";
  }
  if (last.pos === "助動詞" && last.base === "ある" && last.conjugation.form === "連用形") return "chain";
  if (last.pos === "助動詞" && last.base === "ない") return "bound";
  if (last.pos === "助動詞" && (last.base === "ぬ" || last.base === "ん")) return "bound";
  if (last.pos === "助動詞" && last.surface === "で") return "loose";
  return null;
}

function isParticle(verb: Token, before: Token | undefined): boolean {
  return PARTICLE_VERBS.has(verb.base) && ["に", "を", "と"].includes(before?.surface ?? "");
}

function kindOfParticle(last: Token, before: Token, third: Token | undefined): InnerKind | null {
  const afterPredicate = isPredicate(before);
  if (last.detail[0] === "接続助詞") {
    if (before.base === "よる") return "told";
    if (last.surface === "て" || last.surface === "で") {
      if (isParticle(before, third)) return null;
      // 〜てはじめて: only then.
      return before.pos === "動詞" && before.base !== "はじめる" ? "chain" : "bound";
    }
    if (TURNS.has(last.surface)) return "turn";
    return LOOSE_PARTICLES.has(last.surface) ? "loose" : "bound";
  }
  if (last.surface === "として" && afterPredicate) return "loose";
  if (last.surface === "から" || last.surface === "で" || last.surface === "に") {
    if (!isPredicate(third)) return null; // 交渉の中で、 is no clause
    if (TURN_NOUNS.has(before.surface)) return "turn";
    if (before.surface === "こと" || LOOSE_NOUNS.has(before.surface)) return "loose";
  }
  return last.surface === "たり" || last.surface === "だり" ? "bound" : null;
}

function kindOfNoun(last: Token, before: Token, third: Token | undefined): InnerKind | null {
  const afterPredicate = isPredicate(before);
  if (afterPredicate && BOUND_NOUNS.has(last.surface)) return "bound";
  if (afterPredicate && LOOSE_NOUNS.has(last.surface)) return "loose";
  if (afterPredicate && TURN_NOUNS.has(last.surface)) return "turn";
  // 支援を要請、: a noun of action with its object is a clause without する.
  if (last.detail[0] === "サ変接続" && before.surface === "を" && third?.pos === "名詞") return "chain";
  return null;
}

function isPredicate(token: Token | undefined): boolean {
  return token?.pos === "動詞" || token?.pos === "助動詞" || token?.pos === "形容詞";
}
