/**
 * Of the processor time of a `serve` that ran with `--cpu-prof`, the part that queueing took: BullMQ, what it speaks
 * with its server, the database's own thread, and `queues/`. Told from within one run, so that it does not depend on how busy the machine was.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const Profile = z.object({
  nodes: z.array(
    z.object({
      id: z.int(),
      callFrame: z.object({ functionName: z.string(), url: z.string() }),
      children: z.array(z.int()).optional(),
    }),
  ),
  samples: z.array(z.int()),
  timeDeltas: z.array(z.int()),
});
type Node = z.infer<typeof Profile>["nodes"][number];

/** A sample each two milliseconds (the flag counts microseconds): enough to tell shares, and too few to change them. */
export const profiling = (to: string): readonly string[] => [
  ...["--cpu-prof", "--cpu-prof-interval", "2000", "--cpu-prof-dir", to],
];

const OWNERS: readonly (readonly [url: RegExp, owner: string])[] = [
  [/node_modules\/(?:bullmq|ioredis|@ioredis|redis-|pg|@electric-sql|msgpackr|cron-parser)/, "queueing"],
  // What they do is the stages' work, with or without a queue.
  [/\/queues\/(?:crew\/|stories\.|burst\.|handlers\.)/, "stages"],
  [/\/queues\//, "queueing"],
  [/\/src\/|node_modules\/undici/, "stages"],
  [/\/bench\//, "bench"],
];
const IDLE = "(idle)";
/** Compiling, collecting garbage, what the system does: nobody's in particular. */
const UNOWNED = "unowned";

export type Shares = {
  readonly busySeconds: number;
  /** Of all that somebody owns. */
  readonly queueingPercent: number;
  readonly unownedPercent: number;
};

/** Of the later half, when the start is over. @param folder where each thread left its profile */
export function sharesIn(folder: string): Shares {
  const taken: Record<string, number> = {};
  for (const name of readdirSync(folder))
    for (const [owner, us] of ownersIn(Profile.parse(JSON.parse(readFileSync(join(folder, name), "utf8")))))
      taken[owner] = (taken[owner] ?? 0) + us;
  const { queueing = 0, stages = 0, [UNOWNED]: unowned = 0 } = taken;
  const percent = (part: number, whole: number) => Number(((part / whole) * 100).toFixed(1));
  return {
    busySeconds: Math.round((queueing + stages + unowned) / 1e6),
    queueingPercent: percent(queueing, queueing + stages),
    unownedPercent: percent(unowned, queueing + stages + unowned),
  };
}

function ownersIn({ nodes, samples, timeDeltas }: z.infer<typeof Profile>): ReadonlyMap<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const callers = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  // A thread of the database does nothing else, and most of it has no address: WebAssembly.
  const isDatabase = nodes.some(({ callFrame }) => /queues\/pglite-thread/.test(callFrame.url));
  const ownerOf = (id: number | undefined): string => {
    const node = id === undefined ? undefined : byId.get(id);
    if (node === undefined) return isDatabase ? "queueing" : UNOWNED;
    return ownOf(node) ?? ownerOf(callers.get(node.id));
  };
  const taken = new Map<string, number>();
  const half = timeDeltas.reduce((sum, us) => sum + us, 0) / 2;
  let sinceStart = 0;
  samples.forEach((id, at) => {
    const us = timeDeltas[at] ?? 0;
    sinceStart += us;
    const owner = ownerOf(id);
    if (owner !== IDLE && sinceStart > half) taken.set(owner, (taken.get(owner) ?? 0) + us);
  });
  return taken;
}

const ownOf = ({ callFrame: { functionName, url } }: Node): string | null =>
  functionName === IDLE ? IDLE : (OWNERS.find(([pattern]) => pattern.test(url))?.[1] ?? null);
