/** 医師7人, where 医師2人 are told, and 7人 of something else: a count belongs to the thing that it is written with. */
import type { AmountSpan } from "../../model.ts";
import { close, sizeOf } from "./amount-size.ts";
import type { Evidence } from "./evidence.ts";
import type { CheckReason } from "./reason.ts";
import type { Said } from "./said.ts";

export function countedThingReasons({ said, cited }: Evidence): readonly CheckReason[] {
  return said.amounts.flatMap((amount): readonly CheckReason[] => {
    const thing = thingOf(amount, said);
    if (thing === null || !COUNTS.test(amount.unit)) return [];
    const told = cited.flatMap((one) =>
      one.amounts
        .filter((other) => sizeOf(other).unit === sizeOf(amount).unit && thingOf(other, one) === thing)
        .map((other) => ({ other, one })),
    );
    const [first] = told;
    if (first === undefined || told.some(({ other }) => isSo(other, amount))) return [];
    const elsewhere = cited.filter(({ amounts }) => amounts.some((other) => isSo(other, amount)));
    const only = elsewhere.every((one) =>
      one.amounts.every((other) => {
        if (!isSo(other, amount)) return true;
        const counted = thingOf(other, one);
        return counted === null ? one === first.one && WITHIN.test(one.plain) : counted !== thing;
      }),
    );
    return elsewhere.length > 0 && only
      ? [{ kind: "number", detail: `${thing}${amount.text}: the cited sentences say ${first.other.text}` }]
      : [];
  });
}

/** 医師2人を含む7人: the whole and a part of it. */
const WITHIN = /含む|含め/;

const COUNTS = /^(?:人|件|社|台|棟|戸|店|校|カ所|か所|個|本|隻|頭|匹|羽|枚|団体|世帯)$/;

const isSo = (other: AmountSpan, amount: AmountSpan): boolean => close(other.value, amount.value);

/** The noun that touches it: 医師 of 医師2人, of 2人の医師. */
function thingOf({ start, end }: AmountSpan, { tokens }: Said): string | null {
  const at = tokens.findIndex((token) => token.end === start);
  const before = tokens[at];
  if (before?.pos === "名詞" && isThing(before.detail[0])) return before.surface;
  const behind = tokens.findIndex((token) => token.start === end);
  if (tokens[behind]?.surface !== "の") return null;
  let last = behind + 1;
  while (tokens[last + 1]?.pos === "名詞" && tokens[last]?.pos === "名詞") last += 1;
  const noun = tokens[last];
  return noun?.pos === "名詞" ? noun.surface : null;
}

const isThing = (kind: string): boolean => /^(?:一般|サ変接続|固有名詞)$/.test(kind);
