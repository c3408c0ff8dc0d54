/** Webhooks: what became of which summary or story is noted for each, sent, and tried again until it is taken or dead. */
import { createHash } from "node:crypto";
import type { Log } from "../../log.ts";
import type { Delivery } from "../../model.ts";
import type { Catalog } from "../../store/catalog/catalog.ts";
import type { News } from "../../store/news.ts";
import type { Store } from "../../store/store.ts";
import { signedHeaders } from "./sign.ts";

export type HooksDeps = {
  readonly urls: readonly string[];
  readonly secret: string;
  readonly store: Pick<
    Store,
    "putDelivery" | "getDelivery" | "listDeliveries" | "removeDelivery" | "storyIndex" | "getStory"
  >;
  readonly catalog: Pick<Catalog, "newsFor" | "heard" | "get">;
  readonly now: () => Date;
  readonly log: Log;
};

/** Waits between tries: half a day in all, then it is dead. */
const RETRY_MS = [5_000, 30_000, 120_000, 600_000, 3_600_000, 14_400_000, 28_800_000] as const;
const ANSWER_WITHIN_MS = 10_000;
const NEWS_AT_ONCE = 100;
const SENT_AT_ONCE = 4;
const FOLLOWER = "webhooks";

/** Takes in what is new and sends what is due, once. Never rejects for what a receiver does. */
export async function runHooks(deps: HooksDeps): Promise<void> {
  if (deps.urls.length === 0) return;
  for (const news of deps.catalog.newsFor(FOLLOWER, NEWS_AT_ONCE)) {
    const line = deps.catalog.get(news.id)?.line;
    const data = line === undefined ? { id: news.id } : JSON.parse(line);
    for (const url of deps.urls) await note(news, `summary.${news.what}`, data, url, deps);
    deps.catalog.heard(FOLLOWER, news.number);
  }
  const stories = deps.store.storyIndex();
  for (const news of stories.newsFor(FOLLOWER, NEWS_AT_ONCE)) {
    const data = await storyData(news.id, deps);
    for (const url of deps.urls) await note(news, `story.${news.what}`, data, url, deps);
    stories.heard(FOLLOWER, news.number);
  }
  const now = deps.now().getTime();
  const due = (await deps.store.listDeliveries()).filter(
    ({ state, nextAt }) => state === "waiting" && Date.parse(nextAt) <= now,
  );
  for (let at = 0; at < due.length; at += SENT_AT_ONCE)
    await Promise.all(due.slice(at, at + SENT_AT_ONCE).map((delivery) => send(delivery, deps)));
}

/** As the list of stories has it; of one that went into another, where it is now. */
async function storyData(id: string, { store }: HooksDeps): Promise<unknown> {
  const line = store.storyIndex().lineOf(id);
  if (line !== null) return JSON.parse(line);
  const moved = (await store.getStory(id))?.id ?? null;
  return { id, movedTo: moved === id ? null : moved };
}

/** Noted twice after a crash, it is the same delivery, which a receiver knows by its id. */
async function note(
  { number, id }: News,
  event: Delivery["event"],
  data: unknown,
  url: string,
  { store, now }: HooksDeps,
): Promise<void> {
  const at = now().toISOString();
  await store.putDelivery({
    id: createHash("sha256")
      .update(event.startsWith("story.") ? `story ${number} ${id} ${url}` : `${number} ${id} ${url}`)
      .digest("hex")
      .slice(0, 32),
    url,
    event,
    body: JSON.stringify({ type: event, timestamp: at, data }),
    state: "waiting",
    tries: 0,
    nextAt: at,
    createdAt: at,
    lastError: null,
  });
}

async function send(delivery: Delivery, { secret, store, now, log }: HooksDeps): Promise<void> {
  const error = await post(delivery, secret, now());
  if (error === null) return store.removeDelivery(delivery.id);
  const waitMs = RETRY_MS[delivery.tries];
  const state = waitMs === undefined ? "dead" : "waiting";
  log(state === "dead" ? "webhook.dead" : "webhook.failed", { id: delivery.id, url: delivery.url, error });
  await store.putDelivery({
    ...delivery,
    state,
    tries: delivery.tries + 1,
    nextAt: new Date(now().getTime() + (waitMs ?? 0)).toISOString(),
    lastError: error,
  });
}

/** @returns why it was not taken; null when it was */
async function post({ id, url, body }: Delivery, secret: string, at: Date): Promise<string | null> {
  try {
    const reply = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "user-agent": "kawaraban-webhook",
        ...signedHeaders(secret, { id, at, body }),
      },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    await reply.body?.cancel();
    return reply.ok ? null : `answered ${reply.status}`;
  } catch (error) {
    return error instanceof Error
      ? `${error.message}${error.cause instanceof Error ? `: ${error.cause.message}` : ""}`
      : String(error);
  }
}

/** A dead one begins again. */
export async function revive(
  id: string,
  { store, now }: Pick<HooksDeps, "store" | "now">,
): Promise<Delivery | null> {
  const delivery = await store.getDelivery(id);
  if (delivery === null) return null;
  const revived: Delivery = { ...delivery, state: "waiting", tries: 0, nextAt: now().toISOString() };
  await store.putDelivery(revived);
  return revived;
}
