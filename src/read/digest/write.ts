/** A digest for a mail, a page or a terminal. */
import type { IndexLine } from "../../store/store.ts";
import { plain } from "../export/markdown.ts";
import { escaped } from "../feeds/markup.ts";
import { outletInWords } from "../outlet.ts";
import type { Digest, DigestStory } from "./digest.ts";
import { isToldAlready } from "./told-already.ts";

export const DIGEST_FORMATS = { md: markdown, html, text } as const satisfies Record<
  string,
  (digest: Digest) => string
>;

const titleOf = ({ day, articles }: Digest): string => `瓦版 ${day}　${articles}本`;
const headOf = ({ headline, title }: IndexLine): string => headline ?? title ?? "（無題）";
const sourcesOf = ({ lead, others, copies }: DigestStory): string => {
  const publishers = new Set([lead, ...others].map(outletInWords));
  return `${[...publishers].join("、")}${copies === 0 ? "" : `、転載${copies}本`}`;
};
const bodyOf = ({ gist, points }: IndexLine): readonly string[] => [
  ...new Set([...(gist === null || isToldAlready(gist, points) ? [] : [gist]), ...points]),
];

function text(digest: Digest): string {
  const lines = [titleOf(digest)];
  for (const { name, stories } of digest.categories) {
    lines.push("", `【${name}】`);
    for (const story of stories) {
      lines.push("", `■ ${headOf(story.lead)}（${sourcesOf(story)}）`);
      lines.push(...bodyOf(story.lead).map((point) => `  ・${point}`));
      lines.push(...story.others.map((line) => `  ─ ${outletInWords(line)}：${headOf(line)}`));
      if (story.lead.url !== null) lines.push(`  ${story.lead.url}`);
    }
  }
  return lines.join("\n");
}

function markdown(digest: Digest): string {
  const link = ({ url }: IndexLine) =>
    url === null ? "" : ` [原文](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`;
  const lines = [`# ${titleOf(digest)}`];
  for (const { name, stories } of digest.categories) {
    lines.push("", `## ${plain(name)}`);
    for (const story of stories) {
      lines.push(
        "",
        `### ${plain(headOf(story.lead))}`,
        "",
        `${plain(sourcesOf(story))}${link(story.lead)}`,
        "",
      );
      lines.push(...bodyOf(story.lead).map((point) => `- ${plain(point)}`));
      lines.push(
        ...story.others.map((line) => `- ${plain(outletInWords(line))}：${plain(headOf(line))}${link(line)}`),
      );
    }
  }
  return lines.join("\n");
}

/** One self-contained page, no script, nothing loaded: mail programs take no more. */
function html(digest: Digest): string {
  const link = ({ url }: IndexLine, label: string) =>
    url !== null && /^https?:/i.test(url)
      ? `<a href="${escaped(url)}">${escaped(label)}</a>`
      : escaped(label);
  const story = (each: DigestStory) =>
    [
      `<h3>${link(each.lead, headOf(each.lead))}</h3>`,
      `<p><small>${escaped(sourcesOf(each))}</small></p>`,
      `<ul>${bodyOf(each.lead)
        .map((point) => `<li>${escaped(point)}</li>`)
        .join("")}</ul>`,
      ...each.others.map(
        (line) => `<p><small>${escaped(outletInWords(line))}：${link(line, headOf(line))}</small></p>`,
      ),
    ].join("\n");
  const sections = digest.categories
    .map(({ name, stories }) => `<h2>${escaped(name)}</h2>\n${stories.map(story).join("\n")}`)
    .join("\n");
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(titleOf(digest))}</title>
<style>body{max-width:40em;margin:1em auto;padding:0 1em;line-height:1.8;font-family:sans-serif}small{color:#555}</style>
</head>
<body>
<h1>${escaped(titleOf(digest))}</h1>
${sections}
</body>
</html>`;
}
