/** From what a person says of a source to the source: its id, its schedule, what is wrong with it. */
import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { Failure } from "../../errors.ts";
import type { Source, SourceSchedule, SourceSpec } from "../../model.ts";
import { canonicalUrl } from "../urls.ts";

export type DefineDeps = { readonly now: Date; readonly cwd: string; readonly origin: Source["origin"] };

/** @throws Failure `input.malformed` for an interval that is none */
export function sourceOf(spec: SourceSpec, deps: DefineDeps): Source {
  const at =
    spec.url !== undefined
      ? ({ kind: "url", url: new URL(spec.url).href } as const)
      : ({ kind: "path", path: resolve(deps.cwd, spec.path ?? "") } as const);
  return {
    id: sourceId(at),
    kind: spec.kind ?? "auto",
    at,
    title: spec.title ?? null,
    tags: [...new Set(spec.tags ?? [])],
    schedule: scheduleOf(spec),
    select: spec.select ?? null,
    paused: spec.paused ?? false,
    addedAt: deps.now.toISOString(),
    origin: deps.origin,
  };
}

/** The same address (tracking parameters apart) or path is the same source. */
const sourceId = (at: Source["at"]): string =>
  createHash("sha256")
    .update(at.kind === "url" ? `source\0${canonicalUrl(at.url)}` : `source-path\0${at.path}`)
    .digest("hex")
    .slice(0, 16);

const UNITS: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
  秒: 1_000,
  分: 60_000,
  時間: 3_600_000,
  日: 86_400_000,
};
const EVERY_MS = { min: 10_000, max: 31_536_000_000 } as const;

/** `15m`, `90s`, `1h30m`, `6時間`. @throws Failure `input.malformed` */
function everyMs(text: string): number {
  const plain = text.trim().toLowerCase().replace(/\s+/g, "");
  const parts = [...plain.matchAll(/(\d+(?:\.\d+)?)(min|[smhdw]|秒|分|時間|日)/g)];
  const total = parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ""] ?? 0), 0);
  const isWhole = parts.map(([whole]) => whole).join("") === plain && plain !== "";
  if (isWhole && total >= EVERY_MS.min && total <= EVERY_MS.max) return Math.round(total);
  throw new Failure(
    "input.malformed",
    `${text} is no interval of a source; write one like 15m, 6h or 1d, from 10s to 365d`,
  );
}

function scheduleOf({ every, cron }: SourceSpec): SourceSchedule {
  if (cron !== undefined) return { kind: "cron", cron: cron.trim() };
  return every === undefined ? { kind: "adaptive" } : { kind: "every", everyMs: everyMs(every) };
}
