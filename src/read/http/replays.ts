/** What was answered under an Idempotency-Key, so that a request that is sent twice is carried out once. */

export type Replays<Reply> = {
  /** Null when the key came before with another request. */
  readonly once: (key: string, digest: string, work: () => Promise<Reply>) => Promise<Reply | null>;
};

/** The oldest are forgotten first. Held by this process only: items have the same ids after a restart anyway. */
const KEYS_MAX = 10_000;

export function openReplays<Reply>(): Replays<Reply> {
  const known = new Map<string, { readonly digest: string; readonly reply: Promise<Reply> }>();
  return {
    once: async (key, digest, work) => {
      const before = known.get(key);
      if (before !== undefined) return before.digest === digest ? before.reply : null;
      const reply = work();
      known.set(key, { digest, reply });
      const [oldest] = known.keys();
      if (known.size > KEYS_MAX && oldest !== undefined) known.delete(oldest);
      // What failed may be tried again under the same key.
      reply.catch(() => known.delete(key));
      return reply;
    },
  };
}
