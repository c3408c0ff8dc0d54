/** All the ways to say a sentence in fewer of its own words, the whole sentence first. */
import type { Token } from "../../model.ts";
import { once } from "../../once.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { endedClause } from "./conjugate.ts";
import { applied, cut, type Edit } from "./edits.ts";
import { plainEnding } from "./endings.ts";
import { headsOf } from "./governors.ts";
import { phraseTrims } from "./phrases.ts";
import { quoteTrims } from "./quotes.ts";
import { relativeTrims } from "./relatives.ts";
import { settingTrims } from "./settings.ts";
import { alwaysEdits, shortEdits } from "./trims.ts";
import { balanced, ENDS_WHOLE, type View } from "./view.ts";

export type Variant = {
  readonly text: string;
  readonly edits: readonly Edit[];
};

/** Subsets grow as 2^n; longer sentences give only the runs without a gap. */
const CLAUSES_FOR_SUBSETS_MAX = 5;
const VARIANTS_MAX = 120;
const BACKWARD = /^(?:これ|それ|この|その|彼|そこ|こう|そう)/u;
/** Tied to what was said just before, or to an occasion named there. */
const TIED =
  /^(?:また|さらに|更に|一方|ともに|共に|いずれ|残り|残る|うち|冒頭|席上|終了|直後|同様|同じ|翌|前者|後者|双方|両者|最終的|全体|ほか|さらには|そして|しかし|だが)/u;
const NOT_BACKWARD = /^同(?:時|様|意|調|行|居|級|盟|感|情|席|志|一|性|乗|点|列|業)/u;

/**
 * Clauses are left out, never cut: conditions and negations stay with what they bear on, a later clause keeps topic,
 * subject and object (see governors.ts), and a clause becomes the end only before a plain, affirmative one.
 */
export const variantsOf = once((view: View): readonly Variant[] => {
  const always = alwaysEdits(view);
  const short = shortEdits(view);
  const found = new Map<string, Variant>();
  const add = (edits: readonly Edit[]): void => {
    const text = applied(view.text, edits);
    if (found.has(text) || found.size >= VARIANTS_MAX || !whole(text)) return;
    found.set(text, { text, edits });
  };
  add(always);
  if (short.length > always.length) add(short);
  const lesser = lesserOf(view);
  for (const edits of lesser) add([...short, ...edits]);
  for (const edits of clauseForms(view).slice(1)) {
    add(edits);
    for (const less of lesser) add([...edits, ...less]);
  }
  return [...found.values()];
});

/** Sets of edits inside clauses: each phrase alone, more and more of them together, with each way to quote less. */
function lesserOf(view: View): readonly (readonly Edit[])[] {
  const single = [...relativeTrims(view), ...phraseTrims(view), ...settingTrims(view)];
  const more = single.slice(1).map((_, index) => single.slice(0, index + 2));
  const phrases = [...single.map((edit) => [edit]), ...more];
  const quoted = quoteTrims(view);
  const all = more.at(-1) ?? single;
  return [...phrases, ...quoted, ...(all.length > 0 ? quoted.map((edits) => [...all, ...edits]) : [])];
}

/** The sentence without what is about the report only; null where that leaves no sentence. */
export function wholeVariant(view: View): Variant | null {
  const edits = alwaysEdits(view);
  const text = applied(view.text, edits);
  return whole(text) ? { text, edits } : null;
}

/** Edits that leave some of its clauses, all of them first; what is about the report goes from each. */
export const clauseForms = once((view: View): readonly (readonly Edit[])[] => {
  const clauses = clausesOf(view);
  const short = shortEdits(view);
  const fewer = [...subsetsOf(clauses)].flatMap((kept) => {
    const edits = clauseEdits(clauses, kept, view);
    return edits ? [[...short, ...edits]] : [];
  });
  return [short, ...fewer];
});

function whole(text: string): boolean {
  return text.length > 0 && balanced(text) && ENDS_WHOLE.test(text);
}

/** Choices of clauses, without the choice of all; who told it (〜によると、) goes with what follows. */
function* subsetsOf(clauses: readonly Clause[]): Iterable<readonly number[]> {
  const told = clauses.flatMap(({ kind }, index) => (kind === "told" ? [index] : []));
  const free = clauses.flatMap(({ kind }, index) => (kind === "told" ? [] : [index]));
  const kept = (indices: readonly number[]): readonly number[] =>
    [...told.filter((index) => indices.some((other) => other > index)), ...indices].sort((a, b) => a - b);
  if (free.length < 2) return;
  if (free.length <= CLAUSES_FOR_SUBSETS_MAX) {
    for (let bits = 2 ** free.length - 2; bits > 0; bits--)
      yield kept(free.filter((_, place) => bits & (1 << place)));
    return;
  }
  for (let from = 0; from < free.length; from++)
    for (let to = free.length; to > from; to--) yield kept(free.slice(from, to));
}

/** Edits that leave only the kept clauses; null when they would not make a sentence that says the same. */
function clauseEdits(
  clauses: readonly Clause[],
  kept: readonly number[],
  view: View,
): readonly Edit[] | null {
  const keeps = new Set(kept);
  const lastKept = kept.at(-1) ?? 0;
  const end = clauses[lastKept];
  if (!end || (end.kind !== "final" && end.kind !== "chain")) return null;
  if (end.kind === "final" && deniesAll(end.tokens)) return null;
  const firstDropped = clauses.findIndex((_, index) => !keeps.has(index));
  const held = kept.filter((index) => index > firstDropped).flatMap((index) => clauses[index] ?? []);
  const said = kept.flatMap((index) => clauses[index] ?? []);
  if (held.some((clause) => refersBack(clause, said, view))) return null;
  const heads = headsOf(clauses, keeps, view);
  if (heads === null) return null;
  const edits = clauses.flatMap((clause, index) =>
    keeps.has(index) ? [] : [cut(heads.get(index) ?? clause.start, clause.end, "clause")],
  );
  if (end.kind === "final") return edits;
  const tail = tailEdit(clauses, lastKept, view);
  return tail ? [...edits.filter((edit) => edit.end <= end.end), tail] : null;
}

/** 〜し、〜するわけではない: what is denied is all of it together. */
function deniesAll(tokens: readonly Token[]): boolean {
  const text = tokens.map(({ surface }) => surface).join("");
  return /(?:こと|わけ|訳|もの|の)(?:では|は|が|も)(?:な(?:い|く|かっ)|あり?ませ)|とは限ら|ない(?:方針|考え|見通し|意向|と)/u.test(
    text,
  );
}

function tailEdit(clauses: readonly Clause[], lastKept: number, view: View): Edit | null {
  const clause = clauses[lastKept];
  const last = clauses.at(-1);
  if (!clause || !last) return null;
  const ending = plainEnding(last.tokens);
  const between = clauses.slice(lastKept + 1, -1);
  if (!ending || between.some((other) => other.kind !== "chain" || innerVerbs(other) > 1)) return null;
  const action = clause.tokens.at(-1);
  const start = clause.start;
  if (action?.pos === "名詞") {
    if (ending.tense !== "past") return null;
    return {
      start: action.end,
      end: view.text.length,
      text: ending.polite ? "しました。" : "した。",
      rule: "tail",
    };
  }
  const ended = endedClause(clause.tokens, ending);
  if (!ended || ended.start < start || (ended.tense === "past" && ending.tense !== "past")) return null;
  return { start: ended.start, end: view.text.length, text: `${ended.text}。`, rule: "tail" };
}

/** これ, その, 同社 …: what they stand for may be in a clause that was left out. 同 with its like before it is safe. */
function refersBack(clause: Clause, said: readonly Clause[], view: View): boolean {
  return clause.tokens.some((token, index) => {
    if (index === 0 && TIED.test(token.surface)) return true;
    if (token.detail[0] === "代名詞" || token.pos === "連体詞") return BACKWARD.test(token.surface);
    const same = /^同(.)?/u.exec(token.surface);
    if (!same || NOT_BACKWARD.test(view.text.slice(token.start))) return false;
    const what = same[1] ?? clause.tokens[index + 1]?.surface.charAt(0) ?? "";
    const spans = "日月年".includes(what) ? view.dates : view.names;
    const inSaid = (at: number): boolean => said.some(({ start, end }) => start <= at && at < end);
    return !spans.some(({ start, end }) => end <= token.start && inSaid(start));
  });
}

function innerVerbs(clause: Clause): number {
  return clause.tokens.filter((token) => token.pos === "動詞" && token.detail[0] === "自立").length;
}
