/**
 * The crew: threads for what costs CPU (cleaning, reading, the check), so that the timers of this process, and with
 * them the locks of its jobs and its signs of life, never stall. What asks the network stays in the process.
 */
import type { Log } from "../../src/log.ts";
import type { Article, Story, Summary } from "../../src/model.ts";
import { lazily } from "../../src/once.ts";
import type { Features } from "../../src/stories/features.ts";
import type { Member } from "../../src/stories/member.ts";
import type { ModelEngine } from "../../src/summarize/model/reply.ts";
import type { Words } from "../../src/text/tokenizer.ts";
import { Hand } from "./hand.ts";
import type { Cleaned, RawPage } from "./messages.ts";

export type Crew = {
  /** @throws Failure `input.unsupported`, and `clean.*` that is no refusal; `queue.unreachable` when the thread died */
  readonly clean: (raw: RawPage) => Promise<Cleaned>;
  /** @throws Failure as `summarizeArticle`; `queue.unreachable` when the thread died */
  readonly summarize: (
    article: Article,
    options: { readonly length: number; readonly lastTry: boolean },
  ) => Promise<Summary>;
  /** What an article tells by which others on the same thing are known. */
  readonly tell: (article: Article, publishedAt: string) => Promise<Features>;
  /** Puts a story together. @param articles those of its members whose statements are checked once more */
  readonly story: (
    id: string,
    members: readonly Member[],
    articles: readonly Article[],
    options: { readonly length: number },
  ) => Promise<Story>;
  readonly close: () => Promise<void>;
};

/** What a thread does takes a few seconds at the very most; one that takes longer hangs. */
const TASK_MAX_MS = 120_000;

/**
 * The threads get their words as soon as these are there.
 * @param deps.words asked for once, with the first thread, and shared by all; a thread that is asked to summarize without
 *   them tells why they are not there
 * @param deps.model asked by this process, when a thread wants it to be
 */
export function openCrew(deps: {
  readonly threads: number;
  readonly words: () => Promise<Words>;
  /** Whether cleaning uses what is known of single publishers' pages; by default it does. */
  readonly sites?: boolean;
  readonly model: ModelEngine | null;
  readonly log: Log;
  /** Where work is sure to come, a thread is best ready for it; where none may come for hours, it is not there. */
  readonly startsWhen?: "now" | "asked";
  /** A thread that had nothing to do for so long ends until the next task; default one minute. */
  readonly idleMs?: number;
}): Crew {
  const words = lazily(deps.words);
  const hands = Array.from({ length: deps.threads }, () => new Hand({ startsWhen: "now", ...deps, words }));
  const idlest = () => hands.reduce((best, hand) => (hand.load < best.load ? hand : best));
  return {
    clean: ({ record, parts }) =>
      idlest().give(
        { kind: "clean", raw: { record, parts } },
        (said) => (said.kind === "cleaned" ? said.cleaned : null),
        TASK_MAX_MS,
      ),
    summarize: (article, options) =>
      idlest().give(
        { kind: "summarize", article, ...options },
        (said) => (said.kind === "summarized" ? said.summary : null),
        // A model takes as long as its own limits say.
        deps.model === null ? TASK_MAX_MS : null,
      ),
    tell: (article, publishedAt) =>
      idlest().give(
        { kind: "tell", article, publishedAt },
        (said) => (said.kind === "told" ? said.features : null),
        TASK_MAX_MS,
      ),
    story: (id, members, articles, { length }) =>
      idlest().give(
        { kind: "story", id, members, articles, length },
        (said) => (said.kind === "story" ? said.story : null),
        TASK_MAX_MS,
      ),
    close: async () => {
      await Promise.all(hands.map((hand) => hand.close()));
    },
  };
}
