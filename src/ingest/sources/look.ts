/** Looks at an address or a path for the first time: which kind of source it is, and where the source really lies. */
import { stat } from "node:fs/promises";
import { Failure } from "../../errors.ts";
import type { Source } from "../../model.ts";
import type { FoundFeed } from "../feeds/discover.ts";
import { unreadable } from "../files.ts";
import { type Document, interpret, interpretAs } from "./interpret.ts";
import type { PollDeps } from "./poll.ts";

export type Looked = Pick<Source, "kind" | "at"> & {
  /** Feeds that the page names, when a page was given; the source is the first of them. */
  readonly feeds: readonly FoundFeed[];
};

type LookDeps = Pick<PollDeps, "fetch" | "readFile" | "now" | "bodyBytesMax">;

/**
 * A page that names feeds means its first feed; one that names none, or for which a selector is given, is a list page.
 * @throws Failure `fetch.*`, `input.*`
 */
export async function lookAt({ at, select }: Pick<Source, "at" | "select">, deps: LookDeps): Promise<Looked> {
  if (at.kind === "path" && (await isFolder(at.path))) return { kind: "folder", at, feeds: [] };
  const document = await documentAt(at, deps);
  const found = interpret(document, { now: deps.now(), bodyBytesMax: deps.bodyBytesMax });
  if (found.kind !== "page") return { kind: found.kind, at, feeds: [] };
  const list = () => {
    interpretAs("list", document, { now: deps.now(), bodyBytesMax: deps.bodyBytesMax, select });
    return { kind: "list", at, feeds: [] } as const;
  };
  if (select !== null) return list();
  for (const { url } of found.feeds.slice(0, TRIED_MAX)) {
    const feed = { kind: "url", url } as const;
    const kind = await kindOf(feed, deps);
    if (kind !== null) return { kind, at: feed, feeds: found.feeds };
  }
  if (at.kind === "path")
    throw new Failure(
      "input.unsupported",
      `${at.path} is a web page; \`kawaraban run ${at.path}\` ingests it`,
    );
  return list();
}

/** Feeds that a page names and that are gone are not rare. */
const TRIED_MAX = 3;

async function kindOf(at: Source["at"], deps: LookDeps): Promise<"feed" | "sitemap" | null> {
  try {
    const found = interpret(await documentAt(at, deps), { now: deps.now(), bodyBytesMax: deps.bodyBytesMax });
    return found.kind === "page" ? null : found.kind;
  } catch (error) {
    if (error instanceof Failure) return null; // the next feed of the page may be better
    throw error;
  }
}

async function documentAt(at: Source["at"], deps: LookDeps): Promise<Document> {
  if (at.kind === "path") return { bytes: await deps.readFile(at.path), contentType: null, url: null };
  const answer = await deps.fetch(at.url, { etag: null, lastModified: null });
  if (answer.kind === "same")
    throw new Failure("fetch.server-error", `GET ${at.url} answered 304 to a request without conditions`);
  return { bytes: answer.bytes, contentType: answer.contentType, url: answer.finalUrl };
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    (error: unknown) => {
      throw unreadable(path, error);
    },
  );
