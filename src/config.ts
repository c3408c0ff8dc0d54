/**
 * Reads the configuration: flag before environment before file before default. The only place that sees the
 * environment; everything else is given values.
 */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import { sourcesIn } from "./config-sources.ts";
import { Failure } from "./errors.ts";
import type { SourceSpec } from "./model.ts";
import { type Config, OPTIONS, type Option, type OptionName } from "./options.ts";

/** Where a value came from, for `kawaraban config`. */
type Origin = string;

export type Settings = {
  readonly config: Config;
  readonly origins: Readonly<Record<OptionName, Origin>>;
  /** What `kawaraban.yaml` says under `sources:`; null when it has no such key. */
  readonly sources: readonly SourceSpec[] | null;
};

const CONFIG_FILE = "kawaraban.yaml";
const SOURCES_KEY = "sources";

/** Folders are resolved against the working directory (caches against the package), so that no stage depends on either. */
const NAMES = Object.keys(OPTIONS).filter((name): name is OptionName => name in OPTIONS);

/** Variables of ours that are read elsewhere, or that the `_FILE` form makes. */
const KNOWN = new Set(NAMES.flatMap((name) => [OPTIONS[name].env, `${OPTIONS[name].env}_FILE`]));

/**
 * @param door.flags values by flag name as given on the command line
 * @param door.env usually `process.env`
 * @throws Failure `input.malformed`, naming the setting, where it was set, and what it may be
 */
export function readSettings(door: {
  readonly flags: Readonly<Record<string, unknown>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly packageDir: string;
}): Settings {
  refuseMisspelt(door.env);
  const { settings: file, sources } = readConfigFile(resolve(door.cwd, CONFIG_FILE));
  const values: Record<string, unknown> = {};
  const origins: Record<string, Origin> = {};
  for (const name of NAMES) {
    const { value, origin } = firstSet(name, OPTIONS[name], door, file);
    values[name] = origin === "default" ? value : parsed(name, value, origin);
    origins[name] = origin;
  }
  const config = values as Config; // each value has just passed its own schema
  return {
    config: {
      ...config,
      dataDir: resolve(door.cwd, config.dataDir),
      cacheDir: resolve(door.packageDir, config.cacheDir),
      namesFile: config.namesFile === null ? null : resolve(door.cwd, config.namesFile),
      promptFile: config.promptFile === null ? null : resolve(door.cwd, config.promptFile),
    },
    origins: origins as Settings["origins"],
    sources,
  };
}

function firstSet(
  name: OptionName,
  option: Option,
  door: Parameters<typeof readSettings>[0],
  file: ReadonlyMap<string, unknown>,
): { value: unknown; origin: Origin } {
  const flag = option.flag === null ? undefined : door.flags[option.flag];
  if (flag !== undefined) return { value: flag, origin: `--${option.flag}` };
  const direct = door.env[option.env];
  if (direct !== undefined && direct !== "") return { value: direct, origin: option.env };
  const secretFile = option.secret ? door.env[`${option.env}_FILE`] : undefined;
  if (secretFile) return { value: readSecret(option.env, secretFile), origin: `${option.env}_FILE` };
  if (file.has(name)) return { value: file.get(name), origin: CONFIG_FILE };
  return { value: option.fallback, origin: "default" };
}

function parsed(name: OptionName, value: unknown, origin: Origin): unknown {
  const result = OPTIONS[name].schema.safeParse(value);
  if (result.success) return result.data;
  const why = result.error.issues.map((issue) => issue.message).join("; ");
  throw new Failure("input.malformed", `${origin} is not usable: ${why} (${OPTIONS[name].about})`);
}

function readSecret(env: string, path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch (cause) {
    throw new Failure("input.not-found", `${env}_FILE names ${path}, which cannot be read`, { cause });
  }
}

/** A misspelt variable of ours would be ignored in silence, so it is refused. */
function refuseMisspelt(env: Readonly<Record<string, string | undefined>>): void {
  for (const name of Object.keys(env)) {
    if (!name.startsWith("KAWARABAN_") || KNOWN.has(name)) continue;
    const known = [...KNOWN].filter((other) => other.startsWith("KAWARABAN_") && !other.endsWith("_FILE"));
    throw new Failure("input.malformed", `${name} is no setting of kawaraban; there are ${known.join(", ")}`);
  }
}

type ConfigFile = Pick<Settings, "sources"> & { readonly settings: ReadonlyMap<string, unknown> };

function readConfigFile(path: string): ConfigFile {
  if (!existsSync(path)) return { settings: new Map(), sources: null };
  const text = readFileSync(path, "utf8");
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const fault = document.errors[0];
  if (fault) throw new Failure("input.malformed", `${path}: ${fault.message}`, { cause: fault });
  const content: unknown = document.toJS() ?? {};
  if (typeof content !== "object" || content === null || Array.isArray(content))
    throw new Failure("input.malformed", `${path}: must hold settings, one \`name: value\` a line`);
  for (const name of Object.keys(content)) {
    if (name in OPTIONS || name === SOURCES_KEY) continue;
    const line = text.split("\n").findIndex((row) => row.trimStart().startsWith(name)) + 1;
    throw new Failure(
      "input.malformed",
      `${path}:${line}: ${name} is no setting; there are ${[...NAMES, SOURCES_KEY].join(", ")}`,
    );
  }
  const { [SOURCES_KEY]: sources, ...settings } = { [SOURCES_KEY]: undefined, ...content };
  return {
    settings: new Map(Object.entries(settings)),
    sources: sources === undefined ? null : sourcesIn(sources, { path, document, lines }),
  };
}

/** For showing: secrets masked, passwords in addresses too. */
export function shown(name: OptionName, value: unknown): string {
  if (value === null) return "(not set)";
  if (Array.isArray(value)) return value.length === 0 ? "(none)" : value.join(",");
  const text = String(value);
  if (!OPTIONS[name].secret) return text;
  if (!URL.canParse(text)) return "********";
  const url = new URL(text);
  if (url.password) url.password = "********";
  return url.href;
}

/** The environment, for the door of the command line. */
export const environment = (): Readonly<Record<string, string | undefined>> => process.env;
