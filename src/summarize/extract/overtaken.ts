/** Finds, on pages that tell the newest first, the plans of older text that newer text reports as done. */
import { conceptsOf } from "./concepts.ts";
import type { View } from "./view.ts";

const PLAN =
  /(?:予定(?:だ|です|である)?|ことにして(?:いる|います)|見通し(?:だ|です)?|考え(?:だ|です|を示して(?:いる|います))|方針(?:だ|です)|たい(?:としている|としています|考えです|考えだ)|方向で調整(?:している|を進めて(?:いる|いて).*)|これから.*(?:臨む|臨みます|始まる|始まります)|話し合う(?:だろう|予定)?)(?:」と(?:述べた|述べました|話した|話しました))?。?$/u;
/** True for an hour: nobody hurt yet, still looked for, not known. */
const PROVISIONAL =
  /(?:可能性がある|可能性があります|(?:て|で)(?:いない|いません)|(?:急いで|調べて|待って|確かめて)(?:いる|います)|見通し(?:だ|です)?|時点で[^。]*(?:いる|います|だ|です))。?\s*$/u;
const DONE = /(?:た|ました|だ|でした)(?:という)?。?$/u;
/** Terms a done sentence must share with a plan for it to be the same event; one that names an action is enough. */
const SHARED_TERMS_MIN = 2;

/**
 * @param views newest first
 * @param title its words stand in every entry: for what was not yet known they tell nothing
 * @returns ids of the plans and the first, uncertain reports that a sentence nearer the top has overtaken
 */
export function overtakenPlans(views: readonly View[], title: string | null): ReadonlySet<string> {
  const done = new Map<string, string>();
  const overtaken = new Set<string>();
  for (const view of views) {
    const terms = termsOf(view);
    const { id, block } = view.sentence;
    const shared = terms.filter(({ term }) => done.has(term) && done.get(term) !== block);
    const own = shared.filter(({ term }) => title?.includes(term) !== true);
    const planned = PLAN.test(view.text);
    const past = (planned && shared.length >= SHARED_TERMS_MIN) || own.some(({ acts }) => planned && acts);
    if (past || (PROVISIONAL.test(view.text) && own.length > 0)) overtaken.add(id);
    else if (!planned && DONE.test(view.text))
      for (const { term } of terms) if (!done.has(term)) done.set(term, block);
  }
  return overtaken;
}

function termsOf(view: View): readonly { readonly term: string; readonly acts: boolean }[] {
  const acting = new Set(
    view.tokens.filter(({ detail }) => detail[0] === "サ変接続").map(({ surface }) => surface),
  );
  const terms = new Set(
    conceptsOf(view).flatMap(({ key }) => (key.startsWith("term:") ? [key.slice("term:".length)] : [])),
  );
  return [...terms].map((term) => ({ term, acts: acting.has(term) }));
}
