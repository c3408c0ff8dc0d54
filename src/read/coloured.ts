/** A text with what was found in it: colours on a terminal, marks behind the words where there are none. */
import type { Span } from "../model.ts";
import type { TextDocument } from "./mentions.ts";
import type { Look } from "./show.ts";

type Paint = "red" | "blue" | "green" | "magenta" | "yellow" | "cyan";
type Mark = Span & { readonly label: string; readonly paint: Paint };

const KINDS = [
  ["人", "people", "red"],
  ["組織", "organizations", "blue"],
  ["場所", "places", "green"],
  ["日付", "dates", "magenta"],
  ["数量", "amounts", "yellow"],
] as const;
const SPEECH = ["発言", "cyan"] as const;

/** @param body the text that the document's spans count in */
export function colouredText(body: string, document: TextDocument, look: Look): string {
  const { colors } = look;
  const marked = (text: string, { label, paint }: Pick<Mark, "label" | "paint">): string =>
    colors.isColorSupported ? colors[paint](text) : `${text}〔${label}〕`;
  const legend = [
    ...KINDS.map(([label, , paint]) => ({ label, paint })),
    { label: SPEECH[0], paint: SPEECH[1] },
  ]
    .map(({ label, paint }) => (colors.isColorSupported ? colors[paint](label) : label))
    .join("・");
  let at = 0;
  let shown = "";
  for (const mark of marksOf(document)) {
    if (mark.start < at) continue; // a name inside of an amount or another name is told in the JSON
    shown += body.slice(at, mark.start) + marked(body.slice(mark.start, mark.end), mark);
    at = mark.end;
  }
  const { sentences, tokens } = document;
  const counts = `文 ${sentences.length}・語 ${tokens.length}`;
  return `${shown}${body.slice(at)}\n${colors.dim(`${counts}　`)}${legend}`;
}

/** In reading order, the longer first; of a quotation its two brackets, so that names inside stay visible. */
function marksOf(document: TextDocument): readonly Mark[] {
  const marks = KINDS.flatMap(([label, list, paint]) =>
    document[list].flatMap(({ spans }) =>
      spans.map(({ start, end }): Mark => ({ start, end, label, paint })),
    ),
  );
  for (const { start, end, kind, speaker } of document.quotes) {
    if (kind !== "speech") continue;
    const [label, paint] = SPEECH;
    marks.push({ start: end - 1, end, label: speaker === null ? label : `${label}: ${speaker}`, paint });
    if (end - start > 1) marks.push({ start, end: start + 1, label, paint });
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}
