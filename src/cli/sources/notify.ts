/** Tells a running `serve` that sources were added, changed or removed. */
import type { Door } from "../door.ts";
import { findServe } from "../owner.ts";

/** Does nothing when nobody serves: the next `serve` reads the sources when it starts. */
export async function notifyServe(door: Door): Promise<void> {
  const serve = await findServe(door.settings.config.dataDir);
  if (serve !== null) await serve.syncSources();
}
