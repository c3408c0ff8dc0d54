/** What filters ask for, as terms of the catalog: one for each value that an article has. */
import { createHash } from "node:crypto";
import type { IndexLine } from "../../store/store.ts";
import { nameKey, soundKey } from "../../text/names-forms.ts";

export const TAG_KINDS = [
  "source",
  "publisher",
  "wire",
  "person",
  "organization",
  "place",
  "topic",
  "category",
  "kind",
  "access",
] as const;
export type TagKind = (typeof TAG_KINDS)[number];

/** A name by any of its forms, and a foreign one by its sound: ベッセント finds ベセント. */
export function tagsOf(line: IndexLine): readonly string[] {
  const tag = (kind: TagKind, values: readonly (string | null)[]) =>
    values.flatMap((value) => (value === null ? [] : formsOf(kind, value))).map((form) => term(kind, form));
  const names = (things: readonly { readonly name: string; readonly also: readonly string[] }[]) =>
    things.flatMap(({ name, also }) => [name, ...also]);
  const { category } = line;
  const narrower = category?.narrower ?? null;
  return [
    ...tag("source", [line.source]),
    ...tag("publisher", [line.publisher]),
    ...tag("wire", [line.wire]),
    ...tag("person", names(line.people)),
    ...tag("organization", names(line.organizations)),
    ...tag("place", names(line.places)),
    ...tag("topic", line.topics),
    ...tag(
      "category",
      [category, narrower].flatMap((each) => (each === null ? [] : [each.qcode, each.name])),
    ),
    ...tag("kind", [line.kind]),
    ...tag("access", [line.access]),
  ];
}

/** The terms of which one must be there. */
export const tagTerms = (kind: TagKind, value: string): readonly string[] =>
  formsOf(kind, value).map((form) => term(kind, form));

function formsOf(kind: TagKind, value: string): readonly string[] {
  const key = nameKey(kind === "category" ? value.replace(/^medtop:/, "") : value);
  const sound = kind === "person" ? soundKey(value) : "";
  return sound === "" ? [key] : [key, `~${sound}`];
}

/** Letters and digits only: what the catalog takes for one word. */
const term = (kind: TagKind, form: string): string =>
  `t${createHash("sha1").update(`${kind}:${form}`).digest("hex").slice(0, 15)}`;
