/** What tokens cost: `prices.json`, or what the user says they do. */
import { z } from "zod";
import data from "./prices.json" with { type: "json" };
import type { ModelUsage } from "./reply.ts";

/** Yen per million tokens. */
export type Price = { readonly input: number; readonly output: number };

const Prices = z.strictObject({
  checked: z.string(),
  note: z.string(),
  yenPerDollar: z.number().positive(),
  models: z.record(z.string(), z.strictObject({ input: z.number().min(0), output: z.number().min(0) })),
});
const { models, yenPerDollar } = Prices.parse(data);

/** `gpt-5-mini-2025-08-07` costs what `gpt-5-mini` does. */
const DATED = /-\d{4}-\d{2}-\d{2}$/;

/** @returns null when nothing is known: another maker's server may ask for anything, or nothing */
export function priceOf(model: string, options: { readonly isOpenAi: boolean }): Price | null {
  const dollars = options.isOpenAi ? models[model.replace(DATED, "")] : undefined;
  if (dollars === undefined) return null;
  return { input: dollars.input * yenPerDollar, output: dollars.output * yenPerDollar };
}

export const costYen = (usage: ModelUsage, price: Price): number =>
  (usage.input * price.input + usage.output * price.output) / 1_000_000;
