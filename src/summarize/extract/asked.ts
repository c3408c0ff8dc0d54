/** What was asked before an answer: in an explainer the question is told with it, in an interview who answers. */
import type { Article, Reading, Sentence } from "../../model.ts";
import type { View } from "./view.ts";

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

export type Voice = { readonly name: string; readonly cite: string };

/** 佐藤太郎組合長に聞いた, 佐藤さんに聞く, 「…」　佐藤太郎さん. */
const TOLD_BY = /に(?:話を)?(?:聞|き)(?:いた|く|きました|いてみた)/u;
const HONORIFIC =
  /^(?:さん|氏|[^、。「」はがのをにと（(]{1,8}?(?:長|監督|教授|選手|代表|相|員|家|手|役))(?=[にがはを、。（(　\s]|$)/u;

/** Who answers in an interview: whom the title or the lead names as the one who was asked; null where that is not sure. */
export function voiceIn(article: Article, reading: Reading): Voice | null {
  if (article.kind !== "interview") return null;
  const lead = reading.sentences.filter(({ text }) => !asks(text)).slice(0, LEAD_SENTENCES);
  const named = reading.people.flatMap(({ name }) =>
    lead.flatMap(({ id, text }) => {
      const at = text.indexOf(name);
      if (at < 0) return [];
      const honorific = HONORIFIC.exec(text.slice(at + name.length))?.[0] ?? "";
      return [{ name: `${name}${honorific}`, cite: id, asked: TOLD_BY.test(text) || inTitle(article, name) }];
    }),
  );
  return named.find(({ asked }) => asked) ?? (named.length === 1 ? (named[0] ?? null) : null);
}

const LEAD_SENTENCES = 4;

function inTitle({ title }: Article, name: string): boolean {
  return title?.includes(name) ?? false;
}

/** Ids of the sentences that answer, from a question to the next block that tells of the person from outside. */
export function answersIn(article: Article, views: readonly View[], voice: Voice): ReadonlySet<string> {
  const blocks = new Map(article.blocks.map((block) => [block.id, block]));
  const found = new Set<string>();
  let answering = false;
  for (const { sentence } of views) {
    const block = blocks.get(sentence.block)?.text ?? "";
    if (asks(block)) answering = true;
    else if (isOutside(block, sentence, voice)) answering = false;
    else if (answering) found.add(sentence.id);
  }
  return found;
}

/** Names the one who answers, in a paragraph that is no speech. */
function isOutside(block: string, { text }: Sentence, { name }: Voice): boolean {
  const family = name.slice(0, 2);
  return !/^\s*「/u.test(block) && (block.includes(family) || text.includes(family));
}
