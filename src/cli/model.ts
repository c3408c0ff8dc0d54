/** The language model, when one is set: by its key, or by the address of a server that needs none. */
import { tokyoDay } from "../calendar.ts";
import type { Config } from "../options.ts";
import type { Spend, Store } from "../store/store.ts";
import { type ModelEngine, openModel } from "../summarize/model/open.ts";
import type { Price } from "../summarize/model/prices.ts";

/** @param store keeps the model's answers and what was spent, whichever command asks */
export function modelOf(config: Config, store: Store, now: () => Date): ModelEngine | null {
  if (config.modelKey === null && config.modelUrl === null) return null;
  return openModel(
    {
      apiKey: config.modelKey,
      baseUrl: config.modelUrl,
      model: config.model,
      timeoutMs: config.modelTimeoutMs,
      stream: config.modelStream,
      promptFile: config.promptFile,
      windowTokens: config.modelWindowTokens,
      atOnceMax: config.concurrency,
      price: priceOf(config.modelPrice),
      budgetYenPerDay: config.budgetYenPerDay,
    },
    {
      now,
      cache: { get: store.getReply, put: store.putReply },
      ledger: {
        spentYen: async () => spentOf(await store.listSpend(tokyoDay(now()))).yen,
        note: ({ model, usage, yen }) =>
          store.noteSpend(tokyoDay(now()), { at: now().toISOString(), model, tokens: usage, yen }),
      },
    },
  );
}

const priceOf = (text: string | null): Price | null => {
  const [input, output] = (text ?? "").split("/").map(Number);
  return input === undefined || output === undefined ? null : { input, output };
};

export type ModelDay = {
  readonly answers: number;
  readonly tokens: { readonly input: number; readonly output: number };
  readonly yen: number;
  /** Answers of a model whose price nobody knows. */
  readonly unpriced: number;
};

/** What models were asked on a day, and what that cost. */
export function spentOf(spends: readonly Spend[]): ModelDay {
  const sum = (of: (spend: Spend) => number): number => spends.reduce((total, spend) => total + of(spend), 0);
  return {
    answers: spends.length,
    tokens: { input: sum(({ tokens }) => tokens.input), output: sum(({ tokens }) => tokens.output) },
    yen: sum(({ yen }) => yen ?? 0),
    unpriced: spends.filter(({ yen }) => yen === null).length,
  };
}
