import { describe, expect, test } from "vitest";
import { cleanPage } from "../../src/clean/clean.ts";
import { Failure } from "../../src/errors.ts";
import { type Article, BODY_KINDS, type Page } from "../../src/model.ts";
import { type ArticleGolden, goldenOf, type Sample, samples } from "../samples/golden.ts";
import { pageOfSample } from "../samples/page.ts";
import { REWRITINGS } from "./rewrite.ts";

/** What only the head of a sample tells: with the head it goes, and nothing may be put in its place. */
const HEAD_ONLY: Readonly<Record<string, readonly (keyof ArticleGolden)[]>> = {
  "fishery--interview-comments": ["updatedAt"],
  "mayor-election--live": ["publishedAt"],
  "quake-drill--hashed-classes": ["publishedAt"],
};

const pages = samples().filter(({ format }) => format === "html");
const collapse = (text: string): string => text.replace(/[^\S\n\t]+/g, " ").trim();
const instant = (iso: string | null | undefined): number | null => (iso ? Date.parse(iso) : null);

describe.each(Object.keys(REWRITINGS))("with %s", (name) => {
  test.each(pages)("$name gives the same article", async (sample) => {
    const golden = goldenOf(sample.name);
    const page = await rewritten(sample, name);
    if ("refused" in golden) {
      expect(codeOf(page)).toBe(golden.refused);
      return;
    }
    const article = cleanPage(page);
    const asked = bodyAndBeside(golden.body, golden.beside);
    expect(bodyAndBeside(article.blocks, article.blocks)).toEqual(asked);
    const gone = name === "no meta tags and no JSON-LD" ? (HEAD_ONLY[sample.name] ?? []) : [];
    expect(told(article, golden, gone)).toEqual(told(golden, golden, gone));
  });
});

type Told = Pick<Article, "kind" | "access" | "wire" | "bylines" | "dateline" | "publishedAt">;

function told(given: Told | ArticleGolden, golden: ArticleGolden, gone: readonly (keyof ArticleGolden)[]) {
  const optional = given as Partial<Article>;
  const fields = {
    kind: given.kind,
    access: given.access,
    wire: given.wire,
    bylines: given.bylines,
    dateline: given.dateline,
    publishedAt: instant(given.publishedAt),
    title: collapse(optional.title ?? ""),
    publisher: optional.publisher,
    updatedAt: instant(optional.updatedAt),
    accessCertain: optional.accessCertain,
  };
  const asked = Object.entries(fields).filter(
    ([field]) => field in golden && !gone.some((lost) => lost === field),
  );
  return Object.fromEntries(asked);
}

type Piece = { readonly kind: string; readonly text: string };
const BODY: ReadonlySet<string> = BODY_KINDS;

function bodyAndBeside(body: readonly Piece[], beside: readonly Piece[]) {
  const bare = ({ kind, text }: Piece): string => `${kind}: ${collapse(text)}`;
  return {
    body: body.filter(({ kind }) => BODY.has(kind)).map(bare),
    captions: beside.filter(({ kind }) => kind === "caption" || kind === "reference").map(bare),
  };
}

async function rewritten(sample: Sample, name: string): Promise<Page> {
  const page = await pageOfSample(sample);
  const rewrite = REWRITINGS[name];
  if (rewrite === undefined) throw new Error(`no rewriting ${name}`);
  return { ...page, parts: page.parts.map((part) => ({ ...part, text: rewrite(part.text) })) };
}

function codeOf(page: Page): string {
  try {
    cleanPage(page);
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
  return "an article";
}
