/** Reading: what the text stage finds in an article. Passes between stages, is never stored. */
import type { Amount, DateMention, DatePrecision, NamedThing, Person } from "./summary.ts";

export type Span = { readonly start: number; readonly end: number };

/** A sentence of one block; the sentences of a block join back into its text. */
export type Sentence = Span & {
  /** `b3.s0` */
  readonly id: string;
  readonly block: string;
  readonly text: string;
};

/** A dictionary word at a span; the surfaces of a text's tokens join back into it. */
export type Token = Span & {
  readonly surface: string;
  /** IPADIC part of speech (名詞, 動詞, …) and its three details (`*` where there is none). */
  readonly pos: string;
  readonly detail: readonly [string, string, string];
  readonly conjugation: { readonly type: string; readonly form: string };
  readonly base: string;
  /** Katakana; null for words the dictionary does not know. */
  readonly reading: string | null;
  readonly known: boolean;
};

export type Tokenize = (text: string) => readonly Token[];

/** The article's own time and place: what 13日, 昨年 and 現地 are resolved from. */
export type Anchor = {
  /** Published, else fetched; ISO with offset. Null when nothing is known: then relative dates stay unresolved. */
  readonly at: string | null;
};

export type AmountSpan = Span & {
  readonly text: string;
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string;
  readonly approximate: string | null;
  readonly comparedWith: string | null;
};

export type DateSpan = Span & {
  readonly text: string;
  /** Exactly what is meant: `2026-03-21/2026-03-31` for 3月下旬. */
  readonly iso: string;
  /** The calendar units the text names: `2026-03` for 3月下旬, the day for 13日午後5時, both ends for 2022~2026年度. */
  readonly units: readonly string[];
  readonly precision: DatePrecision;
};

export type NameSpan = Span & {
  readonly kind: "person" | "organization" | "place";
  /** Without role and honorific. */
  readonly name: string;
  readonly role: string | null;
  readonly reading: string | null;
};

/** `speech` somebody said it; `title` of a work; `term` a name or a word held at a distance. */
export type QuoteSpan = Span & {
  readonly kind: "speech" | "title" | "term";
  /** Between the brackets, verbatim. */
  readonly text: string;
  readonly speaker: string | null;
};

/** What reading an article gives. Lists are merged over the article and cite sentences; `spans` are per sentence. */
export type Reading = {
  readonly sentences: readonly Sentence[];
  /** By sentence id; offsets are relative to the sentence's text. */
  readonly spans: ReadonlyMap<
    string,
    {
      readonly tokens: readonly Token[];
      readonly amounts: readonly AmountSpan[];
      readonly dates: readonly DateSpan[];
      readonly names: readonly NameSpan[];
      readonly quotes: readonly QuoteSpan[];
    }
  >;
  readonly people: readonly Person[];
  readonly organizations: readonly NamedThing[];
  readonly places: readonly NamedThing[];
  readonly dates: readonly DateMention[];
  readonly amounts: readonly Amount[];
  readonly quotes: readonly {
    readonly speaker: string | null;
    readonly text: string;
    readonly cites: readonly string[];
  }[];
};
