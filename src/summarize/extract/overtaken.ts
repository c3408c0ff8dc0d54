/** Finds, on pages that tell the newest first, the plans of older text that newer text reports as done. */
import { conceptsOf } from "./concepts.ts";
import type { View } from "./view.ts";

const PLAN =
  /(?:予定(?:だ|です|である)?|ことにして(?:いる|います)|見通し(?:だ|です)?|考え(?:だ|です|を示して(?:いる|います))|方針(?:だ|です)|たい(?:としている|としています|考えです|考えだ)|方向で調整(?:している|を進めて(?:いる|いて).*)|これから.*(?:臨む|臨みます|始まる|始まります)|話し合う(?:だろう|予定)?)(?:」と(?:述べた|述べました|話した|話しました))?。?$/u;
const DONE = /(?:た|ました|だ|でした)(?:という)?。?$/u;
/** Terms a done sentence must share with a plan for it to be the same event. */
const SHARED_TERMS_MIN = 2;

/** @param views newest first @returns ids of the plans that a sentence nearer the top has overtaken */
export function overtakenPlans(views: readonly View[]): ReadonlySet<string> {
  const done = new Set<string>();
  const overtaken = new Set<string>();
  for (const view of views) {
    const terms = new Set(
      conceptsOf(view)
        .filter(({ key }) => key.startsWith("term:"))
        .map(({ key }) => key),
    );
    if (PLAN.test(view.text)) {
      const shared = [...terms].filter((term) => done.has(term)).length;
      if (shared >= SHARED_TERMS_MIN) overtaken.add(view.sentence.id);
    } else if (DONE.test(view.text)) for (const term of terms) done.add(term);
  }
  return overtaken;
}
