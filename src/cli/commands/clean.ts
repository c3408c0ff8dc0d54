import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { cleanPage, describePage } from "../../clean/clean.ts";
import { Failure } from "../../errors.ts";
import { ingestItem, pageOf } from "../../ingest/ingest.ts";
import type { Page } from "../../model.ts";
import type { Door } from "../door.ts";
import { ingestDeps } from "../ingesting.ts";
import { eachLine } from "../lines.ts";
import { cleanStored } from "./clean-again.ts";

const Line = z.object({
  id: z.string().min(1),
  path: z.string().min(1),
  url: z.string().nullable().optional(),
});

/** The article; of a page that is refused, the reason and what it tells of itself: title, publisher, day. */
function cleaned(page: Page, sites: boolean): Readonly<Record<string, unknown>> {
  try {
    return { article: cleanPage(page, { sites }) };
  } catch (error) {
    if (!(error instanceof Failure && error.code.startsWith("clean."))) throw error;
    return { refused: error, page: describePage(page) };
  }
}

/** With `--again`, stored pages; else `{"id","path","url"?}` gives `{"id","article"}`; a path is looked for here, then beside the list. */
export async function clean(args: readonly string[], options: Readonly<Record<string, unknown>>, door: Door) {
  const again = options["again"] === true;
  if (again === (options["from"] !== undefined))
    throw new Failure("input.malformed", "clean takes either --from <list>, or --again with ids or --all");
  if (again) return cleanStored(args, { all: options["all"] === true }, door);
  const from = String(options["from"]);
  const deps = ingestDeps(door, null);
  const { failed } = await eachLine(
    from,
    Line,
    async ({ id, path, url }) => {
      const here = resolve(door.cwd, path);
      const beside = resolve(door.cwd, dirname(from), path);
      const input = { kind: "file", path: existsSync(here) ? here : beside, url: url ?? null } as const;
      const { record, parts } = await ingestItem(input, id, deps);
      return cleaned(pageOf(record, parts), door.settings.config.sites);
    },
    { stdin: door.stdin, out: door.terminal.out, log: door.log },
  );
  return failed === 0 ? 0 : 1;
}
