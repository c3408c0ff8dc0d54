/** Writes ISO-2022-JP, which no library here writes: EUC-JP without its eighth bits, between escapes. */
import iconv from "iconv-lite";

const DOUBLE = [0x1b, 0x24, 0x42];
const ASCII = [0x1b, 0x28, 0x42];

export function toIso2022Jp(text: string): Uint8Array {
  const bytes: number[] = [];
  let double = false;
  for (const byte of iconv.encode(text, "euc-jp")) {
    const isDouble = byte >= 0x80;
    if (isDouble !== double) bytes.push(...(isDouble ? DOUBLE : ASCII));
    double = isDouble;
    bytes.push(byte & 0x7f);
  }
  if (double) bytes.push(...ASCII);
  return Uint8Array.from(bytes);
}
