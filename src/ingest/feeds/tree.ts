/** Elements as they are handed to the mapping: a small tree a record, bounded, with its names made one. */
import { decodeHTML, decodeHTMLAttribute } from "entities";
import type { Attributes } from "./markup.ts";

export type Element = {
  readonly name: string;
  /** By name; those of other namespaces with their usual prefix. */
  readonly attributes: Attributes;
  readonly children: Node[];
  /** What relative addresses in it are relative to (`xml:base` here or around it); null when nobody says. */
  readonly base: string | null;
};
export type Node = Element | { readonly text: string; readonly raw: boolean };

export const isElement = (node: Node): node is Element => "name" in node;

/** Characters that no text has a use for. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g;

/**
 * Entities are undone once, those of HTML too (undefined in XML, and written all the same). Pieces are joined before:
 * an entity may be cut in two where the document came in two.
 * @param address true for text that is an address: there `&copy=1` is a parameter
 */
export function textOf(node: Node, address = false): string {
  const parts: string[] = [];
  let raw = "";
  const flush = () => {
    if (raw !== "") parts.push(address ? decodeHTMLAttribute(raw) : decodeHTML(raw));
    raw = "";
  };
  const walk = (one: Node) => {
    if (isElement(one)) for (const child of one.children) walk(child);
    else if (one.raw) raw += one.text;
    else {
      flush();
      parts.push(one.text);
    }
  };
  walk(node);
  flush();
  return parts.join("").replace(CONTROLS, "");
}

/** Text of an element on one line. */
export const lineOf = (node: Node, address = false): string =>
  textOf(node, address).replace(/\s+/g, " ").trim();

const NONE: readonly Element[] = [];

/** Direct children of a name, in order. */
export function childrenOf(element: Element, name: string): readonly Element[] {
  let found: Element[] | null = null;
  for (const node of element.children) {
    if (!isElement(node) || node.name !== name) continue;
    found ??= [];
    found.push(node);
  }
  return found ?? NONE;
}

export const childOf = (element: Element, name: string): Element | null =>
  childrenOf(element, name)[0] ?? null;

/** Elements of a name at any depth (media groups, persons inside of authors). */
export function within(element: Element, name: string): readonly Element[] {
  const found: Element[] = [];
  const walk = (one: Element) => {
    for (const node of one.children) {
      if (!isElement(node)) continue;
      if (node.name === name) found.push(node);
      walk(node);
    }
  };
  walk(element);
  return found;
}

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** What stands in an element, as HTML: for XHTML content, and for HTML that somebody forgot to escape. */
export function innerHtml(element: Element): string {
  return element.children
    .map((node) => {
      if (!isElement(node)) return node.raw ? node.text : escaped(node.text);
      const name = node.name.replace(/^.*:/, "");
      const attributes = [...node.attributes]
        .filter(([key]) => !key.startsWith("xmlns") && !key.includes(":"))
        .map(([key, value]) => ` ${key}="${escaped(value)}"`)
        .join("");
      return VOID.has(name) ? `<${name}${attributes}>` : `<${name}${attributes}>${innerHtml(node)}</${name}>`;
    })
    .join("");
}

export const hasElements = (element: Element): boolean => element.children.some(isElement);
