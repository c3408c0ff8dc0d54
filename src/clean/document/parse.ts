/** Parses HTML in linear time, whatever it holds. */
import { type CheerioAPI, load } from "cheerio/slim";

export type DocumentNode = NonNullable<ReturnType<CheerioAPI["root"]>[number]>;
export type Node = DocumentNode["children"][number];
export type ElementNode = Extract<Node, { attribs: unknown }>;

export function isElement(node: Node): node is ElementNode {
  return "attribs" in node;
}

/** Deeper than any page that people made; deeper nesting is flattened, its text stays. */
const DEPTH_MAX = 400;

/** Tags that never nest, or that the parser closes by itself. */
const NO_DEPTH = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd td th tr option optgroup".split(
    " ",
  ),
);

// Control characters, zero-width and bidi marks: nothing that a reader sees.
const UNSEEN =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe]/g;

/** The text without characters that a reader cannot see. */
export function seen(text: string): string {
  return text.replace(UNSEEN, "");
}

/**
 * The document of an HTML text, parsed by htmlparser2 through cheerio.
 *
 * htmlparser2 keeps its open elements in an array that it shifts, which is quadratic in the depth; tags deeper
 * than `DEPTH_MAX` are therefore taken out before.
 */
export function parseHtml(html: string): DocumentNode {
  const root = load(flatten(seen(html)), {}).root()[0];
  if (root === undefined) throw new Error("cheerio gave no root");
  return root;
}

const TAG = /<(\/?)([a-zA-Z][^\s/>]*)[^<>]*>?/g;

function flatten(html: string): string {
  let depth = 0;
  let deepest = 0;
  for (const match of html.matchAll(TAG)) {
    if (match[2] !== undefined && NO_DEPTH.has(match[2].toLowerCase())) continue;
    depth = match[1] === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) deepest = depth;
  }
  if (deepest <= DEPTH_MAX) return html;
  depth = 0;
  return html.replace(TAG, (tag: string, slash: string, name: string) => {
    if (NO_DEPTH.has(name.toLowerCase())) return tag;
    if (slash === "/") {
      const inside = depth <= DEPTH_MAX;
      depth = Math.max(0, depth - 1);
      return inside ? tag : " ";
    }
    depth += 1;
    return depth <= DEPTH_MAX ? tag : " ";
  });
}
