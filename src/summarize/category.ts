/** IPTC Media Topic of an article, by the terms it uses; none where the evidence is thin or divided. */
import type { Reading, Summary } from "../model.ts";
import { MEDIA_TOPICS } from "./media-topics.ts";

/** Weight of the terms found before a topic is believed, and how far it must lead the next one. */
const EVIDENCE_MIN = 4;
const LEAD_MIN = 1.3;
/** The same for one of the narrower topics below it. */
const NARROWER_EVIDENCE_MIN = 3;
const NARROWER_LEAD_MIN = 1.5;
/** The lead and the title say what it is about. */
const TITLE_WEIGHT = 3;
const LEAD_WEIGHT = 2;

type Weighted = { readonly text: string; readonly weight: number };

/** @param reading of the article's body; sentences in reading order */
export function categoryOf(reading: Reading, title: string | null): Summary["category"] {
  const texts = [
    ...(title === null ? [] : [{ text: title, weight: TITLE_WEIGHT }]),
    ...reading.sentences.map(({ text }, index) => ({ text, weight: index === 0 ? LEAD_WEIGHT : 1 })),
  ];
  const best = sure(MEDIA_TOPICS, texts, EVIDENCE_MIN, LEAD_MIN);
  if (!best) return null;
  const below = sure(best.narrower, texts, NARROWER_EVIDENCE_MIN, NARROWER_LEAD_MIN);
  return {
    qcode: best.qcode,
    name: best.name,
    narrower: below ? { qcode: below.qcode, name: below.name } : null,
  };
}

/** The topic that has enough evidence and leads the others by far enough. */
function sure<Topic extends { readonly terms: readonly string[] }>(
  topics: readonly Topic[],
  texts: readonly Weighted[],
  evidenceMin: number,
  leadMin: number,
): Topic | null {
  // Most terms stand nowhere: looked for once in all, not sentence by sentence.
  const whole = texts.map(({ text }) => text).join("\n");
  const [best, second] = topics
    .map((topic) => ({
      topic,
      score: scoreOf(
        topic.terms.filter((term) => whole.includes(term)),
        texts,
      ),
    }))
    .sort((a, b) => b.score - a.score);
  if (!best || best.score < evidenceMin || best.score < leadMin * (second?.score ?? 0)) return null;
  return best.topic;
}

/** Every term counts by the number of sentences that hold it, dampened, so that one word cannot decide. */
function scoreOf(terms: readonly string[], texts: readonly Weighted[]): number {
  return terms.reduce((sum, term) => {
    const mass = texts.reduce((total, { text, weight }) => total + (text.includes(term) ? weight : 0), 0);
    return sum + Math.log2(1 + mass);
  }, 0);
}
