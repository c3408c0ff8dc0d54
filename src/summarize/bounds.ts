/** The bounds of the contract: characters, counted as a reader counts them. */

/** Full-width characters; a half-width letter counts for half. */
export const HEADLINE_WIDTH_MAX = 30;
export const GIST_CHARS_MAX = 90;
export const POINTS_MIN = 3;
export const POINTS_MAX = 5;
export const LENGTH_MIN = 80;
export const LENGTH_MAX = 1200;

const HALF_WIDTH = /^[\u0020-\u007e\uff61-\uff9f]$/;

/** Code points, so that 𠮷 is one character. */
export function charsOf(text: string): number {
  let chars = 0;
  for (const _ of text) chars += 1;
  return chars;
}

/** Width in full-width characters (ASCII and half-width katakana are ½ each). */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += HALF_WIDTH.test(char) ? 0.5 : 1;
  return width;
}
