/** One name for each element and attribute, whatever prefix a feed has given its namespace. */

/** By what is left of the address of a namespace without scheme, `www.` and a last slash or `#`. */
const NAMESPACES: Readonly<Record<string, string>> = {
  "w3.org/2005/atom": "atom",
  "purl.org/atom/ns": "atom",
  "purl.org/net/atom/ns": "atom",
  "example.com/newformat": "atom",
  "purl.org/rss/1.0": "",
  "my.netscape.com/rdf/simple/0.9": "",
  "my.netscape.com/publish/formats/rss-0.91.dtd": "",
  "channel.netscape.com/rdf/simple/0.9": "",
  "backend.userland.com/rss": "",
  "backend.userland.com/rss2": "",
  "backend.userland.com/rss091": "",
  "backend.userland.com/blogchanneldescription": "",
  "blogs.law.harvard.edu/tech/rss": "",
  "purl.org/net/rss1.1": "",
  "w3.org/1999/02/22-rdf-syntax-ns": "rdf",
  "purl.org/dc/elements/1.1": "dc",
  "purl.org/dc/elements/1.0": "dc",
  "purl.org/dc/terms": "dcterms",
  "purl.org/rss/1.0/modules/content": "content",
  "purl.org/rss/1.0/modules/syndication": "sy",
  "search.yahoo.com/mrss": "media",
  "video.search.yahoo.com/mrss": "media",
  "georss.org/georss": "georss",
  "opengis.net/gml": "gml",
  "w3.org/2003/01/geo/wgs84_pos": "geo",
  "itunes.com/dtds/podcast-1.0.dtd": "itunes",
  "rssnamespace.org/feedburner/ext/1.0": "feedburner",
  "w3.org/1999/xhtml": "xhtml",
  "w3.org/xml/1998/namespace": "xml",
  "sitemaps.org/schemas/sitemap/0.9": "",
  "google.com/schemas/sitemap/0.84": "",
  "google.com/schemas/sitemap-news/0.9": "news",
  "google.com/schemas/sitemap-image/1.1": "image",
  "google.com/schemas/sitemap-video/1.1": "video",
  "purl.org/rss/1.0/modules/prism": "prism",
  "prismstandard.org/namespaces/basic/2.0": "prism",
  "purl.org/syndication/history/1.0": "fh",
};

/** Prefixes that mean what they mean also where nobody declares them. */
const WELL_KNOWN: ReadonlySet<string> = new Set(
  "atom rdf dc dcterms content sy media georss gml geo itunes feedburner xhtml xml news image video prism".split(
    " ",
  ),
);

const squashed = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/[/#]+$/, "");

const spaceOf = (address: string): string | null => {
  const known = squashed(address);
  return Object.hasOwn(NAMESPACES, known) ? (NAMESPACES[known] ?? null) : null;
};

/** Prefixes in force: those declared here before those declared around; `""` is the default namespace. */
export type Scope = { readonly spaces: ReadonlyMap<string, string | null> };

/** `atom` for a document whose root is Atom's, `""` for all others: what an element without a prefix belongs to. */
export type Dialect = "atom" | "";

export const NO_SCOPE: Scope = { spaces: new Map() };

/** The scope inside of an element that declares namespaces; the same one when it declares none. */
export function scopeWith(scope: Scope, attributes: ReadonlyMap<string, string>): Scope {
  let spaces: Map<string, string | null> | null = null;
  for (const [name, value] of attributes) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    spaces ??= new Map(scope.spaces);
    spaces.set(name.slice("xmlns:".length).toLowerCase(), spaceOf(value));
  }
  return spaces === null ? scope : { spaces };
}

/**
 * @param name as it stands, like `DC:Date`
 * @returns `dc:date` for the Dublin Core under any prefix, `title` for the names of RSS and sitemaps, `atom:title` for
 *   Atom's; an unknown namespace keeps the prefix that the feed gives it
 */
export function nameOf(name: string, scope: Scope, dialect: Dialect): string {
  const [first = "", second] = name.toLowerCase().split(":", 2);
  if (second === undefined) return spaced(defaultSpace(scope, dialect), first);
  const declared = scope.spaces.get(first);
  if (declared !== undefined && declared !== null) return spaced(declared, second);
  if (declared === undefined && (first === "rss" || first === "")) return spaced("", second);
  return WELL_KNOWN.has(first) || declared !== undefined
    ? `${first}:${second}`
    : spaced("", `${first}:${second}`);
}

const spaced = (space: string, local: string): string => (space === "" ? local : `${space}:${local}`);

/** In RSS, a default namespace of Atom (a mistake that is common) does not turn its elements into Atom's. */
function defaultSpace(scope: Scope, dialect: Dialect): string {
  const declared = scope.spaces.get("") ?? null;
  if (declared === null) return dialect;
  if (declared === "atom" || declared === "") return dialect;
  return declared;
}

/** What the name of the first element says. */
export const dialectOf = (root: string): Dialect => (/(?:^|:)(?:feed|entry)$/i.test(root) ? "atom" : "");
