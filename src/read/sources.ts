/** How sources are shown: a line each, and one in full. */
import type { Source, SourceState } from "../model.ts";
import type { Look } from "./show.ts";
import { clip, columnsOf } from "./typeset.ts";

export type Standing = "active" | "waiting" | "failing" | "stale" | "quiet" | "paused";

/** What is known of a source at a moment. */
export type Told = {
  readonly source: Source;
  readonly state: SourceState | null;
  /** Null when all is well. */
  readonly staleSince: Date | null;
  readonly nextAt: Date | null;
  readonly standing: Standing;
};

const MARK: Readonly<Record<Standing, string>> = {
  active: "✓",
  waiting: "…",
  failing: "!",
  stale: "✗",
  quiet: "·",
  paused: "‖",
};

/** A source that brought something every day and has brought nothing for so many times as long. */
const QUIET_TIMES = 20;
const QUIET_MIN_MS = 14 * 86_400_000;

export function standingOf(
  source: Source,
  state: SourceState | null,
  staleSince: Date | null,
  now: Date,
): Standing {
  if (source.paused) return "paused";
  if (staleSince !== null) return "stale";
  if (state === null || state.polledAt === null) return "waiting";
  if (state.failures > 0) return "failing";
  const newest = state.arrivals[0];
  const isQuiet =
    newest !== undefined && now.getTime() - newest > Math.max(QUIET_MIN_MS, state.intervalMs * QUIET_TIMES);
  return isQuiet ? "quiet" : "active";
}

export const titleOf = ({ source, state }: Told): string =>
  source.title ?? state?.title ?? (source.at.kind === "url" ? source.at.url : source.at.path);

/** Tokyo's clock, to the minute. */
export const clock = (at: Date | string | null): string =>
  at === null
    ? "—"
    : new Intl.DateTimeFormat("sv-SE", {
        timeZone: "Asia/Tokyo",
        dateStyle: "short",
        timeStyle: "short",
      }).format(new Date(at));

/** Id, mark, kind, and the spaces between all. */
const LEAD_COLUMNS = 22;
const TITLE_COLUMNS_MIN = 16;

export function sourceLine(told: Told, look: Look): string {
  const { colors } = look;
  const { source, state, standing } = told;
  const mark = standing === "stale" || standing === "failing" ? colors.red(MARK[standing]) : MARK[standing];
  const fault = state?.failure?.code ?? null;
  const why =
    standing === "stale"
      ? `stale since ${clock(told.staleSince)}${fault === null ? "" : ` (${fault})`}`
      : standing === "failing"
        ? `${state?.failures ?? 0}× ${fault}, next ${clock(told.nextAt)}`
        : standing === "active" || standing === "waiting"
          ? `next ${clock(told.nextAt)}`
          : standing;
  const tags = source.tags.length === 0 ? "" : `  [${source.tags.join(", ")}]`;
  // What is wrong must not fall off the line: the title takes what is left.
  const left = look.columns - LEAD_COLUMNS - columnsOf(why);
  const name = clip(`${titleOf(told)}${tags}`, Math.max(TITLE_COLUMNS_MIN, left));
  return `${colors.dim(source.id.slice(0, 8))} ${mark} ${source.kind.padEnd(7)} ${name}  ${why}`;
}

export function sourceBlock(told: Told, look: Look): string {
  const { colors } = look;
  const { source, state } = told;
  const rows: readonly (readonly [string, string])[] = [
    ["id", source.id],
    ["address", source.at.kind === "url" ? source.at.url : source.at.path],
    ["kind", source.select === null ? source.kind : `${source.kind}, links chosen by ${source.select}`],
    ["schedule", scheduleText(source, state)],
    ["tags", source.tags.join(", ") || "none"],
    ["standing", told.staleSince === null ? told.standing : `stale since ${clock(told.staleSince)}`],
    ["last poll", `${clock(state?.polledAt ?? null)} (${state?.polls ?? 0} in all)`],
    ["success", clock(state?.succeededAt ?? null)],
    ["news", clock(state?.newAt ?? null)],
    ["next poll", clock(told.nextAt)],
    ["showed", `${state?.items ?? 0} items, ${state?.rejected ?? 0} not taken`],
    ["young", `${state?.revisits.length ?? 0} articles are looked at again`],
    ...(state?.failure
      ? [["failure", `${state.failures} in a row; ${state.failure.code}: ${state.failure.message}`] as const]
      : []),
    ["added", `${clock(source.addedAt)}, by ${source.origin === "file" ? "kawaraban.yaml" : "a command"}`],
  ];
  return [
    colors.bold(titleOf(told)),
    ...rows.map(([name, text]) => `  ${colors.dim(name.padEnd(10))} ${text}`),
  ].join("\n");
}

function scheduleText({ schedule }: Source, state: SourceState | null): string {
  if (schedule.kind === "cron") return `cron ${schedule.cron} (Asia/Tokyo)`;
  if (schedule.kind === "every") return `every ${spanOf(schedule.everyMs)}`;
  return `adaptive, now every ${state === null ? "—" : spanOf(state.intervalMs)}`;
}

/** `90` minutes as `1h30m`. */
export function spanOf(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return `${Math.round(ms / 1_000)}s`;
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  return `${days ? `${days}d` : ""}${hours ? `${hours}h` : ""}${rest ? `${rest}m` : ""}`;
}
