/** Where values stand: the words of each one's own stretch of a sentence, by which it is told from others of its kind. */
import { once } from "../../once.ts";
import { normalize } from "../../text/normalize.ts";
import type { Said } from "./evidence.ts";
import { foldName, variantsOf } from "./variants.ts";

export type Value = { readonly start: number; readonly end: number; readonly text: string };
export type Placed<V> = {
  readonly value: V;
  readonly labels: ReadonlySet<string>;
  /** The word right before it: 執行猶予 of 執行猶予5年. */
  readonly beside: ReadonlySet<string>;
  readonly proper: ReadonlySet<string>;
  /** What the sentence goes on to say of it, where は marks it. */
  readonly topical: ReadonlySet<string>;
  /** The labels of its whole clause. */
  readonly clause: ReadonlySet<string>;
};

/** How values of one kind are found, and which of them can be taken for each other. */
export type Finder<V extends Value> = {
  readonly of: (said: Said) => readonly V[];
  readonly classOf: (value: V) => string;
};

/**
 * Each value with the words of its stretch: from the value of its class before it to the stop behind it.
 * @param asked those that are placed, of all that are there
 */
export function placedIn<V extends Value>(
  said: Said,
  kind: Finder<V>,
  asked?: readonly V[],
): readonly Placed<V>[] {
  const values = kind.of(said);
  const marks = labelsIn(said);
  return (asked ?? values).map((value) => {
    const alike = values.filter(
      (other) =>
        kind.classOf(other) === kind.classOf(value) && (other === value || bracketOf(other, said) === null),
    );
    const { from, to } = stretchOf(value, alike, said, marks);
    const stretches = [{ from, to }, ...sharedTail(value, alike, said)];
    const taken = marks.filter(
      ({ start, end }) =>
        stretches.some((stretch) => start >= stretch.from && end <= stretch.to) &&
        (end <= value.start || start >= value.end),
    );
    const near = taken.filter(({ end }) => end <= value.start && value.start - end <= BESIDE_CHARS);
    const proper = taken.filter((mark) => mark.proper && mark.end <= value.start);
    const clause = clauseStart(value, said);
    const under = underTopic(value, said);
    const topic = topicEnd(value, said);
    return {
      value,
      clause: new Set(
        marks
          .filter(
            ({ start, end }) => end <= value.start && (start >= clause || (topic !== null && end <= topic)),
          )
          .map(({ label }) => label),
      ),
      topical: new Set(
        marks
          .filter(({ start, end }) => under.some((one) => start >= one.from && end <= one.to))
          .map(({ label }) => label),
      ),
      labels: new Set(taken.map(({ label }) => label)),
      beside: new Set(near.slice(-1).map(({ label }) => label)),
      proper: new Set(proper.map(({ label }) => label)),
    };
  });
}

const BESIDE_CHARS = 0;
/** 2位は: the number may stand before its counter. */
const TOPIC = /^[一-龠々]{0,2}は/;

/** Where the topic of the value's sentence ends: what is told of it, is told of it on all days. */
function topicEnd({ start }: Value, { text, tokens }: Said): number | null {
  const from = text.lastIndexOf("。", start) + 1;
  const mark = tokens.find(
    (token) => token.start >= from && token.end <= start && token.surface === "は" && token.pos === "助詞",
  );
  return mark?.start ?? null;
}

/** Behind the act before it that does not stand before a noun, or at the sentence's beginning. */
function clauseStart({ start }: Value, { text, predicates }: Said): number {
  const before = predicates.findLast(({ own, adnominal, end }) => own && !adnominal && end <= start);
  return Math.max(before?.end ?? 0, text.lastIndexOf("。", start) + 1);
}

type Mark = {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly proper?: boolean;
};

function stretchOf(
  value: Value,
  alike: readonly Value[],
  said: Said,
  marks: readonly Mark[],
): { from: number; to: number } {
  const bracket = bracketOf(value, said);
  if (bracket !== null) return bracket;
  const sentence = said.text.lastIndexOf("。", value.start) + 1;
  const tail = (one: Value): number => {
    const next = alike.find(({ start }) => start >= one.end)?.start ?? said.text.length;
    const aside =
      /^[^、。]{0,12}＝[^＝]*＝|^[^、。]{0,12}=[^=]*=/.exec(said.text.slice(one.end))?.[0].length ?? 0;
    const found = said.text.slice(one.end + aside).search(/[、。]/);
    const stop = found < 0 ? found : found + aside;
    const lead = next < said.text.length ? leadTo(said.text, one.end, next) : next;
    return Math.min(lead, stop < 0 ? said.text.length : one.end + stop);
  };
  let from = sentence;
  for (const before of alike.filter(({ end }) => end <= value.start).toReversed()) {
    if (before.end < sentence) break;
    from = tail(before);
    // 20校から12校に: both stand behind the same words.
    if (marks.some(({ start, end }) => start >= from && end <= value.start)) break;
    if (/[、。]/.test(said.text.slice(before.end, from))) break;
    // 2位はA、3位はB: what は marks begins afresh.
    if (TOPIC.test(said.folded.slice(value.end))) break;
    from = sentence;
  }
  return { from, to: tail(value) };
}

/** 懲役9年（求刑懲役12年）: what stands in brackets is told apart there. */
function bracketOf({ start, end }: Value, { text }: Said): { from: number; to: number } | null {
  const from = Math.max(text.lastIndexOf("（", start), text.lastIndexOf("(", start));
  if (from < 0 || /[）)]/.test(text.slice(from, start))) return null;
  const to = text.slice(end).search(/[）)]/);
  return to < 0 ? null : { from, to: end + to };
}

/** 58人が|住民150人: what leads up to the next value is that one's. */
function leadTo(text: string, from: number, to: number): number {
  const at = text.slice(from, to).search(/[はがをにでと、][^はがをにでと、]*$/);
  return at < 0 ? to : from + at + 1;
}

/** 北嶺電力は7日、…を申請した: all of the sentence is said of what は marks, up to the next は. */
function underTopic({ end }: Value, { text, tokens }: Said): readonly { from: number; to: number }[] {
  if (!/^[^、。「」はがもをにへとでの]{0,10}は/.test(text.slice(end))) return [];
  const own = text.indexOf("は", end);
  const next = tokens.find(
    ({ start, surface, pos }) => start > own && ((surface === "は" && pos === "助詞") || surface === "。"),
  );
  return [{ from: own, to: next?.start ?? text.length }];
}

/** 懲役3年、執行猶予5年の判決: what stands behind the last of a row is said of all of it. */
function sharedTail(
  value: Value,
  alike: readonly Value[],
  said: Said,
): readonly { from: number; to: number }[] {
  const last = alike.reduce(
    (end, next) =>
      next.start >= end && /^[にとでや]?[、・][^をがにへ]{0,10}$/.test(said.text.slice(end, next.start))
        ? next.end
        : end,
    value.end,
  );
  if (last === value.end) return [];
  const stop = said.text.slice(last).search(/[、。]/);
  return [{ from: last, to: stop < 0 ? said.text.length : last + stop }];
}

const VAGUE =
  /^(?:こと|ため|もの|うち|前|後|年|月|日|約|計|同|者|同社|同氏|人|数|額|率|割合|方針|計画|予定|見通し|見込み|見込|予想|発表|する|なる|ある)$/;

/** What can tell a value from another: nouns, acts, dates and names, under one spelling. */
const labelsIn = once(readLabels);

function readLabels({ tokens, dates, amounts, predicates }: Said): readonly Mark[] {
  const spans = [...dates, ...amounts];
  const isTaken = (start: number, end: number): boolean =>
    spans.some((span) => span.start < end && start < span.end);
  const words = tokens
    .filter(
      ({ pos, detail, surface, start, end }) =>
        pos === "名詞" &&
        !/^(?:数|接尾|非自立|代名詞)$/.test(detail[0]) &&
        !isTaken(start, end) &&
        !VAGUE.test(surface),
    )
    .map(({ surface, start, end, detail }) => ({
      label: foldName(variantsOf(normalize(surface))[0] ?? surface),
      start,
      end,
      proper: detail[0] === "固有名詞",
    }));
  const acts = predicates
    .filter(({ own, base }) => own && !VAGUE.test(base))
    .map(({ base, start, end }) => ({ label: base, start, end }));
  const days = dates.map(({ iso, start, end }) => ({ label: iso.slice(0, 10), start, end }));
  return [...words, ...acts, ...days];
}
