/** The addresses in an item: which of them is the article, made absolute. */
import { childrenOf, type Element, isElement, lineOf, textOf, within } from "./tree.ts";

export type Address =
  | { readonly kind: "address"; readonly url: string }
  | { readonly kind: "none" }
  /** There is one, and it is not the web's: `mailto:`, `ftp:`, or no address at all. */
  | { readonly kind: "unusable"; readonly given: string };

/**
 * The page itself goes before what counts clicks, the link before a guid, `alternate` before every other relation.
 * @param base what relative addresses are relative to where the element says nothing
 */
export function addressOf(item: Element, base: string | null): Address {
  let unusable: string | null = null;
  for (const { given, at } of candidates(item)) {
    const url = absolute(given, at ?? base);
    if (url !== null) return { kind: "address", url };
    unusable ??= given;
  }
  return unusable === null ? { kind: "none" } : { kind: "unusable", given: unusable };
}

type Candidate = { readonly given: string; readonly at: string | null };

function* candidates(item: Element): Generator<Candidate> {
  yield* texts(item, "feedburner:origlink");
  yield* alternates(item, "atom:link");
  yield* alternates(item, "link");
  yield* texts(item, "link");
  for (const guid of childrenOf(item, "guid")) {
    const says = guid.attributes.get("ispermalink")?.trim().toLowerCase();
    const given = lineOf(guid, true);
    // Without the attribute a guid is a permalink (RSS 2.0), if it looks like one.
    if (says !== "false" && /^https?:/i.test(given)) yield { given, at: guid.base };
  }
  yield* texts(item, "prism:url");
  const about = item.attributes.get("rdf:about") ?? item.attributes.get("about");
  if (about !== undefined && /^https?:/i.test(about)) yield { given: about, at: item.base };
  for (const content of childrenOf(item, "atom:content")) {
    const given = content.attributes.get("src");
    if (given !== undefined && !/^(?:image|audio|video)\//i.test(content.attributes.get("type") ?? ""))
      yield { given, at: content.base };
  }
  yield* texts(item, "atom:id", /^https?:/i);
  yield* texts(item, "source:url");
  // `<link/>https://…`: software that took the feed for HTML has closed the link too early.
  const stray = textOf({ ...item, children: item.children.filter((node) => !isElement(node)) }, true).trim();
  if (/^https?:\S+$/i.test(stray)) yield { given: stray, at: null };
  // An address that says it is none, before no address at all.
  for (const guid of childrenOf(item, "guid"))
    if (guid.attributes.get("ispermalink")?.trim().toLowerCase() === "true") yield* only(guid);
}

function* texts(item: Element, name: string, looks: RegExp = /\S/): Generator<Candidate> {
  for (const element of childrenOf(item, name)) {
    const given = lineOf(element, true);
    if (looks.test(given)) yield { given, at: element.base };
  }
}

const only = (element: Element): readonly Candidate[] => {
  const given = lineOf(element, true);
  return given === "" ? [] : [{ given, at: element.base }];
};

/** `rel` absent means `alternate`; `type` that is not a page's comes last. */
function* alternates(item: Element, name: string): Generator<Candidate> {
  const links = childrenOf(item, name).filter((link) => {
    const rel = link.attributes.get("rel")?.trim().toLowerCase() ?? "alternate";
    return /(?:^|[\s/])alternate$/.test(rel) && (link.attributes.get("href") ?? "").trim() !== "";
  });
  const isPage = (link: Element) => /^$|html/i.test(link.attributes.get("type") ?? "");
  for (const link of [...links.filter(isPage), ...links.filter((one) => !isPage(one))])
    yield { given: link.attributes.get("href") ?? "", at: link.base };
}

/** @returns an http(s) address; null for everything else */
export function absolute(given: string, base: string | null): string | null {
  const trimmed = given.trim().replace(/[\r\n\t]+/g, "");
  // `www.example.jp/news/1` in a link means the address, not a path below the feed.
  const text = /^www\.[\w-]+\.[a-z]/i.test(trimmed) ? `https://${trimmed}` : trimmed;
  if (text === "") return null;
  const url =
    base !== null && URL.canParse(text, base)
      ? new URL(text, base)
      : URL.canParse(text)
        ? new URL(text)
        : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "")
    return null;
  return url.href;
}

/** The picture of an item, by whatever module it stands in. */
export function imageOf(item: Element, base: string | null): string | null {
  const isImage = (element: Element) =>
    /^image\//i.test(element.attributes.get("type") ?? "") || element.attributes.get("medium") === "image";
  const given = [
    ...within(item, "media:thumbnail"),
    ...within(item, "media:content").filter(isImage),
    ...childrenOf(item, "enclosure").filter(isImage),
    ...childrenOf(item, "itunes:image"),
    ...childrenOf(item, "atom:link").filter(
      (link) => link.attributes.get("rel") === "enclosure" && isImage(link),
    ),
  ].map((element) => ({
    text: element.attributes.get("url") ?? element.attributes.get("href") ?? "",
    at: element.base,
  }));
  for (const { text, at } of given) {
    const url = absolute(text, at ?? base);
    if (url !== null) return url;
  }
  return null;
}
