import { type Label, labelOf } from "../labels.ts";
import type { RawBlock } from "../raw.ts";
import type { Pass } from "../run-passes.ts";
import { isProse, linkShare } from "../shape.ts";

const GROUP_MAX = 60;
const LINE_CHARS_MAX = 80;
const ADVERTISEMENT =
  /^[［[【（(]\s?(PR|ＰＲ|AD|広告)\s?[］\]】）)]|[［[【（(]\s?(PR|ＰＲ|AD|広告)\s?[］\]】）)]$/;
const GROUPS: ReadonlySet<Label> = new Set<Label>(["related", "ranking", "advertisement"]);

export const labelled: Pass = {
  name: "labelled",
  why: "A line like 関連記事 or 人気ランキング opens a list of other articles; it goes with what it opens.",
  *judge(blocks, facts) {
    let index = 0;
    while (index < blocks.length) {
      const block = blocks[index];
      index += 1;
      if (block === undefined) break;
      const label = labelOf(block.text);
      if (block.text.length <= LINE_CHARS_MAX && ADVERTISEMENT.test(block.text) && !isProse(block)) {
        yield [block.id, { drop: "marked as an advertisement" }];
        continue;
      }
      if (label === null || block.kind === "table") continue;
      const next = blocks[index];
      // A heading that prose follows is a heading of the article, whatever it says.
      if (next !== undefined && isProse(next) && opensText(block)) continue;
      yield [block.id, { drop: `label (${label})` }];
      if (!GROUPS.has(label)) continue;
      const end = endOfGroup(blocks, index, facts.format);
      for (const member of blocks.slice(index, end))
        yield [member.id, { drop: `below the label ${block.text}` }];
      index = end;
    }
  },
};

const opensText = (block: RawBlock): boolean => block.kind === "heading" && linkShare(block) < 0.5;

const TITLE_CHARS_MIN = 8;
const CUT_OFF = /(…|\.\.\.|・・・)$/;

const isSameList = ({ group }: RawBlock, before: RawBlock | undefined): boolean =>
  group >= 0 && group === before?.group;

/** An entry of a list, or an excerpt that is cut off, that begins with the linked title of another page. */
function leadsAway({ kind, links, text }: RawBlock): boolean {
  const title = links[0];
  if (title === undefined || title.start > 1 || title.end - title.start < TITLE_CHARS_MIN) return false;
  return kind === "list" || CUT_OFF.test(text);
}

function endOfGroup(blocks: readonly RawBlock[], from: number, format: string): number {
  let end = from;
  while (end < blocks.length && end - from < GROUP_MAX) {
    const block = blocks[end];
    if (block === undefined || block.kind === "caption") break;
    const leads = leadsAway(block) || (end > from && isSameList(block, blocks[end - 1]));
    if (isProse(block) && !leads) break;
    const linked = leads || linkShare(block) >= 0.5;
    if (format === "html" && !linked && (block.kind === "heading" || block.text.length > LINE_CHARS_MAX))
      break;
    if (format === "html" && !linked && block.kind === "paragraph" && labelOf(block.text) === null) break;
    end += 1;
  }
  // The last line before prose, set apart, is the heading of what follows.
  const last = blocks[end - 1];
  const next = blocks[end];
  const heads = format === "text" && end - from > 1 && last?.gapBefore && next !== undefined && isProse(next);
  return heads && last.linkChars === 0 ? end - 1 : end;
}
