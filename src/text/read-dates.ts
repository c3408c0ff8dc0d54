/** Brings together what an article says of one day, month or year: one mention each, with the times and stretches it names. */
import type { DateMention, DatePrecision, DateSpan, Sentence } from "../model.ts";

type Told = { readonly spans: DateSpan[]; readonly cites: string[] };

/** Dates in order of first mention, each once. `dates` by sentence id; at most `citesMax` sentences are cited. */
export function mergeDates(
  sentences: readonly Sentence[],
  dates: ReadonlyMap<string, readonly DateSpan[]>,
  citesMax: number,
): readonly DateMention[] {
  const merged = new Map<string, Told>();
  for (const { id } of sentences) {
    for (const span of dates.get(id) ?? []) {
      for (const unit of span.units) {
        const told = merged.get(unit) ?? { spans: [], cites: [] };
        told.spans.push(span);
        if (told.cites.length < citesMax && !told.cites.includes(id)) told.cites.push(id);
        merged.set(unit, told);
      }
    }
  }
  return [...merged].map(([unit, told]) => mentionOf(unit, told));
}

function mentionOf(unit: string, { spans, cites }: Told): DateMention {
  const exact = [...new Set(spans.map(({ iso }) => iso).filter((iso) => iso !== unit))];
  // A day that is told once with its hour and once without stays a day: the hour is beside it.
  const alone = exact.length === 1 && spans.every(({ iso }) => iso !== unit);
  const time = alone ? spans.find(({ iso }) => iso === exact[0] && iso.includes("T")) : undefined;
  if (time !== undefined) {
    return { text: time.text, iso: time.iso, precision: time.precision, exact: [], cites };
  }
  const [first] = spans;
  return { text: first?.text ?? unit, iso: unit, precision: precisionOf(unit, first), exact, cites };
}

/** `2026` names a year, also where a decade or a business year is counted from it. */
function precisionOf(unit: string, span: DateSpan | undefined): DatePrecision {
  if (span?.iso === unit) return span.precision;
  return unit.length === "2026".length ? "year" : unit.length === "2026-02".length ? "month" : "day";
}
