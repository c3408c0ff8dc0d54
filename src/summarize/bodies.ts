/** Makes an article of a clean text: one line, one block. For bodies that came without a page. */
import { tokyoTime } from "../calendar.ts";
import type { Article, ArticleKind, Block } from "../model.ts";

export type Body = {
  readonly id: string;
  readonly title?: string | null | undefined;
  /** A day or a time; a day counts from midnight in Tokyo. */
  readonly published?: string | null | undefined;
  readonly body: string;
};

const HEADING_CHARS_MAX = 45;
const QUESTION_HEADING = /^(?:Q|Ｑ|問)\s?(?:\d+|[０-９]+)?[.．、:：\s]/u;
const LIST_ITEM = /^[・▽▼●■◆○◇※-]|^[①-⑳]/u;
const SENTENCE_END = /[。！？!?」』）)]$/u;

export function articleOfBody({ id, title = null, published = null, body }: Body): Article {
  const lines = body.split(/\r?\n/u).map((line) => line.trim());
  const blocks = lines.flatMap((text, line): readonly Omit<Block, "id">[] =>
    text === "" ? [] : [{ kind: kindOfLine(text, lines.length), text, path: `line:${line + 1}` }],
  );
  return {
    id,
    url: null,
    title: title || null,
    titleDerived: false,
    publisher: null,
    wire: null,
    bylines: [],
    dateline: null,
    publishedAt: published ? timeOf(published) : null,
    updatedAt: null,
    section: null,
    access: "full",
    accessCertain: false,
    kind: kindOfText(blocks),
    lang: "ja",
    keywords: [],
    blocks: blocks.map((block, index) => ({ id: `b${index}`, ...block })),
    images: [],
    links: [],
    ruby: [],
    drops: [],
    edits: [],
    evidence: published ? { publishedAt: ["given"] } : {},
    cleaner: "body-1",
  };
}

function kindOfLine(text: string, lines: number): Block["kind"] {
  if (QUESTION_HEADING.test(text) && text.length <= HEADING_CHARS_MAX * 2) return "heading";
  if (LIST_ITEM.test(text)) return "list";
  const short = lines > 1 && text.length <= HEADING_CHARS_MAX;
  const spoken = text.endsWith("」") && /[」』]$/u.test(text);
  return short && (!SENTENCE_END.test(text) || spoken) && !text.includes("。") ? "heading" : "paragraph";
}

/** Questions as headings explain; many headings that quote somebody report live, newest first. */
function kindOfText(blocks: readonly { readonly kind: Block["kind"]; readonly text: string }[]): ArticleKind {
  const headings = blocks.filter(({ kind }) => kind === "heading");
  if (headings.filter(({ text }) => QUESTION_HEADING.test(text) || /[？?]$/u.test(text)).length >= 2)
    return "explainer";
  const quoting = headings.filter(({ text }) => text.includes("「")).length;
  if (headings.length >= 8 && quoting * 2 >= headings.length) return "live";
  return "straight";
}

function timeOf(published: string): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})$/u.exec(published)?.[1];
  if (day) return `${day}T00:00:00+09:00`;
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/u.test(published) ? published : `${published.replace(" ", "T")}+09:00`;
  const at = Date.parse(zoned);
  return Number.isNaN(at) ? null : tokyoTime(at);
}
