import { BODY, PERSON, type Same } from "./alike.ts";
import { inside } from "./bond-values.ts";
import type { Evidence } from "./evidence.ts";
import type { Phrase } from "./phrases.ts";
import type { CheckReason } from "./reason.ts";
import { modifiersBefore, type Segment, segmentsOf } from "./segments.ts";
import { meansTheSame } from "./synonyms.ts";

/** Who acts and who is acted on, read from whole assertions: 店長が被告を殴った, where 被告 hit 店長. Both must have changed places. */
export function turnedIn(
  evidence: Evidence,
  sources: readonly Segment[],
  same: Same,
): readonly CheckReason[] {
  return segmentsOf(evidence.said).flatMap((ours): readonly CheckReason[] => {
    const { act } = ours;
    if (act === null || PLAIN_TURNS.test(act.base)) return [];
    const mine = sidesOf(ours);
    const theirs = sources.flatMap((source) =>
      source.said.predicates
        .filter(
          (one) =>
            one.own && inside(one, source) && (one.base === act.base || meansTheSame(one.base, act.base)),
        )
        .map((one) => ({ ...source, act: one })),
    );
    const has = (phrases: readonly Phrase[], one: Phrase): boolean =>
      phrases.some(({ text }) => same(text, one.text));
    const isTurned = (source: Segment): boolean => {
      const other = sidesOf(source);
      return (
        mine.by.some(
          (one) =>
            one.words.length > 0 &&
            has(mine.passive ? other.on.filter(({ role }) => role === "o") : other.on, one) &&
            !has(other.by, one),
        ) && mine.on.some((one) => one.words.length > 0 && has(other.by, one) && !has(other.on, one))
      );
    };
    const turned = theirs.length > 0 && theirs.every(isTurned);
    const asked = turned ? undefined : agentOfNoun(act.base, mine, sources, same);
    if (!turned && asked === undefined) return [];
    return [
      {
        kind: "name",
        detail: `${asked ?? mine.by[0]?.text ?? ""}: who does ${act.base} to whom is turned round`,
      },
    ];
  });
}

const PLAIN_TURNS = /^(?:する|なる|ある|いる|できる|すぎる|過ぎる|会談|協議|合意|一致|対戦|会う)$/;

type Sides = { readonly by: readonly Phrase[]; readonly on: readonly Phrase[]; readonly passive: boolean };

function sidesOf({ of, phrases, act, said }: Segment): Sides {
  const before = said.predicates.findLast(
    ({ own, adnominal, end }) => own && !adnominal && end <= (act?.start ?? 0),
  );
  const on = phrases.flatMap((one) =>
    (one.start >= (before?.end ?? 0) || before?.joined === false) &&
    one.end <= (act?.start ?? 0) &&
    /^[oik]$/.test(one.role) &&
    !one.topic
      ? [...modifiersBefore(one, phrases), one]
      : [],
  );
  const at = said.tokens.findIndex(({ start }) => start === act?.start);
  const passive = said.tokens
    .slice(at + 1, at + 3)
    .some(
      ({ pos, detail, base }) => pos === "動詞" && detail[0] === "接尾" && /^(?:れる|られる)$/.test(base),
    );
  return passive ? { by: on, on: of, passive } : { by: of, on, passive };
}

/** 組合の要求: 会社が組合に要求した turns it round. */
function agentOfNoun(base: string, mine: Sides, sources: readonly Segment[], same: Same): string | undefined {
  const owners = sources.flatMap(({ phrases, said }) =>
    said.predicates
      .filter((one) => !one.own && one.base === base)
      .flatMap(({ start, end }) => {
        const noun = phrases.find((one) => one.start <= start && end <= one.end);
        const agent = noun === undefined ? undefined : modifiersBefore(noun, phrases).at(-1);
        return agent !== undefined &&
          noun !== undefined &&
          said.text.slice(agent.end, noun.start) === "の" &&
          (PERSON.test(agent.text) || BODY.test(agent.text)) &&
          !agent.text.endsWith("大会")
          ? [agent]
          : [];
      }),
  );
  const to = mine.on.find((one) => owners.some(({ text }) => same(text, one.text)));
  const isOwn = mine.by.some((one) => owners.some(({ text }) => same(text, one.text)));
  return to === undefined || isOwn || mine.by.length === 0 ? undefined : to.text;
}
