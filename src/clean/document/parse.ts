/** Parses HTML in linear time, whatever it holds. */
import { type CheerioAPI, load } from "cheerio/slim";

export type DocumentNode = NonNullable<ReturnType<CheerioAPI["root"]>[number]>;
export type Node = DocumentNode["children"][number];
export type ElementNode = Extract<Node, { attribs: unknown }>;

export function isElement(node: Node): node is ElementNode {
  return "attribs" in node;
}

// Control characters, zero-width and bidi marks: nothing that a reader sees.
const UNSEEN =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe]/g;

/** The text without characters that a reader cannot see. */
export function seen(text: string): string {
  return text.replace(UNSEEN, "");
}

/** The document of an HTML text that is within bounds, parsed by htmlparser2 through cheerio. */
export function parseHtml(html: string): DocumentNode {
  const root = load(html, {}).root()[0];
  if (root === undefined) throw new Error("cheerio gave no root");
  return root;
}
