/** A door of its own for a command that needs no process of its own: what it writes is collected. */
import { Readable } from "node:stream";
import pc from "picocolors";
import type { Door } from "../../src/cli/door.ts";
import { packageDir } from "../../src/cli/package.ts";
import { readSettings } from "../../src/config.ts";
import { explain, Failure } from "../../src/errors.ts";
import { silent } from "../../src/log.ts";

type Command = (
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
  door: Door,
) => Promise<number>;

export type Said = { readonly code: number; readonly out: string; readonly err: string };

type Given = {
  readonly dataDir: string;
  readonly cwd: string;
  readonly privateHost: string;
  readonly json?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly now?: () => Date;
};

/** @param told where what it writes goes */
export function doorOf(
  given: Given,
  told: { readonly out: string[]; readonly err: string[] } = { out: [], err: [] },
): Door {
  return {
    settings: readSettings({
      flags: { "data-dir": given.dataDir },
      env: { KAWARABAN_PRIVATE_HOSTS: given.privateHost, ...given.env },
      cwd: given.cwd,
      packageDir: packageDir(),
    }),
    stdin: Readable.from([]),
    cwd: given.cwd,
    now: given.now ?? (() => new Date()),
    log: silent,
    stop: new AbortController().signal,
    json: given.json ?? false,
    terminal: {
      out: (text) => told.out.push(text),
      err: (text) => told.err.push(text),
      progress: () => undefined,
      quiet: () => undefined,
      look: { colors: pc.createColors(false), columns: 100 },
    },
  };
}

/** As the command line does it: a Failure is told on stderr; 2 for what was given wrongly, 1 for the rest. */
export async function said(
  command: Command,
  args: readonly string[],
  given: Given & { readonly options?: Readonly<Record<string, unknown>> },
): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  try {
    const code = await command(args, given.options ?? {}, doorOf(given, { out, err }));
    return { code, out: out.join("\n"), err: err.join("\n") };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return {
      code: error.code.startsWith("input.") ? 2 : 1,
      out: out.join("\n"),
      err: [...err, explain(error)].join("\n"),
    };
  }
}
