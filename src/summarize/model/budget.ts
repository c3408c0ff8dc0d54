/** The day's money: nothing is asked that could go beyond it. */
import { Failure } from "../../errors.ts";
import { costYen, type Price } from "./prices.ts";
import type { ModelSpend, ModelUsage } from "./reply.ts";

/** What was spent is written down by the store, so that all processes of a day count together. */
export type Ledger = {
  /** Yen spent today (Asia/Tokyo), by whatever process. */
  readonly spentYen: () => Promise<number>;
  readonly note: (spend: {
    readonly model: string;
    readonly usage: ModelUsage;
    readonly yen: number | null;
  }) => Promise<void>;
};

/** A summary is a few hundred characters of JSON; models that think write more. */
const REPLY_TOKENS_EXPECTED = 2_000;

export type Budget = {
  /** @throws Failure `model.over-budget` before anything is asked */
  readonly spend: <Answer extends { readonly usage: ModelUsage | null }>(
    tokens: { readonly input: number; readonly output: (answer: Answer) => number },
    ask: () => Promise<Answer>,
  ) => Promise<Answer & { readonly spend: ModelSpend }>;
};

export function openBudget(
  options: { readonly model: string; readonly price: Price | null; readonly yenPerDay: number | null },
  ledger: Ledger | null,
): Budget {
  const { model, price, yenPerDay } = options;
  if (yenPerDay !== null && price === null)
    throw new Failure(
      "input.malformed",
      `a budget is set, but nobody knows what ${model} costs; set KAWARABAN_MODEL_PRICE=IN/OUT (yen per million tokens)`,
    );
  /** Of questions that are under way: they are not in the ledger yet. */
  let promisedYen = 0;
  return {
    spend: async (tokens, ask) => {
      const expected = price ? costYen({ input: tokens.input, output: REPLY_TOKENS_EXPECTED }, price) : 0;
      const spentYen = yenPerDay === null ? 0 : ((await ledger?.spentYen()) ?? 0);
      if (yenPerDay !== null && spentYen + promisedYen + expected > yenPerDay)
        throw new Failure(
          "model.over-budget",
          `today's ${yenPerDay} yen are spent (${spentYen.toFixed(2)} so far); the model is asked again tomorrow`,
        );
      promisedYen += expected;
      try {
        const answer = await ask();
        const usage = answer.usage ?? { input: tokens.input, output: tokens.output(answer) };
        const yen = price ? costYen(usage, price) : null;
        await ledger?.note({ model, usage, yen });
        return { ...answer, spend: { usage: answer.usage, yen } };
      } finally {
        promisedYen -= expected;
      }
    },
  };
}
