/** Sets Japanese on a terminal: widths in columns, lines folded without breaking the rules for line starts and ends. */

/** What may not begin a line (行頭禁則), and what may not end one (行末禁則). JIS X 4051, the common core. */
const NOT_AT_START =
  /^[、。，．・：；？！）〕］｝〉》」』】ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ)\]},.!?:;%]/u;
const NOT_AT_END = /[（〔［｛〈《「『【([{]$/u;

/** Columns that a text takes: East Asian wide and full-width characters take two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return columns;
}

// Hangul Jamo, CJK and kana, Hangul, compatibility forms, full-width forms, emoji and the supplementary ideographs.
function isWide(code: number): boolean {
  return (
    code >= 0x1100 &&
    (code <= 0x115f ||
      (code >= 0x2e80 && code <= 0xa4cf) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xfe30 && code <= 0xfe6f) ||
      (code >= 0xff00 && code <= 0xff60) ||
      (code >= 0xffe0 && code <= 0xffe6) ||
      (code >= 0x1f300 && code <= 0x1faff) ||
      (code >= 0x20000 && code <= 0x3fffd))
  );
}

/** Words of Latin letters and digits stay whole; everything else may break between any two characters. */
const UNBROKEN = /[\x21-\x7e]+|[\s\S]/gu;

/** Folds a text into lines of at most `columnsMax` columns (one character may hang over for 禁則). */
export function fold(text: string, columnsMax: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const [piece] of text.matchAll(UNBROKEN)) {
    if (piece === "\n") {
      lines.push(line);
      line = "";
      continue;
    }
    const full = line !== "" && columnsOf(line) + columnsOf(piece) > columnsMax;
    if (full && !NOT_AT_START.test(piece)) {
      const carried = NOT_AT_END.exec(line)?.[0] ?? "";
      lines.push(line.slice(0, line.length - carried.length));
      line = carried;
    }
    if (line !== "" || piece.trim() !== "") line += piece;
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** A label in a column of its own, the text folded beside it. */
export function labelled(label: string, text: string, layout: { indent: number; columns: number }): string {
  const gap = " ".repeat(Math.max(1, layout.indent - columnsOf(label)));
  const lines = fold(text, Math.max(20, layout.columns - layout.indent));
  return `${label}${gap}${lines.join(`\n${" ".repeat(layout.indent)}`)}`;
}

/** At most `columnsMax` columns of a text, with … where something is cut off. */
export function clip(text: string, columnsMax: number): string {
  if (columnsOf(text) <= columnsMax) return text;
  let kept = "";
  let columns = 1; // of the …
  for (const character of text) {
    columns += columnsOf(character);
    if (columns > columnsMax) break;
    kept += character;
  }
  return `${kept}…`;
}
