/** How much a request may carry. */
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Guarded } from "./access.ts";

const BODY_BYTES_MAX = 1_000_000;

export const bodyMax = (bytesMax: number = BODY_BYTES_MAX): MiddlewareHandler<Guarded> =>
  bodyLimit({
    maxSize: bytesMax,
    onError: (context) => context.json({ error: `at most ${bytesMax} bytes a request` }, 413),
  });
