import type { RawBlock } from "../raw.ts";
import type { Pass } from "../run-passes.ts";
import { isBodyProse, linkShare } from "../shape.ts";

const RANK = /^[\s•・.]*\d{1,2}\s*位?[.．:：]?$/;
const CUT_OFF = /(…|\.\.\.|・・・)$/;
const RUN_MIN = 3;

export const rankings: Pass = {
  name: "rankings",
  why: "Numbers with a short line below each, or headlines cut off with …, list other articles.",
  *judge(blocks) {
    const first = blocks.findIndex(isBodyProse);
    const last = blocks.findLastIndex(isBodyProse);
    let run: RawBlock[] = [];
    for (const [index, block] of blocks.entries()) {
      // Between paragraphs, lines that trail off are speech or verse unless they are links.
      if (index > first && index < last && isCutOff(block) && linkShare(block) < 0.5) continue;
      if (isMember(block, run.at(-1))) run.push(block);
      else {
        yield* judged(run);
        run = isMember(block, undefined) ? [block] : [];
      }
    }
    yield* judged(run);
  },
};

function isMember(block: RawBlock, before: RawBlock | undefined): boolean {
  if (isBodyProse(block) || block.text.length > 120 || block.kind === "table") return false;
  if (RANK.test(block.text) || isCutOff(block)) return true;
  return before !== undefined && RANK.test(before.text);
}

const isCutOff = ({ text }: RawBlock): boolean => text.length >= 10 && CUT_OFF.test(text) && !/。/.test(text);

function* judged(run: readonly RawBlock[]): Iterable<readonly [string, { drop: string }]> {
  const signs = run.filter((block) => RANK.test(block.text)).length;
  const cutOff = run.filter(isCutOff).length;
  if (signs < RUN_MIN && cutOff < RUN_MIN) return;
  for (const block of run) yield [block.id, { drop: "entry of a ranking or list of headlines" }];
}
