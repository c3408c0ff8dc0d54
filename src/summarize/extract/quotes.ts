/** Ways to quote less: one whole sentence of a speech of several, word for word. */
import { cut, type Edit } from "./edits.ts";
import type { View } from "./view.ts";

const ALTERNATIVES_MAX = 4;
/** A sentence that turns the one before it round, or lives on it, is not quoted without it, nor that one without it. */
const TURNS =
  /^(?:しかし|だが|ただ|でも|けれど|もっとも|とはいえ|一方|逆に|それでも|にもかかわらず|というのは|なぜなら|もし)/u;
const LIVES_ON =
  /^(?:これ|それ|この|その|あの|そう|こう|ここ|そこ|だから|なので|また|さらに|そして|同|彼|次に|結果|つまり|例えば)/u;
/** Who or what stands in the sentence before it. */
const POINTS = /(?:その(?!もの|他)|それ(?!ぞれ)|これ(?!から|まで)|この|彼|あの|そう(?!した)|そこ)/u;
/** A later sentence says what it is about, or what the speaker wants. */
const SAYS_WHAT = /[はがもを]|たい(?:です|と思う|と思います)?$/u;
const CHARS_MIN = 6;

/** @returns sets of edits, each of which leaves one inner sentence of one quotation */
export function quoteTrims(view: View): readonly (readonly Edit[])[] {
  return view.quotes
    .filter((quote) => quote.kind === "speech")
    .flatMap((quote) => {
      const start = view.text.indexOf(quote.text, quote.start);
      return start < 0 ? [] : trimsOf(quote.text, start);
    })
    .slice(0, ALTERNATIVES_MAX);
}

function trimsOf(text: string, offset: number): readonly (readonly Edit[])[] {
  const inner = innerSentences(text);
  if (inner.length < 2) return [];
  const end = offset + text.length;
  return inner.flatMap(([from, to], index) => {
    if (to - from < CHARS_MIN || !standsInSpeech(text, inner, index, index)) return [];
    return [
      [
        ...(from > 0 ? [cut(offset, offset + from, "quote")] : []),
        ...(offset + to < end ? [cut(offset + to, end, "quote")] : []),
      ],
    ];
  });
}

/** True when the sentences from one to another can be quoted without those around them. */
export function standsInSpeech(text: string, inner: Spans, from: number, to: number): boolean {
  const said = (index: number): string => {
    const [start = 0, end = 0] = inner[index] ?? [];
    return text.slice(start, end).trim();
  };
  const own = said(from);
  if (TURNS.test(own) || TURNS.test(said(to + 1))) return false;
  return from === 0 || !(LIVES_ON.test(own) || POINTS.test(own) || !SAYS_WHAT.test(own));
}

type Spans = readonly (readonly [from: number, to: number])[];

/** Sentences at the quotation's own level, without their 。 */
export function innerSentences(text: string): Spans {
  const found: [number, number][] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at <= text.length; at++) {
    const char = text.charAt(at);
    if ("「『（(".includes(char) && char !== "") depth += 1;
    if ("」』）)".includes(char) && char !== "") depth -= 1;
    if (at < text.length && (char !== "。" || depth > 0)) continue;
    if (at > from) found.push([from, at]);
    from = at + 1;
  }
  return found;
}
