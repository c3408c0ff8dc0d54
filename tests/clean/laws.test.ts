import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanPage } from "../../src/clean/clean.ts";
import { cutLines } from "../../src/clean/document/lines.ts";
import { cutParts } from "../../src/clean/document/parts.ts";
import { PASSES } from "../../src/clean/passes/index.ts";
import { runPasses } from "../../src/clean/run-passes.ts";
import { Failure } from "../../src/errors.ts";
import { Article, type Page } from "../../src/model.ts";
import { factsOf, linesOf, paragraph } from "./blocks.ts";

const line = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map(paragraph),
  fc.constantFrom(
    "関連記事",
    "あわせて読みたい",
    "人気ランキング",
    "（関連記事：",
    "港の倉庫を文化財に",
    "）",
    "｜",
    "1",
    "2",
    "見出しは短い行",
    "写真は霧浜港。2026年4月、霧浜市で撮影。",
    "Copyright (C) 霧浜タイムス",
    "2026年4月3日 10:28",
    "（参考資料）",
    "「港の記録」、2026年3月、霧浜出版",
    "会員の方のみご利用になれます。ログインしてください。",
    "有料会員限定",
    "・荷さばき場の拡張",
    "目次",
    "Q. なぜ遅れたのか？",
    "残り345文字",
    "https://www.example.jp/a/1",
    "プロフィール",
    "",
  ),
  fc.string({ maxLength: 40 }),
);
const page = fc.array(line, { maxLength: 30 }).map((lines) => lines.join("\n"));

test("every pass keeps or records all text, in order", () => {
  fc.assert(
    fc.property(page, (text) => {
      const blocks = linesOf(text);
      for (const pass of PASSES) {
        const { blocks: kept, drops } = runPasses(blocks, factsOf(), [pass]);
        const order = kept.map((block) => Number(block.id.slice(1)));
        expect(order).toEqual([...order].sort((a, b) => a - b));
        expect(letters([...kept, ...drops])).toBe(letters(blocks));
      }
    }),
    { numRuns: 200 },
  );
});

test("what was kept once is kept again", () => {
  fc.assert(
    fc.property(page, (text) => {
      const once = runPasses(linesOf(text), factsOf(), PASSES);
      const twice = runPasses(once.blocks, factsOf(), PASSES);
      expect(twice.drops).toEqual([]);
      expect(twice.blocks).toEqual(once.blocks);
    }),
    { numRuns: 300 },
  );
});

test("an article and its drops hold the whole page", () => {
  const shapes = fc.constantFrom("text", "p", "div", "li", "br");
  fc.assert(
    fc.property(page, shapes, (text, shape) => {
      const marked = text
        .split("\n")
        .map((each) => (shape === "br" ? `${escaped(each)}<br>` : `<${shape}>${escaped(each)}</${shape}>`))
        .join("");
      const part =
        shape === "text"
          ? ({ url: null, format: "text", text } as const)
          : ({
              url: null,
              format: "html",
              text: `<article>${marked}</article><footer>終わり</footer>`,
            } as const);
      const told = clean({
        id: "0123456789abcdef",
        url: null,
        parts: [part],
        fetchedAt: "2026-11-24T00:00:00Z",
        httpStatus: 200,
      });
      if (told === null) return;
      const cut = cutParts({ id: "", url: null, parts: [part], fetchedAt: "", httpStatus: 200 });
      expect(letters([...told.blocks, ...told.drops])).toBe(letters(cut.flatMap(({ blocks }) => blocks)));
      expect(told.blocks.map((block) => block.id)).toEqual(told.blocks.map((_, at) => `b${at}`));
      expect(Article.safeParse(told).success).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("a pass that judges a block that is not there is a bug", () => {
  const stray = { name: "stray", why: "", judge: () => [["r99", { drop: "no" }]] as const };
  expect(() => runPasses(linesOf("一行"), factsOf(), [stray])).toThrow(/stray.*r99/);
});

test("lines join back into the text, white space aside", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const blocks = cutLines(text, 0, 0).blocks;
      expect(letters(blocks)).toBe(letters([{ text: text.replace(UNSEEN, "") }]));
    }),
  );
});

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function clean(given: Page): Article | null {
  try {
    return cleanPage(given);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

const UNSEEN =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe]/g;

/** All characters but white space, sorted: text may be cut apart, never lost or added. */
const letters = (items: readonly { readonly text: string }[]): string =>
  [...items.map((item) => item.text).join("")]
    .filter((char) => char.trim() !== "")
    .sort()
    .join("");
