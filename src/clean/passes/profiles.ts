import { introduces, isBiography, isProfileLabel, isStrongProfileLabel, tellsCareer } from "../biography.ts";
import type { RawBlock } from "../raw.ts";
import type { Pass } from "../run-passes.ts";
import { isProse, sentenceEnds } from "../shape.ts";

const LINES_MAX = 12;

/** Name and post on lines of their own above the career, in the same box. */
function namedAbove(blocks: readonly RawBlock[], index: number): readonly RawBlock[] {
  const boxes = new Set(blocks[index]?.around.slice(-3));
  const above = blocks.slice(Math.max(0, index - NAMES_MAX), index);
  const from = above.findLastIndex(
    (block) =>
      isProse(block) ||
      block.text.length > NAME_CHARS_MAX ||
      !block.around.slice(-3).some((region) => boxes.has(region)),
  );
  return above.slice(from + 1).filter((block) => block.kind === "paragraph");
}

const NAMES_MAX = 2;
const NAME_CHARS_MAX = 30;

export const profiles: Pass = {
  name: "profiles",
  why: "Who the author or the guest is stands beside the article.",
  *judge(blocks) {
    const half = blocks.filter(isProse)[Math.floor(blocks.filter(isProse).length / 2)];
    const middle = half === undefined ? 0 : blocks.indexOf(half);
    let open = 0;
    let fresh = false;
    let introduced: string | null = null;
    for (const [index, block] of blocks.entries()) {
      const { id, text } = block;
      const rest = blocks.slice(index + 1, index + 1 + LINES_MAX);
      if (
        isProfileLabel(text) &&
        (isStrongProfileLabel(text) || rest.some((next) => tellsCareer(next.text)))
      ) {
        open = LINES_MAX;
        fresh = true;
        yield [id, { drop: "label of the author's profile" }];
      } else if (open > 0) {
        open -= 1;
        if (isProse(block) && !fresh && !tellsCareer(text) && sentenceEnds(text) > 1) open = 0;
        else if (/^[-–—・\s]*$/.test(text)) yield [id, { drop: "mark in the author's profile" }];
        else if (isProse(block)) {
          fresh = false;
          yield [id, { kind: "profile", reason: "below the label of the author's profile" }];
        } else yield [id, { drop: "profile: a line about the author" }];
      } else if (id === introduced || introduces(text, rest[0]?.text)) {
        introduced = id === introduced ? null : (rest[0]?.id ?? null);
        yield [id, { kind: "profile", reason: "a name with its reading, then birth and career" }];
      } else if (index >= middle && isBiography(text)) {
        yield [id, { kind: "profile", reason: "tells the author's career" }];
        for (const line of namedAbove(blocks, index))
          yield [line.id, { drop: "profile: a line about the author" }];
      }
    }
  },
};
