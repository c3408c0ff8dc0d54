/** What the check knows of an article as a whole: read when first asked for, kept as long as its reading lives. */
import type { Anchor, DateSpan, Reading, Sentence, Tokenize } from "../../model.ts";
import { lazily } from "../../once.ts";
import { datesIn } from "../../text/dates.ts";
import { normalize } from "../../text/normalize.ts";
import { withDays } from "./happened.ts";
import { type Said, saidOf } from "./said.ts";

export type CheckSource = {
  readonly reading: Reading;
  readonly anchor: Anchor;
  readonly title: string | null;
};

export type ArticleFacts = {
  readonly sentences: ReadonlyMap<string, Sentence>;
  /** Place in reading order, by sentence id. */
  readonly order: ReadonlyMap<string, number>;
  /** Title and all sentences, normalized. */
  readonly plain: string;
  /** Any sentence, with everything in it; null for an id that the article does not have. */
  readonly sentence: (id: string) => Said | null;
};

/** Readings are immutable, so what is derived from one is kept. */
const articles = new WeakMap<Reading, ArticleFacts>();

export function articleOf(source: CheckSource, tokenize: Tokenize): ArticleFacts {
  const known = articles.get(source.reading) ?? factsOf(source, tokenize);
  articles.set(source.reading, known);
  return known;
}

function factsOf({ reading, anchor, title }: CheckSource, tokenize: Tokenize): ArticleFacts {
  const sentences = new Map(reading.sentences.map((sentence) => [sentence.id, sentence]));
  const read = new Map<string, Said>();
  const dates = lazily(() => datesIn(reading.sentences, anchor));
  const datesOf = (id: string): readonly DateSpan[] => dates().get(id) ?? [];
  return {
    sentences,
    order: new Map(reading.sentences.map(({ id }, at) => [id, at])),
    plain: [title ?? "", ...reading.sentences.map(({ text }) => text)].map(normalize).join("\n"),
    sentence: (id) => {
      const text = sentences.get(id)?.text;
      if (text === undefined) return null;
      const spans = reading.spans.get(id);
      const said =
        read.get(id) ??
        withDays(
          saidOf(text, spans?.tokens ?? tokenize(text), spans?.dates ?? datesOf(id), spans?.amounts),
          anchor,
        );
      read.set(id, said);
      return said;
    },
  };
}
