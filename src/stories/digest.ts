/** The story's own summary: what its articles' statements say now, each checked again, or withheld with the reason. */
import type { CheckVerdict, Disagreement, Story, StoryEvent, StoryStatement } from "../model.ts";
import { byTime, citesOf, isOriginal, type Member } from "./member.ts";
import { openTold } from "./novelty.ts";
import { overtakenIn } from "./overtaken.ts";
import { type Proposal, proposalsOf } from "./timeline.ts";

/** The check of the article's own contract: against the sentences of the article that is cited. */
export type Check = (
  statement: { readonly text: string; readonly cites: readonly string[]; readonly check: CheckVerdict },
  article: string,
) =>
  | { readonly stands: true; readonly check: CheckVerdict }
  | { readonly stands: false; readonly reason: string };

const POINTS_MAX = 6;
/** A point of which most was said is none. */
const NOVELTY_MIN = 0.5;

type Digest = Pick<Story, "headline" | "gist" | "points" | "withheld">;

/** @param length characters of the points together */
export function digestOf(
  members: readonly Member[],
  events: readonly StoryEvent[],
  disagreements: readonly Disagreement[],
  deps: { readonly check: Check; readonly length: number },
): Digest {
  const withheld: Story["withheld"] = [];
  const judged = (proposal: Proposal): StoryStatement | null => {
    const overtaken = overtakenIn(proposal, disagreements);
    const verdict = deps.check(proposal, proposal.member.id);
    if (overtaken === null && verdict.stands)
      return { text: proposal.text, cites: citesOf(proposal.member, proposal.cites), check: verdict.check };
    const reason = overtaken ?? (verdict.stands ? "" : verdict.reason);
    if (!withheld.some(({ text }) => text === proposal.text)) withheld.push({ text: proposal.text, reason });
    return null;
  };
  const first = (proposals: readonly Proposal[]): StoryStatement | null => {
    for (const proposal of proposals) {
      const statement = judged(proposal);
      if (statement !== null) return statement;
    }
    return null;
  };
  const newestFirst = events.toReversed().map(({ id }) =>
    members
      .filter(({ event }) => event === id)
      .sort(byTime)
      .toReversed(),
  );
  const headline = first(newestFirst.flatMap((those) => ofEach(those, "headline")));
  const gist = first(newestFirst.flatMap((those) => ofEach(those, "gist")));
  const told = openTold();
  if (gist !== null) told.note(gist.text);
  const points: StoryStatement[] = [];
  let left = deps.length;
  for (const proposal of inOrder(newestFirst, events)) {
    const chars = [...proposal.text].length;
    if (points.length >= POINTS_MAX || chars > left || told.novelty(proposal.text) < NOVELTY_MIN) continue;
    const statement = judged(proposal);
    if (statement === null) continue;
    points.push(statement);
    told.note(statement.text);
    left -= chars;
  }
  return { headline, gist, points, withheld };
}

/** The lines of the events, the latest first, then what else their articles say. */
function inOrder(
  newestFirst: readonly (readonly Member[])[],
  events: readonly StoryEvent[],
): readonly Proposal[] {
  const all = newestFirst.map((those) => proposalsOf(those));
  const lines = new Set(events.flatMap(({ line }) => (line === null ? [] : [line.text])));
  const isLine = ({ text }: Proposal): boolean => lines.has(text);
  return [
    ...all.flatMap((those) => those.filter(isLine)),
    ...all.flatMap((those) => those.filter((one) => !isLine(one))),
  ];
}

function ofEach(members: readonly Member[], field: "headline" | "gist"): readonly Proposal[] {
  const originals = members.filter(isOriginal);
  return (originals.length > 0 ? originals : members).flatMap((member) => {
    const statement = member.summary[field];
    return statement === null ? [] : [{ member, ...statement }];
  });
}
