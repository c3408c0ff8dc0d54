/** Five-character shingles of a text, hashed: what a reprint keeps, whatever width and marks it is set in (Broder 1997). */
import { normalize } from "../text/normalize.ts";

const SHINGLE_CHARS = 5;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const MARKS = /[\p{P}\p{S}\s]/gu;

/** Sorted, each once. */
export function shinglesOf(text: string): Uint32Array {
  const plain = normalize(text).replace(MARKS, "");
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE_CHARS <= plain.length; at += 1) shingles.add(hash(plain, at));
  return Uint32Array.from(shingles).sort();
}

function hash(text: string, from: number): number {
  let value = FNV_OFFSET;
  for (let at = from; at < from + SHINGLE_CHARS; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), FNV_PRIME);
  return value >>> 0;
}

/** Share of the smaller set that the larger one holds: an abridged copy is held whole. */
export function containment(one: Uint32Array, other: Uint32Array): number {
  let [shared, a, b] = [0, 0, 0];
  while (a < one.length && b < other.length) {
    const [left, right] = [one[a] ?? 0, other[b] ?? 0];
    if (left === right) shared += 1;
    if (left <= right) a += 1;
    if (right <= left) b += 1;
  }
  const smaller = Math.min(one.length, other.length);
  return smaller === 0 ? 0 : shared / smaller;
}
