/** What a page, its headers and its host reserve: `noai`, text and data mining (TDMRep), Content-Signal. */

import { attribute, without } from "../links.ts";

export type Reservation = {
  /** What was said and where, as a person would look it up. */
  readonly said: string;
  /** `text`: the article is not for machines that read for a model. `pictures`: we fetch none, so nothing follows. */
  readonly of: "text" | "pictures";
};

/** `tdm-reservation` as one place says it; null where it says nothing. */
type Tdm = boolean | null;

const META = /<meta\b[^<>]{0,1000}>/gi;
/** Robots' meta names that address us: everybody, and our own. */
const ROBOTS_NAMES = /^(robots|kawaraban)$/;
/** Metas stand in the head; pages with a megabyte of scripts before them do not reserve by them. */
const HEAD_CHARS = 300_000;

/**
 * @param page its headers (lower-case names) and its decoded text, of which only HTML says anything
 * @param tdmOfHost what /.well-known/tdmrep.json says of this address
 * @returns what is reserved, in the order in which it was found
 */
export function reservationsOf(
  page: { readonly headers: Readonly<Record<string, string>>; readonly text: string },
  tdmOfHost: Tdm,
): readonly Reservation[] {
  const metas = metasOf(page.text.slice(0, HEAD_CHARS));
  const inMeta = tdmOf(metas.find(({ name }) => name === "tdm-reservation")?.content);
  const inHeader = tdmOf(page.headers["tdm-reservation"]);
  const directives = [
    ...directivesOfHeader(page.headers["x-robots-tag"] ?? "").map((word) => ["X-Robots-Tag", word] as const),
    ...metas
      .filter(({ name }) => ROBOTS_NAMES.test(name))
      .flatMap(({ name, content }) => wordsOf(content).map((word) => [`meta ${name}`, word] as const)),
  ];
  const found: Reservation[] = [];
  for (const [where, word] of directives) {
    if (word === "noai") found.push({ said: `noai (${where})`, of: "text" });
    if (word === "noimageai") found.push({ said: `noimageai (${where})`, of: "pictures" });
  }
  // TDMRep §6: the document goes before its headers, these go before the file of the host.
  const [tdm, where] =
    inMeta !== null
      ? [inMeta, "meta"]
      : inHeader !== null
        ? [inHeader, "HTTP header"]
        : [tdmOfHost, "tdmrep.json"];
  if (tdm === true) found.push({ said: `tdm-reservation: 1 (${where})`, of: "text" });
  if (/\bai-input\s*=\s*no\b/i.test(page.headers["content-signal"] ?? ""))
    found.push({ said: "Content-Signal: ai-input=no (HTTP header)", of: "text" });
  return found;
}

const tdmOf = (value: string | undefined): Tdm => {
  const said = value?.trim();
  return said === "1" ? true : said === "0" ? false : null;
};

const wordsOf = (content: string): readonly string[] => content.toLowerCase().split(/[\s,;]+/);

/** `noai`, `noai, noimageai`, `kawaraban: noai`; what is said to another agent (`otherbot: noai`) is not for us. */
function directivesOfHeader(value: string): readonly string[] {
  let forUs = true;
  return value.split(",").flatMap((part) => {
    const named = /^\s*([\w-]+)\s*:\s*(.*)$/.exec(part);
    // `max-snippet: 20` and its kind look like an agent and are none.
    if (named && !/^(max-|unavailable_after)/i.test(named[1] ?? ""))
      forUs = ROBOTS_NAMES.test((named[1] ?? "").toLowerCase());
    return forUs ? wordsOf(named?.[2] ?? part) : [];
  });
}

const metasOf = (html: string): readonly { readonly name: string; readonly content: string }[] =>
  [...without(html, "<!--", "-->").matchAll(META)].map(([tag]) => ({
    name: attribute(tag, "name").toLowerCase(),
    content: attribute(tag, "content"),
  }));
