import { describe, expect, it } from "vitest";
import { cleanPage } from "../../src/clean/clean.ts";
import { Failure } from "../../src/errors.ts";
import { Article, type Block, BODY_KINDS } from "../../src/model.ts";
import { type ArticleGolden, goldenNames, goldenOf, samples } from "./golden.ts";
import { pageOfSample } from "./page.ts";

/** Whitespace says nothing, but for the lines of a list and the cells of a table. */
const collapse = (text: string): string =>
  text
    .split("\n")
    .map((line) =>
      line
        .split("\t")
        .map((cell) => cell.replace(/\s+/g, " ").trim())
        .join("\t"),
    )
    .join("\n");

const instant = (iso: string | null | undefined): number | null => (iso ? Date.parse(iso) : null);
const bare = ({ kind, text }: Pick<Block, "kind" | "text">) => ({ kind, text: collapse(text) });

/** The fields of an article that its golden speaks of, in the golden's form. */
function told(article: Article, golden: ArticleGolden) {
  const field = <T>(asked: unknown, value: T): T | undefined => (asked === undefined ? undefined : value);
  return {
    title: field(golden.title, collapse(article.title ?? "")),
    titleDerived: field(golden.titleDerived, article.titleDerived),
    publisher: field(golden.publisher, article.publisher),
    wire: article.wire,
    bylines: article.bylines,
    dateline: article.dateline,
    publishedAt: instant(article.publishedAt),
    updatedAt: field(golden.updatedAt, instant(article.updatedAt)),
    access: article.access,
    accessCertain: field(golden.accessCertain, article.accessCertain),
    kind: article.kind,
  };
}

function asked(golden: ArticleGolden): ReturnType<typeof told> {
  const { title, titleDerived, publisher, wire, bylines, dateline, access, accessCertain, kind } = golden;
  return {
    title: title === undefined ? undefined : collapse(title),
    titleDerived,
    publisher,
    wire,
    bylines,
    dateline,
    publishedAt: instant(golden.publishedAt),
    updatedAt: golden.updatedAt === undefined ? undefined : instant(golden.updatedAt),
    access,
    accessCertain,
    kind,
  };
}

const articles = samples().flatMap((sample) => {
  const golden = goldenOf(sample.name);
  return "refused" in golden ? [] : [{ name: sample.name, sample, golden }];
});
const refused = samples().flatMap((sample) => {
  const golden = goldenOf(sample.name);
  return "refused" in golden ? [{ name: sample.name, sample, code: golden.refused }] : [];
});

describe("samples", () => {
  it("every sample has a golden, every golden a sample", () => {
    expect(samples().map(({ name }) => name)).toEqual([...goldenNames()].sort());
  });

  it.each(samples())("$name is read whole and in its own encoding", async (sample) => {
    const { parts } = await pageOfSample(sample);
    expect(parts.map(({ format }) => format)).toEqual(sample.files.map(() => sample.format));
    for (const { text } of parts) expect(text).not.toContain("\ufffd");
  });

  it.each(refused)("$name is refused with $code", async ({ sample, code }) => {
    const page = await pageOfSample(sample);
    let thrown: unknown = null;
    try {
      cleanPage(page);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(Failure);
    expect(thrown).toMatchObject({ code, refusal: true });
  });
});

describe.each(articles)("$name", ({ sample, golden }) => {
  const article = async () => cleanPage(await pageOfSample(sample));

  it("is an article by its schema", async () => {
    const cleaned = await article();
    expect(Article.parse(cleaned)).toEqual(cleaned);
  });

  it("keeps the body, block by block", async () => {
    const body = (await article()).blocks.filter(({ kind }) => BODY_KINDS.has(kind));
    expect(body.map(bare)).toEqual(golden.body.map(bare));
  });

  it("keeps captions and references beside it", async () => {
    const beside = (await article()).blocks.filter(({ kind }) => kind === "caption" || kind === "reference");
    expect(beside.map(bare)).toEqual(golden.beside.filter(({ kind }) => kind !== "profile").map(bare));
  });

  it("keeps the author's profile beside it, if there is one", async () => {
    const profile = (await article()).blocks
      .filter(({ kind }) => kind === "profile")
      .map(({ text }) => collapse(text))
      .join("\n");
    const lives = golden.beside.filter(({ kind }) => kind === "profile");
    if (lives.length === 0) expect(profile).toBe("");
    for (const { text } of lives) expect(profile).toContain(collapse(text));
  });

  it("tells what is known about it", async () => {
    expect(told(await article(), golden)).toEqual(asked(golden));
  });

  it("keeps readings as data", async () => {
    const { blocks, ruby } = await article();
    const text = new Map(blocks.map((block) => [block.id, block.text]));
    const readings = ruby.map(({ block, start, end, reading }) => ({
      base: text.get(block)?.slice(start, end),
      reading,
    }));
    expect(readings).toEqual(golden.ruby ?? []);
  });

  it("drops the boilerplate, and writes it down", async () => {
    const { blocks, drops } = await article();
    const kept = blocks.map(({ text }) => collapse(text)).join("\n");
    const dropped = drops.map(({ text }) => collapse(text));
    const snippets = golden.mustNotContain.map(collapse);
    expect(snippets.filter((snippet) => kept.includes(snippet))).toEqual([]);
    expect(snippets.filter((snippet) => !dropped.some((text) => text.includes(snippet)))).toEqual([]);
  });
});
