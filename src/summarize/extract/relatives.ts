/** Leaves out what describes a name and is not asked of it: 〔今年新設された〕欧州理事会に…. */
import type { Token } from "../../model.ts";
import { isComma } from "./clauses.ts";
import { cut, type Edit } from "./edits.ts";
import { topTokens, type View } from "./view.ts";

const CHARS_MIN = 6;
/** 関税を巡る日米の違い: a particle in a verb's clothes, which bears on the noun behind the name. */
const PARTICLE_VERBS = new Set([
  "巡る",
  "めぐる",
  "関する",
  "対する",
  "よる",
  "基づく",
  "伴う",
  "おける",
  "いう",
  "除く",
]);
/** How far a name may go on (role, honorific) before its particle. */
const NAME_TOKENS_MAX = 4;

/**
 * A clause that runs from the sentence's start, a topic or a comma to a verb, straight before a name. Before a common
 * noun (通報した女性, 基準に合わない施設) it says which one, and stays; so it does before 〔name〕の〔noun〕, after a clause
 * that may be its first half (4月に開業し、…), and where the subject of the sentence may stand in it.
 */
export function relativeTrims(view: View): readonly Edit[] {
  const tokens = topTokens(view);
  const edits: Edit[] = [];
  let from = 0;
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (!next) break;
    const start = tokens[from];
    if (start && endsAdnominal(token, tokens[index - 1]) && next.start === token.end) {
      const inside = tokens.slice(from, index);
      if (
        token.end - start.start >= CHARS_MIN &&
        !inside.some(({ surface, pos }) => pos === "助詞" && ["が", "は", "も"].includes(surface)) &&
        !/[「『（(]/u.test(view.text.slice(start.start, token.end)) &&
        begins(tokens, from) &&
        isNamed(tokens, index + 1, view)
      )
        edits.push(cut(start.start, token.end, "relative"));
    }
    if (isComma(token) || (token.surface === "は" && token.detail[0] === "係助詞")) from = index + 1;
  }
  return edits;
}

/** 〜する / 〜した / 〜される before a noun. */
function endsAdnominal(token: Token, before: Token | undefined): boolean {
  if (token.pos === "形容詞") return token.conjugation.form === "基本形" && before?.surface === "に";
  if (token.pos === "動詞") return token.conjugation.form === "基本形" && !PARTICLE_VERBS.has(token.base);
  return (
    token.conjugation.type === "特殊・タ" && token.conjugation.form === "基本形" && before?.pos === "動詞"
  );
}

/** What stands before the comma is no predicate that the clause would be joined to. */
function begins(tokens: readonly Token[], from: number): boolean {
  const comma = tokens[from - 1];
  if (!comma || !isComma(comma)) return true;
  const last = tokens[from - 2];
  if (!last) return true;
  if (last.pos === "助詞") return last.detail[0] !== "接続助詞";
  return last.pos !== "動詞" && last.pos !== "助動詞" && last.pos !== "形容詞";
}

/** A name begins here, and the noun that is described is it, not one behind の. */
function isNamed(tokens: readonly Token[], from: number, view: View): boolean {
  const head = tokens[from];
  const name = head && view.names.find(({ start, kind }) => kind !== "place" && start === head.start);
  if (!name) return false;
  const after = tokens.filter(({ start }) => start >= name.end).slice(0, NAME_TOKENS_MAX);
  const particle = after.find(({ pos }) => pos !== "名詞" && pos !== "接頭詞");
  // 〔代表を務める〕東方大の佐藤教授: the person is described, by way of where they work.
  const owned = view.names.find(({ start, kind: what }) => what === "person" && start === particle?.end);
  if (particle?.surface === "の" && name.kind === "organization" && owned)
    return /^[^、。「」はがのをにとや]{0,12}(?:（[^）]*）)?[はがに]/u.test(view.text.slice(owned.end));
  return particle?.pos === "助詞" && !["の", "と", "や"].includes(particle.surface);
}
