/** Work that one at a time does: of this process, or of all processes that share a Redis. */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Redis } from "ioredis";
import { reached } from "./reached.ts";

/**
 * Who is not the one waits without holding anything up. What the work writes must bear two at a time all the same:
 * nobody can tell a holder that is frozen from one that died.
 * @param what its name; work of another name goes on beside it
 */
export type Alone = <Value>(what: string, work: () => Promise<Value>) => Promise<Value>;

/** Of this process. */
export function openAlone(): Alone {
  const last = new Map<string, Promise<unknown>>();
  return (what, work) => {
    const mine = (last.get(what) ?? Promise.resolve()).then(work);
    last.set(
      what,
      mine.catch(() => undefined),
    );
    return mine;
  };
}

/** A dead holder keeps the others waiting for so long. */
const LEASE_MS = 8_000;
const SIGNS_A_LEASE = 4;
/** Most of such work takes some milliseconds; a part of the wait is random, so that two do not ask in step. */
const LOOK_AGAIN_MS = { least: 4, most: 16 } as const;

const IF_MINE = "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call(";
const RENEW = `${IF_MINE}'PEXPIRE', KEYS[1], ARGV[2]) end return 0`;
const RELEASE = `${IF_MINE}'DEL', KEYS[1]) end return 0`;

/** @param prefix as of the queues; with braces, a cluster keeps all of it in one place */
export function openAloneOverAll(redis: Pick<Redis, "set" | "eval">, prefix: string): Alone {
  const here = openAlone();
  return (what, work) =>
    here(what, async () => {
      const [key, token] = [`${prefix}:alone:${what}`, randomUUID()];
      const take = () => reached(() => redis.set(key, token, "PX", LEASE_MS, "NX"));
      while ((await take()) === null) await sleep(between(LOOK_AGAIN_MS));
      const renewing = setInterval(() => {
        redis.eval(RENEW, 1, key, token, LEASE_MS).catch(() => undefined); // then it ends by itself
      }, LEASE_MS / SIGNS_A_LEASE).unref();
      try {
        return await work();
      } finally {
        clearInterval(renewing);
        redis.eval(RELEASE, 1, key, token).catch(() => undefined); // then it ends by itself
      }
    });
}

const between = ({ least, most }: { readonly least: number; readonly most: number }): number =>
  least + Math.random() * (most - least);
