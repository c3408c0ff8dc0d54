import { Failure } from "../../errors.ts";
import { DIGEST_FORMATS } from "../../read/digest/write.ts";
import { openFiles } from "../../store/files.ts";
import { boardOf } from "../board.ts";
import { digestFor, mailDigest } from "../digesting.ts";
import type { Door } from "../door.ts";
import { dayOf, filterOf } from "../filtering.ts";

/** What happened on a day, by category and story: on stdout, or by mail. */
export async function digest(
  _args: readonly string[],
  options: Readonly<Record<string, unknown>>,
  door: Door,
): Promise<number> {
  const day = dayOf(String(options["date"]), door.now());
  const write = Object.entries(DIGEST_FORMATS).find(([name]) => name === options["format"])?.[1];
  if (write === undefined)
    throw new Failure("input.malformed", `--format is one of ${Object.keys(DIGEST_FORMATS).join(", ")}`);
  const filter = filterOf({ ...options, from: day, to: day }, door.now());
  const store = openFiles(door.settings.config.dataDir);
  const board = boardOf(store, door);
  try {
    await board.sync(door.stop);
    const told = await digestFor(day, filter, { board, store, door });
    if (options["mail"] === true)
      door.terminal.err(`kawaraban: sent to ${(await mailDigest(told, door.settings.config)).join(", ")}`);
    else door.terminal.out(door.json ? JSON.stringify(told) : write(told));
  } finally {
    board.close();
  }
  return 0;
}
