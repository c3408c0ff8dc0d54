/** Leaves out what describes a name and is not asked of it: 〔今年新設された〕欧州理事会常任議長に…. */
import type { Token } from "../../model.ts";
import { cut, type Edit } from "./edits.ts";
import { topTokens, type View } from "./view.ts";

const CHARS_MIN = 6;

/**
 * A clause that runs from a comma, a topic or the sentence's start to a verb, straight before a name or a compound.
 * Before a common noun (通報した女性) it says which one, and stays; so it does with a topic inside.
 */
export function relativeTrims(view: View): readonly Edit[] {
  const tokens = topTokens(view);
  const edits: Edit[] = [];
  let start: Token | null = null;
  for (const [index, token] of tokens.entries()) {
    start ??= token;
    const next = tokens[index + 1];
    if (!next) break;
    if (endsAdnominal(token, tokens[index - 1]) && next.start === token.end) {
      if (describesName(tokens, index + 1, view) && token.end - start.start >= CHARS_MIN)
        edits.push(cut(start.start, token.end, "relative"));
    }
    if (token.surface === "、" || (token.surface === "は" && token.detail[0] === "係助詞")) start = null;
  }
  return edits;
}

/** 〜する / 〜した / 〜される before a noun. */
function endsAdnominal(token: Token, before: Token | undefined): boolean {
  if (token.pos === "動詞") return token.conjugation.form === "基本形";
  return (
    token.conjugation.type === "特殊・タ" && token.conjugation.form === "基本形" && before?.pos === "動詞"
  );
}

function describesName(tokens: readonly Token[], from: number, view: View): boolean {
  const head = tokens[from];
  if (head?.pos !== "名詞" || ["非自立", "代名詞", "副詞可能", "数", "接尾"].includes(head.detail[0]))
    return false;
  if (view.names.some((name) => name.start === head.start)) return true;
  if (head.detail[0] === "固有名詞") return true;
  const run = [head, ...tokens.slice(from + 1, from + 3)];
  return (
    run.length === 3 &&
    run.every((token, index) => token.pos === "名詞" && (index === 0 || token.start === run[index - 1]?.end))
  );
}
