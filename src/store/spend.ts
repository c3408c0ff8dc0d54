/** What models cost: a line a question, by day, so that all processes of a day count together. */
import { z } from "zod";
import { spendPath } from "./layout.ts";
import { jsonOrNull } from "./lines.ts";
import type { Shelf } from "./shelf.ts";
import type { Store } from "./store.ts";

/** One question that a model answered. */
export const Spend = z.strictObject({
  at: z.iso.datetime({ offset: true }),
  model: z.string(),
  tokens: z.strictObject({ input: z.int().min(0), output: z.int().min(0) }),
  /** Null when nobody knows the model's price. */
  yen: z.number().min(0).nullable(),
});
export type Spend = z.infer<typeof Spend>;

type SpendPart = Pick<Store, "noteSpend" | "listSpend">;

export function spendOn(shelf: Shelf): SpendPart {
  return {
    noteSpend: async (day, spend) =>
      // Begun on a line of its own, whatever a crash has left of the one before.
      shelf.append(spendPath(day), Buffer.from(`\n${JSON.stringify(Spend.parse(spend))}`)),
    listSpend: async (day) => {
      const text = Buffer.from((await shelf.read(spendPath(day))) ?? "").toString("utf8");
      return text.split("\n").flatMap((line) => {
        // A crash may have cut the last line; the money of that one question is lost to the count.
        const parsed = Spend.safeParse(jsonOrNull(line));
        return parsed.success ? [parsed.data] : [];
      });
    },
  };
}
