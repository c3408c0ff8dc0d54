/** The settings as flags: every command takes them all, its help shows those that change what it does. */
import { type Command, Option } from "commander";
import { OPTIONS, type OptionName } from "../options.ts";

const SUMMARIZING = ["model", "promptFile", "namesFile", "length"] as const;
const INGESTING = ["dataDir", "concurrency", "sites", ...SUMMARIZING] as const;

/** Commands that are not named here read or change what is stored: the data directory alone matters to them. */
const SHOWN: Readonly<Record<string, readonly OptionName[]>> = {
  run: INGESTING,
  poll: INGESTING,
  serve: [...INGESTING, "port", "host"],
  clean: ["dataDir", "sites", ...SUMMARIZING],
  text: ["namesFile"],
  check: ["namesFile"],
  summarize: SUMMARIZING,
};

/** Adds the flags to a command. A setting that is on unless switched off has a flag that starts with `--no-`. */
export function withSettings(command: Command): Command {
  const shown = SHOWN[command.name()] ?? ["dataDir"];
  command.option("-v, --verbose", "one line of JSON a job on stderr");
  for (const [name, { flag, about, fallback }] of Object.entries(OPTIONS)) {
    if (flag === null) continue;
    const option =
      fallback === true
        ? new Option(`--no-${flag}`, `do not ${about}`)
        : new Option(`--${flag} <value>`, about);
    command.addOption(option.hideHelp(!shown.some((one) => one === name)));
  }
  return command;
}
