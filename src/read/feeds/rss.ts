/** RSS 2.0, with Atom's `updated` for what RSS has no word for. */
import type { Entry, Feed } from "./entries.ts";
import { element, escaped } from "./markup.ts";

export const rssOf = (feed: Feed): string => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
${element("title", feed.title)}
${element("link", new URL("/", feed.self).href)}
${element("description", `${feed.title}の要約`)}
<language>ja</language>
${element("lastBuildDate", new Date(feed.updated).toUTCString())}
<atom:link rel="self" type="application/rss+xml" href="${escaped(feed.self)}"/>
${feed.entries.map(itemXml).join("\n")}
</channel>
</rss>
`;

const itemXml = (entry: Entry): string =>
  [
    "<item>",
    element("guid", entry.id, ' isPermaLink="false"'),
    element("title", entry.title),
    element("link", entry.url),
    element("pubDate", new Date(entry.published ?? entry.updated).toUTCString()),
    element("atom:updated", entry.updated),
    element("dc:creator", entry.author),
    ...entry.tags.map((tag) => element("category", tag)),
    element("description", entry.gist),
    element("content:encoded", entry.html),
    "</item>",
  ]
    .filter((line) => line !== "")
    .join("\n");
