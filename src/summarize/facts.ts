/** Who, what, when, where, why and how, as far as the sentences a summary rests on say them. */
import type { Summary } from "../model.ts";
import { clausesOf } from "./extract/clauses.ts";
import { survives } from "./extract/edits.ts";
import { reportingEdits } from "./extract/trims.ts";
import type { View } from "./extract/view.ts";

type Facts = Summary["facts"];
type Fact = Facts["who"][number];

const PER_QUESTION_MAX = 3;
const VALUE_CHARS_MAX = 60;
const WHY_END = /(?:ため|ことから|ので|を受けて?|に伴い|を理由に|として)、?$/u;
const HOW_END = /(?:によって|により|を通じて?|を使って?|を用いて|ことで|に基づき|に基づいて)、?$/u;

/**
 * @param views the sentences of gist and points, most important first
 * @param what the gist, already checked
 */
export function factsOf(views: readonly View[], what: Fact | null): Facts {
  return {
    who: gathered(views, (view) => actorsOf(view)),
    what: what ? [{ text: what.text, cites: [...what.cites] }] : [],
    when: gathered(views.slice(0, 2), (view) => timesOf(view)),
    where: gathered(views.slice(0, 2), (view) => placesOf(view)),
    why: gathered(views, (view) => clauseTexts(view, WHY_END)),
    how: gathered(views, (view) => clauseTexts(view, HOW_END)),
  };
}

/** Each value once, with every sentence that says it. */
function gathered(views: readonly View[], valuesOf: (view: View) => readonly string[]): Fact[] {
  const found = new Map<string, string[]>();
  for (const view of views)
    for (const value of valuesOf(view)) {
      const text = value.trim();
      if (text === "" || text.length > VALUE_CHARS_MAX) continue;
      const cites = found.get(text) ?? [];
      if (!cites.includes(view.sentence.id)) cites.push(view.sentence.id);
      found.set(text, cites);
    }
  // 赤沢 after 赤沢亮正 is the same man.
  const names = [...found.keys()];
  return [...found]
    .filter(
      ([text], index) =>
        !names.some((other, at) => at !== index && other.length > text.length && other.startsWith(text)),
    )
    .slice(0, PER_QUESTION_MAX)
    .map(([text, cites]) => ({ text, cites }));
}

/** People and organizations that act: a は or が follows, with nothing but role, honorific and brackets between. */
function actorsOf(view: View): readonly string[] {
  const reporting = reportingEdits(view);
  return view.names
    .filter((name) => (name.kind !== "place" || GOVERNED.test(name.name)) && survives(name, reporting))
    .filter(({ end, kind }) => kind !== "place" || view.text.charAt(end) === "は")
    .filter(({ end }) => /^[^、。「」はがのをにでとや]{0,12}[はが]/u.test(view.text.slice(end)))
    .map(({ name }) => name);
}

/** 市は…を始める: a town acts as an office does. */
const GOVERNED = /[都道府県市町村区]$/u;

/** Each moment once, in its first words; the dateline's day is the report's. */
function timesOf(view: View): readonly string[] {
  const reporting = reportingEdits(view);
  const dates = view.dates.filter((date) => survives(date, reporting));
  return dates
    .filter(({ iso }, index) => dates.findIndex((other) => other.iso === iso) === index)
    .map(({ text }) => text);
}

/** Places where something happens: で or に follows, after no more than the kind of place. */
function placesOf(view: View): readonly string[] {
  const reporting = reportingEdits(view);
  return view.names
    .filter((name) => name.kind === "place" && survives(name, reporting))
    .filter(({ end }) =>
      /^(?:市内|県内|[都道府県市区町村州内])?(?:で|に(?![よ関対つとか]))/u.test(view.text.slice(end)),
    )
    .map(({ name }) => name);
}

function clauseTexts(view: View, end: RegExp): readonly string[] {
  return clausesOf(view).flatMap(({ start, end: stop, kind, topicEnd }) => {
    const text = view.text.slice(topicEnd ?? start, stop).replace(/、$/u, "");
    return kind !== "final" && end.test(text) ? [text] : [];
  });
}
