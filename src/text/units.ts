/**
 * The units an amount can have: how they are written, and the one name under which they are compared.
 */

import { MONEY, type Rows } from "./currencies.ts";
import { COUNT, MEASURE } from "./units-tables.ts";

export type Unit = {
  readonly form: string;
  /** ISO 4217 for money, SI or the counter itself for the rest. */
  readonly unit: string;
  readonly kind: "money" | "measure" | "count";
  /** Multiplies the value (銭 is a hundredth of 円). */
  readonly factor: number;
};

function rows(table: Rows, kind: Unit["kind"]): Unit[] {
  return Object.entries(table).flatMap(([unit, forms]) =>
    forms.split(" ").map((form) => ({ form, unit, kind, factor: 1 })),
  );
}

const UNITS: readonly Unit[] = [
  ...rows(MONEY, "money"),
  { form: "銭", unit: "JPY", kind: "money", factor: 0.01 },
  { form: "セント", unit: "USD", kind: "money", factor: 0.01 },
  ...rows(MEASURE, "measure"),
  ...rows(COUNT, "count"),
];

const BY_FIRST: ReadonlyMap<number, readonly Unit[]> = Map.groupBy(
  UNITS.toSorted((a, b) => b.form.length - a.form.length),
  (unit) => unit.form.charCodeAt(0),
);

/** The signs that stand before the number ($100, 米$100 is not written). */
export const SIGNS: Readonly<Record<string, string>> = {
  $: "USD",
  "¥": "JPY",
  "€": "EUR",
  "£": "GBP",
  "₩": "KRW",
};

/** The longest unit written at `index` of folded text. */
export function unitAt(folded: string, index: number): Unit | null {
  const units = BY_FIRST.get(folded.charCodeAt(index));
  if (units === undefined) return null;
  for (const unit of units) if (folded.startsWith(unit.form, index)) return unit;
  return null;
}
