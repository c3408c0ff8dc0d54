/** OPML: the lists of feeds that readers exchange. */
import { Failure } from "../../errors.ts";
import type { Source, SourceSpec } from "../../model.ts";
import { absolute } from "../feeds/addresses.ts";
import { type Attributes, openMarkup } from "../feeds/markup.ts";

export type Outlines = {
  readonly specs: readonly SourceSpec[];
  readonly rejected: readonly { readonly what: string; readonly detail: string }[];
};

/** Deeper folders than these are an attack. */
const DEPTH_MAX = 50;

/**
 * @param text an OPML file; folders and `category` become tags
 * @throws Failure `input.unsupported` when there is no outline in it
 */
export function readOpml(text: string, name: string): Outlines {
  const specs = new Map<string, SourceSpec>();
  const rejected: { what: string; detail: string }[] = [];
  /** Names of the open folders; null for an outline that is a feed. */
  const open: (string | null)[] = [];
  let outlines = 0;
  const markup = openMarkup({
    open: (tag, attributes, isEmpty) => {
      if (tag.toLowerCase() !== "outline") return;
      outlines += 1;
      const given = read(attributes, "xmlurl");
      const title = read(attributes, "title") ?? read(attributes, "text");
      const folders = open.filter((folder) => folder !== null);
      const kind = read(attributes, "type")?.toLowerCase() === "sitemap" ? { kind: "sitemap" as const } : {};
      if (given !== null) add(given, title, [...folders, ...categories(attributes)], kind);
      if (!isEmpty && open.length < DEPTH_MAX) open.push(given === null ? title : null);
    },
    close: (tag) => {
      if (tag.toLowerCase() === "outline") open.pop();
    },
    text: () => undefined,
  });
  const add = (given: string, title: string | null, tags: readonly string[], kind: { kind?: "sitemap" }) => {
    const url = absolute(given, null);
    if (url === null) rejected.push({ what: title ?? given, detail: `${given} is no http(s) address` });
    else specs.set(url, { url, ...kind, ...(title === null ? {} : { title }), tags: [...new Set(tags)] });
  };
  markup.write(text);
  markup.end();
  if (outlines === 0)
    throw new Failure("input.unsupported", `${name} is no OPML: there is no <outline> in it`);
  return { specs: [...specs.values()], rejected };
}

/** Names of attributes come in any case (`xmlurl`, `xmlUrl`, `xmlURL`). */
function read(attributes: Attributes, name: string): string | null {
  for (const [key, value] of attributes) {
    const text = value.replace(/\s+/g, " ").trim();
    if (key.toLowerCase() === name && text !== "") return text;
  }
  return null;
}

const categories = (attributes: Attributes): readonly string[] =>
  (read(attributes, "category") ?? "").split(",").flatMap((path) => path.split("/").at(-1)?.trim() || []);

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\u0000-\u001f]/g, " ");

/**
 * OPML 2.0. Folders and list pages, to which no reader could subscribe, are left out and told by the caller; a sitemap is
 * an outline of its own type, so that it is one again when the list is read back.
 */
export function writeOpml(sources: readonly Source[], now: Date): string {
  const outlines = sources.flatMap(({ at, kind, title, tags }) => {
    if (at.kind !== "url" || kind === "list") return [];
    const name = escaped(title ?? at.url);
    const category = tags.length === 0 ? "" : ` category="${escaped(tags.join(","))}"`;
    const type = kind === "sitemap" ? "sitemap" : "rss";
    return [
      `    <outline type="${type}" text="${name}" title="${name}" xmlUrl="${escaped(at.url)}"${category}/>`,
    ];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>Kawaraban</title><dateCreated>${now.toUTCString()}</dateCreated></head>`,
    "  <body>",
    ...outlines,
    "  </body>",
    "</opml>",
  ].join("\n");
}
