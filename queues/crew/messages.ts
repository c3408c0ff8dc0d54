/** What the process and its threads say to each other: plain data, which is copied on the way. */
import { Failure, type FailureCode, RETRY } from "../../src/errors.ts";
import type { Ingested } from "../../src/ingest/ingest.ts";
import type { Article, Story, Summary } from "../../src/model.ts";
import type { Features } from "../../src/stories/features.ts";
import type { Member } from "../../src/stories/member.ts";
import type { ModelAnswer, ModelEngine, ModelTask } from "../../src/summarize/model/reply.ts";
import type { Words } from "../../src/text/tokenizer.ts";

/** What a thread is started with. */
export type ThreadData = {
  /** The language model as the thread sees it: asking it is left to the process. */
  readonly model: Omit<ModelEngine, "write"> | null;
  /** Whether cleaning uses what is known of single publishers' pages. */
  readonly sites: boolean;
};

/** A page as it was fetched, or as it is stored. */
export type RawPage = Pick<Ingested, "record" | "parts">;

export type Task =
  | { readonly kind: "clean"; readonly raw: RawPage }
  | {
      readonly kind: "summarize";
      readonly article: Article;
      readonly length: number;
      readonly lastTry: boolean;
    }
  | {
      readonly kind: "tell";
      readonly article: Article;
      /** When it was published, as far as anybody knows. */
      readonly publishedAt: string;
    }
  | {
      readonly kind: "story";
      readonly id: string;
      readonly members: readonly Member[];
      /** Those whose statements are checked once more. */
      readonly articles: readonly Article[];
      readonly length: number;
    };

export type Cleaned =
  | { readonly article: Article }
  /** An answer about the page, which mostly has a title by which a person knows it. */
  | { readonly refused: Told; readonly title: string | null };

export type ToThread =
  | { readonly kind: "words"; readonly words: Words }
  | { readonly kind: "no words"; readonly error: Told }
  | { readonly kind: "task"; readonly id: number; readonly task: Task }
  | { readonly kind: "answer"; readonly id: number; readonly answer: ModelAnswer }
  | { readonly kind: "no answer"; readonly id: number; readonly error: Told };

export type FromThread =
  | { readonly kind: "cleaned"; readonly id: number; readonly cleaned: Cleaned }
  | { readonly kind: "summarized"; readonly id: number; readonly summary: Summary }
  | { readonly kind: "told"; readonly id: number; readonly features: Features }
  | { readonly kind: "story"; readonly id: number; readonly story: Story }
  | { readonly kind: "failed"; readonly id: number; readonly error: Told }
  | { readonly kind: "ask"; readonly id: number; readonly task: ModelTask };

/** An error's own fields do not all survive the way between threads. */
export type Told = {
  /** Null for a bug. */
  readonly code: FailureCode | null;
  readonly message: string;
  readonly stack: string | null;
  readonly facts: Failure["facts"];
};

export function toldOf(error: unknown): Told {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? null) : null;
  if (!(error instanceof Failure)) return { code: null, message, stack, facts: {} };
  return { code: error.code, message, stack, facts: error.facts };
}

export function errorOf({ code, message, stack, facts }: Told): Error {
  const error = code !== null && code in RETRY ? new Failure(code, message, { facts }) : new Error(message);
  if (stack !== null) error.stack = stack;
  return error;
}
