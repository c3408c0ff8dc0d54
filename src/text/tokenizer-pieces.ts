/**
 * Cuts text into pieces that kuromoji can take: it is quadratic in the length of a piece, loses text around
 * consecutive surrogate pairs and glues line breaks to their neighbours. The pieces join back into the text.
 */

/** `raw` pieces are never shown to kuromoji; each is one unknown word. */
export type Piece = { readonly text: string; readonly raw: boolean };

export const PIECE_CHARS_MAX = 120;
/** A forced cut is looked for in the last part of a piece only, so that pieces stay long. */
const PIECE_CHARS_MIN = 60;

/** Line breaks, control characters, surrogates (paired or lone) with what joins them, noncharacters. */
const RAW = /[\u0000-\u001f\u007f]+|(?:[\ud800-\udfff][\u200d\ufe00-\ufe0f]*)+|[\ufffe\uffff]+/g;
const STOPS = "、。，．！？!?";
const CLOSERS = "」』）)】］]〉》”’";

export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(RAW)) {
    pushPlain(pieces, text, at, match.index);
    pieces.push({ text: match[0], raw: true });
    at = match.index + match[0].length;
  }
  pushPlain(pieces, text, at, text.length);
  return pieces;
}

function pushPlain(pieces: Piece[], text: string, from: number, to: number): void {
  let start = from;
  for (let at = from; at < to; at++) {
    const stop = STOPS.includes(text.charAt(at)) && !isDecimal(text, at);
    const end = stop ? afterStops(text, at + 1, to) : at + 1;
    if (!stop && end - start < PIECE_CHARS_MAX) continue;
    const cut = stop ? end : forcedCut(text, start, end);
    pieces.push({ text: text.slice(start, cut), raw: false });
    start = cut;
    at = cut - 1;
  }
  if (start < to) pieces.push({ text: text.slice(start, to), raw: false });
}

function isDecimal(text: string, at: number): boolean {
  return /[0-9０-９]/.test(text.charAt(at + 1)) && /[0-9０-９]/.test(text.charAt(at - 1));
}

function afterStops(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && at - from < PIECE_CHARS_MIN && (STOPS + CLOSERS).includes(text.charAt(at))) at++;
  return at;
}

/** The last good place in the piece: where kana end, else where the script changes, else the very end. */
function forcedCut(text: string, start: number, end: number): number {
  let change = -1;
  for (let at = end; at > start + PIECE_CHARS_MIN; at--) {
    const before = scriptOf(text.charCodeAt(at - 1));
    const after = scriptOf(text.charCodeAt(at));
    if (before === after) continue;
    if (before === "hiragana") return at;
    if (change < 0) change = at;
  }
  return change < 0 ? end : change;
}

type Script = "hiragana" | "katakana" | "kanji" | "latin" | "digit" | "other";

function scriptOf(unit: number): Script {
  if (unit >= 0x3041 && unit <= 0x309f) return "hiragana";
  if ((unit >= 0x30a1 && unit <= 0x30ff) || (unit >= 0xff66 && unit <= 0xff9f)) return "katakana";
  if ((unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3005 || (unit >= 0xf900 && unit <= 0xfaff))
    return "kanji";
  if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)) return "digit";
  if (/[a-zａ-ｚ]/i.test(String.fromCharCode(unit))) return "latin";
  return "other";
}
