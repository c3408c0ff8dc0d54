/** Whether a sentence says whom or what it is about, so that it can be read alone. */
import type { Token } from "../../model.ts";
import { clausesOf, isTime } from "./clauses.ts";
import { canAct, takesObject } from "./valency.ts";
import { topTokens, type View } from "./view.ts";

/** Characters that may stand between a name and its particle: a role, an honorific. */
const ROLE_CHARS_MAX = 12;
/** 〜という。, 〜とされる。: nobody in particular says so. */
const HEARSAY =
  /(?:という|といいます|と(?:さ|み|見|思わ|言わ|考えら|伝えら)れ(?:る|ている|ます|ています|た))。?\s*$/u;
/** Who tells it is said at once. */
const TOLD = /^[^。「」]{1,60}?に(?:よると|よれば|よりますと)/u;

/**
 * A は, が or も outside brackets that marks a subject. Whose words a quotation or a report is must be somebody who can
 * speak (米国の関与は揺るぎないと強調した。 names nobody); what stands before は or も may be the object (侵略は取り上げなかった。).
 */
export function namesSubject(view: View): boolean {
  const tokens = topTokens(view);
  const final = clausesOf(view).at(-1);
  if (TOLD.test(view.text))
    return tokens.some((token, index) => marksSubject(token, tokens[index - 1], view));
  const speaks =
    final !== undefined &&
    ((final.reports && !HEARSAY.test(view.text)) || view.quotes.some(({ kind }) => kind === "speech"));
  if (INSIDE_REPORT.test(outsideBrackets(tokens))) return false;
  const takes = final !== undefined && takesObject(final.tokens);
  return tokens.some((token, index) => {
    const before = tokens[index - 1];
    if (!before || !marksSubject(token, before, view)) return false;
    const acts = canActHere(view, before.end);
    if (speaks) return acts && token.surface !== "も";
    return token.surface === "が" || acts || !takes;
  });
}

/** 野党が審議を遅らせたと、…批判した; 3社が工場を建てることを説明した: whoever stands before 〜と、 belongs to what is told. */
const INSIDE_REPORT =
  /^[^はも]*が[^はも、]*(?:[ただるいう]と、[^はが]*$|[るたい]ことを(?:説明|強調|指摘|紹介|報告|表明))/u;

function outsideBrackets(tokens: readonly Token[]): string {
  return tokens.map(({ surface }) => surface).join("");
}

/** True when somebody who can act is its topic or subject: whom a following sentence without a subject goes on about. */
export function namesActor(view: View): boolean {
  const tokens = topTokens(view);
  return tokens.some((token, index) => {
    const before = tokens[index - 1];
    return (
      before !== undefined &&
      token.surface !== "も" &&
      marksSubject(token, before, view) &&
      canActHere(view, before.end)
    );
  });
}

function marksSubject(token: Token, before: Token | undefined, view: View): boolean {
  if (!before || token.pos !== "助詞") return false;
  if (token.surface === "が") return token.detail[0] === "格助詞";
  if (token.surface !== "は" && token.surface !== "も") return false;
  return (
    token.detail[0] === "係助詞" && (before.pos === "名詞" || before.pos === "記号") && !isTime(before, view)
  );
}

function canActHere(view: View, end: number): boolean {
  const named = view.names.some((name) => {
    const role = view.text.slice(name.end, end);
    if (name.kind === "place" || name.end > end || end - name.end > ROLE_CHARS_MAX) return false;
    return role === "" || (!/[はがをにので、。]/u.test(role) && canAct(role));
  });
  return named || canAct(view.text.slice(0, end));
}
