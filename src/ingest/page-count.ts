/** How many pages an article says it has, and on which of them one is: the proof that all of it was read. */
import { shownLines } from "./shown-lines.ts";

export type PageCount = {
  /** The page that this is; null where only the number of pages is told. */
  readonly at: number | null;
  readonly of: number;
  /** The words on the page. */
  readonly said: string;
};

/** No article has more; 1/100 is a share. */
const PAGES_MAX = 50;

/** A line that says this and nothing else; dates (`3/4`) have no ページ beside them and no brackets around them. */
const FORMS: readonly RegExp[] = [
  /^[(（［[]?\s*(\d{1,2})\s*[/／]\s*(\d{1,2})\s*(?:ページ|頁|pages?)\s*[)）\]］]?$/i,
  /^(?:ページ|頁|page)\s*[:：]?\s*(\d{1,2})\s*(?:[/／]|of)\s*(\d{1,2})$/i,
  /^(\d{1,2})\s*(?:ページ目|頁目)\s*[/／(（]?\s*全?\s*(\d{1,2})\s*(?:ページ|頁)(?:中)?[)）]?$/,
  /^全\s*(\d{1,2})\s*(?:ページ|頁)(?:中|の)?\s*(\d{1,2})\s*(?:ページ目|頁目)?$/,
  /^[(（［[]\s*全\s*(\d{1,2})\s*(?:ページ|頁)\s*[)）\]］]$|^全\s*(\d{1,2})\s*(?:ページ|頁)$/,
];

/** @returns what the page says; null when it says nothing, or contradicts itself */
export function pageCount(html: string): PageCount | null {
  const found: PageCount[] = [];
  for (const line of shownLines(html)) {
    const count = read(line);
    if (count !== null) found.push(count);
  }
  const [first] = found;
  if (first === undefined || found.some(({ of }) => of !== first.of)) return null;
  return found.find(({ at }) => at !== null) ?? first;
}

function read(line: string): PageCount | null {
  const plain = line.normalize("NFKC").trim();
  for (const [form, pattern] of FORMS.entries()) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const [one, two] = [Number(match[1] ?? match[2]), Number(match[2])];
    const only = form === 4;
    const [at, of] = only ? [null, one] : form === 3 ? [two, one] : [one, two];
    if (of >= 2 && of <= PAGES_MAX && (at === null || (at >= 1 && at <= of))) return { at, of, said: plain };
  }
  return null;
}
