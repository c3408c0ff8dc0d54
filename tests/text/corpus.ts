/** The corpus of invented news with what a reader must find in it, and how a reading is scored against that. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import { z } from "zod";
import type { Reading } from "../../src/model.ts";
import { normalize } from "../../src/text/normalize.ts";

const FOLDER = join(import.meta.dirname, "corpus");

/**
 * `?` in front: may be found or not. People are `name | role | other; forms`, bodies and places `name | other | forms`,
 * amounts `value unit said` (`5..10 年`), quotations `speaker「words」`.
 */
const Case = z.strictObject({
  at: z.iso.date(),
  text: z.string(),
  people: z.array(z.string()).default([]),
  organizations: z.array(z.string()).default([]),
  places: z.array(z.string()).default([]),
  dates: z.array(z.coerce.string()).default([]),
  amounts: z.array(z.string()).default([]),
  quotes: z.array(z.string()).default([]),
});
export type Case = z.infer<typeof Case>;

export const FIELDS = ["people", "organizations", "places", "dates", "amounts", "quotes"] as const;
export type Field = (typeof FIELDS)[number];

export type Score = {
  found: number;
  missed: number;
  wrong: number;
  /** Of what was found: the fullest form, the role, the speaker, what was said of the amount. */
  right: number;
  readonly notes: string[];
};

export function corpusFiles(): readonly string[] {
  return readdirSync(FOLDER).filter((file) => file.endsWith(".yaml"));
}

/** Batches that stand apart, of which only what is general was mended: `hard` go out of their way to be, `first-sight` are ordinary. */
export function filesApart(folder: "hard" | "first-sight"): readonly string[] {
  return readdirSync(join(FOLDER, folder)).map((file) => join(folder, file));
}

export function casesOf(file: string): readonly Case[] {
  return parseAllDocuments(readFileSync(join(FOLDER, file), "utf8")).map((document) =>
    Case.parse(document.toJS()),
  );
}

/** What one reading says in one field, and the gold it is held against: `forms` are equal, `detail` should be equal too. */
type Entry = {
  readonly forms: readonly string[];
  readonly detail: string | null;
  readonly optional: boolean;
};

const key = (text: string): string => normalize(text).replace(/[・=\s-]/g, "");

function goldOf(field: Field, line: string): Entry {
  const optional = line.startsWith("?");
  const own = optional ? line.slice(1) : line;
  const parts = own.split("|").map((part) => part.trim());
  const [name = "", second = "", third = ""] = parts;
  if (field === "people") {
    const others = third.split(";").map((form) => form.trim());
    const forms = [name, ...others].filter((form) => form !== "");
    return { forms: forms.map(key), detail: second === "null" ? "" : key(second), optional };
  }
  if (field === "amounts") {
    const [value = "", unit = "", said = ""] = own.split(" ");
    return { forms: [`${value} ${unit}`], detail: said, optional };
  }
  if (field === "quotes") {
    const at = own.indexOf("「");
    return { forms: [key(own.slice(at + 1, -1))], detail: key(own.slice(0, at)), optional };
  }
  return { forms: field === "dates" ? [own] : parts.map(key), detail: null, optional };
}

function foundIn(field: Field, reading: Reading): readonly Entry[] {
  const entry = (forms: readonly string[], detail: string | null): Entry => ({
    forms,
    detail,
    optional: false,
  });
  switch (field) {
    case "people":
      return reading.people.map(({ name, also, role }) => entry([name, ...also].map(key), key(role ?? "")));
    case "organizations":
      return reading.organizations.map(({ name }) => entry([key(name)], null));
    case "places":
      return reading.places.map(({ name }) => entry([key(name)], null));
    case "dates":
      return reading.dates.map(({ iso }) => entry([iso.split("T", 1)[0] ?? iso], null));
    case "amounts":
      return reading.amounts.map(({ value, valueMax, unit, approximate }) =>
        entry([`${value}${valueMax === null ? "" : `..${valueMax}`} ${unit}`], approximate ?? ""),
      );
    case "quotes":
      return reading.quotes.map(({ speaker, text }) => entry([key(text)], key(speaker ?? "")));
  }
}

/** Adds one article's result in one field to a score. Naming one thing twice counts as wrong. */
export function addScore(score: Score, field: Field, gold: readonly string[], reading: Reading): void {
  const entries = gold.map((line) => goldOf(field, line));
  const hit = new Set<Entry>();
  for (const found of foundIn(field, reading)) {
    const match = entries.find(({ forms }) => forms.some((form) => found.forms.includes(form)));
    if (match?.optional === true) continue;
    if (match === undefined || hit.has(match)) {
      score.wrong++;
      score.notes.push(`${match === undefined ? "+" : "twice "}${found.forms.join("/")}`);
      continue;
    }
    hit.add(match);
    score.found++;
    const fullest = match.forms[0] === found.forms[0];
    const same =
      match.detail === found.detail ||
      (match.detail !== "" && found.detail?.includes(match.detail ?? "") === true);
    if (fullest && same) score.right++;
    else
      score.notes.push(
        `~${found.forms[0]}${found.detail === null ? "" : `[${found.detail}]`} for ${match.forms[0]}[${match.detail ?? ""}]`,
      );
  }
  for (const entry of entries) {
    if (entry.optional || hit.has(entry)) continue;
    score.missed++;
    score.notes.push(`-${entry.forms[0]}${entry.detail ? `[${entry.detail}]` : ""}`);
  }
}

export function emptyScore(): Score {
  return { found: 0, missed: 0, wrong: 0, right: 0, notes: [] };
}

/** Harmonic mean of precision and recall. */
export function f1({ found, missed, wrong }: Score): number {
  return found === 0 ? 0 : (2 * found) / (2 * found + missed + wrong);
}
