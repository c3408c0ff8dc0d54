/** The engine without a model: chooses and shortens the article's own sentences. */
import type { Article, Reading, Tokenize } from "../../model.ts";
import { charsOf, POINTS_MAX, POINTS_MIN } from "../bounds.ts";
import type { Candidate, Draft } from "../draft.ts";
import { answersIn, asks, type Question, questionsIn, voiceIn } from "./asked.ts";
import { weightIn } from "./closeness.ts";
import { keysOf, weightsOf } from "./concepts.ts";
import { gistsOf } from "./gist.ts";
import { headlinesOf } from "./headline.ts";
import { type Item, itemsOf, told } from "./items.ts";
import { type Chosen, joinedPoints } from "./points.ts";
import { select } from "./select.ts";
import { terse } from "./terse.ts";
import { type View, viewOf } from "./view.ts";

export type ExtractDeps = {
  readonly tokenize: Tokenize;
  /** The check; a candidate that does not stand is not chosen. */
  readonly stands: (candidate: Candidate) => boolean;
};

/** Refused options are left out and the choice is made again, this often at most. */
const CHOICES_MAX = 6;
/** In less room one good sentence says more than three stumps. */
const LENGTH_FOR_POINTS_MIN = 240;
const CANDIDATES_MAX = 12;
const TITLE_FACTOR = 2;
const HEADING_FACTOR = 1.5;

/**
 * @param options.length characters of all points together
 * @returns a draft whose every candidate has stood the check once
 */
export function extract(
  source: { readonly article: Article; readonly reading: Reading },
  options: { readonly length: number },
  deps: ExtractDeps,
): Draft {
  const { items, weights, title } = materialOf(source, deps);
  const first = (candidates: Iterable<Candidate>): Candidate | null => firstStanding(candidates, deps);
  const gist = first(gistsOf({ items, weights, title }, deps));
  return {
    headline: first(headlinesOf({ title, items, weights }, deps)),
    gist,
    points: joinedPoints(
      chosenFrom(
        { items: items.map(tersely), weights, length: options.length, must: newsIn(items, gist) },
        deps,
      ),
      POINTS_MAX,
    ),
  };
}

function firstStanding(candidates: Iterable<Candidate>, { stands }: ExtractDeps): Candidate | null {
  let tried = 0;
  for (const candidate of candidates) {
    if (stands(candidate)) return candidate;
    tried += 1;
    if (tried >= CANDIDATES_MAX) break;
  }
  return null;
}

type Material = {
  readonly items: readonly Item[];
  readonly weights: ReadonlyMap<string, number>;
  /** Null where it was made from the text: then it tells nothing beside it. */
  readonly title: string | null;
};

/** Everything that can be chosen from, and what it weighs. */
export function materialOf(
  { article, reading }: { readonly article: Article; readonly reading: Reading },
  deps: Pick<ExtractDeps, "tokenize">,
): Material {
  const views = bodyViews(article, reading);
  const concepts = views.map(told);
  const weights = weightsOf(concepts, titleConcepts(article, deps));
  const title = article.titleDerived ? null : article.title;
  const sections = sectionsOf(article, views);
  const silent = silentIn(article, views);
  const voice = voiceIn(article, reading);
  const items = itemsOf({
    views,
    kind: article.kind,
    title,
    sections,
    silent,
    questions: questionsIn(article, reading),
    voice,
    answers: voice ? answersIn(article, views, voice) : new Set(),
    concepts,
    weights,
  });
  return { items, weights, title };
}

/** The sentence the gist was made of is told among the points, too. */
function newsIn(items: readonly Item[], gist: Candidate | null): number | null {
  const [id] = gist?.cites ?? [];
  const index = items.findIndex(({ view }) => view.sentence.id === id);
  return index < 0 ? null : index;
}

/** The ends of its options as headlines have them. */
function tersely(item: Item): Item {
  const options = item.options.map((option) => {
    const text = terse(option.text, item.view);
    return { ...option, text, chars: charsOf(text) + charsOf(item.question?.text ?? "") };
  });
  return { ...item, options };
}

/** With what was asked before it, as a part of its own. */
function answered(answer: Candidate, question: Question | null): Candidate {
  if (!question) return answer;
  const asked = { text: question.text, cites: [question.cite] };
  const cites = [...asked.cites, ...answer.cites];
  return { text: `${asked.text}${answer.text}`, cites, parts: [asked, answer] };
}

/** Which names the text has in full, and which it has only in short. */
function namesIn(text: string, view: View): Chosen["names"] {
  const said = view.names.filter((name) => text.includes(view.text.slice(name.start, name.end)));
  const full = new Set(said.flatMap(({ name }) => (text.includes(name) ? [name] : [])));
  return { full, short: new Set(said.flatMap(({ name }) => (full.has(name) ? [] : [name]))) };
}

type Demand = {
  readonly items: readonly Item[];
  readonly weights: ReadonlyMap<string, number>;
  readonly length: number;
  readonly must: number | null;
};

function chosenFrom({ items, weights, length, must }: Demand, deps: ExtractDeps): readonly Chosen[] {
  let standing = items;
  for (let round = 0; round < CHOICES_MAX; round++) {
    const pointsMin = length >= LENGTH_FOR_POINTS_MIN ? POINTS_MIN : 1;
    const demand = { items: standing, weights, charsMax: length, pointsMax: POINTS_MAX, pointsMin, must };
    const choices = select(demand);
    const chosen = choices.flatMap(({ item, option }) => {
      const { view, prior = 1, options, cites, needs, section, question } = standing[item] ?? {};
      const said = options?.[option];
      if (!view || !said) return [];
      const { id, block } = view.sentence;
      return [
        {
          ...answered({ text: said.text, cites: cites?.[option] ?? [id] }, question ?? null),
          order: item,
          block,
          section: section ?? 0,
          needs: needs ?? null,
          worth: prior * weightIn(said.concepts, weights),
          names: namesIn(said.text, view),
          option,
        },
      ];
    });
    const refused = chosen.filter((one) => !deps.stands(one));
    if (refused.length === 0) return chosen;
    standing = standing.map((item, order) => {
      const bad = new Set(refused.filter((one) => one.order === order).map((one) => one.option));
      return bad.size === 0 ? item : withoutOptions(item, bad);
    });
    if (round === CHOICES_MAX - 1) return withoutOrphans(chosen.filter((one) => !refused.includes(one)));
  }
  return [];
}

function withoutOptions(item: Item, bad: ReadonlySet<number>): Item {
  return {
    ...item,
    options: item.options.filter((_, index) => !bad.has(index)),
    cites: item.cites.filter((_, index) => !bad.has(index)),
  };
}

/** A sentence that points back goes with the one it points to. */
function withoutOrphans<One extends Chosen>(chosen: readonly One[]): readonly One[] {
  return chosen.filter((one) => one.needs === null || chosen.some((other) => other.order === one.needs));
}

/** Sections are numbered by the headings before them. */
function sectionsOf(article: Article, views: readonly View[]): readonly number[] {
  let section = 0;
  const byBlock = new Map(
    article.blocks.map(({ id, kind }) => [id, kind === "heading" ? ++section : section] as const),
  );
  return views.map(({ sentence }) => byBlock.get(sentence.block) ?? 0);
}

/** Sentences that state nothing: questions of an interview, table rows and list items without a sentence's end. */
function silentIn(article: Article, views: readonly View[]): ReadonlySet<string> {
  const blocks = new Map(article.blocks.map((block) => [block.id, block]));
  return new Set(
    views.flatMap(({ sentence: { id, block, text } }) => {
      const from = blocks.get(block);
      const listed = from?.kind === "table" || from?.kind === "list";
      const asked = from !== undefined && asks(from.text);
      return asked || (listed && !/[。！？]\s*$/u.test(text)) ? [id] : [];
    }),
  );
}

/** The body's sentences in reading order, without headings. */
export function bodyViews(article: Article, reading: Reading): readonly View[] {
  const headings = new Set(
    article.blocks.filter((block) => block.kind === "heading").map((block) => block.id),
  );
  return reading.sentences.flatMap((sentence) => {
    const spans = reading.spans.get(sentence.id);
    return !spans || headings.has(sentence.block) ? [] : [viewOf(sentence, spans)];
  });
}

/** Words of the title, and half as much those of headings, tell what the article is about (Edmundson 1969). */
function titleConcepts(article: Article, deps: Pick<ExtractDeps, "tokenize">): ReadonlyMap<string, number> {
  const headings = article.blocks.filter(({ kind }) => kind === "heading").map(({ text }) => text);
  const factors = new Map<string, number>();
  const raise = (text: string, factor: number): void => {
    for (const key of keysOf(text, deps)) factors.set(key, Math.max(factor, factors.get(key) ?? 1));
  };
  for (const heading of headings) raise(heading, HEADING_FACTOR);
  if (article.title !== null) raise(article.title, TITLE_FACTOR);
  return factors;
}
