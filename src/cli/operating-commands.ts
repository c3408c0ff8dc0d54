/** The commands of whoever runs a desk: what failed, how it stands, what is kept. */
import type { Command } from "commander";
import type { Define } from "./action.ts";
import { backup, restore } from "./commands/backup.ts";
import { queue } from "./commands/queue.ts";
import { status } from "./commands/status.ts";
import { tidy } from "./commands/tidy.ts";

/** @param json adds the option `--json` */
export function operatingCommands(define: Define, json: (command: Command) => Command): void {
  define(
    "queue",
    "failed, retry, pause, resume, drain: what failed, and the queues as a whole",
    queue,
    (it) =>
      json(it)
        .argument("<action>", "failed | retry | pause | resume | drain")
        .argument("[id...]", "with retry: ids, or the starts of them")
        .option("--reason <code>", "only failures whose code starts so, such as fetch.")
        .option("--all", "with retry: all that failed"),
  );
  define("status", "the queues, sources, model, disk, and what failed last", status, (it) =>
    json(it).option("--watch", "again every two seconds"),
  );
  define("tidy", "remove what dead processes left, and raw pages that are kept no longer", tidy, json);
  define("backup", "all documents as one file, while others go on working", backup, (it) =>
    json(it).argument("<file>", "such as kawaraban.tar.gz"),
  );
  define("restore", "fill an empty data directory from a backup", restore, (it) =>
    json(it).argument("<file>", "what `backup` wrote"),
  );
}
