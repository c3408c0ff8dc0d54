/**
 * Keeps a page within what people write, before it is parsed: depth, tags, characters of text, attributes of a tag.
 *
 * The bounds lie far above the longest pages known (a live page of a whole day has some 20,000 tags), and low
 * enough that no page takes more than about 200 MB on top of its own text.
 */

/** Deeper nesting is flattened, its text stays: htmlparser2 is quadratic in the depth. */
const DEPTH_MAX = 400;
/** Every `<` counts, whether it opens a tag or not. What comes after is not read. */
const MARKS_MAX = 120_000;
/** Characters outside tags, scripts, styles and comments. */
const TEXT_CHARS_MAX = 3_000_000;
/** A tag longer than this may hold one picture, not thousands of attributes. */
const TAG_CHARS_MAX = 100_000;
const ATTRIBUTES_MAX = 1_000;
const SAMPLE_CHARS = 300;

/** What was left unread behind a bound: how much, why, and how it begins. */
export type Unread = { readonly chars: number; readonly bound: string; readonly sample: string };

/** Tags that never nest, or that the parser closes by itself. */
const NO_DEPTH = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd td th tr option optgroup".split(
    " ",
  ),
);
/** Elements that hold text which is no text of the page; the parser reads them in one piece. */
const RAW = /^(script|style)$/;
const NAME = /[a-zA-Z][^\s/><]*/y;
const TAG_END = /[<>]/g;

export type Bounded = { readonly text: string; readonly unread: Unread | null };

/** `html` with too deep tags taken out, cut off at the first bound that it passes. Linear in its length. */
export function boundHtml(html: string): Bounded {
  const pieces: string[] = [];
  let kept = 0;
  let depth = 0;
  let marks = 0;
  let textChars = 0;
  let at = 0;
  const replace = (start: number, end: number, by: string): void => {
    pieces.push(html.slice(kept, start), by);
    kept = end;
  };
  while (at < html.length) {
    const open = html.indexOf("<", at);
    const end = open < 0 ? html.length : open;
    textChars += end - at;
    if (textChars > TEXT_CHARS_MAX) {
      const cut = end - (textChars - TEXT_CHARS_MAX);
      return cutOff(html, pieces, kept, cut, `${TEXT_CHARS_MAX} characters of text`);
    }
    if (open < 0) break;
    marks += 1;
    if (marks > MARKS_MAX) return cutOff(html, pieces, kept, open, `${MARKS_MAX} tags`);
    if (html.startsWith("<!--", open)) {
      const close = html.indexOf("-->", open + 4);
      at = close < 0 ? html.length : close + 3;
      continue;
    }
    const closing = html.charAt(open + 1) === "/";
    NAME.lastIndex = open + (closing ? 2 : 1);
    const name = NAME.exec(html)?.[0].toLowerCase();
    if (name === undefined) {
      at = open + 1;
      continue;
    }
    at = tagEnd(html, open + 1);
    if (at - open > TAG_CHARS_MAX && manyAttributes(html, open, at)) replace(open, at, `<${name}>`);
    if (RAW.test(name) && !closing) {
      at = closeOf(html, name, at);
      continue;
    }
    if (NO_DEPTH.has(name)) continue;
    if (closing) {
      if (depth > DEPTH_MAX) replace(open, at, " ");
      depth = Math.max(0, depth - 1);
    } else {
      depth += 1;
      if (depth > DEPTH_MAX) replace(open, at, " ");
    }
  }
  if (pieces.length === 0) return { text: html, unread: null };
  pieces.push(html.slice(kept));
  return { text: pieces.join(""), unread: null };
}

function cutOff(html: string, pieces: string[], kept: number, cut: number, bound: string): Bounded {
  const text = `${pieces.join("")}${html.slice(kept, cut)}`;
  return { text, unread: unreadOf(html, cut, bound) };
}

export const unreadOf = (text: string, cut: number, bound: string): Unread => ({
  chars: text.length - cut,
  bound,
  sample: text.slice(cut, cut + SAMPLE_CHARS),
});

/** Behind the `>` of a tag, or before the next `<` of one that is never closed. */
function tagEnd(html: string, from: number): number {
  TAG_END.lastIndex = from;
  const end = TAG_END.exec(html);
  if (end === null) return html.length;
  return end[0] === ">" ? end.index + 1 : end.index;
}

function manyAttributes(html: string, from: number, to: number): boolean {
  let count = 0;
  for (let at = html.indexOf("=", from); at >= 0 && at < to; at = html.indexOf("=", at + 1)) {
    count += 1;
    if (count > ATTRIBUTES_MAX) return true;
  }
  return false;
}

/** Where `</script` or `</style` stands; the end of the page when it is never closed. */
function closeOf(html: string, name: string, from: number): number {
  const pattern = name === "script" ? /<\/script/gi : /<\/style/gi;
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? html.length;
}
