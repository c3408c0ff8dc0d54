/** What stands before a noun: a role before a name (主将の柏木), whose a thing is (知事会の反発). */
import { normalize } from "../../text/normalize.ts";
import { modifiersOf } from "./arguments.ts";
import { aligns, areConfusable, classOf, isLight, isNamed, isOne, isVague } from "./matching.ts";
import type { Place } from "./places.ts";
import type { CheckReason } from "./reason.ts";
import type { View } from "./view.ts";

const isPlain = ({ amount, date, nominal, predicate }: Place): boolean =>
  nominal && !predicate && amount === null && date === null;

/** 主将の柏木, where the cited sentences have アンカーの主将、堀江. */
export function rolesMixed({ mine, sources, same, evidence }: View): readonly CheckReason[] {
  return mine.flatMap((role): CheckReason[] => {
    const who = role.tree[role.head];
    const beside = role.link === "noun" || (role.link === "beside" && role.tail.length === 0);
    if (who === undefined || !beside || !isPlain(role)) return [];
    if (!isNamed(who, evidence) || isNamed(role, evidence)) return [];
    const holders = sources
      .filter((one) => one.nominal && aligns(role, one, same))
      .map((one) => {
        const near = [one.tree[one.head], one].filter((other) => other !== undefined);
        return [...near, ...modifiersOf(one)].some((other) => aligns(who, other, same))
          ? undefined
          : near.find((other) => isNamed(other, evidence));
      });
    const [holder] = holders;
    if (holder === undefined || holders.includes(undefined)) return [];
    return [
      { kind: "role", detail: `${role.text} is ${holder.text} in the cited sentences, not ${who.text}` },
    ];
  });
}

/** マルヴィアの部隊 is not トラキスタンの部隊. */
export function ownersMixed({ mine, sources, same, evidence }: View): readonly CheckReason[] {
  return mine.flatMap((owner): CheckReason[] => {
    const thing = owner.tree[owner.head];
    if (thing === undefined || owner.link !== "noun" || !isPlain(owner)) return [];
    if (!thing.nominal || thing.amount !== null || thing.date !== null) return [];
    const kind = classOf(owner, evidence);
    if (kind === null || isLight(thing) || isNamed(thing, evidence)) return [];
    const there = evidence.article.includes(normalize(owner.text.replace(/側$/, "")));
    if (!there && !sources.some((one) => isOne(owner, one, same))) return [];
    const rivals = sources
      .filter((one) => one.nominal && aligns(thing, one, same))
      .map((one) => {
        return one.tree.some((other) => isOne(owner, other, same))
          ? undefined
          : modifiersOf(one).find((other) => areConfusable(classOf(other, evidence), kind) && !isVague(other, owner));
      });
    const [rival] = rivals;
    if (rival === undefined || rivals.includes(undefined)) return [];
    return [
      {
        kind: "name",
        detail: `${thing.text} is of ${rival.text} in the cited sentences, not of ${owner.text}`,
      },
    ];
  });
}
