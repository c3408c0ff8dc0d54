/** 前回を12ポイント上回る 71.8%: what is measured against is not what is measured. */
import { isOne } from "./matching.ts";
import type { Place } from "./places.ts";
import type { CheckReason } from "./reason.ts";
import type { View } from "./view.ts";

const EARLIER = /^(?:前回|前年|昨年|前期|前年度|昨年度|前年同[月期]|一昨年|前月|前日|従来|当初|去年)/;
const AGAINST = /^(?:を[^、。]{0,12}(?:上回|下回|超え|割)|より|に比べ|と比べ|比(?!例))/;

export function comparandReasons({ mine, sources, same }: View): readonly CheckReason[] {
  return mine.flatMap((one): CheckReason[] => {
    if (!EARLIER.test(one.text) || AGAINST.test(behind(one)) || /より|比/.test(one.mark)) return [];
    const theirs = sources.filter((other) => other.text.startsWith(one.text) || isOne(one, other, same));
    if (theirs.length === 0 || !theirs.every((other) => AGAINST.test(behind(other)))) return [];
    const values = one.tree.filter(({ amount }) => amount !== null);
    const measured = values.filter((value) =>
      theirs.some((other) => other.tree.some((place) => place.amount !== null && isOne(value, place, same))),
    );
    return measured.length === 0 || /差|増|減|上|下|伸/.test(one.said.text.slice(measured[0]?.end ?? 0))
      ? []
      : [
          {
            kind: "number",
            detail: `${measured[0]?.text ?? ""}: ${one.text} is only compared with in the cited sentences`,
          },
        ];
  });
}

const behind = ({ said, start, text }: Place): string =>
  said.text.slice(start + text.length, start + text.length + BEHIND_CHARS);
const BEHIND_CHARS = 16;
