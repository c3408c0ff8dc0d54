import { kindOf, type Same } from "./alike.ts";
import { type Value, valuesOf } from "./bond-values.ts";
import type { Evidence } from "./evidence.ts";
import { TELLS } from "./modality.ts";
import type { Phrase } from "./phrases.ts";
import type { CheckReason } from "./reason.ts";
import type { Segment } from "./segments.ts";

export function crossed(
  ours: Segment,
  sources: readonly Segment[],
  same: Same,
  evidence: Evidence,
): readonly CheckReason[] {
  // It takes one that has the value, and another that has its rival.
  if (sources.length < 2) return [];
  const mentions = (phrases: readonly Phrase[], text: string): boolean =>
    phrases.some((one) => same(one.text, text));
  return valuesOf(ours, same).flatMap((value): readonly CheckReason[] => {
    const having = sources.filter(value.isIn);
    // Days and amounts are said of what is done to something, too: 28年度に山手小を統合し.
    const wide = value.kind === "date" || value.kind === "number";
    const keysOf = (segment: Segment): readonly Phrase[] =>
      wide ? [...segment.of, ...segment.phrases.filter(({ role }) => role === "o")] : segment.of;
    if (having.length === 0 || having.length === sources.length) return [];
    if (having.some((source) => keysOf(source).length === 0)) return [];
    const found = keysOf(ours).find((phrase) => {
      const { text, words } = phrase;
      if (words.length === 0 || VAGUE.test(text)) return false;
      const elsewhere = sources.filter(
        (source) =>
          !having.includes(source) &&
          (source.own || wide) &&
          mentions(keysOf(source), text) &&
          value.hasRival(source),
      );
      const isRival = (source: Segment, other: Phrase): boolean =>
        other.words.length > 0 &&
        !VAGUE.test(other.text) &&
        !mentions([...ours.phrases, ...ours.of], other.text) &&
        (value.kind === "speaker" ||
          areOfOneKind([phrase, ours], [other, source], value, elsewhere, evidence));
      return (
        elsewhere.length > 0 &&
        having.every((source) => {
          if (mentions([...source.phrases, ...source.of], text)) return false;
          if (value.beside === true && !elsewhere.some(({ said }) => said === source.said)) return false;
          return keysOf(source).some((other) => isRival(source, other));
        })
      );
    });
    if (found === undefined) return [];
    const whose = [...new Set(having[0] === undefined ? [] : keysOf(having[0]).map(({ text }) => text))];
    return [
      { kind: value.kind, detail: `${value.text} is said of ${whose.join(", ")}, not of ${found.text}` },
    ];
  });
}

type Placed = readonly [Phrase, Segment];

/**
 * A person is told from a person, a body from a body, and either from the other where both act or speak side by side;
 * other things where they are called alike, or told side by side.
 */
function areOfOneKind(
  [a, ours]: Placed,
  [b, source]: Placed,
  { beside, text }: Value,
  elsewhere: readonly Segment[],
  evidence: Evidence,
): boolean {
  const [one, other] = [kindOf(a, ours, evidence), kindOf(b, source, evidence)];
  const contrasted = elsewhere.some(({ said }) => said === source.said);
  const agents = one !== "thing" && other !== "thing";
  if (agents)
    return (
      one === other ||
      (contrasted && (beside !== true || text.includes("を"))) ||
      (elsewhere.every(speaks) && speaks(source))
    );
  if (one !== other) return false;
  return a.text.at(-1) === b.text.at(-1) || (contrasted && (beside !== true || text.includes("を")));
}

const speaks = ({ act }: Segment): boolean => act !== null && TELLS.test(act.base);

/** They may stand for anything that was named before. */
const VAGUE =
  /^(?:同.{1,3}|両.{1,2}|それ|これ|うち|ほか|他|[0-9０-９一二三四五六七八九十]*[人社国件者]|[^県市国町村都府道社]|原因|理由|背景|結果|双方|今回|全体|計|合計)$/;
