import { describe, expect, test } from "vitest";
import { cleanPage } from "../../src/clean/clean.ts";
import { type Article, BODY_KINDS } from "../../src/model.ts";
import { REWRITINGS } from "./rewrite.ts";
import { SHAPES } from "./shapes/all.ts";

describe.each(Object.values(SHAPES))("$what", (shape) => {
  const article = (rewrite = (html: string): string => html): Article =>
    cleanPage({
      id: "0123456789abcdef",
      url: null,
      parts: [{ url: null, format: "html", text: rewrite(shape.html) }],
      fetchedAt: "2026-12-01T00:00:00Z",
      httpStatus: 200,
    });
  const textsOf = (kinds: (kind: string) => boolean): readonly string[] =>
    article().blocks.flatMap(({ kind, text }) => (kinds(kind) ? [text] : []));

  test("keeps the body and nothing else", () => {
    const body: ReadonlySet<string> = BODY_KINDS;
    expect(textsOf((kind) => body.has(kind))).toEqual(shape.body);
  });

  test.each(Object.entries(REWRITINGS))("keeps the body with %s", (_, rewrite) => {
    const body: ReadonlySet<string> = BODY_KINDS;
    const { blocks } = article(rewrite);
    expect(blocks.flatMap(({ kind, text }) => (body.has(kind) ? [text] : []))).toEqual(shape.body);
  });

  test("keeps the captions beside it", () => {
    expect(textsOf((kind) => kind === "caption")).toEqual(shape.captions ?? []);
  });

  test("tells what is known about it", () => {
    const made = article();
    const { title, publishedAt, publisher, wire, bylines, access } = shape;
    const asked = Object.entries({ title, publishedAt, publisher, wire, bylines, access }).filter(
      ([, value]) => value !== undefined,
    );
    const told: Readonly<Record<string, unknown>> = made;
    expect(Object.fromEntries(asked.map(([field]) => [field, told[field]]))).toEqual(
      Object.fromEntries(asked),
    );
  });
});
