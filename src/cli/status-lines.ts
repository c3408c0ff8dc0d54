/** What `status` knows, as lines for a terminal. */
import { SLOW_STAGES } from "../../queues/jobs.ts";
import type { StatusReply } from "../read/api.ts";
import type { Look } from "../read/show.ts";
import { clock, sourceLine, spanOf, type Told } from "../read/sources.ts";
import type { Disk } from "../store/disk.ts";
import type { ModelDay } from "./model.ts";

export type Status = {
  readonly queue: StatusReply & { readonly owner: number | null };
  readonly items: Readonly<Record<string, number>>;
  readonly rate: Rate;
  readonly failures: readonly {
    readonly id: string;
    readonly changedAt: string;
    readonly code: string;
    readonly message: string;
  }[];
  readonly sources: readonly Told[];
  readonly model: ModelDay & { readonly budgetYen: number | null };
  readonly disk: Disk;
};

/** From the items, so that it is of all processes together. */
export type Rate = {
  readonly doneLastHour: number;
  readonly doneLastTenMinutes: number;
  /** When the first of those was added that have not ended; null when nothing waits. */
  readonly oldestWaitingAt: string | null;
};

const SOURCES_SHOWN = 20;
const GIGABYTE = 1e9;

export function statusLines(status: Status, now: Date, look: Look): readonly string[] {
  const { queue, items, rate, sources, model, disk, failures } = status;
  const paused = queue.paused ? look.colors.red(", paused") : "";
  const slow = SLOW_STAGES.reduce((sum, stage) => sum + (queue.queues[stage]?.["waiting"] ?? 0), 0);
  const rests =
    slow >= queue.waitingMax
      ? look.colors.yellow(`, fetching rests: ${slow} wait (at most ${queue.waitingMax})`)
      : "";
  return [
    `queue  ${queue.backend}${queue.owner === null ? "" : `, held by pid ${queue.owner}`}${paused}${rests}`,
    ...Object.entries(queue.queues).map(([stage, counts]) => `  ${stage.padEnd(10)} ${countsText(counts)}`),
    `items  ${listed(items) || "none yet"}`,
    `rate  ${rate.doneLastTenMinutes} done in ten minutes  ${rate.doneLastHour} in an hour${
      rate.oldestWaitingAt === null
        ? ""
        : `  oldest on its way: ${spanOf(now.getTime() - Date.parse(rate.oldestWaitingAt))}`
    }`,
    ...(sources.length > 0 ? [`sources  ${listed(counted(sources))}`] : []),
    ...worstFirst(sources)
      .slice(0, SOURCES_SHOWN)
      .map((told) => `  ${sourceLine(told, look)}  last success ${clock(told.state?.succeededAt ?? null)}`),
    ...(model.answers > 0 ? [modelText(model)] : []),
    `disk  ${(disk.freeBytes / GIGABYTE).toFixed(1)} GB free of ${(disk.totalBytes / GIGABYTE).toFixed(1)} GB`,
    ...failures.map(
      ({ id, changedAt, code, message }) =>
        `  ${id.slice(0, 8)}  ${changedAt.slice(0, 19)}  ${code}: ${message}`,
    ),
  ];
}

export function counted(sources: readonly Told[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { standing } of sources) counts[standing] = (counts[standing] ?? 0) + 1;
  return counts;
}

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join("  ");

const countsText = ({ lateMs = 0, ...counts }: Readonly<Record<string, number>>): string =>
  `${listed(counts)}${lateMs >= 1_000 ? `  late ${spanOf(lateMs)}` : ""}`;

/** Those that need a look come first; nothing else is shown of them than of the others. */
const worstFirst = (sources: readonly Told[]): readonly Told[] => {
  const rank = ({ standing }: Told) => (standing === "stale" ? 0 : standing === "failing" ? 1 : 2);
  return [...sources].sort((one, other) => rank(one) - rank(other));
};

const modelText = (model: Status["model"]): string =>
  `model  today ${model.answers} answers  ${model.tokens.input} tokens in  ${model.tokens.output} out  ${model.yen.toFixed(2)} yen` +
  `${model.budgetYen === null ? "" : ` of ${model.budgetYen}`}${model.unpriced === 0 ? "" : `  (${model.unpriced} without a known price)`}`;
