/** What this process did, counted from its own log lines, in the text format of Prometheus. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Log } from "../log.ts";

export type Tally = {
  /** Counts a line, then hands it on. */
  readonly log: Log;
  readonly prometheus: () => string;
};

/** Upper bounds of the histogram of durations, in seconds. */
const SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 30, 120] as const;
const COUNTED = { bytes: "bytes fetched", withheld: "statements withheld by the check" } as const;
/** The event loop is looked at so often; a delay is counted beyond that. */
const LOOP_MS = 10;

type Durations = { readonly buckets: number[]; sum: number; count: number };

export function openTally(log: Log): Tally {
  const outcomes = new Map<string, number>();
  const durations = new Map<string, Durations>();
  const sums = new Map<string, number>();
  const loop = monitorEventLoopDelay({ resolution: LOOP_MS });
  loop.enable();
  const add = (counts: Map<string, number>, key: string, by = 1) =>
    counts.set(key, (counts.get(key) ?? 0) + by);

  return {
    log: (event, fields = {}) => {
      const [kind, outcome] = event.split(".");
      if ((kind === "job" || kind === "poll") && outcome !== undefined) {
        const stage = kind === "poll" ? "poll" : String(fields["queue"] ?? "");
        const code = /^[a-z]+\.[a-z-]+(?=: )/.exec(String(fields["reason"] ?? ""))?.[0] ?? "";
        add(outcomes, labels({ stage, outcome, code }));
        if (typeof fields["ms"] === "number") observe(durations, stage, fields["ms"] / 1_000);
        for (const name of Object.keys(COUNTED)) {
          const value = fields[name];
          if (typeof value === "number") add(sums, name, value);
        }
      }
      log(event, fields);
    },
    prometheus: () =>
      [
        "# TYPE kawaraban_jobs_total counter",
        ...[...outcomes].map(([key, count]) => `kawaraban_jobs_total{${key}} ${count}`),
        "# TYPE kawaraban_job_seconds histogram",
        ...[...durations].flatMap(([stage, one]) => histogram(stage, one)),
        ...[...sums].flatMap(([name, sum]) => [
          `# TYPE kawaraban_${name}_total counter`,
          `kawaraban_${name}_total ${sum}`,
        ]),
        "# HELP kawaraban_event_loop_delay_seconds how late timers of this process were since it began",
        "# TYPE kawaraban_event_loop_delay_seconds summary",
        ...[50, 99, 100].map(
          (percent) =>
            `kawaraban_event_loop_delay_seconds{quantile="${percent / 100}"} ${lateSeconds(loop.percentile(percent))}`,
        ),
        "",
      ].join("\n"),
  };
}

const lateSeconds = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e9 - LOOP_MS / 1e3);

function observe(durations: Map<string, Durations>, stage: string, seconds: number): void {
  const one = durations.get(stage) ?? { buckets: SECONDS.map(() => 0), sum: 0, count: 0 };
  durations.set(stage, one);
  one.sum += seconds;
  one.count += 1;
  SECONDS.forEach((bound, n) => {
    if (seconds <= bound) one.buckets[n] = (one.buckets[n] ?? 0) + 1;
  });
}

function histogram(stage: string, { buckets, sum, count }: Durations): string[] {
  const name = "kawaraban_job_seconds";
  return [
    ...buckets.map((n, at) => `${name}_bucket{${labels({ stage, le: String(SECONDS[at]) })}} ${n}`),
    `${name}_bucket{${labels({ stage, le: "+Inf" })}} ${count}`,
    `${name}_sum{${labels({ stage })}} ${sum}`,
    `${name}_count{${labels({ stage })}} ${count}`,
  ];
}

/** What a page or a server says never gets into a label: stages, outcomes and codes are ours. */
const labels = (given: Readonly<Record<string, string>>): string =>
  Object.entries(given)
    .map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, "_")}"`)
    .join(",");
