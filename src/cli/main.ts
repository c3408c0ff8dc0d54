/** The command line: which commands there are, and how each ends. */
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { environment, readSettings, type Settings } from "../config.ts";
import { explain, Failure } from "../errors.ts";
import { type Log, openLog } from "../log.ts";
import type { Action } from "./action.ts";
import { add } from "./commands/add.ts";
import { check } from "./commands/check.ts";
import { clean } from "./commands/clean.ts";
import { config } from "./commands/config.ts";
import { digest } from "./commands/digest.ts";
import { exportAll } from "./commands/export.ts";
import { list } from "./commands/list.ts";
import { poll } from "./commands/poll.ts";
import { run } from "./commands/run.ts";
import { search } from "./commands/search.ts";
import { serve } from "./commands/serve.ts";
import { show } from "./commands/show.ts";
import { stories } from "./commands/stories.ts";
import { summarize } from "./commands/summarize.ts";
import { text } from "./commands/text.ts";
import { why } from "./commands/why.ts";
import type { Door } from "./door.ts";
import { EXIT, endSoon, onSignals } from "./ending.ts";
import { filters } from "./filtering.ts";
import { operatingCommands } from "./operating-commands.ts";
import { packageDir, version } from "./package.ts";
import { withSettings } from "./settings-flags.ts";
import { sourceCommands } from "./source-commands.ts";
import { openTerminal } from "./terminal.ts";

/**
 * Runs one command line and sets the exit code: 0 done, 1 some failed, 2 wrong usage, 130 and 143 on a signal.
 * @param argv without node and script
 */
export async function main(argv: readonly string[]): Promise<void> {
  const env = environment();
  const terminal = openTerminal(process, { colour: !env["NO_COLOR"] });
  const stop = onSignals();
  const program = new Command("kawaraban")
    .description("Reads Japanese news and leaves a checked, cited summary of every article, as JSON.")
    .version(version())
    .showHelpAfterError("(kawaraban --help lists the commands)")
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    .exitOverride();

  const sources = program
    .command("source")
    .description("what is polled: add, list, show, test, pause, resume, remove, import, export");

  const command = (
    usage: string,
    about: string,
    action: Action,
    build: (command: Command) => Command,
    parent: Command = program,
  ) => {
    const made = withSettings(build(parent.command(usage).description(about)));
    made.action(async () => {
      const options = made.opts<Record<string, unknown>>();
      const settings = settingsFor(made, env);
      const door: Door = {
        terminal,
        settings,
        stdin: process.stdin,
        cwd: process.cwd(),
        now: () => new Date(),
        log: logFor(made.name(), options["verbose"] === true, terminal.err),
        stop,
        json: options["json"] === true,
      };
      process.exitCode = await action(made.args, options, door);
    });
  };

  command("run", "ingest now and wait", run, (it) =>
    inputs(json(it)).option("--again", "do done articles again"),
  );
  command("add", "enqueue and return", add, (it) =>
    inputs(json(it)).option("--again", "do done articles again"),
  );
  command("serve", "own the data directory: workers and the local HTTP API", serve, (it) =>
    it.option(
      "--role <role>",
      "all | scheduler | fetch | work | api, for several processes on one Redis",
      "all",
    ),
  );
  command("list", "what was ingested, newest first; with filters, the summaries that fit", list, (it) =>
    filters(json(it)).option("-n, --count <n>", "at most so many", positive, 50),
  );
  command("search", "summaries that hold all words, with the passages", search, (it) =>
    filters(json(it))
      .argument("<words...>", 'words, names, readings; "phrases" and -without (behind --)')
      .option("--order <order>", "newest | relevance", "newest")
      .option("-n, --count <n>", "at most so many", positive, 20),
  );
  command("digest", "what happened on a day, by category and story", digest, (it) =>
    filters(json(it))
      .option("--date <day>", "today, yesterday, or a day", "yesterday")
      .option("--format <format>", "md | html | text", "text")
      .option("--mail", "send it over KAWARABAN_SMTP_URL"),
  );
  command("export", "all summaries that fit, on stdout", exportAll, (it) =>
    filters(it)
      .option("--format <format>", "jsonl | csv | markdown | ninjs", "jsonl")
      .option("--words <words>", "only those that hold these words"),
  );
  command("show", "one summary", show, (it) =>
    json(it)
      .argument("<id>", "an id, or the start of one")
      .option("--changes", "what the article said before its page was changed"),
  );
  command("why", "what cleaning dropped from an article, by which pass, and why", why, (it) =>
    json(it)
      .argument("<id>", "an id, or the start of one")
      .option("--full", "whole texts instead of excerpts")
      .option("--html <file>", "one page that shows what was kept, dropped and reclassified"),
  );
  command("poll", "ask sources for what is new, ingest it and wait", poll, (it) =>
    json(it)
      .argument("[id...]", "sources; without one, all that are due")
      .option("--due", "all that are due (the default)")
      .option("--all", "all that are not paused, due or not"),
  );
  sourceCommands((usage, about, action, build) => command(usage, about, action, build, sources));
  operatingCommands(command, json);
  command("config", "what is in force, and where each value came from", config, json);
  command("clean", "clean pages of a list without queue or store, or stored ones again", clean, (it) =>
    json(it)
      .argument("[id...]", "with --again: ids, or the starts of them")
      .option("--from <list>", "file of JSON lines, or - for stdin; one JSON line each")
      .option("--again", "clean stored pages again without fetching; summarize where the text changed")
      .option("--all", "with --again: all of them"),
  );
  command("text", "sentences, words, names, dates, amounts and quotations of a text", text, (it) =>
    json(it)
      .argument("[file]", "plain text, UTF-8")
      .option("--published <day>", "the day it came out, from which its days are counted")
      .option("--from <list>", "file of JSON lines, or - for stdin"),
  );
  command(
    "stories",
    "what several articles tell of one affair: a list; show one; make all anew",
    stories,
    (it) =>
      json(it)
        .argument("[action]", "show | rebuild; without one, a list")
        .argument("[id]", "with show: the id of a story or of one of its articles, or the start of one")
        .option("-n, --count <n>", "at most so many", positive, 50)
        .option(
          "--from <list>",
          "instead, without a store: file of JSON lines, or - for stdin; which belong together",
        ),
  );
  command("summarize", "summarize texts without queue or store, one JSON line each", summarize, fromList);
  command("check", "check anybody's statements against their texts, one JSON line each", check, fromList);

  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    process.exitCode = failed(error, terminal.err);
  }
  terminal.quiet();
  endSoon();
  if (stop.aborted) process.exitCode = stop.reason === "SIGTERM" ? EXIT.terminated : EXIT.interrupted;
}

const json = (command: Command): Command => command.option("--json", "JSON on stdout, one document a line");
const inputs = (command: Command): Command =>
  command.argument("<input...>", "URL, .html or .txt file, folder, - (URLs on stdin), @file (file of URLs)");
/** Each answers in JSON lines, asked for by `--json` or not. */
const fromList = (command: Command): Command =>
  json(command).requiredOption("--from <list>", "file of JSON lines, or - for stdin");

function positive(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError("a whole number above 0 is needed");
}

/** One line a job is for who serves, or asks for it; everybody hears of what should not have happened. */
function logFor(command: string, verbose: boolean, err: (text: string) => void): Log {
  const log = openLog(
    (line) => err(line.trimEnd()),
    () => new Date(),
  );
  if (command === "serve" || verbose) return log;
  return (event, fields) => {
    if (/bug|unsettled/.test(event)) log(event, fields);
  };
}

function settingsFor(command: Command, env: Readonly<Record<string, string | undefined>>): Settings {
  const flags: Record<string, unknown> = {};
  for (const option of command.options) {
    const value: unknown = command.getOptionValue(option.attributeName());
    // What is on unless switched off is told by its flag only when it is off.
    if (!option.negate) flags[option.long?.slice(2) ?? ""] = value;
    else if (value === false) flags[option.long?.slice("--no-".length) ?? ""] = value;
  }
  return readSettings({ flags, env, cwd: process.cwd(), packageDir: packageDir() });
}

function failed(error: unknown, err: (text: string) => void): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  err(`kawaraban: ${explain(error)}`);
  if (error instanceof Failure) return error.code.startsWith("input.") ? EXIT.usage : EXIT.someFailed;
  if (error instanceof Error && error.stack) err(error.stack);
  return EXIT.someFailed;
}
