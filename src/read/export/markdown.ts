/** A section of Markdown; what a page says cannot become markup of ours. */
import type { Summary } from "../../model.ts";

export function markdownOf(summary: Summary): string {
  const { headline, title, gist, points, url } = summary;
  const source = [summary.publisher, summary.wire, summary.publishedAt?.slice(0, 16).replace("T", " ")]
    .filter(Boolean)
    .map((text) => plain(String(text)))
    .join("・");
  return [
    `## ${plain(headline?.text ?? title ?? "（無題）")}`,
    "",
    url === null ? source : `${source} [原文](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`,
    ...(gist === null ? [] : ["", `**${plain(gist.text)}**`]),
    "",
    ...points.map(({ text, cites }) => `- ${plain(text)} \`${cites.join(" ")}\``),
    "",
  ].join("\n");
}

/** Letters that mean something in Markdown or HTML, told as letters. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>#|~!&]/g, (sign) => `\\${sign}`)
    .replace(/^([-+]|\d+[.)])/, "\\$1");
