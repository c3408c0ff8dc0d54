/** 全壊し、18人が負った: what joins on shares the tense, and the plan or guess, of what it joins. */
import type { Modality } from "./modal-words.ts";
import type { Predicate } from "./predicates.ts";
import { quotationsOf } from "./quotations.ts";

type Onward = {
  readonly tense: Predicate["tense"];
  readonly onward: ReadonlySet<Modality>;
  /** What takes it as a complement: 示した behind 続ける考えを. */
  readonly taker?: Onward;
};
const NOTHING: Onward = { tense: "none", onward: new Set<Modality>() };

/** 会見し、…を続ける考えを示した: at such an occasion it is said, and no part of what is said. */
const OCCASION =
  /^(?:会見|会談|面会|訪問|訪れる|視察|出席|取材|演説|講演|登壇|答弁|懇談|会う|集まる|集会|訪ねる|問い合わせる)$/;
const COMPLEMENT =
  /^[ぁ-ん]{0,5}(?:方針|考え|意向|姿勢|構え|計画|意見|見解|見方|認識|方向|こと|必要性|可能性|意義)[をがにで][^、。]/;

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
      const follows = main.get(quotation) ?? NOTHING;
      const { tense, onward } = OCCASION.test(event.base) ? (follows.taker ?? follows) : follows;
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
          ...(COMPLEMENT.test(text.slice(event.end)) ? { taker: follows } : {}),
        });
      }
      return full;
    })
    .toReversed();
}
