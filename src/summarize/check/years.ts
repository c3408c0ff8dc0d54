/** Years that are told by what stands beside them: 14年, 前年, the 4月 with which a fiscal year begins. */
import type { DateSpan } from "../../model.ts";
import type { Said } from "./said.ts";

/** 2014年 for the 14年 of a sentence that has another year in full. */
export function isShortYear({ iso, precision }: DateSpan, cited: readonly Said[]): boolean {
  if (precision !== "year" || !/^\d{4}$/.test(iso)) return false;
  const short = new RegExp(`(?<![\\d年])${Number(iso.slice(2))}年(?!間|前|後|ぶり|目|連続|で|余)`);
  return cited.some(
    ({ folded }) => short.test(folded) && new RegExp(`${iso.slice(0, 2)}\\d\\d年`).test(folded),
  );
}

/** 昨年 for the 前年 of a sentence that has no other year: the article speaks of its own. */
export const isYearBefore = ({ text }: DateSpan, cited: readonly Said[]): boolean =>
  text === "昨年" &&
  cited.some(
    ({ folded, dates }) =>
      /前年(?![度同])/.test(folded) && !dates.some((date) => /年/.test(date.text) && date.text !== "前年"),
  );

/** 来年度 for 来年4月, or for a 4月 without a year: the month with which it begins. */
export function isFiscalStart(said: DateSpan, source: DateSpan): boolean {
  if (!/^[来新]年度$/.test(said.text)) return false;
  const [first = ""] = said.iso.split("/");
  const bare = /^\d{1,2}月$/.test(source.text.normalize("NFKC"));
  return (
    source.precision === "month" && (bare ? source.iso.slice(5) === first.slice(5) : source.iso === first)
  );
}
