/** Item: one address or file that was handed in, and how far it has come. */
import { z } from "zod";

/** What a person or a source handed in: the seed of everything with the same id. */
export const ItemInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("url"), url: z.url({ protocol: /^https?$/ }) }),
  z.strictObject({ kind: z.literal("file"), path: z.string().min(1), url: z.string().nullable() }),
]);
export type ItemInput = z.infer<typeof ItemInput>;

/** How far an item has come. `failed` may be tried again with `--again`; `refused` is an answer, not an error. */
const ItemState = z.enum(["queued", "fetched", "cleaned", "summarized", "done", "failed", "refused"]);

/** The record of one address or file: stored at `items/`, the only document that changes as the work goes on. */
export const Item = z.strictObject({
  /** 16 hex digits from the canonical URL, or from the content of a file. */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  input: ItemInput,
  state: ItemState,
  /** Day in Asia/Tokyo on which the item was first seen; the folder of its documents. */
  day: z.iso.date(),
  addedAt: z.iso.datetime({ offset: true }),
  changedAt: z.iso.datetime({ offset: true }),
  /** Counts up with `--again`, so that a repeated run is a new job. */
  round: z.int().min(0),
  title: z.string().nullable(),
  /** The source that showed it first; absent for what a person gave. */
  source: z.string().optional(),
  /** It is done and looked at once more: should that fail, it is done as before. */
  revisiting: z.literal(true).optional(),
  /** Set when state is `failed` or `refused`. */
  failure: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
});
export type Item = z.infer<typeof Item>;
