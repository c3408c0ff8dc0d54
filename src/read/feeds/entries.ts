/** What every format of a feed tells of a summary. */
import type { IndexLine } from "../../store/store.ts";
import { escaped } from "./markup.ts";

export type Feed = {
  readonly title: string;
  /** Where it was asked for. */
  readonly self: string;
  /** The same for as long as the same is asked for. */
  readonly id: string;
  readonly updated: string;
  readonly entries: readonly Entry[];
};

export type Entry = {
  /** Stable: of the article, not of its address or its summary. */
  readonly id: string;
  readonly url: string | null;
  readonly title: string;
  readonly gist: string;
  readonly html: string;
  readonly author: string | null;
  readonly published: string | null;
  /** When the summary was made: another one is another time. */
  readonly updated: string;
  readonly tags: readonly string[];
};

/** @param now told as the feed's time when it is empty */
export function feedOf(
  lines: readonly IndexLine[],
  asked: { readonly url: URL; readonly title: string; readonly now: Date },
): Feed {
  const entries = lines.map(entryOf);
  const updated = entries
    .map((entry) => entry.updated)
    .sort((one, other) => Date.parse(other) - Date.parse(one));
  return {
    title: asked.title,
    self: asked.url.href,
    id: `urn:kawaraban:feed:${encodeURIComponent(asked.url.search)}`,
    updated: updated[0] ?? asked.now.toISOString(),
    entries,
  };
}

function entryOf(line: IndexLine): Entry {
  const title = line.headline ?? line.title ?? line.gist ?? "（無題）";
  const points = line.points.map((point) => `<li>${escaped(point)}</li>`).join("");
  const original = line.title === null || line.title === title ? "" : `<p>${escaped(line.title)}</p>`;
  return {
    id: `urn:kawaraban:${line.id}`,
    url: line.url,
    title,
    gist: line.gist ?? line.points[0] ?? title,
    html: `${original}<p>${escaped(line.gist ?? "")}</p>${points === "" ? "" : `<ul>${points}</ul>`}`,
    author: [line.publisher, line.wire].filter((name) => name !== null).join("・") || null,
    published: line.publishedAt,
    updated: line.madeAt,
    tags: [...new Set([...(line.category === null ? [] : [line.category.name]), ...line.topics])],
  };
}
