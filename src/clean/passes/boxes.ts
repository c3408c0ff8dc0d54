import { isNotice } from "../notices.ts";
import type { RawBlock, Region } from "../raw.ts";
import type { Pass } from "../run-passes.ts";
import { isBodyProse, linkShare } from "../shape.ts";

/** Regions around a block that are looked at, from the nearest. */
const NEAREST = 4;
const LINKED_BLOCKS_MAX = 12;
const LINKED_SHARE_MIN = 0.6;
const CALL_BLOCKS_MAX = 4;
const CALL =
  /(ダウンロード|登録|申し?込|購入|購読|ログイン|詳しく|詳細|こちら|見る|読む|ページへ|一覧|応募|予約|加入|試す|無料|クーポン|ストア)/;

export const boxes: Pass = {
  name: "boxes",
  why: "A small box without a sentence of the text that is mostly links, or ends in a call to click, is an offer.",
  *judge(blocks, facts) {
    const given = new Map<string, string>();
    for (const [region, members] of membersOf(blocks, facts.roots)) {
      const reason = reasonOf(region, members);
      if (reason === null) continue;
      for (const member of members) if (!given.has(member.id)) given.set(member.id, reason);
    }
    for (const [id, reason] of given) yield [id, { drop: reason }];
  },
};

/** Blocks of every small region below the roots. */
function membersOf(
  blocks: readonly RawBlock[],
  roots: ReadonlySet<Region>,
): ReadonlyMap<Region, readonly RawBlock[]> {
  const out = new Map<Region, RawBlock[]>();
  for (const block of blocks) {
    for (const region of block.around.slice(-NEAREST).reverse()) {
      if (roots.has(region)) break;
      if (region.last - region.first > LINKED_BLOCKS_MAX) continue;
      const members = out.get(region);
      if (members === undefined) out.set(region, [block]);
      else members.push(block);
    }
  }
  return out;
}

function reasonOf(region: Region, members: readonly RawBlock[]): string | null {
  // Judged as a whole or not at all: what earlier passes left of a box tells nothing.
  if (members.length < 2 || members.some((block) => KEPT.has(block.kind))) return null;
  if (members.some((block) => isBodyProse(block) && !isNotice(block.text))) return null;
  const last = members.at(-1);
  if (last === undefined || members.length < region.last - region.first) return null;
  const chars = members.reduce((sum, block) => sum + block.text.length, 0);
  const linked = members.reduce((sum, block) => sum + block.linkChars, 0);
  if (linked >= chars * LINKED_SHARE_MIN && !members.some(isBodyProse)) return "a box that is mostly links";
  const calls = last.text.length <= 30 && linkShare(last) > 0.8 && CALL.test(last.text);
  return calls && members.length <= CALL_BLOCKS_MAX ? `a box that ends in a call (${last.text})` : null;
}

const KEPT: ReadonlySet<string> = new Set(["table", "caption", "reference", "profile"]);
