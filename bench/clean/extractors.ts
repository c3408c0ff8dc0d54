/** Our cleaner and the extractors it is measured against, all as: a page in, what was read of it out. */
import { load } from "cheerio/slim";
import { z } from "zod";
import { cleanPage, describePage } from "../../src/clean/clean.ts";
import { Failure } from "../../src/errors.ts";
import { BODY_KINDS, type Page } from "../../src/model.ts";
import type { CorpusPage } from "./corpus.ts";

type Told = {
  readonly title: string | null;
  readonly text: string;
  readonly date: string | null;
};
export type Extract = (page: CorpusPage) => Told | Promise<Told>;

/** The general way first: it is what the floors hold for. */
export const EXTRACTORS = ["kawaraban", "kawaraban with site data", "readability", "defuddle"] as const;
export type ExtractorName = (typeof EXTRACTORS)[number];

/** The extractor, or the name of the package that it lacks. */
export async function extractorOf(
  name: ExtractorName,
): Promise<{ readonly extract: Extract } | { readonly missing: string }> {
  if (name === "kawaraban") return { extract: kawaraban(false) };
  if (name === "kawaraban with site data") return { extract: kawaraban(true) };
  const parser = await packageOf(() => import("linkedom"));
  if (parser === null) return { missing: "linkedom" };
  const parse = functionOf(parser, "parseHTML");
  const found = await packageOf(
    name === "readability" ? () => import("@mozilla/readability") : () => import("defuddle/node"),
  );
  if (found === null) return { missing: name };
  const documentOf = (html: string): unknown => memberOf(parse(html), "document");
  return {
    extract:
      name === "readability"
        ? readability(functionOf(found, "Readability"), documentOf)
        : defuddle(functionOf(found, "Defuddle"), documentOf),
  };
}

/** The pages were saved in October 2021. */
const kawaraban =
  (sites: boolean): Extract =>
  ({ id, url, html }) => {
    const page: Page = {
      id,
      url,
      parts: [{ url, format: "html", text: html }],
      fetchedAt: "2021-12-01T00:00:00Z",
      httpStatus: 200,
    };
    try {
      const { title, blocks, publishedAt } = cleanPage(page, { sites });
      const body = blocks.filter((block) => BODY_KINDS.has(block.kind)).map((block) => block.text);
      return { title, text: body.join("\n"), date: publishedAt };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const told = describePage(page);
      return { title: told.title, text: "", date: told.publishedAt };
    }
  };

const Text = z.string().nullish();
const Read = z.object({ title: Text, textContent: Text, publishedTime: Text }).nullable();
const Defuddled = z.object({ title: Text, content: Text, published: Text });

const readability =
  (Readability: AnyFunction, documentOf: (html: string) => unknown): Extract =>
  ({ html }) => {
    const reader: unknown = Reflect.construct(Readability, [documentOf(html)]);
    const read = Read.parse(functionOf(reader, "parse").call(reader));
    return { title: read?.title ?? null, text: read?.textContent ?? "", date: read?.publishedTime ?? null };
  };

const defuddle =
  (run: AnyFunction, documentOf: (html: string) => unknown): Extract =>
  async ({ html, url }) => {
    const read = Defuddled.parse(await run(documentOf(html), url));
    return {
      title: read.title ?? null,
      text: load(read.content ?? "")
        .root()
        .text(),
      date: read.published ?? null,
    };
  };

type AnyFunction = (...given: readonly unknown[]) => unknown;

const isFunction = (value: unknown): value is AnyFunction => typeof value === "function";

const memberOf = (holder: unknown, name: string): unknown =>
  typeof holder === "object" && holder !== null ? Reflect.get(holder, name) : undefined;

function functionOf(holder: unknown, name: string): AnyFunction {
  const found = memberOf(holder, name);
  if (!isFunction(found)) throw new Error(`no function ${name} in the package`);
  return found;
}

/** Packages that may not be installed: told in the report, no error. */
async function packageOf(bring: () => Promise<unknown>): Promise<unknown> {
  try {
    return await bring();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") return null;
    throw error;
  }
}
