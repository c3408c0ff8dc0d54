/** Finds the next part of an article that is spread over several pages. */

import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { baseOf, linksOf } from "./links.ts";
import { pageStep } from "./page-step.ts";

/** What a link to the next part says. Links to the next *article* say 次の記事. */
const NEXT_WORDS =
  /^[\s"'「『【[(（<>＞›»→▶▷►⇒≫・]*(次のページ|次ページ|次頁|次の頁|次へ|続きを読む|続きを見る|つづきを読む|続きはこちら|続き|next(\s*page)?(\s*»|\s*›|\s*>)?$|次$)/i;
const NOT_A_PART = /次の記事|前の記事|次のニュース|next\s*(article|story|post)|関連/i;

/**
 * @param html one part, decoded
 * @param url where it came from
 * @returns the address of the part that follows, always on the same host; null when this is the last one (or the only one)
 *
 * The page must point to it (rel=next, or the words of a pager) **and** the address must be that of the next page
 * of the same article: blogs say rel=next of the next article, and "次へ" stands in photo galleries and comments too.
 */
export function nextPart(html: string, url: string): string | null {
  const here = new URL(url);
  const base = baseOf(html, here);
  for (const { href, rel, text, number } of linksOf(html)) {
    if (!URL.canParse(href, base)) continue;
    const there = new URL(href, base);
    there.hash = "";
    const step = pageStep(here, there);
    if (step === null || NOT_A_PART.test(text)) continue;
    const says = NEXT_WORDS.test(text);
    const isNext = rel.includes("next");
    // A number in a pager is enough where the address can be nothing else than a page of this article.
    if (step === "added" && (isNext || says || number)) return there.href;
    // `/1.html` → `/2.html` could be two articles: there the page has to say it in words.
    if (step === "counted" && says) return there.href;
  }
  return null;
}

/**
 * As `nextPart`, for a saved page whose next part lies beside it.
 * @param file the page's own `file:` address
 * @returns the name of a file in the same folder, whether it is there or not
 */
export function nextFile(html: string, file: URL): string | null {
  const next = nextPart(html, file.href);
  if (next === null) return null;
  const there = new URL(next);
  if (there.protocol !== "file:" || new URL(".", there).href !== new URL(".", file).href) return null;
  there.search = "";
  return there.pathname === file.pathname ? null : basename(fileURLToPath(there));
}
