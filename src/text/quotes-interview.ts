/** Gives the answers of an interview to whom it was held with: ――…は。「…」 */
import type { NameSpan, QuoteSpan, Sentence } from "../model.ts";
import { holds } from "./matches.ts";

/** How a question begins that the paper asks. */
const QUESTION = /^[\s　]*(?:――|──|——|―|─|—|Q[.．：:、]|Ｑ[．：、])/;
const ASKED =
  /^(?:（[^（）]{1,20}）)?[にへ]、?(?:[^。「」]{0,24}を)?(?:聞いた|聞く|きいた|尋ねた|たずねた|インタビューした|語ってもらった)/;
/** One question is a figure of style, two are an interview. */
const QUESTIONS_MIN = 2;

type Said = { readonly names: readonly NameSpan[]; readonly quotes: readonly QuoteSpan[] };

/** Who answers, when the article says with whom it spoke and asks at least twice. */
export function intervieweeOf(
  sentences: readonly Sentence[],
  said: ReadonlyMap<string, Said>,
): string | null {
  if (sentences.filter(({ text }) => holds(QUESTION, text)).length < QUESTIONS_MIN) return null;
  for (const { id, text } of sentences) {
    const person = said
      .get(id)
      ?.names.find(({ kind, end }) => kind === "person" && ASKED.test(text.slice(end, end + 60)));
    if (person !== undefined) return text.slice(person.start, person.end);
  }
  return null;
}

/** The blocks that answer: the ones behind a question, as long as they are in brackets. */
export function answersOf(sentences: readonly Sentence[]): ReadonlySet<string> {
  const answers = new Set<string>();
  let asked = false;
  let question = "";
  for (const { block, text } of sentences) {
    if (holds(QUESTION, text)) {
      asked = true;
      question = block;
    } else if (block === question) continue;
    else if (asked && (text.trimStart().startsWith("「") || answers.has(block))) answers.add(block);
    else asked = false;
  }
  return answers;
}
