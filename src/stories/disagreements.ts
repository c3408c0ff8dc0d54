/** Where articles of one event give different numbers for one thing; later ones may supersede earlier ones. */
import type { Disagreement } from "../model.ts";
import { commonMeasure, type Figure, isSameNumber } from "./figures.ts";
import { HARM } from "./measures.ts";

/** What an article of the event is asked for. Copies are left out: they say what their original says. */
export type Witness = {
  readonly id: string;
  readonly publisher: string | null;
  /** ISO with offset. */
  readonly publishedAt: string;
  readonly figures: readonly Figure[];
};

type Given = { readonly by: Witness; readonly figure: Figure };
type Group = { readonly about: string; readonly given: readonly Given[] };

const HOUR_MS = 3_600_000;
/** So much later, a number is not another count of the same moment but the next one. */
const LATER_HOURS = 3;

/** @param witnesses of one event */
export function disagreementsOf(event: string, witnesses: readonly Witness[]): readonly Disagreement[] {
  const groups = measuresOf(witnesses)
    .map((measure): Group => ({ about: measure.word, given: givenFor(measure, witnesses) }))
    .filter(({ given }) => differ(given) && allOnOneThing(given));
  return withoutEchoes(groups).map(({ about, given }) => ({
    event,
    about,
    unit: given[0]?.figure.unit ?? "",
    figures: given.map(({ by, figure }) => ({
      text: figure.text,
      value: figure.value,
      publisher: by.publisher,
      cite: { article: by.id, sentence: figure.sentence },
      asOf: asOf({ by, figure }),
      supersededBy: supersederOf({ by, figure }, given, witnesses),
    })),
  }));
}

type Measure = { readonly word: string; readonly unit: string };

function measuresOf(witnesses: readonly Witness[]): readonly Measure[] {
  const found = new Map<string, Measure>();
  for (const { figures } of witnesses)
    for (const { about, unit } of figures)
      for (const word of unit === "M" ? ["マグニチュード"] : about)
        found.set(`${word} ${unit}`, { word, unit });
  return [...found.values()];
}

/** One number an article, at most: where it gives several, the sum or the outcome counts, else nobody knows which. */
function givenFor({ word, unit }: Measure, witnesses: readonly Witness[]): readonly Given[] {
  return witnesses
    .flatMap((by): readonly Given[] => {
      const told = by.figures.filter(
        (figure) => figure.unit === unit && !figure.outdated && (unit === "M" || figure.about.includes(word)),
      );
      const decisive = told.filter(({ decisive }) => decisive);
      const [figure, ...others] = decisive.length > 0 ? decisive : told;
      if (figure === undefined || others.some((other) => other.value !== figure.value)) return [];
      return [{ by, figure }];
    })
    .sort((a, b) => Date.parse(asOf(a)) - Date.parse(asOf(b)) || a.by.id.localeCompare(b.by.id));
}

const differ = (given: readonly Given[]): boolean =>
  given.some(({ figure }, at) => given.slice(at + 1).some((other) => !isSameNumber(figure, other.figure)));

const allOnOneThing = (given: readonly Given[]): boolean =>
  given.every(({ figure }, at) =>
    given.slice(at + 1).every((other) => commonMeasure(figure, other.figure) !== null),
  );

/** 従業員2人けが is found by 従業員 and by けが: the group that more articles are in stays, by the word that says most. */
function withoutEchoes(groups: readonly Group[]): readonly Group[] {
  const key = ({ by, figure }: Given): string => `${by.id} ${figure.sentence} ${figure.text}`;
  const ordered = [...groups].sort(
    (a, b) =>
      b.given.length - a.given.length ||
      Number(HARM.has(b.about)) - Number(HARM.has(a.about)) ||
      b.about.length - a.about.length ||
      a.about.localeCompare(b.about),
  );
  const kept: Group[] = [];
  for (const group of ordered) {
    const taken = new Set(kept.flatMap(({ given }) => given.map(key)));
    if (!group.given.some((one) => taken.has(key(one)))) kept.push(group);
  }
  return kept;
}

const asOf = ({ by, figure }: Given): string => figure.asOf ?? by.publishedAt;

/** The latest that gives another number: later by hours, by the same outlet, or naming the earlier one as outdated. */
function supersederOf(
  one: Given,
  given: readonly Given[],
  witnesses: readonly Witness[],
): Disagreement["figures"][number]["supersededBy"] {
  const later = given.findLast((other) => {
    if (isSameNumber(one.figure, other.figure)) return false;
    const ms = Date.parse(asOf(other)) - Date.parse(asOf(one));
    if (ms <= 0) return false;
    const corrects = witnesses
      .find(({ id }) => id === other.by.id)
      ?.figures.some(
        ({ outdated, value, unit }) => outdated && value === one.figure.value && unit === one.figure.unit,
      );
    const sameOutlet = one.by.publisher !== null && one.by.publisher === other.by.publisher;
    return corrects === true || sameOutlet || ms >= LATER_HOURS * HOUR_MS;
  });
  return later?.by.id ?? null;
}
