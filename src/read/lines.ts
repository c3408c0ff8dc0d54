/** A summary as a line of a terminal, with the passages that were looked for below it. */
import type { IndexLine } from "../store/store.ts";
import type { Snippet } from "./search/snippets.ts";
import type { Look } from "./show.ts";
import { clock } from "./sources.ts";
import { clip } from "./typeset.ts";

export function itemLineOf(line: IndexLine, snippets: readonly Snippet[], look: Look): string {
  const { colors, columns } = look;
  const head = `${clock(line.publishedAt ?? line.madeAt)}  ${line.headline ?? line.title ?? "（無題）"}`;
  const source = line.publisher === null ? "" : `・${line.publisher}`;
  return [
    `${colors.dim(line.id.slice(0, 8))} ${clip(`${head}${source}`, columns - 10)}`,
    ...snippets.map((snippet) => `         ${marked(snippet, look)}`),
  ].join("\n");
}

function marked({ text, marks }: Snippet, { colors }: Look): string {
  let at = 0;
  let shown = "";
  for (const { start, end } of marks) {
    shown +=
      text.slice(at, start) +
      (colors.isColorSupported ? colors.bold(text.slice(start, end)) : `【${text.slice(start, end)}】`);
    at = end;
  }
  return shown + text.slice(at);
}
