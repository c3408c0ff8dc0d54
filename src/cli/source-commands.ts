/** The command line of `kawaraban source …`. */
import type { Command } from "commander";
import type { Define } from "./action.ts";
import {
  addSource,
  exportSources,
  importSources,
  listSources,
  pauseSource,
  removeSource,
  resumeSource,
  showSource,
} from "./commands/source.ts";
import { testSource } from "./commands/source-test.ts";

export function sourceCommands(define: Define): void {
  define("add", "poll a feed, a sitemap, a list page, a home page (its feed), or a folder", addSource, (it) =>
    described(json(it).argument("<source...>", "URL, feed or sitemap file, folder")),
  );
  define("list", "every source, when it is polled next, and what is wrong with it", listSources, (it) =>
    json(it).option("--tag <tag>", "only these").option("--stale", "only those without success for too long"),
  );
  define("show", "all that is known of a source", showSource, (it) => json(it).argument("<id>", ID));
  define("test", "what a source would ingest, and what not and why; nothing is stored", testSource, (it) =>
    described(json(it).argument("<source>", "URL, file, folder, or the id of a source")),
  );
  define("pause", "poll no more until it is resumed", pauseSource, many);
  define("resume", "poll again", resumeSource, many);
  define("remove", "forget a source; its articles stay", removeSource, many);
  define("import", "the feeds of an OPML file; folders become tags", importSources, (it) =>
    scheduled(json(it).argument("<opml>", "an OPML file")),
  );
  define("export", "OPML, to a file or to stdout", exportSources, (it) => it.argument("[file]", "where to"));
}

const ID = "an id, or the start of one";
const json = (command: Command): Command => command.option("--json", "JSON on stdout, one document a line");
const many = (command: Command): Command => json(command).argument("<id...>", ID);

const scheduled = (command: Command): Command =>
  command
    .option("--every <interval>", "15m, 6h, 1d; without it, polling adapts to the source")
    .option("--cron <expression>", "five fields, on Tokyo's clock")
    .option("--tag <tag...>", "words to find it by");

const described = (command: Command): Command =>
  scheduled(command)
    .option("--title <title>", "instead of what it calls itself")
    .option("--kind <kind>", "feed, sitemap, list, folder; without it, it is looked at")
    .option("--select <css>", "which links of a list page, such as `ul.news a`");
