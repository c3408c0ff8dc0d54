/** Whose an amount is: the number must be said of the same thing, and not more often. */
import type { AmountSpan } from "../../model.ts";
import { close, sizeOf } from "./amount-size.ts";
import type { Said } from "./evidence.ts";

export type Source = { readonly amount: AmountSpan; readonly one: Said };

/** One 25% in the article cannot be two in the statement. */
export function saidTooOften(amount: AmountSpan, said: Said, sources: readonly Source[]): boolean {
  const isSame = (other: AmountSpan): boolean =>
    other.unit === amount.unit && close(other.value, amount.value);
  const often = said.amounts.filter(isSame).length;
  const there = sources.filter((source) => isSame(source.amount)).length;
  return often > 1 && there > 0 && often > there;
}

/** When the words before the amount (the act behind it) belong to another amount of that unit, and not to its own. */
export function ownerInstead(
  amount: AmountSpan,
  said: Said,
  carriers: readonly Source[],
  sources: readonly Source[],
): string | null {
  const rivals = sources.filter(
    (other) =>
      !carriers.includes(other) && sizeOf(other.amount).unit === sizeOf(amount).unit && !isAside(other),
  );
  if (rivals.length === 0) return null;
  const act = predicateAfter(amount, said);
  const acts = carriers.map(({ amount: other, one }) => predicateAfter(other, one));
  const actor =
    act === null || acts.includes(act)
      ? undefined
      : rivals.find(({ amount: other, one }) => predicateAfter(other, one) === act);
  if (actor !== undefined) return actor.amount.text;
  const placed = placedInstead(amount, said, carriers, rivals);
  if (placed !== undefined) return placed.amount.text;
  const nouns = nounsBefore(amount, said);
  const shares = ({ amount: other, one }: Source): boolean =>
    [...nounsBefore(other, one)].some((noun) => nouns.has(noun));
  if (nouns.size === 0) return null;
  if (carriers.some(shares)) return labelInstead(nouns, carriers, rivals);
  const owner = carriers.every(({ amount: other, one }) => nounsBefore(other, one).size > 0)
    ? rivals.find(shares)
    : undefined;
  return owner?.amount.text ?? null;
}

/** 床下…58棟 for 床上…58棟, 床下…112棟: it keeps what both share, but wears the rival's own word and lacks its own. */
function labelInstead(
  nouns: ReadonlySet<string>,
  carriers: readonly Source[],
  rivals: readonly Source[],
): string | null {
  const own = carriers.map(({ amount, one }) => nounsBefore(amount, one));
  if (own.some((theirs) => theirs.isSubsetOf(nouns))) return null;
  const rival = rivals.find((other) => {
    const label = labelOf(other);
    return label !== null && nouns.has(label) && own.every((theirs) => !theirs.has(label));
  });
  return rival?.amount.text ?? null;
}

const PARTICLE_CHARS_MAX = 2;

/** The noun right before an amount, a particle between them: 床下 of 床下が112棟. */
function labelOf({ amount, one }: Source): string | null {
  const before = one.tokens.findLast(
    ({ pos, detail, end }) =>
      end <= amount.start && pos === "名詞" && detail[0] !== "数" && detail[0] !== "接尾",
  );
  return before !== undefined && amount.start - before.end <= PARTICLE_CHARS_MAX ? before.surface : null;
}

/** 中国は8%: the place before the amount stands before the rival's in the cited sentences, and its own place is not said. */
function placedInstead(
  amount: AmountSpan,
  said: Said,
  carriers: readonly Source[],
  rivals: readonly Source[],
) {
  const places = nounsBefore(amount, said, "固有名詞");
  const own = carriers.map(({ amount: other, one }) => nounsBefore(other, one, "固有名詞"));
  if (places.size === 0 || own.some((nouns) => nouns.size === 0 || !nouns.isDisjointFrom(places)))
    return undefined;
  return rivals.find(({ amount: other, one }) => !nounsBefore(other, one, "固有名詞").isDisjointFrom(places));
}

/** 5社（うち1社は倒産）: what stands in brackets says nothing of what the sentence goes on to. */
function isAside({ amount, one }: Source): boolean {
  const before = one.folded.slice(0, amount.start);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}

/** What the amount does: 死亡 of 5人が死亡した. */
function predicateAfter(amount: AmountSpan, { predicates, amounts }: Said): string | null {
  const found = predicates.find(({ own, start }) => own && start >= amount.end);
  if (found === undefined || amounts.some(({ start }) => start > amount.start && start < found.start))
    return null;
  return found.base;
}

const BEFORE_CHARS = 30;

/** The nouns that lead up to an amount: back to the amount before it or the sentence's start. */
function nounsBefore(
  amount: AmountSpan,
  { amounts, tokens, text }: Said,
  only: string | null = null,
): ReadonlySet<string> {
  const before = amounts.filter(({ end }) => end <= amount.start).at(-1)?.end ?? 0;
  const from = Math.max(before, text.lastIndexOf("。", amount.start) + 1, amount.start - BEFORE_CHARS);
  return new Set(
    tokens
      .filter(
        ({ pos, detail, start, end }) =>
          pos === "名詞" &&
          (only === null || detail[0] === only) &&
          !/^(?:数|接尾|非自立|代名詞|副詞可能)$/.test(detail[0]) &&
          start >= from &&
          end <= amount.start,
      )
      .map(({ surface }) => surface),
  );
}
