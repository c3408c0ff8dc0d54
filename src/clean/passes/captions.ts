import { labelOf } from "../labels.ts";
import { captionSign } from "../lines.ts";
import { isGalleryLine, isLinkedPicture, isPictureLine, isShownThen } from "../pictures.ts";
import type { RawBlock } from "../raw.ts";
import type { Pass } from "../run-passes.ts";
import { isBodyProse, isProse } from "../shape.ts";

const PICTURE_LINES_SHARE_MAX = 0.3;

export const captions: Pass = {
  name: "captions",
  why: "A line that ends in a photographer or an agency in brackets, or shares a box with a picture alone, belongs to it.",
  *judge(blocks) {
    const signs = new Map(blocks.map((block) => [block.id, captionSign(block.text)]));
    const last = blocks.findLast((block) => isProse(block) && signs.get(block.id) !== "strong");
    const prose = blocks.filter((block) => isProse(block));
    const weak = prose.filter((block) => signs.get(block.id) === "weak");
    // Where hardly anything is told in sentences, a line below a picture may be the text itself.
    const told = prose.reduce((sum, block) => sum + block.text.length, 0);
    const beside = blocks.filter(isPictureLine);
    const lined = beside.reduce((sum, block) => sum + block.text.length, 0);
    const pictured = new Set(lined < told * PICTURE_LINES_SHARE_MAX ? beside : []);
    const trustWeak = weak.length * 2 < prose.length;
    const speakers = speakersOf(blocks);
    const first = blocks.findIndex(isBodyProse);
    for (const [index, block] of blocks.entries()) {
      if (block.kind === "caption" || block.kind === "table" || block.kind === "reference") continue;
      if (labelOf(block.text) !== null || speakers.has(block)) continue;
      const sign = signs.get(block.id) ?? null;
      if (sign === "strong" && block !== last) {
        yield [block.id, { kind: "caption", reason: "reads as the caption of a picture" }];
      } else if (sign === "weak" && trustWeak && block !== last && block.text.length <= 160) {
        yield [block.id, { kind: "caption", reason: "ends in the agency of its picture" }];
      } else if (index < first && isLinkedPicture(block)) {
        yield [block.id, { kind: "caption", reason: "opens its picture" }];
      } else if (index < first && isGalleryLine(block)) {
        yield [block.id, { kind: "caption", reason: "stands with its picture in a row of pictures" }];
      } else if (isShownThen(block)) {
        yield [block.id, { kind: "caption", reason: "tells what is shown, then when and where" }];
      } else if (pictured.has(block)) {
        yield [block.id, { kind: "caption", reason: "stands alone with a picture" }];
      }
    }
  },
};

const SPEAKERS_MIN = 2;

/** `会社員の男性（34）＝中央町` before what he says: a line of who speaks, where no picture is near, at least twice. */
function speakersOf(blocks: readonly RawBlock[]): ReadonlySet<RawBlock> {
  const found = blocks.filter(
    (block, index) =>
      /^[「『“]/.test(blocks[index + 1]?.text ?? "") &&
      captionSign(block.text) !== null &&
      !block.around.slice(-2).some(({ pictured }) => pictured && block.tag !== "p"),
  );
  return new Set(found.length >= SPEAKERS_MIN ? found : []);
}
