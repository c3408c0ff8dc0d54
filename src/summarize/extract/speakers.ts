/** Whose words a sentence is where the sentence itself does not say: an interview's answer, a comment, an author's claim. */
import type { Article, Reading, Sentence } from "../../model.ts";
import { asks } from "./asked.ts";
import { withoutConnective } from "./connectives.ts";
import { hangsOn, isTakenUp, pointsBack, refersOutside } from "./dangling.ts";
import { CLAIM } from "./rank.ts";
import type { View } from "./view.ts";

export type Voice = { readonly name: string; readonly cite: string };

/** Who speaks, by the id of each sentence that has to be told as theirs. */
export function voicesIn(
  article: Article,
  reading: Reading,
  views: readonly View[],
): ReadonlyMap<string, Voice> {
  if (article.kind === "column") return claimsIn(article, views);
  const found = new Map(commentsIn(reading, views));
  const voice = voiceIn(article, reading);
  if (voice) for (const id of answersIn(article, views, voice)) found.set(id, voice);
  return found;
}

/** 佐藤社長は次のように述べています。「…」: the words stand in a paragraph of their own. */
function commentsIn(reading: Reading, views: readonly View[]): readonly (readonly [string, Voice])[] {
  return views.flatMap((view, index) => {
    const before = views[index - 1];
    if (!before || !ONLY_QUOTED.test(view.text) || !ANNOUNCED.test(before.text)) return [];
    const { id } = before.sentence;
    const people = reading.people.filter(({ cites }) => cites.includes(id));
    const [person] = people;
    if (people.length !== 1 || !person) return [];
    return [[view.sentence.id, { name: calledIn(before.text, person.name), cite: id }] as const];
  });
}

/** 佐藤花子社長は, 代表取締役社長の佐藤花子は: with the post that stands beside the name. */
function calledIn(text: string, name: string): string {
  const spaced = new RegExp([...name].join("[\\s　]*"), "u").exec(text);
  if (!spaced) return name;
  const behind = /^(?:[\p{Script=Han}]{0,6}(?:長|代表|教授|監督|知事)|氏|さん)(?=[はがのも、])/u;
  const ahead = /(?:社長|会長|理事長|所長|院長|知事|市長|町長|村長|教授|監督)(?=の?[\s　]*$)/u;
  const post =
    behind.exec(text.slice(spaced.index + spaced[0].length)) ?? ahead.exec(text.slice(0, spaced.index));
  return `${name}${post?.[0] ?? ""}`;
}

const ANNOUNCED =
  /(?:(?:次|以下)のように|こう)(?:述べ|話し|語っ|コメントし)[^。]{0,6}。?\s*$|のコメント。?\s*$/u;
export const ONLY_QUOTED = /^\s*「[^「」]*(?:「[^」]*」[^「」]*)*」。?\s*$/u;

/** What its author demands or judges, as far as it can be read alone. */
function claimsIn({ title }: Article, views: readonly View[]): ReadonlyMap<string, Voice> {
  const name = title?.includes("社説") ? "社説" : "筆者";
  const claims = views.filter((view) => {
    const text = withoutConnective(view);
    return (
      CLAIM.test(text) &&
      !/[「」]|筆者|私/u.test(text) &&
      !(hangsOn(text) || pointsBack(text) || isTakenUp(text) || refersOutside(view))
    );
  });
  return new Map(claims.map(({ sentence: { id } }) => [id, { name, cite: id }]));
}

/** 佐藤太郎組合長に聞いた, 佐藤さんに聞く, 「…」　佐藤太郎さん. */
const TOLD_BY = /に(?:話を)?(?:聞|き)(?:いた|く|きました|いてみた)/u;
const HONORIFIC =
  /^(?:さん|氏|[^、。「」はがのをにと（(]{1,8}?(?:長|監督|教授|選手|代表|相|員|家|手|役))(?=[にがはを、。（(　\s]|$)/u;

/** Who answers in an interview: whom the title or the lead names as the one who was asked; null where that is not sure. */
function voiceIn(article: Article, reading: Reading): Voice | null {
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
function answersIn(article: Article, views: readonly View[], voice: Voice): ReadonlySet<string> {
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
