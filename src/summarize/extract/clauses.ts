/**
 * Cuts a sentence into its clauses at the commas outside brackets. A clause knows what ties it to the next one:
 * `chain` (〜し、〜して、) may be left out or made the end; `loose` (〜ため、〜ほか、) may be left out; `turn`
 * (〜が、〜ものの、) too, but hands nothing on; `bound` (〜ば、〜場合、〜せず、) always stays, with the clause it
 * conditions; `told` (〜によると、) goes with all of them; `final` ends the sentence.
 */
import type { Token } from "../../model.ts";
import { once } from "../../once.ts";
import { kindOf } from "./clause-kinds.ts";
import { topTokens, type View } from "./view.ts";

export type ClauseKind = "chain" | "loose" | "turn" | "bound" | "told" | "final";

export type Clause = {
  readonly start: number;
  /** Behind its comma. */
  readonly end: number;
  readonly kind: ClauseKind;
  /** End of the clause's topic phrase (〜は、), which later clauses live on; null when it has none. */
  readonly topicEnd: number | null;
  /** End of the phrases at its head, with commas, that set the scene for all that follows (13日、 〜では、); its start when none. */
  readonly frameEnd: number;
  /** True when it has a subject of its own: 〜が, 〜も. */
  readonly hasActor: boolean;
  /** True when the clause says what it is about: a topic, or a subject of its own. */
  readonly hasSubject: boolean;
  /** 〜と述べ: what somebody thinks or says, without brackets, stands inside it. */
  readonly reports: boolean;
  /** Tokens outside brackets, the closing comma left out. */
  readonly tokens: readonly Token[];
};

export const clausesOf = once((view: View): readonly Clause[] => {
  const tokens = topTokens(view);
  const clauses: Clause[] = [];
  let from = 0;
  let start = 0;
  for (const [index, token] of tokens.entries()) {
    if (!isComma(token)) continue;
    const held = tokens.slice(from, index);
    const kind = kindOf(held);
    if (kind === null) continue;
    clauses.push(clauseOf(held, { start, end: token.end, kind }, tokens, view));
    from = index + 1;
    start = token.end;
  }
  const held = tokens.slice(from).filter((token) => token.surface !== "。");
  clauses.push(clauseOf(held, { start, end: view.text.length, kind: "final" }, tokens, view));
  return clauses;
});

export function isComma(token: Token): boolean {
  return token.surface === "、" || token.surface === "，";
}

function clauseOf(
  held: readonly Token[],
  at: Pick<Clause, "start" | "end" | "kind">,
  all: readonly Token[],
  view: View,
): Clause {
  const topicEnd = topicEndOf(held, all, view);
  const hasActor = held.some((token, index) => isActor(token, held[index - 1]));
  return {
    ...at,
    topicEnd,
    frameEnd: frameEndOf(held, at, topicEnd, view),
    hasActor,
    hasSubject: topicEnd !== null || hasActor,
    reports: reports(held, view),
    tokens: held,
  };
}

/** The first は outside brackets, its comma included; 〜には, 〜では and 昨年度は mark no topic. A が is never lent on. */
function topicEndOf(held: readonly Token[], all: readonly Token[], view: View): number | null {
  const token = held.find((candidate, index) => isTopic(candidate, held[index - 1], view));
  if (!token) return null;
  const next = all.find((candidate) => candidate.start >= token.end);
  return next && isComma(next) ? next.end : token.end;
}

function isTopic(token: Token, before: Token | undefined, view: View): boolean {
  if (token.surface !== "は" || token.detail[0] !== "係助詞") return false;
  if (before === undefined) return true;
  if (before.pos !== "名詞" && before.pos !== "記号") return false;
  return !isTime(before, view);
}

/** 昨年は, 13日は, 閉鎖後は: when, not who. */
export function isTime(token: Token, view: View): boolean {
  if (endsDate(token, view)) return true;
  if (token.detail[0] === "副詞可能" || token.detail[1] === "副詞可能") return true;
  return /^(?:後|前|中|間|時|際|場合|期|ごろ|頃|昼|夜|朝)$/u.test(token.surface);
}

/** By form too: on a page without a date of its own 16日 cannot be told which day it was. */
function endsDate(token: Token, view: View): boolean {
  if (view.dates.some((date) => date.end === token.end)) return true;
  return /[0-9０-９][年月日時分](?:ごろ|頃|午前|午後|夜|朝|未明)?$/u.test(view.text.slice(0, token.end));
}

function isActor(token: Token, before: Token | undefined): boolean {
  if (token.surface === "が") return token.detail[0] === "格助詞";
  return token.surface === "も" && token.detail[0] === "係助詞" && before?.pos === "名詞";
}

const SCENE_PARTICLES = new Set([
  "で",
  "に",
  "は",
  "では",
  "には",
  "については",
  "まで",
  "から",
  "として",
  "について",
  "にて",
  "を巡り",
  "において",
]);

/**
 * Phrases with commas at the clause's head, topic included, as long as each sets a scene: a time, a place, an occasion.
 * An adverb of time (従来、) sets one only for a clause that is no subordinate one.
 */
function frameEndOf(
  held: readonly Token[],
  clause: Pick<Clause, "start" | "kind">,
  topicEnd: number | null,
  view: View,
): number {
  const fromStart = scenesEnd(held, clause, view);
  if (topicEnd === null || fromStart >= topicEnd) return fromStart;
  const behind = held.filter(({ start }) => start >= topicEnd);
  return Math.max(fromStart, scenesEnd(behind, { ...clause, start: clause.start }, view));
}

function scenesEnd(
  held: readonly Token[],
  { start, kind }: Pick<Clause, "start" | "kind">,
  view: View,
): number {
  let end = start;
  let piece: Token[] = [];
  for (const token of held) {
    if (!isComma(token)) {
      piece.push(token);
      continue;
    }
    const last = piece.at(-1);
    if (!last || piece.some(({ pos, surface }) => pos === "助詞" && (surface === "が" || surface === "を")))
      return end;
    if (!setsScene(last, kind, view)) return end;
    end = token.end;
    piece = [];
  }
  return end;
}

function setsScene(last: Token, kind: ClauseKind, view: View): boolean {
  if (last.pos === "助詞") return SCENE_PARTICLES.has(last.surface);
  if (endsDate(last, view)) return true;
  return kind === "chain" && (isTime(last, view) || last.pos === "副詞");
}

/** と behind a predicate: its clause is told, not stated. */
function reports(held: readonly Token[], view: View): boolean {
  return held.some((token, index) => {
    const before = held[index - 1];
    if (token.surface !== "と" || token.pos !== "助詞" || !before || before.end !== token.start) return false;
    if (/[」』]/u.test(view.text.charAt(token.start - 1))) return false;
    const finite =
      before.pos === "動詞" ||
      before.pos === "助動詞" ||
      before.pos === "形容詞" ||
      before.detail[0] === "形容動詞語幹";
    return finite && index < held.length - 1;
  });
}
