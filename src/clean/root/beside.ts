/** What belongs to the article but stands outside its region: captions below the title, the author's profile. */
import { isStrongProfileLabel, tellsCareer } from "../biography.ts";
import { isGalleryLine, isLinkedPicture, isPictureLine, isShownThen } from "../pictures.ts";
import type { Cut, RawBlock, Region } from "../raw.ts";
import { roleOf } from "../roles.ts";
import { isProse, linkShare } from "../shape.ts";

const ABOVE_MAX = 40;
const BELOW_MAX = 40;
const PROFILE_LINES_MAX = 6;

/** Blocks above and below `root` to be judged with it, in reading order. */
export function findBeside(
  cut: Cut,
  root: Region,
): { readonly above: readonly RawBlock[]; readonly below: readonly RawBlock[] } {
  const before = cut.blocks.slice(Math.max(0, root.first - ABOVE_MAX), root.first);
  const upper = before.findLastIndex((block) => block.tag === "h1" || block.tag === "h2");
  const title = upper < 0 ? before.findLastIndex((block) => block.tag === "h3") : upper;
  const above = before.slice(title + 1).filter((block) => title >= 0 && isCaption(block));
  const after = cut.blocks.slice(root.last, root.last + BELOW_MAX);
  const named = after.filter((block) => !block.hidden && nearRole(block, "profile"));
  return { above, below: named.some(isAbout) ? named : labelledProfile(after) };
}

/** From a label like プロフィール to the paragraph that tells the career. */
function labelledProfile(after: readonly RawBlock[]): readonly RawBlock[] {
  const label = after.findIndex((block) => !block.hidden && isStrongProfileLabel(block.text));
  if (label < 0) return [];
  const end = after
    .slice(label, label + PROFILE_LINES_MAX)
    .findIndex((block) => isAbout(block) && tellsCareer(block.text));
  return end < 0 ? [] : after.slice(label, label + end + 1).filter((block) => !block.hidden);
}

const isCaption = (block: RawBlock): boolean =>
  !block.hidden &&
  (linkShare(block) < 0.5
    ? block.kind === "caption" ||
      nearRole(block, "caption") ||
      isPictureLine(block) ||
      isGalleryLine(block) ||
      isShownThen(block)
    : isLinkedPicture(block));

const isAbout = (block: RawBlock): boolean => isProse(block) && linkShare(block) < 0.3;

/** A role is read from the block's three nearest regions: a page-wide wrapper says nothing about it. */
function nearRole(block: RawBlock, role: string): boolean {
  return block.around.slice(-3).some((region) => roleOf(region)?.role === role);
}
