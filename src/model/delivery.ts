/** Delivery: what a webhook has to be told, until it has taken it. */
import { z } from "zod";

const IsoTime = z.iso.datetime({ offset: true });

/** Stored at `deliveries/<id>.json` and removed when it was taken; `dead` stays until a person decides. */
export const Delivery = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  url: z.url({ protocol: /^https?$/ }),
  event: z.enum([
    "summary.created",
    "summary.updated",
    "summary.removed",
    "story.created",
    "story.updated",
    "story.removed",
  ]),
  /** What is sent, byte for byte, at every try. */
  body: z.string(),
  state: z.enum(["waiting", "dead"]),
  tries: z.int().min(0),
  nextAt: IsoTime,
  createdAt: IsoTime,
  lastError: z.string().nullable(),
});
export type Delivery = z.infer<typeof Delivery>;
