/** Keeping the data directory in order: what dead processes left goes, and what is kept no longer. */
import { explain } from "../errors.ts";
import type { Removed } from "../store/retention.ts";
import type { Store } from "../store/store.ts";
import type { Door } from "./door.ts";

export type Tidied = { readonly halfWritten: number; readonly removed: Removed };

export async function tidyUp(store: Store, { settings, now }: Door): Promise<Tidied> {
  const { keepDays, keepMegabytes } = settings.config;
  const halfWritten = await store.sweep(now());
  const bytesMax = keepMegabytes === null ? null : keepMegabytes * 1_000_000;
  return { halfWritten, removed: await store.retain({ now: now(), keepDays, bytesMax }) };
}

const EVERY_MS = 6 * 3_600_000;

/** Sweeps at once, before anybody works; the rest in the background, now and every six hours. Gives the way to stop. */
export async function startTidying(store: Store, door: Door): Promise<() => void> {
  await store.sweep(door.now());
  const tidy = () =>
    tidyUp(store, door).then(
      ({ halfWritten, removed }) => door.log("store.tidied", { halfWritten, ...removed }),
      (error: unknown) => door.log("store.untidied", { reason: explain(error) }),
    );
  void tidy();
  const timer = setInterval(() => void tidy(), EVERY_MS).unref();
  return () => clearInterval(timer);
}
