/** Ranges of amounts: 5~10年, 3から5%, 2、3人, 5~6億円. */
import { Characters } from "./characters.ts";
import { type Numeral, numeralAt } from "./numerals.ts";
import { unitAt } from "./units.ts";

const JOINT = new Characters("-~ーか");

/** The upper number of 5~10年, 3から5%, 2、3人; null when the number stands alone. */
export function rangeEnd(folded: string, first: Numeral): Numeral | null {
  const unit = unitAt(folded, first.end);
  const afterUnit = first.end + (unit?.form.length ?? 0);
  for (const from of [first.end, afterUnit]) {
    if (!JOINT.at(folded, from)) continue;
    const joint = /^(?:~|-|ー|から)(?:約|最大)?/.exec(folded.slice(from, from + 4))?.[0];
    // 9・11から25年: a day that lives on as a name begins no range.
    if (joint?.startsWith("から") && first.dotted) continue;
    if (joint === undefined || (joint.startsWith("から") && from === afterUnit && unit !== null)) continue;
    const last = numeralAt(folded, from + joint.length);
    if (last === null || last.value * 1 <= 0) continue;
    const lastUnit = unitAt(folded, last.end);
    const sameUnit = unit === null || unit.unit === lastUnit?.unit;
    if (
      scaled(first, last) < last.value &&
      sameUnit &&
      !changes(folded, joint, last.end + (lastUnit?.form.length ?? 0))
    ) {
      return last;
    }
  }
  const next = folded.charAt(first.end) === "、" ? numeralAt(folded, first.end + 1) : null;
  return next !== null && first.value < 10 && next.mantissa === first.value + 1 ? next : null;
}

/** 3から5%に上げる is a change, not a range. */
function changes(folded: string, joint: string, end: number): boolean {
  return joint.startsWith("から") && /^[にへ]/.test(folded.slice(end, end + 1));
}

/** The 5 of 5~6億円 is 500,000,000. */
export function scaled(first: Numeral, last: Numeral | null): number {
  if (last === null || first.scale !== 1 || last.scale === 1 || last.mantissa === null) return first.value;
  return first.value <= last.mantissa ? first.value * last.scale : first.value;
}
