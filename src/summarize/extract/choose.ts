/** Lets the choice be made, puts it before the check, and has it made again without what the check refused. */
import { charsOf, POINTS_MAX, POINTS_MIN } from "../bounds.ts";
import type { Candidate } from "../draft.ts";
import type { Question } from "./asked.ts";
import { weightIn } from "./closeness.ts";
import type { Item } from "./items.ts";
import type { Chosen } from "./points.ts";
import { select } from "./select.ts";
import { terse } from "./terse.ts";
import type { View } from "./view.ts";

/** Refused options are left out and the choice is made again, this often at most. */
const CHOICES_MAX = 6;
/** In less room one good sentence says more than three stumps. */
const LENGTH_FOR_POINTS_MIN = 240;

type ChooseDeps = {
  /** The check; a candidate that does not stand is not chosen. */
  readonly stands: (candidate: Candidate) => boolean;
};

/** The ends of its options as headlines have them. */
function tersely(item: Item): Item {
  const options = item.options.map((option) => {
    const text = terse(option.text, item.view);
    const asked = charsOf(item.question?.text ?? "");
    const long = text === option.text ? undefined : option.text;
    return { ...option, text, long, chars: charsOf(text) + asked };
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
  readonly must: readonly number[];
};

/** @returns sentences in reading order, each in an option that stands */
export function chosenFrom({ items, weights, length, must }: Demand, deps: ChooseDeps): readonly Chosen[] {
  let standing: readonly Item[] = items.map(tersely);
  for (let round = 0; round < CHOICES_MAX; round++) {
    const pointsMin = length >= LENGTH_FOR_POINTS_MIN ? POINTS_MIN : 1;
    const demand = { items: standing, weights, charsMax: length, pointsMax: POINTS_MAX, pointsMin, must };
    const choices = select(demand);
    const chosen = choices.flatMap(({ item, option }) => {
      const { view, prior = 1, options, cites, needs, section, question } = standing[item] ?? {};
      const said = options?.[option];
      if (!view || !said) return [];
      const { id, block } = view.sentence;
      const place = standing[item]?.block ?? block;
      return [
        {
          ...answered({ text: said.text, cites: cites?.[option] ?? [id] }, question ?? null),
          order: item,
          block: place,
          paragraph: block,
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

/** A refused option gets its whole end back; without a short end it goes. */
function withoutOptions(item: Item, bad: ReadonlySet<number>): Item {
  const kept = item.options.flatMap((option, index) => {
    const cites = item.cites[index] ?? [];
    if (!bad.has(index)) return [{ option, cites }];
    if (option.long === undefined) return [];
    const { long: text, ...rest } = option;
    return [{ option: { ...rest, text, chars: option.chars + charsOf(text) - charsOf(option.text) }, cites }];
  });
  return { ...item, options: kept.map(({ option }) => option), cites: kept.map(({ cites }) => cites) };
}

/** A sentence that points back goes with the one it points to. */
function withoutOrphans<One extends Chosen>(chosen: readonly One[]): readonly One[] {
  return chosen.filter((one) => one.needs === null || chosen.some((other) => other.order === one.needs));
}
