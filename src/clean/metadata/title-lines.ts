/** Lines of a page that tell its title: headings and lines that agree with the head, bold lines where it tells none. */
import { isOutletLine } from "../lines.ts";
import type { RawBlock } from "../raw.ts";
import { isProse, linkShare, plain } from "../shape.ts";

/** Marks behind which a title goes over into the name of the site. */
export const SEPARATOR =
  /\s*[|｜]\s*|\s+[-–—‐−:：／/]\s+|\s*[:：／]\s*(?=[^:：／]{2,20}$)|(?<=^[^:：]{2,20})[:：]|\s*[«»]\s*|[－―]+(?=[^－―]{2,25}$)/g;
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
export function agreeingLine(blocks: readonly RawBlock[], told: readonly string[]): RawBlock | null {
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

/** The head names the site and no article: as on pages from before they were made by machines. */
export const namesSite = (told: string, sites: readonly string[]): boolean =>
  isOutletLine(told) || sites.some((site) => plain(site) === plain(told));

/** The last bold line or heading above the first paragraph. */
export function boldLine(blocks: readonly RawBlock[]): RawBlock | null {
  const above = blocks.slice(0, Math.max(0, blocks.findIndex(isProse)));
  const isBold = ({ kind, text, boldChars }: RawBlock): boolean =>
    text.length >= LINE_CHARS_MIN && (kind === "heading" || boldChars >= text.length * 0.9);
  return above.findLast((block) => !block.hidden && linkShare(block) < 0.5 && isBold(block)) ?? null;
}
