/** Tells the line that stands with a picture in a box of their own from the text around it. */
import { labelOf } from "./labels.ts";
import { captionSign, isBylineLine, isDateLine, isOutletLine } from "./lines.ts";
import type { RawBlock } from "./raw.ts";
import { isProse, linkShare } from "./shape.ts";

const CHARS_MIN = 5;
/** A name beside a portrait. */
const NAME = /^[\u3400-\u9fff々]{1,4}[ \u3000][\u3400-\u9fff々\u3040-\u30ff]{1,5}(さん|氏)?$/;
const CHARS_MAX = 120;
const BOX_BLOCKS_MAX = 2;

const CLOCK = /\d{1,2}[:：]\d{2}/;

/** A line that tells no sentence, alone with a picture: whatever the box is called, this is its caption. */
export function isPictureLine(block: RawBlock): boolean {
  const { kind, text } = block;
  if (kind !== "paragraph" || block.hidden || block.control || linkShare(block) >= 0.5) return false;
  const box = block.around.slice(-4);
  if (!box.some((region) => region.pictured && region.last - region.first <= BOX_BLOCKS_MAX)) return false;
  if (isProse(block)) return captionSign(text) !== null;
  if (text.length < CHARS_MIN || text.length > CHARS_MAX || /[。！？!?♪…]$/.test(text)) return false;
  return (
    labelOf(text) === null &&
    !NAME.test(text) &&
    !isDateLine(text) &&
    !isBylineLine(text) &&
    !CLOCK.test(text)
  );
}

/** `水につかった町の中心部（14日午前5時半ごろ）`: what is shown, then when and where. */
const SHOWN_THEN =
  /^[^。、：:]{6,60}[（(](\d{1,2}月)?\d{1,2}日(、[^。（）()]{2,25}|[^。（）()]{0,14}(ごろ|頃|撮影))[）)]$/;

/** A caption by its shape where no picture is left to stand beside, as below a player. */
export const isShownThen = (block: RawBlock): boolean =>
  block.kind === "paragraph" && SHOWN_THEN.test(block.text) && linkShare(block) < 0.5;

/** A picture that opens in large is one link with its caption, which names whose picture it is. */
export const isLinkedPicture = (block: RawBlock): boolean =>
  linkShare(block) >= 0.5 &&
  block.text.length <= CHARS_MAX &&
  block.around.slice(-2).some(({ pictured }) => pictured) &&
  (captionSign(block.text) !== null || isOutletLine(/[（(]([^（）()]+)[）)]$/.exec(block.text)?.[1] ?? ""));

/** Above the text, the line below one picture in a row of them. */
export const isGalleryLine = (block: RawBlock): boolean =>
  block.kind === "list" &&
  linkShare(block) < 0.5 &&
  block.text.length >= CHARS_MIN &&
  block.text.length <= CHARS_MAX &&
  block.around
    .slice(-2)
    .some(({ pictured, tag, first, last }) => pictured && tag === "li" && last - first === 1);
