/** Reads the structured data of a page: the nodes that describe an article, and the fields we use of them. */
import { z } from "zod";

const NODES_MAX = 500;
const ARTICLE_TYPE = /Article$|^BlogPosting$|^LiveBlogPosting$|^Report$|^WebPage$|^SocialMediaPosting$/;

const Node = z.record(z.string(), z.unknown());
type Node = z.infer<typeof Node>;

export type Structured = {
  readonly type: string;
  readonly headline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly section: string | null;
  readonly keywords: readonly string[];
  readonly free: boolean | null;
};

/** Articles described by the JSON-LD texts of a page, the more telling type first. Broken JSON is skipped. */
export function readJsonLd(texts: readonly string[]): readonly Structured[] {
  const found = texts.flatMap(parse).flatMap(nodes).map(structured);
  const articles = found.filter((item) => ARTICLE_TYPE.test(item.type));
  return [
    ...articles.filter((item) => item.type !== "WebPage"),
    ...articles.filter((item) => item.type === "WebPage"),
  ];
}

function parse(text: string): unknown[] {
  const bare = text.replace(/^\s*(<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(-->|\/\/\]\]>|\]\]>)\s*$/g, "");
  for (const form of [bare, bare.replace(/[\u0000-\u001f]+/g, " ").replace(/,\s*([}\]])/g, "$1")]) {
    try {
      return [JSON.parse(form)];
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return [];
}

/** All objects of a JSON value that have a type, outermost first. */
function nodes(value: unknown): Node[] {
  const out: Node[] = [];
  const queue: unknown[] = [value];
  for (let at = 0; at < queue.length && at < NODES_MAX; at += 1) {
    const item = queue[at];
    if (Array.isArray(item)) queue.push(...item.slice(0, 100));
    else {
      const node = Node.safeParse(item);
      if (!node.success) continue;
      if (node.data["@type"] !== undefined) out.push(node.data);
      for (const key of ["@graph", "mainEntity", "mainEntityOfPage"]) {
        if (typeof node.data[key] === "object") queue.push(node.data[key]);
      }
    }
  }
  return out;
}

function structured(node: Node): Structured {
  return {
    type: strings(node["@type"])[0] ?? "",
    headline: strings(node["headline"])[0] ?? null,
    published: strings(node["datePublished"])[0] ?? null,
    modified: strings(node["dateModified"])[0] ?? null,
    authors: names(node["author"]),
    publisher: names(node["publisher"])[0] ?? null,
    section: strings(node["articleSection"])[0] ?? null,
    keywords: strings(node["keywords"])
      .flatMap((text) => text.split(/[,、，]/))
      .map((text) => text.trim())
      .filter((text) => text !== ""),
    free: bool(node["isAccessibleForFree"]),
  };
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  return Array.isArray(value)
    ? value.slice(0, 50).flatMap((item) => (typeof item === "string" ? strings(item) : []))
    : [];
}

function names(value: unknown): string[] {
  if (typeof value === "string") return strings(value);
  if (Array.isArray(value))
    return value.slice(0, 20).flatMap((item) => (Array.isArray(item) ? [] : names(item)));
  const node = Node.safeParse(value);
  return node.success ? strings(node.data["name"]) : [];
}

function bool(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  return typeof value === "string" && /^(true|false)$/i.test(value) ? value.toLowerCase() === "true" : null;
}
