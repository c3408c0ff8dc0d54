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
  const headings = blocks.filter(
    (block) => block.kind === "heading" && !block.hidden && block.text.length <= 200 && block.text.length > 1,
  );
  const upper = headings.filter(({ tag }) => /^h[12]$/.test(tag));
  const best = upper.filter((block) => agreesWell(block, forms)).reduce<RawBlock | null>(better, null);
  // Deeper headings are those of sections and lists: one is the title when no upper one is, or only the site's.
  const deep = headings.find((block) => !/^h[12]$/.test(block.tag) && isWhole(block, told, forms)) ?? null;
  if (best !== null && !(deep !== null && leadsHome(best))) return best;
  // A short heading before a bar in <title> may be the title or the site: only when nothing agrees better.
  return deep ?? upper.find((block) => told.some((text) => standsBefore(block.text, text))) ?? null;
}

const FORM_CHARS_MIN = 4;
const BAR_AFTER = /^\s*([|｜／:：]|[-–—]\s)/;
const BAR_BEFORE = /([|｜／:：]|\s[-–—])\s*$/;

const standsBefore = (form: string, told: string): boolean =>
  told.startsWith(form) && BAR_AFTER.test(told.slice(form.length));

const better = (best: RawBlock | null, block: RawBlock): RawBlock => {
  if (best === null) return block;
  const wins =
    block.tag === best.tag ? plain(block.text).length > plain(best.text).length : block.tag < best.tag;
  return wins ? block : best;
};

function agreesWell(block: RawBlock, forms: readonly string[]): boolean {
  const form = plain(block.text);
  if (form.length < 2) return false;
  const ends = (known: string): boolean =>
    known.endsWith(form) && form.length >= 8 && form.length * 2 >= known.length;
  return forms.some((known) => agree(known, form)) || (linkShare(block) < 0.5 && forms.some(ends));
}

/** All of what is told, or all on one side of a bar in it. */
function isWhole({ text }: RawBlock, told: readonly string[], forms: readonly string[]): boolean {
  if (plain(text).length < FORM_CHARS_MIN) return false;
  if (forms.includes(plain(text))) return true;
  return told.some(
    (known) =>
      standsBefore(text, known) ||
      (known.endsWith(text) && (BAR_BEFORE.test(known.slice(0, -text.length)) || text.length >= 8)),
  );
}

/** A heading that links to the front page names the site. */
const leadsHome = ({ links }: RawBlock): boolean =>
  links.some(({ url }) => url === "/" || /^https?:\/\/[^/]+\/?$/.test(url));

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
