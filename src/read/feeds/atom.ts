/** Atom 1.0 (RFC 4287). */
import type { Entry, Feed } from "./entries.ts";
import { element, escaped } from "./markup.ts";

export const atomOf = (feed: Feed): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">
${element("id", feed.id)}
${element("title", feed.title)}
${element("updated", feed.updated)}
<author><name>瓦版</name></author>
<link rel="self" type="application/atom+xml" href="${escaped(feed.self)}"/>
${feed.entries.map(entryXml).join("\n")}
</feed>
`;

const entryXml = (entry: Entry): string =>
  [
    "<entry>",
    element("id", entry.id),
    element("title", entry.title),
    element("updated", entry.updated),
    element("published", entry.published),
    entry.author === null ? "" : `<author>${element("name", entry.author)}</author>`,
    entry.url === null ? "" : `<link rel="alternate" href="${escaped(entry.url)}"/>`,
    ...entry.tags.map((tag) => `<category term="${escaped(tag)}"/>`),
    element("summary", entry.gist),
    element("content", entry.html, ' type="html"'),
    "</entry>",
  ]
    .filter((line) => line !== "")
    .join("\n");
