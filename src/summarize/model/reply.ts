/** The schema a model must answer in, and the request that is made of it. */
import { z } from "zod";

const NumberedStatement = z.strictObject({
  /** One statement in Japanese. */
  text: z.string(),
  /** Numbers of the sentences that carry it. */
  sentences: z.array(z.int()),
});

/** Structured output: bounds are checked by us afterwards, because strict mode does not know them everywhere. */
export const ModelReply = z.strictObject({
  headline: NumberedStatement,
  gist: NumberedStatement,
  points: z.array(NumberedStatement),
});
export type ModelReply = z.infer<typeof ModelReply>;

export type ModelLine = { readonly number: number; readonly heading: boolean; readonly text: string };

export type ModelTask = {
  readonly title: string | null;
  readonly kind: string;
  readonly publishedAt: string | null;
  /** Numbered from 1 over the whole article; a part shows some of them. */
  readonly lines: readonly ModelLine[];
  /** Which part of a long article the lines are; null when they are all that is asked about. */
  readonly part: { readonly number: number; readonly of: number } | null;
  /** Characters for all points together. */
  readonly length: number;
  /** Statements of the reply before this one that did not stand, with the reason. */
  readonly refused: readonly { readonly text: string; readonly reason: string }[];
};

export type ModelUsage = { readonly input: number; readonly output: number };

/** How the answer's form was asked for: by a strict schema, as any JSON, or in words only. */
export type ReplyFormat = "schema" | "json" | "text";

/** What was spent on answers: `yen` is null when nobody said what the model costs. */
export type ModelSpend = { readonly usage: ModelUsage | null; readonly yen: number | null };

export type ModelAnswer = {
  readonly reply: ModelReply;
  readonly spend: ModelSpend;
  readonly format: ReplyFormat;
  /** True when the same question had been answered before and nobody was asked. */
  readonly cached: boolean;
};

/** A language model behind one function. `write` throws `Failure` (`model.*`) only. */
export type ModelEngine = {
  readonly model: string;
  /** Version of the prompt, or the digest of the file that replaced it. */
  readonly prompt: string;
  /** Tokens of material that one question may hold. */
  readonly materialTokensMax: number;
  readonly write: (task: ModelTask) => Promise<ModelAnswer>;
};

export function addedSpend(one: ModelSpend, other: ModelSpend): ModelSpend {
  const usage =
    one.usage && other.usage
      ? { input: one.usage.input + other.usage.input, output: one.usage.output + other.usage.output }
      : (one.usage ?? other.usage);
  return { usage, yen: one.yen === null || other.yen === null ? null : one.yen + other.yen };
}

export const NOTHING_SPENT: ModelSpend = { usage: null, yen: 0 };
