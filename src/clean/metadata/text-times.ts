/** Dates that stand in the lines around the text. */

import { captionSign, isDateLine } from "../lines.ts";
import type { RawBlock } from "../raw.ts";
import { isProse, linkShare } from "../shape.ts";
import { readWhen, readYearless, type When } from "./when.ts";

export type Dated = { readonly iso: string; readonly evidence: string; readonly precise: boolean } | null;

export type TextTimes = {
  readonly published: Dated;
  readonly updated: Dated;
  /** A date in a link, and one without its year: believed when nothing else is known. */
  readonly linked: Dated;
  readonly yearless: Dated;
};

/** Below the text, only a line that says what its date is about counts. */
const DATED = /^.{0,12}(公開|掲載|配信|更新|投稿|発行|posted|published|updated)/i;
/** Blocks above the first paragraph in which a date is looked for. */
const ABOVE_MAX = 40;
const LINE_CHARS_MAX = 120;
const DATE_START = /(?:(?:令和|平成)\s?(?:\d{1,2}|元)|(?<!\d)(?:19|20)\d{2})\s?[年/.-]\s?\d{1,2}/g;
const UPDATED = /(更新|update|修正|modified)/i;
const PUBLISHED = /(公開|配信|掲載|投稿|発行|post|publish)/i;
const LABEL_AFTER =
  /^[\d\s年月日時分秒/.:：,、T曜()（）月火水木金土午前後頃+-]*(最終)?(更新|公開|配信|掲載|投稿)/;

/** Nearest above the first paragraph first, then below the last. `believable` refuses what cannot be. */
export function textTimes(
  blocks: readonly RawBlock[],
  fetchedAt: string,
  believable: (when: When) => boolean,
): TextTimes {
  const start = blocks.findIndex(isProse);
  const at = start < 0 ? blocks.length : start;
  const above = blocks.slice(Math.max(0, at - ABOVE_MAX), at).reverse();
  const below = blocks.slice(at).filter(({ text }) => isDateLine(text) || DATED.test(text));
  let published: Dated = null;
  let updated: Dated = null;
  let linked: Dated = null;
  let yearless: Dated = null;
  for (const block of [...above, ...below]) {
    const { text } = block;
    // The day of a picture is not the day of the article.
    if (block.kind === "caption" || captionSign(text) !== null) continue;
    if (text.length > LINE_CHARS_MAX || isProse(block) || /(©|copyright|\(c\))/i.test(text)) continue;
    const evidence = `text: ${text.slice(0, 60)}`;
    for (const { when, isUpdate } of timesIn(text)) {
      if (!believable(when)) continue;
      const dated = { iso: when.iso, precise: when.precise, evidence };
      if (linkShare(block) > 0.5) linked ??= dated;
      else if (isUpdate) updated ??= dated;
      else if (published === null) published = dated;
      else if (isDateLine(text) && isOther(published, dated)) updated ??= dated;
    }
    if (published !== null) break;
    if (linkShare(block) < 0.5 && (isDateLine(text) || DATED.test(text))) {
      const when = readYearless(text, fetchedAt);
      if (when !== null) yearless ??= { iso: when.iso, precise: when.precise, evidence };
    }
  }
  return { ...inOrder(published ?? updated, updated), linked, yearless };
}

/** Another day than the one that is known, or another hour. */
const isOther = (known: NonNullable<Dated>, dated: NonNullable<Dated>): boolean =>
  known.iso.slice(0, 10) !== dated.iso.slice(0, 10) ||
  (known.precise && dated.precise && known.iso !== dated.iso);

/** Of two days beside each other the earlier is that of publication, whatever the order they stand in. */
function inOrder(published: Dated, updated: Dated): { published: Dated; updated: Dated } {
  const swapped =
    published !== null && updated !== null && Date.parse(updated.iso) < Date.parse(published.iso);
  return swapped ? { published: updated, updated: published } : { published, updated };
}

/** Every full date in a line, and whether the word for an update stands before or right behind it. */
function* timesIn(text: string): Iterable<{ readonly when: When; readonly isUpdate: boolean }> {
  const line = text.normalize("NFKC");
  const starts = [...line.matchAll(DATE_START)].map((match) => match.index);
  if (starts.length === 0) {
    const when = readWhen(line);
    if (when !== null) yield { when, isUpdate: UPDATED.test(line) };
    return;
  }
  let from = 0;
  for (const [index, start] of starts.entries()) {
    const piece = line.slice(start, starts[index + 1] ?? line.length);
    const when = readWhen(piece);
    const before = line.slice(from, start);
    const after = LABEL_AFTER.exec(piece);
    from = start + (after?.[0].length ?? 0);
    if (when === null) continue;
    const told = UPDATED.test(before) || PUBLISHED.test(before) ? before : (after?.[0] ?? "");
    yield { when, isUpdate: UPDATED.test(told) && !PUBLISHED.test(told) };
  }
}
