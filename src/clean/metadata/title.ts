/** The title of the article: the form on which the page's own tellings of it agree best. */

import { agencyOf, captionSign, isBylineLine, isDateLine } from "../lines.ts";
import type { HeadData, RawBlock } from "../raw.ts";
import { isProse, linkShare, plain } from "../shape.ts";
import type { Structured } from "./json-ld.ts";

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

const SEPARATOR =
  /\s*[|｜]\s*|\s+[-–—‐−:：／/]\s+|\s*[:：／]\s*(?=[^:：／]{2,20}$)|(?<=^[^:：]{2,20})[:：]|\s*[«»]\s*|[－―]+(?=[^－―]{2,25}$)/g;
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

/** The heading that the head's titles begin with, end with (after the name of a series), or nearly are. */
export function agreeing(blocks: readonly RawBlock[], told: readonly string[]): RawBlock | null {
  const forms = told.map(plain);
  let best: RawBlock | null = null;
  // A short heading before a bar in <title> may be the title or the site: only when nothing agrees better.
  let weak: RawBlock | null = null;
  let deep: RawBlock | null = null;
  for (const block of blocks) {
    if (block.kind !== "heading" || block.hidden || block.text.length > 200) continue;
    const form = plain(block.text);
    if (form.length < 2) continue;
    if (!/^h[12]$/.test(block.tag)) {
      // Deeper headings are those of sections and lists: one of them is the title when nothing above it is.
      const told = form.length >= 8 && forms.some((known) => known.startsWith(form) || known.endsWith(form));
      if (told) deep ??= block;
      continue;
    }
    const inside =
      linkShare(block) < 0.5 &&
      forms.some((known) => known.endsWith(form) && form.length >= 8 && form.length * 2 >= known.length);
    const beforeBar = told.some(
      (text) => text.startsWith(block.text) && /^\s*([|｜／:：]|[-–—]\s)/.test(text.slice(block.text.length)),
    );
    if (beforeBar) weak ??= block;
    if (!inside && !forms.some((known) => agree(known, form))) continue;
    const better =
      best === null ||
      (block.tag === best.tag ? form.length > plain(best.text).length : block.tag < best.tag);
    if (better) best = block;
  }
  return best ?? deep ?? weak;
}

const LINE_CHARS_MIN = 8;
const LINE_SHARE_MIN = 0.4;

/** On a page without headings: the line that is one side of a mark in what the head tells. */
function agreeingLine(blocks: readonly RawBlock[], told: readonly string[]): RawBlock | null {
  const sides = new Set(
    told.flatMap((text) =>
      [...text.matchAll(SEPARATOR)]
        .flatMap((mark) => [text.slice(0, mark.index), text.slice(mark.index + mark[0].length)])
        .filter((side) => side.length >= LINE_CHARS_MIN && side.length >= text.length * LINE_SHARE_MIN)
        .map(plain),
    ),
  );
  const whole = new Set(told.map(plain));
  const isTold = ({ text }: RawBlock): boolean => sides.has(plain(text)) || whole.has(plain(text));
  return (
    blocks.find(
      (block) => !block.hidden && block.text.length <= 200 && linkShare(block) < 0.5 && isTold(block),
    ) ?? null
  );
}

/** A heading is the told title, the told title without what the site put around it, or that with a mark more. */
function agree(known: string, form: string): boolean {
  if (known === form) return true;
  if (known.startsWith(form)) return form.length >= 8 || form.length * 2 >= known.length;
  return form.includes(known) && known.length >= 6 && form.length <= known.length * 1.4;
}

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
  const date = above.findIndex((block) => isDateLine(block.text));
  const candidates = (date > 0 ? above.slice(0, date) : above).filter((block) => isTitleLine(block.text));
  const title = candidates.reduce<RawBlock | null>(
    (best, block) => (best === null || block.text.length > best.text.length ? block : best),
    null,
  );
  if (title === null) return none;
  return { title: title.text, evidence: title.path, forms: [title.text], block: title.id, heading: null };
}

function isTitleLine(text: string): boolean {
  if (text.length < 4 || text.length > 120 || /。$/.test(text)) return false;
  if (isDateLine(text) || isBylineLine(text) || captionSign(text) !== null || agencyOf(text) !== null)
    return false;
  return (
    !/^(Q|Ｑ)\s?\d*\s?[.．:：]/.test(text) &&
    !/(はこちら|ログイン|メニュー)$/.test(text) &&
    !/^https?:/.test(text)
  );
}
