/** The passage of a summary that was looked for, with marks: offsets, never markup, so that nothing can be smuggled in. */
import type { Span } from "../../model.ts";
import type { IndexLine } from "../../store/store.ts";
import { soundKey } from "../../text/names-forms.ts";
import { searchForm } from "./grams.ts";
import type { Wanted } from "./query.ts";
import { hiragana } from "./terms.ts";

/** `marks` count in UTF-16 units of `text`. */
export type Snippet = {
  readonly field: "title" | "headline" | "gist" | "points" | "names";
  readonly text: string;
  readonly marks: readonly Span[];
};

const CHARS_MAX = 90;
const BEFORE_MARK = 25;
const SNIPPETS_MAX = 3;

export function snippetsOf(line: IndexLine, wanted: readonly Wanted[]): readonly Snippet[] {
  const needles = wanted
    .filter(({ isUnwanted }) => !isUnwanted)
    .flatMap(({ text }) => [text, ...formsAsWritten(line, text)])
    .map((text) => searchForm(text).text);
  const fields: readonly (readonly [Snippet["field"], string])[] = [
    ["title", line.title ?? ""],
    ["headline", line.headline ?? ""],
    ["gist", line.gist ?? ""],
    ...line.points.map((text) => ["points", text] as const),
  ];
  const found = fields
    .map(([field, text]): Snippet => ({ field, text, marks: marksIn(text, needles) }))
    .filter(({ marks }) => marks.length > 0);
  if (found.length > 0) return distinct(found).slice(0, SNIPPETS_MAX).map(shortened);
  const names = [...line.people, ...line.organizations, ...line.places].map(({ name }) => name);
  const text = [...names, ...line.topics].join("、");
  const marks = marksIn(text, needles);
  return marks.length === 0 ? [] : [shortened({ field: "names", text, marks })];
}

/** Of somebody who was looked for by reading, sound or another form: the forms that this article has. */
function formsAsWritten({ people, organizations }: IndexLine, asked: string): readonly string[] {
  const [reading, sound] = [hiragana(asked), soundKey(asked)];
  return [...people, ...organizations].flatMap((thing) => {
    const forms = [thing.name, ...thing.also];
    const isRead =
      "reading" in thing && typeof thing.reading === "string" && hiragana(thing.reading).startsWith(reading);
    const isMeant =
      isRead ||
      forms.some(
        (form) =>
          form === asked || (sound !== "" && form.split(/[・=＝]/).some((part) => soundKey(part) === sound)),
      );
    return isMeant ? forms : [];
  });
}

/** Gist and first point are often one sentence. */
function distinct(snippets: readonly Snippet[]): readonly Snippet[] {
  return [...new Map(snippets.map((snippet) => [snippet.text, snippet])).values()];
}

function marksIn(text: string, needles: readonly string[]): readonly Span[] {
  const { text: normal, offsets } = searchForm(text);
  const marks: Span[] = [];
  for (const needle of new Set(needles)) {
    if (needle === "") continue;
    for (let at = normal.indexOf(needle); at >= 0; at = normal.indexOf(needle, at + needle.length))
      marks.push({ start: offsets[at] ?? 0, end: offsets[at + needle.length] ?? text.length });
  }
  return merged(marks);
}

function merged(marks: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  for (const mark of [...marks].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = out.at(-1);
    if (last !== undefined && mark.start <= last.end)
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) };
    else out.push(mark);
  }
  return out;
}

/** Around the first mark, at most so long. */
function shortened(snippet: Snippet): Snippet {
  const { text, marks } = snippet;
  if (text.length <= CHARS_MAX) return snippet;
  const from = Math.max(0, Math.min((marks[0]?.start ?? 0) - BEFORE_MARK, text.length - CHARS_MAX));
  const to = from + CHARS_MAX;
  const [head, tail] = [from > 0 ? "…" : "", to < text.length ? "…" : ""];
  const shift = head.length - from;
  return {
    ...snippet,
    text: `${head}${text.slice(from, to)}${tail}`,
    marks: marks
      .filter(({ start, end }) => start < to && end > from)
      .map(({ start, end }) => ({ start: Math.max(start, from) + shift, end: Math.min(end, to) + shift })),
  };
}
