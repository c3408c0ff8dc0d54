/** How much of the article the page gives, and how sure that is. */

import type { Structured } from "./metadata/json-ld.ts";
import type { Evidence } from "./metadata/people.ts";
import { isWallNotice, leftOver, unquoted } from "./notices.ts";
import type { RawBlock } from "./raw.ts";
import { linkShare } from "./shape.ts";

export type FoundAccess = {
  readonly access: "full" | "partial";
  readonly certain: boolean;
  readonly evidence: readonly Evidence[];
};

const MORE_BEHIND =
  /(続きを?(お)?読|ここから先|残り|全文を?(お)?読|(この|本)(記事|コンテンツ)は.{0,20}(有料|会員|限定))/;
const OFFER = /(有料会員|会員限定|読み放題|購読者限定|会員の方のみ|有料記事)/;
/** The mark of a paid article by its title: with a short text, the text is likely a teaser. */
const PAID_MARK =
  /^.{0,30}(有料会員(限定)?記事|会員限定記事|有料記事|プレミアム記事|有料会員限定)( \d+文字)?$/;
const TEASER_CHARS_MAX = 500;
const NEXT_PAGE = /^[\s▶►→>＞]*次(の)?(ページ|頁)/;
const PAGE_COUNT = /^(?:(\d{1,2})?\s*[/／]\s*(\d{1,2})(?:\s*ページ)?|全(\d{1,2})ページ)$/;

/**
 * `inside` are the blocks of the article's region before the passes, `nearby` also those shortly above and below:
 * a wall stands there, a menu entry does not; an offer alone counts only inside.
 * `missing` are the parts that the fetching knows to lack: they make the answer certain.
 * `bodyChars` is the length of the kept body. A sign that pages with the whole text also carry makes the answer uncertain, never `partial` by itself.
 */
export function findAccess(
  nearby: readonly RawBlock[],
  inside: readonly RawBlock[],
  structured: readonly Structured[],
  parts: number,
  bodyChars: number,
  missing: readonly string[] = [],
): FoundAccess {
  const evidence: Evidence[] = [];
  const note = (text: string): void => {
    if (evidence.length < 8) evidence.push({ field: "access", text });
  };
  let left = false;
  let wall = false;
  let offer = false;
  let paidMark = false;
  let pages = false;
  for (const why of missing) note(`pages: ${why}`);
  const last = pagesOf(nearby);
  if (last !== null && last.count > parts) {
    pages = true;
    note(`${last.evidence} (given: ${parts})`);
  }
  const own = new Set(inside);
  for (const block of nearby) {
    const { text, tag, hidden } = block;
    // The title tells what the article is about.
    if (hidden || text.length > 160 || tag === "h1") continue;
    const bare = unquoted(text);
    const count = PAGE_COUNT.exec(text.trim());
    if ((leftOver(bare) ?? 0) > 0) {
      left = true;
      note(`text: ${text}`);
    } else if (isWallNotice(text) && MORE_BEHIND.test(bare)) {
      wall = true;
      note(`text: ${text}`);
    } else if (
      count !== null &&
      (tag === "line" || /ページ/.test(text)) &&
      Number(count[2] ?? count[3]) > parts
    ) {
      pages = true;
      note(`text: ${text} (pages counted: ${count[2] ?? count[3]}, given: ${parts})`);
    } else if (OFFER.test(text) && text.length <= 60 && (own.has(block) || PAID_MARK.test(text))) {
      offer = true;
      paidMark ||= PAID_MARK.test(text) && linkShare(block) < 0.5;
      note(`text: ${text}`);
    }
  }
  const paid = structured.some((item) => item.free === false);
  if (paid) note("json-ld isAccessibleForFree: false");
  if (left || missing.length > 0 || (paid && wall)) return { access: "partial", certain: true, evidence };
  const teaser = paidMark && bodyChars <= TEASER_CHARS_MAX;
  if (wall || pages || teaser) return { access: "partial", certain: false, evidence };
  return { access: "full", certain: !paid && !offer, evidence };
}

/** How many pages the links to them count: a list of numbers, or a link to the next one (then at least two). */
function pagesOf(blocks: readonly RawBlock[]): { readonly count: number; readonly evidence: string } | null {
  let found: { readonly count: number; readonly evidence: string } | null = null;
  const ones = new Set(blocks.filter(({ text }) => text === "1").map(({ group }) => group));
  for (const block of blocks) {
    const number = /^\d{1,2}$/.test(block.text) ? Number(block.text) : 0;
    if (linkShare(block) < 0.5) continue;
    if (number > (found?.count ?? 1) && block.group >= 0 && ones.has(block.group)) {
      found = { count: number, evidence: `link to page ${number}` };
    } else if (found === null && NEXT_PAGE.test(block.text)) {
      found = { count: 2, evidence: `link: ${block.text.slice(0, 60)}` };
    }
  }
  return found;
}
