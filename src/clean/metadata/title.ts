/** The title of the article: the form on which the page's own tellings of it agree best. */

import { isBulletLine } from "../document/lines.ts";
import { agencyOf, captionSign, isBylineLine, isDateLine, isStamped } from "../lines.ts";
import type { HeadData, RawBlock } from "../raw.ts";
import { isProse, plain } from "../shape.ts";
import type { Told } from "./head.ts";
import type { Structured } from "./json-ld.ts";
import { agreeing, agreeingLine, boldLine, namesSite, SEPARATOR } from "./title-lines.ts";

export type FoundTitle = {
  readonly title: string | null;
  readonly evidence: string;
  /** Every form in which the page tells the title. */
  readonly forms: readonly string[];
  /** The block that is the title, for pasted text. */
  readonly block: string | null;
  /** The heading of a page that tells the title. */
  readonly heading: RawBlock | null;
};

const BRACKETED_SITE = /\s*[（(【[［][^（()）【】[\]［］]{2,25}[）)】\]］]$/;

/** For a page: headings that agree with the head win, since they carry no name of the site. */
export function pageTitle(
  head: HeadData,
  structured: readonly Structured[],
  blocks: readonly RawBlock[],
  sites: readonly string[],
): FoundTitle {
  const told: [string, string][] = [];
  for (const item of structured) if (item.headline !== null) told.push([item.headline, "json-ld headline"]);
  for (const name of ["og:title", "twitter:title", "title"]) {
    for (const text of head.metas.get(name) ?? []) told.push([text, `meta ${name}`]);
  }
  if (head.title !== null) told.push([head.title, "<title>"]);
  const tidy = told
    .map(([text, source]): [string, string] => [tidied(text), source])
    .filter(([text]) => text !== "");
  const forms = tidy.map(([text]) => stripSite(text, sites));
  const heading = agreeing(blocks, [...tidy.map(([text]) => text), ...forms]);
  if (heading !== null) {
    return {
      title: stripSite(tidied(heading.text), sites),
      evidence: `<${heading.tag}> agrees with the head`,
      forms: [heading.text, stripSite(tidied(heading.text), sites), ...forms, ...tidy.map(([text]) => text)],
      block: null,
      heading,
    };
  }
  const line = agreeingLine(
    blocks,
    tidy.map(([text]) => text),
  );
  if (line !== null) {
    return {
      title: line.text,
      evidence: "line agrees with the head",
      forms: [line.text, ...forms, ...tidy.map(([text]) => text)],
      block: null,
      heading: line,
    };
  }
  const best = tidy[0];
  const bold = best !== undefined && namesSite(best[0], sites) ? boldLine(blocks) : null;
  if (bold !== null) {
    return {
      title: bold.text,
      evidence: `bold at ${bold.path}`,
      forms: [bold.text],
      block: null,
      heading: bold,
    };
  }
  if (best !== undefined) {
    return {
      title: stripSite(best[0], sites),
      evidence: best[1],
      forms: [...forms, ...tidy.map(([text]) => text)],
      block: null,
      heading: null,
    };
  }
  const h1 = blocks.find((block) => block.tag === "h1" && !block.hidden);
  const only = h1 === undefined ? [] : [h1.text];
  return { title: h1?.text ?? null, evidence: "<h1>", forms: only, block: null, heading: h1 ?? null };
}

const PAGE_MARK =
  /\s*[（(［[]?\s*\d{1,2}\s?[/／]\s?\d{1,2}\s?(ページ|頁)?\s*[）)］\]]?(?=\s*($|[-–—|｜:：]))|\s*[（(](\d{1,2}ページ目|全\d{1,2}ページ)[）)]/g;

const tidied = (text: string): string =>
  text
    .replace(PAGE_MARK, "")
    .replace(/[ \t\r\n\f\u00a0]+/g, " ")
    .trim();

/** Takes the name of the site off the end (or the start) of a title. */
export function stripSite(text: string, sites: readonly string[]): string {
  const names = new Set(sites.map(plain).filter((name) => name.length >= 2));
  let title = text;
  for (let round = 0; round < 3; round += 1) {
    const bracket = BRACKETED_SITE.exec(title);
    if (bracket !== null && names.has(plain(bracket[0])) && bracket.index > 0) {
      title = title.slice(0, bracket.index);
      continue;
    }
    const marks = [...title.matchAll(SEPARATOR)];
    const last = marks.at(-1);
    if (last === undefined) break;
    const head = title.slice(0, last.index).trim();
    const tail = title.slice(last.index + last[0].length).trim();
    const known = [...names].some((name) => plain(tail).startsWith(name) || name.startsWith(plain(tail)));
    const strong = /[|｜]|\s[-–—]\s/.test(last[0]);
    if (
      known ||
      (strong &&
        tail.length <= 25 &&
        head.length >= 6 &&
        head.length >= tail.length * 0.6 &&
        !/[。！？」]/.test(tail))
    )
      title = head;
    else break;
  }
  return title.trim();
}

/** For pasted text: the line above the first paragraph that is no date, name, caption or menu. */
export function textTitle(blocks: readonly RawBlock[]): FoundTitle {
  const none: FoundTitle = { title: null, evidence: "", forms: [], block: null, heading: null };
  const start = blocks.findIndex(isProse);
  if (start <= 0) return none;
  const above = blocks.slice(0, start);
  const dated = above.findLastIndex(({ text }) => isDateLine(text) || isStamped(text));
  const beside = above.slice(Math.max(0, dated - ABOVE_DATE_LINES), Math.max(0, dated));
  const title = longest(beside.filter(isTitle)) ?? longest(above.filter(isTitle));
  if (title === null) return none;
  return { title: title.text, evidence: title.path, forms: [title.text], block: title.id, heading: null };
}

/** A title stands right above the line that dates the article, or has one line between: an address, a deck. */
const ABOVE_DATE_LINES = 3;

const isTitle = ({ text }: RawBlock): boolean => isTitleLine(text);

const longest = (blocks: readonly RawBlock[]): RawBlock | null =>
  blocks.reduce<RawBlock | null>(
    (best, block) => (best === null || block.text.length > best.text.length ? block : best),
    null,
  );

function isTitleLine(text: string): boolean {
  if (text.length < 4 || text.length > 120 || /。$/.test(text)) return false;
  if (isDateLine(text) || isStamped(text) || isMenuLine(text) || isBulletLine(text)) return false;
  if (isBylineLine(text) || captionSign(text) !== null || agencyOf(text) !== null) return false;
  return (
    !/^(Q|Ｑ)\s?\d*\s?[.．:：]/.test(text) &&
    !/(はこちら|ログイン|メニュー)$/.test(text) &&
    !/^https?:/.test(text)
  );
}

/** Names of pages set apart by bars or arrows: `トップ | 県内 | スポーツ`, `« 前の記事 | メイン | 次の記事 »`. */
const isMenuLine = (text: string): boolean => (text.match(/\s[|｜│»>＞›]\s|｜|[«»]/g) ?? []).length >= 2;

/** The title that site data points at, when another telling of it agrees; its forms are then those of both. */
export function pointedTitle(found: FoundTitle | null, pointed: Told | null): FoundTitle | null {
  if (pointed === null || found === null) return found;
  const form = plain(pointed.value);
  const agrees = found.forms.some((known) => plain(known).includes(form) || form.includes(plain(known)));
  if (!agrees || form === plain(found.title ?? "")) return found;
  return {
    ...found,
    title: pointed.value,
    evidence: pointed.evidence,
    forms: [pointed.value, ...found.forms],
  };
}
