/** JSON Feed 1.1. */
import type { Feed } from "./entries.ts";

export const jsonFeedOf = (feed: Feed): string =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: new URL("/", feed.self).href,
    feed_url: feed.self,
    language: "ja",
    authors: [{ name: "瓦版" }],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      ...(entry.url === null ? {} : { url: entry.url }),
      title: entry.title,
      summary: entry.gist,
      content_html: entry.html,
      ...(entry.published === null ? {} : { date_published: entry.published }),
      date_modified: entry.updated,
      ...(entry.author === null ? {} : { authors: [{ name: entry.author }] }),
      tags: entry.tags,
    })),
  });
