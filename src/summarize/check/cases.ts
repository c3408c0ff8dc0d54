/** Which place of an act a phrase fills, in the active voice. */
import type { Place } from "./places.ts";

const PLAIN: Readonly<Record<string, string>> = { では: "で", には: "に", へ: "に", への: "に" };
/** BにAが破られた: what に marks does it, what が marks bears it. */
const PASSIVE: Readonly<Record<string, string>> = {
  が: "を",
  に: "が",
  から: "が",
  によって: "が",
  により: "が",
};

/** The place that a particle gives, in the active voice. */
export function placeOf(one: Place, act: Place): string {
  // 選ばれた連合: in the passive what an act describes bears it.
  if (isCleft(one)) return "が";
  const plain = isDescribed(one, act) ? "が" : (PLAIN[one.mark] ?? one.mark);
  return isPassive(act) ? (PASSIVE[plain] ?? plain) : plain;
}

/** 帰国した学生: what the act stands before does it, where nothing else does. */
export const isDescribed = (one: Place, act: Place): boolean =>
  act.link === "noun" &&
  one.tree === act.tree &&
  isAbove(one, act) &&
  !one.tree.some(({ head, mark }) => head === act.at && mark === "が");

/** 世界記録を持つオランダのA: the noun right behind it, or the one that this belongs to. */
function isAbove(one: Place, act: Place): boolean {
  for (let at = act.tree[act.head]; at !== undefined; at = at.tree[at.head]) {
    if (at === one) return true;
    if (at.link !== "noun" || at.predicate) return false;
  }
  return false;
}

/** What a clause with のは ends in. */
export const isCleft = (one: Place): boolean =>
  one.predicate &&
  one.nominal &&
  one.tree.some(({ head, text, topic }) => head === one.at && text === "の" && topic);

export const isPassive = ({ core, tail }: Place): boolean =>
  [...core, ...tail].some(
    ({ pos, detail, base }) => pos === "動詞" && detail[0] === "接尾" && /^(?:れる|られる)$/.test(base),
  );
