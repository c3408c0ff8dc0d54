/** How much a run of bytes looks like Japanese in each charset: counted by the structure of the bytes, without decoding. */

export type Count = {
  readonly name: "utf-8" | "shift_jis" | "euc-jp";
  /** Bytes that the sample has outside of ASCII. */
  readonly bytes: number;
  readonly invalid: number;
  /** Shares of the sample's bytes, 0–1. */
  readonly kanaShare: number;
  /** About 1 for plain Japanese, below 0 for the wrong charset. */
  readonly score: number;
};

/** What a character is worth per byte. Kana are sure signs; rare kanji and half-width kana are signs of a wrong guess. */
const WORTH = { kana: 1, mark: 0.6, common: 0.6, letter: 0.3, rare: -0.6, half: -0.7, invalid: -4 } as const;
type Kind = keyof typeof WORTH;

/** One character at `at`: its kind and its length in bytes (an invalid one is one byte long). */
type Reader = (bytes: Uint8Array, at: number) => readonly [Kind, number];

const SAMPLE_BYTES = 131_072;

/**
 * The bytes that decide: runs outside of ASCII with their neighbours. Bytes below 0x40 are never the second half
 * of a character in any of the charsets, so there a text can be cut.
 */
export function sampleOf(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(Math.min(bytes.length, SAMPLE_BYTES) + 1);
  let size = 0;
  let start = 0;
  let foreign = false;
  for (let at = 0; at <= bytes.length && size < SAMPLE_BYTES; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) foreign = true;
    if (byte >= 0x40 && at < bytes.length) continue;
    if (foreign) {
      const run = bytes.subarray(start, Math.min(at + 1, start + SAMPLE_BYTES - size));
      kept.set(run, size);
      size += run.length;
    }
    start = at + 1;
    foreign = false;
  }
  return kept.subarray(0, size);
}

/** @param sample from `sampleOf`; highest score first */
export const countAll = (sample: Uint8Array): readonly Count[] =>
  READERS.map(([name, read]) => count(name, read, sample)).sort((one, other) => other.score - one.score);

function count(name: Count["name"], read: Reader, sample: Uint8Array): Count {
  let bytes = 0;
  let invalid = 0;
  let kana = 0;
  let worth = 0;
  for (let at = 0; at < sample.length; ) {
    if ((sample[at] ?? 0) < 0x80) {
      at += 1;
      continue;
    }
    const [kind, length] = read(sample, at);
    // A character cut by the end of the sample says nothing.
    if (kind === "invalid" && at + 3 >= sample.length) break;
    at += length;
    bytes += length;
    worth += WORTH[kind] * length;
    if (kind === "invalid") invalid += 1;
    if (kind === "kana") kana += length;
  }
  return { name, bytes, invalid, kanaShare: kana / Math.max(bytes, 1), score: worth / Math.max(bytes, 1) };
}

const between = (byte: number | undefined, low: number, high: number): boolean =>
  byte !== undefined && byte >= low && byte <= high;

const INVALID = ["invalid", 1] as const;

const utf8: Reader = (bytes, at) => {
  const [lead = 0, second, third, fourth] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
  const continues = (byte: number | undefined) => between(byte, 0x80, 0xbf);
  if (between(lead, 0xc2, 0xdf)) return continues(second) ? ["letter", 2] : INVALID;
  if (between(lead, 0xe0, 0xef)) {
    if (!continues(second) || !continues(third) || (lead === 0xe0 && !between(second, 0xa0, 0xbf)))
      return INVALID;
    if (lead === 0xed && between(second, 0xa0, 0xbf)) return INVALID;
    if (lead === 0xe3 && between(second, 0x81, 0x83)) return ["kana", 3];
    return between(lead, 0xe4, 0xe9) ? ["common", 3] : ["mark", 3];
  }
  if (between(lead, 0xf0, 0xf4) && continues(second) && continues(third) && continues(fourth))
    return ["mark", 4];
  return INVALID;
};

const shiftJis: Reader = (bytes, at) => {
  const [lead = 0, trail] = [bytes[at], bytes[at + 1]];
  if (between(lead, 0xa1, 0xdf)) return ["half", 1];
  const isLead = between(lead, 0x81, 0x9f) || between(lead, 0xe0, 0xfc);
  if (!isLead || !(between(trail, 0x40, 0x7e) || between(trail, 0x80, 0xfc))) return INVALID;
  if (lead === 0x81) return ["mark", 2];
  if (lead === 0x82)
    return between(trail, 0x9f, 0xf1) ? ["kana", 2] : between(trail, 0x4f, 0x9a) ? ["mark", 2] : ["rare", 2];
  if (lead === 0x83) return between(trail, 0x40, 0x96) ? ["kana", 2] : ["letter", 2];
  if (between(lead, 0x84, 0x87)) return ["letter", 2];
  return between(lead, 0x88, 0x97) || (lead === 0x98 && between(trail, 0x40, 0x72))
    ? ["common", 2]
    : ["rare", 2];
};

const eucJp: Reader = (bytes, at) => {
  const [lead = 0, trail, third] = [bytes[at], bytes[at + 1], bytes[at + 2]];
  if (lead === 0x8e) return between(trail, 0xa1, 0xdf) ? ["half", 2] : INVALID;
  if (lead === 0x8f) return between(trail, 0xa1, 0xfe) && between(third, 0xa1, 0xfe) ? ["rare", 3] : INVALID;
  if (!between(lead, 0xa1, 0xfe) || !between(trail, 0xa1, 0xfe)) return INVALID;
  if (lead === 0xa1 || lead === 0xa3) return ["mark", 2];
  if (lead === 0xa4 || lead === 0xa5) return ["kana", 2];
  if (lead < 0xb0) return ["letter", 2];
  return lead <= 0xcf ? ["common", 2] : ["rare", 2];
};

const READERS: readonly (readonly [Count["name"], Reader])[] = [
  ["utf-8", utf8],
  ["shift_jis", shiftJis],
  ["euc-jp", eucJp],
];
