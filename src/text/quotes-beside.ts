/** Gives a sentence that is a quotation and nothing else to whom the sentence beside it tells to say so: Xはこう話す。「…」 */
import type { NameSpan, QuoteSpan } from "../model.ts";
import { phraseBefore } from "./quotes-speaker.ts";

type Beside = { readonly text: string; readonly names: readonly NameSpan[] };

const SAY =
  "(?:話|語|述べ|言[うっいわ]|振り返|明か|説明|訴え|強調|嘆|つぶや|こぼ|打ち明け|漏ら|続け|力を込め|指摘|胸を張|回想|説[いく]|答え|呼び[掛か]け|懐かし|笑|意気込)";
/** Xは、こう振り返る。 */
const ANNOUNCES = new RegExp(`(?:こう|次のように)[^。「」]{0,10}${SAY}[^。「」]{0,6}[。：:]?$`);
/** そう話すのは、Xだ。 */
const REVEALS = new RegExp(
  `^(?:そう|こう|と)、?${SAY}[^。「」はが]{0,5}のは、?(?<who>[^。「」]{2,40}?)(?:だ|です|である|だった)?[。．]?$`,
);
/** Xはそう言って…, and what one does while speaking. */
const REPEATS = new RegExp(`(?:そう|こう)${SAY}`);
const MANNER =
  /(?:ため息|肩を落と|目を細め|首をかし|首を振|首をひね|声を(?:弾|震|落|詰|振|大|荒)|憤|喜|悔や|悔し|苦笑|顔をしかめ|表情|涙|眉をひそめ|胸を張|胸をなで|安堵|笑|頭を下げ|頭を抱え|うなず|感謝|意気込|力を込め|嘆|訴え|話す|話した|語る|語った|振り返|明かす|明かした|つぶや|つぶやく|打ち明け|漏らす|漏らした)[^。、「」]{0,8}。?$/;

/** The speaker of a sentence that is one quotation (or several), told by its neighbours; null where they tell none. */
export function speakerBeside(
  text: string,
  quotes: readonly QuoteSpan[],
  before: Beside | null,
  after: Beside | null,
): string | null {
  if (!isOnlyQuoted(text, quotes)) return null;
  if (before !== null && ANNOUNCES.test(before.text)) {
    const speaker = topicOf(before);
    if (speaker !== null) return speaker;
  }
  if (after === null || after.text.includes("「")) return null;
  const revealed = REVEALS.exec(after.text)?.groups?.["who"];
  if (revealed !== undefined) {
    const end = after.text.indexOf(revealed) + revealed.length;
    return phraseBefore(after.text, end, after.names);
  }
  return REPEATS.test(after.text) || MANNER.test(after.text) ? topicOf(after) : null;
}

function isOnlyQuoted(text: string, quotes: readonly QuoteSpan[]): boolean {
  const outer = quotes.filter(
    (one) => !quotes.some((other) => other.start < one.start && other.end > one.end),
  );
  if (outer.length === 0 || outer.some(({ kind, speaker }) => kind !== "speech" || speaker !== null))
    return false;
  const rest = outer.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return /^[\s。．]*$/.test(rest);
}

/** The first topic of a sentence, when it can speak and is no body. */
function topicOf({ text, names }: Beside): string | null {
  for (const { index } of text.matchAll(/は(?=[、\u3400-\u9fffそこぁ-ん])/g)) {
    const phrase = phraseBefore(text, index, names);
    if (phrase !== null) return phrase;
  }
  return null;
}
