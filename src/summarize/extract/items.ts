/** Turns the sentences of an article into what can be chosen: their variants that can be read alone. */
import type { ArticleKind } from "../../model.ts";
import { charsOf } from "../bounds.ts";
import { clausesOf } from "./clauses.ts";
import { type Variant, variantsOf } from "./compress.ts";
import { type Concept, conceptsOf } from "./concepts.ts";
import { pointsBack, resolved } from "./dangling.ts";
import { survives } from "./edits.ts";
import { overtakenPlans } from "./overtaken.ts";
import { priorsOf } from "./rank.ts";
import type { Choosable, Option } from "./select.ts";
import { reportingEdits } from "./trims.ts";
import type { View } from "./view.ts";

export type Item = Choosable & {
  readonly view: View;
  readonly options: readonly Option[];
  /** Beside the sentence itself: the one a resolved name was taken from. By option. */
  readonly cites: readonly (readonly string[])[];
};

/** A question asks; only its answer tells. */
const QUESTION = /(?:[？?]|か。?)$/u;
const CHARS_MIN = 8;

/**
 * @param views sentences of the body in reading order, headings left out
 * @param title shown above the summary anyway: never a point
 */
export function itemsOf(views: readonly View[], kind: ArticleKind, title: string | null): readonly Item[] {
  const overtaken = kind === "live" ? overtakenPlans(views) : new Set<string>();
  const priors = priorsOf(views, kind, overtaken);
  return views.map((view, index) => {
    const concepts = told(view);
    const subjectless = index > 0 && !namesSubject(view);
    const said = tellable(view, title).map((variant) =>
      sayingOf(variant, concepts, views, index, subjectless),
    );
    const alone = withoutLonger(said.filter((one) => !one.tied));
    const tied = withoutLonger(said.filter((one) => one.tied));
    const prior = priors[index] ?? 1;
    const needs = alone.length > 0 || index === 0 ? null : index - 1;
    const options = needs === null ? alone : tied;
    return { view, prior, options, cites: options.map((option) => option.cites), needs };
  });
}

/** Whose words a quotation is must be said by は or が; elsewhere a も will do (この問題も扱った). */
function namesSubject(view: View): boolean {
  const clauses = clausesOf(view).filter((clause) => clause.hasSubject);
  if (!view.quotes.some(({ kind }) => kind === "speech")) return clauses.length > 0;
  return clauses.some(({ tokens }) =>
    tokens.some(({ surface, pos }) => pos === "助詞" && (surface === "は" || surface === "が")),
  );
}

type Saying = Option & { readonly cites: readonly string[]; readonly tied: boolean };

function sayingOf(
  variant: Variant,
  concepts: readonly Concept[],
  views: readonly View[],
  index: number,
  subjectless: boolean,
): Saying {
  const id = views[index]?.sentence.id ?? "";
  const option = optionOf(variant.text, variant, concepts);
  // 〜で死亡した。: who, the sentence before says.
  if (subjectless) return { ...option, cites: [id], tied: true };
  if (!pointsBack(variant.text)) return { ...option, cites: [id], tied: false };
  const named = resolved(variant.text, views.slice(Math.max(0, index - 1), index));
  if (!named) return { ...option, cites: [id], tied: true };
  return { ...optionOf(named.text, variant, concepts), cites: [id, named.from.sentence.id], tied: false };
}

/** What another option says in fewer characters, with all its concepts, need not be an option. */
function withoutLonger(options: readonly Saying[]): readonly Saying[] {
  const kept: { option: Saying; keys: ReadonlySet<string> }[] = [];
  for (const option of [...options].sort(
    (a, b) => a.chars - b.chars || b.concepts.length - a.concepts.length,
  )) {
    if (kept.some(({ keys }) => option.concepts.every((key) => keys.has(key)))) continue;
    kept.push({ option, keys: new Set(option.concepts) });
  }
  return kept.map(({ option }) => option);
}

/** Concepts of what the sentence tells, not of who reported it. */
export function told(view: View): readonly Concept[] {
  const edits = reportingEdits(view);
  return conceptsOf(view).filter((concept) => survives(concept, edits));
}

function tellable(view: View, title: string | null): readonly Variant[] {
  if (QUESTION.test(view.text) || (title !== null && same(view.text, title))) return [];
  return variantsOf(view).filter(({ text }) => charsOf(text) >= CHARS_MIN);
}

function optionOf(text: string, variant: Variant, concepts: readonly Concept[]): Option {
  const kept = new Set(concepts.filter((concept) => survives(concept, variant.edits)).map(({ key }) => key));
  return { text, chars: charsOf(text), concepts: [...kept] };
}

function same(one: string, other: string): boolean {
  const bare = (text: string): string => text.replace(/[\s　。、]/gu, "");
  return bare(one) === bare(other);
}
