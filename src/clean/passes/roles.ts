import type { RawBlock, Region } from "../raw.ts";
import { type Role, roleOf } from "../roles.ts";
import type { Pass, Verdict } from "../run-passes.ts";
import { isProse, linkShare } from "../shape.ts";

/** A sign that would take more than this share of the prose is not trusted: the name means something else here. */
const PROSE_SHARE_MAX = 0.4;

type Sign = { readonly region: Region; readonly role: Role; readonly sign: string };

export const roles: Pass = {
  name: "roles",
  why: "Navigation, related links, sharing, comments, profiles and advertisements name themselves in tags and classes.",
  *judge(blocks, facts) {
    const signs = new Map<RawBlock, Sign>();
    const known = new Map<Region, Sign | null>();
    const prose = new Map<string, number>();
    let total = 0;
    for (const block of blocks) {
      const sign = outermost(block, facts.roots, known);
      const chars = isProse(block) ? block.text.length : 0;
      total += chars;
      if (sign === null) continue;
      signs.set(block, sign);
      prose.set(sign.sign, (prose.get(sign.sign) ?? 0) + chars);
    }
    for (const [block, sign] of signs) {
      if ((prose.get(sign.sign) ?? 0) > total * PROSE_SHARE_MAX) continue;
      const verdict = verdictOf(block, sign);
      if (verdict !== null) yield [block.id, verdict];
    }
  },
};

/** The outermost region below the root that has a role. */
function outermost(
  block: RawBlock,
  roots: ReadonlySet<Region>,
  known: Map<Region, Sign | null>,
): Sign | null {
  const inside = block.around.findLastIndex((region) => roots.has(region)) + 1;
  // A block that was taken in from beside the root is judged by its nearest regions only.
  const from = inside === 0 ? Math.max(0, block.around.length - 3) : inside;
  for (const region of block.around.slice(from)) {
    let sign = known.get(region);
    if (sign === undefined) {
      const role = roleOf(region);
      sign = role === null ? null : { region, ...role };
      known.set(region, sign);
    }
    if (sign !== null) return sign;
  }
  return null;
}

function verdictOf(block: RawBlock, { role, sign }: Sign): Verdict | null {
  const prose = isProse(block);
  if (role === "caption") return { kind: "caption", reason: `caption by its name (${sign})` };
  if (role === "profile" && prose) return { kind: "profile", reason: `profile by its name (${sign})` };
  const weak = role === "meta" || role === "tags" || role === "tools";
  if (weak && prose && linkShare(block) < 0.2) return null;
  return { drop: `${role} (${sign})` };
}
