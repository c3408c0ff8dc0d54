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

export type ModelTask = {
  readonly title: string | null;
  readonly kind: string;
  readonly publishedAt: string | null;
  readonly lines: readonly { readonly number: number; readonly heading: boolean; readonly text: string }[];
  /** Characters for all points together. */
  readonly length: number;
  /** Statements of the reply before this one that did not stand, with the reason. */
  readonly refused: readonly { readonly text: string; readonly reason: string }[];
};

export type ModelUsage = { readonly input: number; readonly output: number };

/** A language model behind one function. `write` throws `Failure` (`model.*`) only. */
export type ModelEngine = {
  readonly model: string;
  /** Version of the prompt, or the digest of the file that replaced it. */
  readonly prompt: string;
  readonly write: (
    task: ModelTask,
  ) => Promise<{ readonly reply: ModelReply; readonly usage: ModelUsage | null }>;
};
