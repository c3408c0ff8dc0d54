/** Five-character shingles of a text, hashed: what a reprint keeps, whatever width and marks it is set in (Broder 1997). */
import { normalize } from "../text/normalize.ts";

const SHINGLE_CHARS = 5;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const MARKS = /[\p{P}\p{S}\s]/gu;

export function shinglesOf(text: string): ReadonlySet<number> {
  const plain = normalize(text).replace(MARKS, "");
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE_CHARS <= plain.length; at += 1) shingles.add(hash(plain, at));
  return shingles;
}

function hash(text: string, from: number): number {
  let value = FNV_OFFSET;
  for (let at = from; at < from + SHINGLE_CHARS; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), FNV_PRIME);
  return value >>> 0;
}

/** Share of the smaller set that the larger one holds: an abridged copy is held whole. */
export function containment(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return small.size === 0 ? 0 : shared / small.size;
}
