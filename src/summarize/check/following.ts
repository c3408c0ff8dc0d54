/** 全壊し、18人が負った: what joins on shares the tense, and the plan or guess, of what it joins. */
import type { Modality } from "./modal-words.ts";
import type { Predicate } from "./predicates.ts";
import { quotationsOf } from "./quotations.ts";

type Onward = { readonly tense: Predicate["tense"]; readonly onward: ReadonlySet<Modality> };
const NOTHING: Onward = { tense: "none", onward: new Set<Modality>() };

/**
 * 請求し、「必要はない」との意見を付けて提出していた: what is quoted in between is joined by nothing outside. 解散し、訪ねて演じる
 * 「かばん人形劇」を始めた: nor is what only describes a noun, unless it follows at once.
 */
export function withFollowing(events: readonly Predicate[], text: string): readonly Predicate[] {
  const quotedAt = quotationsOf(text);
  const next = new Map<
    number,
    { readonly start: number; readonly describes: boolean; readonly tense: Predicate["tense"] }
  >();
  const main = new Map<number, Onward>();
  return events
    .toReversed()
    .map((event) => {
      const quotation = quotedAt(event.start);
      const goesOn = event.own && event.joined && !event.conditional;
      const { tense, onward } = main.get(quotation) ?? NOTHING;
      const beside = next.get(quotation);
      const isBeside =
        goesOn &&
        (beside?.describes ?? false) &&
        !text.slice(event.end, beside?.start ?? event.end).includes("、");
      const stands = /^し?て(?:おり|い)[、]/.test(text.slice(event.end, event.end + 6));
      const shared = stands ? "past" : isBeside ? (beside?.tense ?? tense) : tense;
      const full = goesOn
        ? { ...event, tense: event.tense === "none" ? shared : event.tense, onward }
        : event;
      const describes = event.adnominal || isBeside;
      if (event.own) {
        next.set(quotation, { start: event.start, describes, tense: full.tense });
        main.set(quotation, {
          tense: describes ? tense : full.tense,
          onward: describes && isBeside ? onward : new Set([...event.modality, ...(goesOn ? onward : [])]),
        });
      }
      return full;
    })
    .toReversed();
}
