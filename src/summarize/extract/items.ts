/** Turns the sentences of an article into what can be chosen: their variants that can be read alone. */
import type { ArticleKind } from "../../model.ts";
import { charsOf } from "../bounds.ts";
import type { Question } from "./asked.ts";
import type { Choosable, Option } from "./bids.ts";
import { weightIn } from "./closeness.ts";
import { type Variant, variantsOf, wholeVariant } from "./compress.ts";
import { type Concept, conceptsOf } from "./concepts.ts";
import { hangsOn, isTakenUp, pointsAhead, pointsBack, refersOutside } from "./dangling.ts";
import { survives } from "./edits.ts";
import { overtakenPlans } from "./overtaken.ts";
import { priorsOf } from "./rank.ts";
import { carriedTopic, resolved } from "./resolve.ts";
import { ONLY_QUOTED, type Voice } from "./speakers.ts";
import { namesActor, namesSubject } from "./subject.ts";
import { reportingEdits } from "./trims.ts";
import type { View } from "./view.ts";
import { spokenVariants } from "./voices.ts";

export type Item = Choosable & {
  readonly view: View;
  readonly options: readonly Option[];
  /** Beside the sentence itself: the one a resolved name was taken from. By option. */
  readonly cites: readonly (readonly string[])[];
  /** What it answers, told before it. */
  readonly question: Question | null;
};

/** A question asks; only its answer tells. */
const QUESTION = /(?:[？?]|か。?)$/u;
const CHARS_MIN = 8;
/** Rules that take out what another sentence may point to. */
const CUTTING = new Set(["clause", "tail", "relative", "quote"]);

/** The section that all answers of an interview stand in, wherever they are. */
export const SPOKEN = -1;

/** Variants are made of the most promising sentences only: what an article costs stays bounded. */
const ITEMS_MAX = 80;

export type ItemSource = {
  /** Sentences of the body in reading order, headings left out. */
  readonly views: readonly View[];
  readonly kind: ArticleKind;
  /** Shown above the summary anyway: never a point. */
  readonly title: string | null;
  /** Number of the section each view stands in. */
  readonly sections: readonly number[];
  /** What answers what, by the id of the sentence that answers. */
  readonly questions: ReadonlyMap<string, Question>;
  /** Who speaks, by the id of the sentence that has to be told as theirs. */
  readonly voices: ReadonlyMap<string, Voice>;
  /** Ids of sentences that are no statements: questions of an interview, rows of a table. */
  readonly silent: ReadonlySet<string>;
  /** Concepts of each view, and what they weigh. */
  readonly concepts: readonly (readonly Concept[])[];
  readonly weights: ReadonlyMap<string, number>;
};

export function itemsOf(source: ItemSource): readonly Item[] {
  const { views, kind, title, silent } = source;
  const overtaken = kind === "live" ? overtakenPlans(views, title) : new Set<string>();
  const priors = priorsOf(views, kind, source.sections);
  const chosen = promising(source, priors);
  return views.map((view, index) => {
    const prior = priors[index] ?? 1;
    const { block, id } = view.sentence;
    const section = source.sections[index] ?? 0;
    if (!chosen.has(index) || silent.has(id) || overtaken.has(id))
      return { view, prior, options: [], cites: [], needs: null, question: null, block, section };
    const concepts = source.concepts[index] ?? [];
    const voice = source.voices.get(id);
    if (voice) {
      const said = withoutLonger(
        spokenVariants(view, voice).map((variant) => spokenOf(variant, concepts, id, voice)),
      );
      const cites = said.map((option) => option.cites);
      // Answers stand with each other only.
      return {
        view,
        prior,
        options: said,
        cites,
        needs: null,
        question: null,
        block: voice.name,
        section: SPOKEN,
      };
    }
    const question = source.questions.get(id) ?? null;
    const subjectless = index > 0 && question === null && !namesSubject(view);
    const hanging = index > 0 && question === null && (hangsOn(view.text) || refersOutside(view));
    const next = views[index + 1];
    const claimed = next?.sentence.block === block && isTakenUp(next.text);
    const said = (claimed ? [] : tellable(view, title)).map((variant) =>
      sayingOf(variant, concepts, source, index, hanging || subjectless),
    );
    const carried = subjectless && !hanging ? carriedFrom(source, index, said) : [];
    const alone = withoutLonger(carried.length > 0 ? carried : said.filter((one) => !one.tied));
    const tied = withoutLonger(said.filter((one) => one.tied));
    const subjectOnly = subjectless && !hanging && !tied.some(({ text }) => pointsBack(text));
    const before = subjectOnly ? actingBefore(views, index) : index - 1;
    const needs = alone.length > 0 || index === 0 ? null : before;
    // What it points back to is a heading: here it cannot be told.
    const lost = needs !== null && source.sections[needs] !== section;
    const options = lost ? [] : needs === null ? alone : tied;
    return {
      view,
      prior,
      options,
      cites: options.map((option) => option.cites),
      needs,
      subjectOnly,
      question,
      block,
      section,
    };
  });
}

const BECOMES = /(?:なる|なった|なっている|なります|なりました|なっています|多い|少ない|高い|低い)。?\s*$/u;

/** How far a subject that is left out can be looked for. */
const SUBJECT_BACK_MAX = 4;

/** The nearest sentence of its paragraph before it in which somebody acts; the one before it where none does. */
function actingBefore(views: readonly View[], index: number): number {
  const block = views[index]?.sentence.block;
  // 昨年より多くなった。: what became so, not who acted, is said in the sentence before.
  if (BECOMES.test(views[index]?.text ?? "")) return index - 1;
  for (let at = index - 1; at >= Math.max(0, index - SUBJECT_BACK_MAX); at--) {
    const view = views[at];
    if (!view || view.sentence.block !== block) break;
    if (namesActor(view)) return at;
  }
  return index - 1;
}

/** With the topic of the sentence it goes on about; behind the news itself it need not be said again. */
function carriedFrom(
  { views, sections }: ItemSource,
  index: number,
  said: readonly Saying[],
): readonly Saying[] {
  const [at, view] = [actingBefore(views, index), views[index]];
  const source = views[at];
  if (at === 0 || !view || !source || sections[at] !== sections[index]) return [];
  const topic = carriedTopic(view, source, wholeVariant(source)?.text ?? source.text);
  if (topic === null) return [];
  return said
    .filter(({ text }) => !pointsBack(text))
    .map((one) => {
      const text = `${topic}${one.text}`;
      return { ...one, text, chars: charsOf(text), cites: [source.sentence.id, ...one.cites], tied: false };
    });
}

/** By what they tell and where they stand; the sentence before each comes along, for those that point back to it. */
function promising({ views, concepts, weights }: ItemSource, priors: readonly number[]): ReadonlySet<number> {
  if (views.length <= ITEMS_MAX) return new Set(views.keys());
  const worth = views.map((view, index) => {
    const told = new Set((concepts[index] ?? []).map(({ key }) => key));
    return (
      ((priors[index] ?? 1) * weightIn(told, weights)) / Math.sqrt(Math.max(view.text.length, CHARS_MIN))
    );
  });
  const ranked = [...views.keys()]
    .sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b)
    .slice(0, ITEMS_MAX);
  return new Set(ranked.flatMap((index) => (index > 0 ? [index - 1, index] : [index])));
}

/** The words alone; who speaks is named at each. */
function spokenOf(variant: Variant, concepts: readonly Concept[], id: string, { cite }: Voice): Saying {
  return { ...optionOf(variant.text, variant, concepts), cites: [...new Set([id, cite])], tied: false };
}

type Saying = Option & { readonly cites: readonly string[]; readonly tied: boolean };

function sayingOf(
  variant: Variant,
  concepts: readonly Concept[],
  { views, sections }: ItemSource,
  index: number,
  hanging: boolean,
): Saying {
  const id = views[index]?.sentence.id ?? "";
  const option = optionOf(variant.text, variant, concepts);
  // 〜で死亡した。: who, the sentence before says.
  if (hanging) return { ...option, cites: [id], tied: true };
  if (!pointsBack(variant.text)) return { ...option, cites: [id], tied: false };
  const before = views.slice(0, index).filter((_, at) => sections[at] === sections[index]);
  const named = resolved(variant.text, before);
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
  if (
    QUESTION.test(view.text) ||
    ONLY_QUOTED.test(view.text) ||
    pointsAhead(view.text) ||
    (title !== null && same(view.text, title))
  )
    return [];
  return variantsOf(view).filter(({ text }) => charsOf(text) >= CHARS_MIN);
}

function optionOf(text: string, variant: Variant, concepts: readonly Concept[]): Option {
  const kept = new Set(concepts.filter((concept) => survives(concept, variant.edits)).map(({ key }) => key));
  const whole = !variant.edits.some(({ rule }) => CUTTING.has(rule));
  return { text, chars: charsOf(text), concepts: [...kept], whole };
}

function same(one: string, other: string): boolean {
  const bare = (text: string): string => text.replace(/[\s　。、]/gu, "");
  return bare(one) === bare(other);
}
