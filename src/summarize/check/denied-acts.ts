/** 停止しなかった, where the cited sentences say 止まった of the same thing, and deny nothing like it. */
import { isToldAbsent, KEEPS_BACK } from "./absent.ts";
import { placeAt, sharedBy } from "./arguments.ts";
import { aligns } from "./matching.ts";
import { TELLS } from "./modality.ts";
import { isDeniedByOpposite } from "./opposed-acts.ts";
import type { Place } from "./places.ts";
import type { Predicate } from "./predicates.ts";
import { quotesIn } from "./quotations.ts";
import type { CheckReason } from "./reason.ts";
import type { View } from "./view.ts";

/** What somebody takes as a stand is denied by its opposite, too. */
const STANCE = /^(?:認める|反対|賛成|評価|歓迎|否定|否認|批判|期待|懸念|みる|見る|求める)$/;

export function deniedActs(view: View): readonly CheckReason[] {
  const { said, cited, plain } = view.evidence;
  const quotes = quotesIn(said.text);
  return said.predicates.flatMap((act): CheckReason[] => {
    const place = placeAt(said, act.start);
    const quoted = quotes.some(({ start, end }) => start < act.start && act.start < end);
    if (!act.negated || !act.own || act.adnominal || act.conditional || quoted || place === undefined)
      return [];
    if (isToldAbsent(act, said, cited)) return [];
    const silent =
      KEEPS_BACK.test(plain) ||
      cited.some(({ predicates }) => predicates.some((one) => one.negated && TELLS.test(one.base)));
    const unsaid = TELLS.test(act.base) && !STANCE.test(act.base) && !silent;
    return unsaid || (isDoneThere(place, view) && !isDeniedByOpposite(act, view.evidence))
      ? [{ kind: "negation", detail: `the cited sentences do not deny ${act.base}` }]
      : [];
  });
}

/** Told there of the same things, and nowhere denied. */
function isDoneThere(place: Place, { sources, same }: View): boolean {
  const acts = sources.flatMap((one) => {
    const act = aligns(place, one, same) ? actOf(one) : undefined;
    return act === undefined ? [] : [{ one, act }];
  });
  return (
    acts.every(({ act }) => !act.negated) &&
    acts.some(({ one, act }) => act.own && !act.conditional && sharedBy(place, one, same) > 0)
  );
}

const actOf = ({ said, core }: Place): Predicate | undefined =>
  said.predicates.find(({ start }) => start >= (core[0]?.start ?? 0) && start < (core.at(-1)?.end ?? 0));
