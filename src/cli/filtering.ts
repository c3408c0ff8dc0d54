/** The filters of the API as options of a command. */
import type { Command } from "commander";
import { z } from "zod";
import { tokyoDay } from "../calendar.ts";
import { Failure } from "../errors.ts";
import { Filter } from "../read/filter.ts";

const ABOUT = {
  source: "id of a source",
  publisher: "who published it",
  wire: "the agency whose copy it is",
  person: "a person, by any form of the name",
  organization: "an organization",
  place: "a place",
  topic: "a topic",
  category: "Media Topic: code or name (政治)",
  kind: "straight | column | explainer | interview | live | release | short",
} as const;

export function filters(command: Command): Command {
  command
    .option("--from <day>", "from this day or time on (today, yesterday, 2026-02-13)")
    .option("--to <day>", "up to this day or time")
    .option("--access <access>", "full | partial");
  for (const [name, about] of Object.entries(ABOUT))
    command.option(`--${name} <value>`, `${about}; given again: any of them`, several);
  return command;
}

const several = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];

/** @throws Failure `input.malformed`, naming what is none */
export function filterOf(options: Readonly<Record<string, unknown>>, now: Date): Filter {
  const given = Object.fromEntries(
    Object.keys(Filter.shape).flatMap((name) => {
      const value = options[name];
      if (value === undefined) return [];
      return [[name, name === "from" || name === "to" ? dayOf(String(value), now) : value]];
    }),
  );
  const filter = Filter.safeParse(given);
  if (filter.success) return filter.data;
  throw new Failure("input.malformed", z.prettifyError(filter.error).replaceAll("\n", " "));
}

export const isFiltered = (filter: Filter): boolean => Object.keys(filter).length > 0;

const DAY_MS = 86_400_000;

/** `today` and `yesterday` in Tokyo; anything else as it is. */
export function dayOf(text: string, now: Date): string {
  if (text === "today") return tokyoDay(now);
  if (text === "yesterday") return tokyoDay(new Date(now.getTime() - DAY_MS));
  return text;
}
