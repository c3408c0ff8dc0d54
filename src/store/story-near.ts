/**
 * Which articles share most with a new one, found at a cost that does not grow with their number: of each key only the
 * articles nearest in time are looked at, rare keys deeper than common ones. How rare a key is tells the time that its
 * nearest articles are spread over; no counts are kept.
 */
import type { SQLInputValue } from "node:sqlite";

export type NearKey = { readonly hash: number; readonly withinMs: number };
export type Around = { readonly publishedAt: number; readonly countMax: number };
type Rows = (
  sql: string,
  ...values: readonly SQLInputValue[]
) => readonly { readonly [column: string]: unknown }[];
type Side = "before" | "after";

/** Seconds: a published time of four bytes. */
export const secondsOf = (ms: number): number => Math.floor(ms / 1_000);

/** So many articles before and after are looked at for every key. */
const PROBED = 16;
/** Of the rarest of the common keys so many more, */
const DEEP = 128;
/** as long as not more rows than this are read. */
const DEEP_ROWS_MAX = 1_024;

const SQL: { readonly [side in Side]: string } = {
  before:
    "SELECT n, published FROM keys WHERE key = ? AND published BETWEEN ? AND ? ORDER BY published DESC LIMIT ?",
  after:
    "SELECT n, published FROM keys WHERE key = ? AND published BETWEEN ? AND ? ORDER BY published LIMIT ?",
};

type Probe = NearKey & {
  readonly found: ReadonlySet<number>;
  /** Sides on which there are more. */
  readonly more: readonly Side[];
  /** How many articles within the time hold the key; estimated where there are more than were looked at. */
  readonly count: number;
};

/** @returns numbers of articles, those that share most first, rare keys counting more */
export function nearest(
  rows: Rows,
  keys: readonly NearKey[],
  { publishedAt, countMax }: Around,
): readonly number[] {
  const probes = keys.map((key) => probe(rows, key, publishedAt));
  const articles = Number(rows("SELECT max(n) AS n FROM articles")[0]?.["n"] ?? 0);
  const weightOf = ({ count }: Probe): number => Math.log2(1 + articles / Math.max(1, count));
  const scores = new Map<number, number>();
  const note = (probed: Probe, found: Iterable<number>): void => {
    const weight = weightOf(probed);
    for (const n of found) scores.set(n, (scores.get(n) ?? 0) + weight);
  };
  for (const probed of probes) note(probed, probed.found);
  let rowsLeft = DEEP_ROWS_MAX;
  for (const probed of probes.filter(({ more }) => more.length > 0).sort((a, b) => a.count - b.count)) {
    for (const side of probed.more) {
      if (rowsLeft <= 0) break;
      const found = rowsOn(rows, probed, publishedAt, side, Math.min(DEEP, rowsLeft)).map(({ n }) => n);
      rowsLeft -= found.length;
      note(
        probed,
        found.filter((n) => !probed.found.has(n)),
      );
    }
  }
  return [...scores]
    .sort(([n, score], [other, otherScore]) => otherScore - score || n - other)
    .slice(0, countMax)
    .map(([n]) => n);
}

function probe(rows: Rows, key: NearKey, publishedAt: number): Probe {
  const found = new Set<number>();
  const more: Side[] = [];
  let count = 0;
  for (const side of ["before", "after"] as const) {
    const near = rowsOn(rows, key, publishedAt, side, PROBED);
    for (const { n } of near) found.add(n);
    count += near.length;
    const last = near.at(-1);
    if (near.length < PROBED || last === undefined) continue;
    more.push(side);
    const spreadMs = Math.max(1_000, Math.abs(last.publishedAt - publishedAt));
    count += Math.max(0, (near.length * key.withinMs) / spreadMs - near.length);
  }
  return { ...key, found, more, count };
}

function rowsOn(rows: Rows, { hash, withinMs }: NearKey, publishedAt: number, side: Side, countMax: number) {
  const at = secondsOf(publishedAt);
  const [from, until] =
    side === "before" ? [secondsOf(publishedAt - withinMs), at] : [at + 1, secondsOf(publishedAt + withinMs)];
  return rows(SQL[side], hash, from, until, countMax).map(({ n, published }) => ({
    n: Number(n),
    publishedAt: Number(published) * 1_000,
  }));
}
