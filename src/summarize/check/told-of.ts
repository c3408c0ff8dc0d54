/** What the cited sentences tell only of somebody else: 物価高を理由に is said of 労働側 there, and here of 経営側. */
import { argumentsOf } from "./arguments.ts";
import { aligns, areConfusable, classOf, isActor, isLight, isOne, isVague } from "./matching.ts";
import { reachOf } from "./mixed-acts.ts";
import type { Place } from "./places.ts";
import type { CheckReason } from "./reason.ts";
import type { View } from "./view.ts";

export function toldOfOthers(view: View): readonly CheckReason[] {
  const { mine, sources, same, evidence } = view;
  return mine.flatMap((act): CheckReason[] => {
    if (!act.predicate) return [];
    const args = argumentsOf(act);
    const subject = args.find(({ mark, topic }) => topic || mark === "が");
    const kind = subject === undefined ? null : classOf(subject, evidence);
    if (subject === undefined || !isActor(kind)) return [];
    return args.flatMap((one): CheckReason[] => {
      if (
        one === subject ||
        one.head !== act.at ||
        !/^(?:を|に|で)$/.test(one.mark) ||
        !one.nominal ||
        isLight(one)
      )
        return [];
      if (one.text.length < 2 || /^(?:person|body|date)$|^amount/.test(classOf(one, evidence) ?? "date"))
        return [];
      // 停止命令に応じる: who gives the order is not who follows it.
      if (one.mark === "に" && ANSWERS.test(act.lemma)) return [];
      const there = sources.filter((other) => aligns(one, other, same));
      const others = there.map((other) => otherSubject(other, subject, kind, view));
      const [rival] = others;
      return rival === undefined || others.includes(undefined)
        ? []
        : [
            {
              kind: "name",
              detail: `${one.text} is told of ${rival.text} in the cited sentences, not of ${subject.text}`,
            },
          ];
    });
  });
}

const ANSWERS = /^(?:応じる|従う|背く|答える|応える|反する|反対|違反|抗議)$/;

/** The subject of the act that it belongs to there, where that is another of the kind and ours is nowhere near. */
function otherSubject(
  one: Place,
  subject: Place,
  kind: string | null,
  { same, evidence }: View,
): Place | undefined {
  let act: Place | undefined = one;
  while (act !== undefined && !act.predicate) act = act.tree[act.head];
  if (act === undefined) return undefined;
  const reach = [...reachOf(act), act];
  if (reach.some((other) => isOne(subject, other, same))) return undefined;
  return argumentsOf(act).find(
    (other) =>
      (other.topic || other.mark === "が") &&
      // 統合で、A氏は推進、B氏は凍結を訴えた: what comes first is told of both.
      (other.tree !== one.tree || other.at < one.at) &&
      areConfusable(classOf(other, evidence), kind) &&
      !isVague(other, subject),
  );
}
