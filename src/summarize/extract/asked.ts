/** What was asked before an answer: in an explainer the question is told with it. */
import type { Article, Reading } from "../../model.ts";

export type Question = { readonly text: string; readonly cite: string };

/** Q. …, 問1 …: the mark of the asker is no word of the question. */
const MARK = /^\s*(?:[QＱ]|問|質問)\s*(?:[0-9０-９]+)?[\s　.．、:：・]*/u;
const ASKS = /(?:[？?]|か。?|とは。?|は。?)\s*$/u;
const ASKED = /^\s*(?:[―—─–]{2}|[QＱ][\s　.．、:：0-9０-９]|(?:問|質問)[\s　.．、:：0-9０-９])/u;
const CHARS_MAX = 45;

/** True for a block that only asks. */
export function asks(text: string): boolean {
  return ASKED.test(text);
}

/** The question each answer begins with, by the id of the answer's first sentence. Only explainers ask by themselves. */
export function questionsIn(article: Article, reading: Reading): ReadonlyMap<string, Question> {
  const found = new Map<string, Question>();
  if (article.kind !== "explainer") return found;
  const kinds = new Map(article.blocks.map(({ id, kind }) => [id, kind]));
  let question: Question | null = null;
  for (const { id, block, text } of reading.sentences) {
    const whole = text.trim();
    if (asks(whole) || (kinds.get(block) === "heading" && ASKS.test(whole))) {
      const asked = whole.replace(MARK, "");
      const ended = /[。？?]$/u.test(asked) ? asked : `${asked}。`;
      question = asked.length <= CHARS_MAX ? { text: ended, cite: id } : null;
    } else {
      if (question && kinds.get(block) !== "heading") found.set(id, question);
      question = null;
    }
  }
  return found;
}
