/** The events of a story, a line each, with only what was not told before; and what is still to come. */
import type { CheckVerdict, Disagreement, StoryEvent, StoryPlan } from "../model.ts";
import { byTime, citesOf, independentSources, isOriginal, type Member } from "./member.ts";
import { openTold, type Told } from "./novelty.ts";
import { overtakenIn } from "./overtaken.ts";

const DAY_MS = 86_400_000;
const POINT_FACTOR = 0.6;
const NOVELTY_SHARE = 0.5;
/** What is announced has not happened: it is the line only where nothing else is told. */
const ANNOUNCED = /(?:予定|見通し|見込み|方針|計画|可能性)(?:だ|である|です|がある|があります)?。?$/;
const ANNOUNCED_FACTOR = 0.8;
const PLANNED_MAX = 20;
const SAME_PLAN_NOVELTY_MAX = 0.5;

export type Proposal = {
  readonly member: Member;
  readonly text: string;
  readonly cites: readonly string[];
  readonly check: CheckVerdict;
};

/** In the order of their days. */
export function eventsOf(
  members: readonly Member[],
  disagreements: readonly Disagreement[],
): readonly StoryEvent[] {
  const told = openTold();
  return [...Map.groupBy(members, ({ event }) => event)]
    .map(([id, those]) => ({ id, those: [...those].sort(byTime), day: dayOf(those) }))
    .sort((a, b) => a.day - b.day || byFirst(a.those, b.those))
    .map(({ id, those, day }): StoryEvent => {
      const best = newest(proposalsOf(those), told, disagreements);
      for (const { text } of proposalsOf(those)) told.note(text);
      return {
        id,
        day: new Date(day * DAY_MS).toISOString().slice(0, 10),
        line:
          best === null
            ? null
            : { text: best.text, cites: citesOf(best.member, best.cites), check: best.check },
        articles: those.map((member) => member.id),
        independentSources: independentSources(those),
      };
    });
}

function byFirst([one]: readonly Member[], [other]: readonly Member[]): number {
  return one === undefined || other === undefined ? 0 : byTime(one, other);
}

/** The day that most articles say; where none says it, the first of publication. */
function dayOf(members: readonly Member[]): number {
  const sure = members.filter(({ day }) => day.sure);
  if (sure.length === 0) return Math.min(...members.map(({ day }) => day.day));
  const counts = Map.groupBy(sure, ({ day }) => day.day);
  const [first] = [...counts].sort(([a, those], [b, others]) => others.length - those.length || a - b);
  return first?.[0] ?? 0;
}

/** What the articles' own summaries say, gists first: all of it was checked against their sentences. */
export function proposalsOf(members: readonly Member[]): readonly Proposal[] {
  const originals = members.filter(isOriginal);
  return (originals.length > 0 ? originals : members).flatMap((member) => {
    const { gist, points } = member.summary;
    return [...(gist === null ? [] : [gist]), ...points].map((one) => ({ member, ...one }));
  });
}

/** Of what does not rest on a number that is overtaken: the gist, or the point that says most that is new. */
function newest(
  proposals: readonly Proposal[],
  told: Told,
  disagreements: readonly Disagreement[],
): Proposal | null {
  const scored = proposals
    .filter((proposal) => overtakenIn(proposal, disagreements) === null)
    .map((proposal) => {
      const isGist = proposal.member.summary.gist?.text === proposal.text;
      const fresh = 1 - NOVELTY_SHARE + NOVELTY_SHARE * told.novelty(proposal.text);
      const happened = ANNOUNCED.test(proposal.text) ? ANNOUNCED_FACTOR : 1;
      return { proposal, score: (isGist ? 1 : POINT_FACTOR) * fresh * happened };
    })
    .sort((a, b) => b.score - a.score || byTime(a.proposal.member, b.proposal.member));
  return scored[0]?.proposal ?? null;
}

/** What articles announce for a day after the latest of them; told once, by the latest who tells it. */
export function plannedOf(members: readonly Member[]): readonly StoryPlan[] {
  const latest = [...members].sort(byTime).at(-1);
  if (latest === undefined) return [];
  const today = new Date(Date.parse(latest.publishedAt) + 9 * 3_600_000).toISOString().slice(0, 10);
  const plans: StoryPlan[] = [];
  for (const member of [...members].filter(isOriginal).sort(byTime).toReversed())
    for (const { at, precision, text, tense, cites } of member.summary.timeline) {
      if (
        tense !== "future" ||
        at.slice(0, 10) <= today.slice(0, Math.min(10, at.split("/")[0]?.length ?? 10))
      )
        continue;
      const known = plans.findIndex((plan) => plan.at === at && isSamePlan(plan.text, text));
      const cited = citesOf(member, cites);
      const plan = plans[known];
      if (plan === undefined) plans.push({ at, precision, text, cites: cited });
      else plans[known] = { ...plan, cites: [...plan.cites, ...cited] };
    }
  return plans.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).slice(0, PLANNED_MAX);
}

function isSamePlan(one: string, other: string): boolean {
  const told = openTold();
  told.note(one);
  return told.novelty(other) <= SAME_PLAN_NOVELTY_MAX;
}
