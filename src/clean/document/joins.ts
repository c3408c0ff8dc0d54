/** Says whether a line that ends without a paragraph's end goes on in the next line. */

/** Marks that open a line of their own: bullets, headings, notes, the indent of a paragraph. */
export const LINE_MARK =
  /^[\s\u3000]*[・▽▼■□◆◇●○◎★☆※▲△►▶◀→⇒➡＊*•‣◦–—―<＜〈《【［[（(「『Q①-⑳\u2460-\u24ff]|^\u3000|^\d+[.．、)）]|^-\s/u;

const OPEN_END = /[、，]$/;

/** True when `line` breaks in mid-sentence and `next` does not look like a start of its own. */
export function goesOn(line: string, next: string): boolean {
  return line.length >= 5 && OPEN_END.test(line.slice(-1)) && !LINE_MARK.test(next);
}
