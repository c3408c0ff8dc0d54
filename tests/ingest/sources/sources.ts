/** Sources and fake networks for the tests of polling. */
import type { Failure } from "../../../src/errors.ts";
import { sourceOf } from "../../../src/ingest/sources/define.ts";
import type { Answer, PollDeps } from "../../../src/ingest/sources/poll.ts";
import type { Source, SourceSpec } from "../../../src/model.ts";

export const start = new Date("2026-03-04T00:00:00Z");
export const later = (ms: number): Date => new Date(start.getTime() + ms);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export const source = (spec: Partial<SourceSpec> = {}): Source =>
  sourceOf(
    { ...(spec.path === undefined ? { url: "https://ex.jp/feed" } : {}), kind: "feed", ...spec },
    { now: start, cwd: "/", origin: "command" },
  );

export type Given = {
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What a site answers, by address; a Failure is thrown. */
export const site = (
  answers: (url: string, etag: string | null) => Given | Failure | "same",
  now: () => Date = () => start,
): PollDeps => ({
  now,
  bodyBytesMax: 20_000_000,
  expectedMs: null,
  readFile: async () => new Uint8Array(),
  fetch: async (url, { etag }): Promise<Answer> => {
    const answer = answers(url, etag);
    if (answer === "same") return { kind: "same", headers: {} };
    if ("code" in answer) throw answer;
    const { body, headers = {} } = answer;
    return { kind: "document", finalUrl: url, contentType: null, headers, bytes: Buffer.from(body) };
  },
});

export type Shown = {
  readonly n: number | string;
  readonly title?: string;
  readonly guid?: string;
  readonly at?: Date;
};

export const feed = (items: readonly Shown[]): string =>
  `<rss><channel><title>社</title>${items
    .map(
      ({ n, title = `題${n}`, guid, at }) =>
        `<item><title>${title}</title><link>https://ex.jp/${n}</link>${guid === undefined ? "" : `<guid isPermaLink="false">${guid}</guid>`}${at === undefined ? "" : `<pubDate>${at.toUTCString()}</pubDate>`}</item>`,
    )
    .join("")}</channel></rss>`;
