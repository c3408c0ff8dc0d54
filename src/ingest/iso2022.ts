/** ISO-2022-JP: seven bits, and escape sequences that say what follows. */

const ESC = 0x1b;

/** How many escapes begin a double-byte run, how many bytes stand in such runs, and how many bytes have the eighth bit. */
export function escapesOf(bytes: Uint8Array): {
  readonly escapes: number;
  readonly doubles: number;
  readonly eightBit: number;
} {
  let escapes = 0;
  let doubles = 0;
  let eightBit = 0;
  let double = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) eightBit += 1;
    else if (byte === ESC) {
      double = opensDouble(bytes, at);
      if (double) escapes += 1;
    } else if (double) doubles += 1;
  }
  return { escapes, doubles, eightBit };
}

/** A byte in so many may be broken, and the rest is ISO-2022-JP all the same. */
const BYTES_PER_BROKEN = 20;

/** Escapes, and hardly any byte that the charset has no use for. */
export const isIso2022 = ({ escapes, doubles, eightBit }: ReturnType<typeof escapesOf>): boolean =>
  escapes > 0 && (eightBit < escapes || eightBit * BYTES_PER_BROKEN < doubles);

/** `ESC $ B`, `ESC $ @`, `ESC $ ( D`, … */
const opensDouble = (bytes: Uint8Array, at: number): boolean =>
  bytes[at + 1] === 0x24 && [0x40, 0x42, 0x28].includes(bytes[at + 2] ?? 0);

/**
 * Every line of ISO-2022-JP ends in ASCII. Where the escape back was lost, the rest of the document would be read
 * as double bytes: here it is put back at the end of the line.
 */
export function withLineEnds(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let from = 0;
  let double = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === ESC) double = opensDouble(bytes, at) || (double && bytes[at + 1] !== 0x28);
    else if (double && (byte === 0x0a || byte === 0x0d)) {
      pieces.push(bytes.subarray(from, at), ASCII);
      from = at;
      double = false;
    }
  }
  return pieces.length === 0 ? bytes : Buffer.concat([...pieces, bytes.subarray(from)]);
}

const ASCII = Uint8Array.of(ESC, 0x28, 0x42);
