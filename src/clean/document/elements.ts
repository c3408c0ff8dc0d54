/** Reads what single elements say: the kind of their text, whether they are blocks, hidden, and their names. */
import type { BlockKind } from "../../model.ts";
import type { Region } from "../raw.ts";
import { CONTROLS, HEADINGS, INLINE } from "./tags.ts";

const WORDS_CHARS_MAX = 300;

const KIND_BY_TAG: ReadonlyMap<string, BlockKind> = new Map([
  ["li", "list"],
  ["dt", "list"],
  ["dd", "list"],
  ["blockquote", "quote"],
  ["figcaption", "caption"],
  ["figure", "caption"],
  ["tr", "table"],
]);

/** Headings in a quote stay quote; a list inside a caption is caption: the outer role is the stronger one. */
export function kindOf(name: string, outer: BlockKind): BlockKind {
  if (outer === "caption" || outer === "quote") return outer;
  if (HEADINGS.has(name)) return "heading";
  return (
    KIND_BY_TAG.get(name) ??
    (outer === "list" && name === "div" ? "list" : outer === "heading" ? outer : outerList(outer, name))
  );
}

function outerList(outer: BlockKind, name: string): BlockKind {
  return outer === "list" && name === "p" ? "list" : "paragraph";
}

export const isBlock = (name: string): boolean =>
  name.includes("-") || KNOWN_BLOCKS.has(name) || CONTROLS.has(name) || INLINE.has(name);

const KNOWN_BLOCKS = new Set(
  "html body main article section aside nav header footer div p h1 h2 h3 h4 h5 h6 hgroup ul ol li dl dt dd table thead tbody tfoot tr td th caption colgroup pre blockquote figure figcaption address form fieldset details summary dialog center menu dir search".split(
    " ",
  ),
);

export function isHidden(attribs: Readonly<Record<string, string>>): boolean {
  if (attribs["hidden"] !== undefined || attribs["aria-hidden"] === "true") return true;
  const style = attribs["style"];
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style.slice(0, 500));
}

export function wordsOf(attribs: Readonly<Record<string, string>>): readonly string[] {
  const id = attribs["id"];
  const named = attribs["class"] ?? "";
  if (id === undefined && named === "") return NONE;
  return split(`${id ?? ""} ${named}`.slice(0, WORDS_CHARS_MAX));
}

/** `#id` and `.class` of an element, at most so many. */
export function namesOf(attribs: Readonly<Record<string, string>>): readonly string[] {
  const id = attribs["id"];
  const classes = attribs["class"];
  if (id === undefined && classes === undefined) return NONE;
  const named = (classes ?? "")
    .slice(0, WORDS_CHARS_MAX)
    .split(/\s+/)
    .filter((name) => name !== "");
  return [
    ...(id === undefined ? [] : [`#${id.slice(0, WORDS_CHARS_MAX)}`]),
    ...named.map((name) => `.${name}`),
  ];
}

const NONE: readonly string[] = [];

function split(named: string): readonly string[] {
  return named
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

export function pathOf(around: readonly Region[], part: number): string {
  const steps = around.slice(1).map((region) => region.step);
  const from = Math.max(steps.lastIndexOf("body") + 1, 0);
  return (part === 0 ? "" : `part${part + 1}/`) + steps.slice(from).join(">");
}
