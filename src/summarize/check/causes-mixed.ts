/** 停電のため止まった, where it is told to have stopped 定期検査で: another cause stands in the place of the one given. */
import { argumentsOf } from "./arguments.ts";
import { aligns, isLight, isOne } from "./matching.ts";
import { reachOf } from "./mixed-acts.ts";
import type { Place } from "./places.ts";
import type { CheckReason } from "./reason.ts";
import type { View } from "./view.ts";

export function causesMixed({ mine, sources, same }: View): readonly CheckReason[] {
  return mine.flatMap((act): CheckReason[] => {
    if (!act.predicate || isLight(act)) return [];
    const causes = causesOf(act);
    if (causes.length === 0) return [];
    const acts = sources.filter((one) => one.predicate && aligns(act, one, same));
    const given = acts.map((one) => ({ causes: causesOf(one), reach: [...reachOf(one), ...causesOf(one)] }));
    const wrong = causes.find((cause) =>
      given.every((one) => one.causes.length > 0 && !one.reach.some((place) => isOne(cause, place, same))),
    );
    const [told] = given;
    return wrong === undefined || told === undefined || isAlso(told.causes, act, same)
      ? []
      : [
          {
            kind: "too-much",
            detail: `${wrong.text}: the cited sentences name ${told.causes[0]?.text ?? ""}`,
          },
        ];
  });
}

/** The statement has the cause that is told as well. */
const isAlso = (causes: readonly Place[], act: Place, same: View["same"]): boolean =>
  causes.some((cause) => reachOf(act).some((place) => isOne(place, cause, same)));

const BY_MARK = /^(?:により|によって|による)$/;
const BEHIND = /^(?:ため|影響|原因|理由|都合|せい|結果|背景)$/;
/** 受けて, 伴って: the verb that makes a cause of what it takes. */
const TAKES = /^(?:受ける|伴う|響く)$/;

function causesOf(act: Place): readonly Place[] {
  const head = act.tree[act.head];
  // 増えたのは円高のためだ
  const cleft = act.link === "noun" && head?.text === "の" && head.topic ? act.tree[head.head] : undefined;
  const below = [...act.tree.filter((one) => one.head === act.at), ...(cleft === undefined ? [] : [cleft])];
  return below.flatMap((one): readonly Place[] => {
    if (BEHIND.test(one.text))
      return one.tree.filter((place) => place.head === one.at && place.nominal && !place.topic);
    if (one.predicate && TAKES.test(one.lemma))
      return argumentsOf(one).filter(
        ({ head: at, mark, topic }) => at === one.at && /^[をにが]$/.test(mark) && !topic,
      );
    return BY_MARK.test(one.mark) || (one.mark === "で" && isEvent(one)) ? [one] : [];
  });
}

const isEvent = ({ core, amount, date, topic }: Place): boolean =>
  amount === null && date === null && !topic && core.at(-1)?.detail[0] === "サ変接続";
