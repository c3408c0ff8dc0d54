import { expect, test } from "vitest";
import { cleanPage } from "../../src/clean/clean.ts";
import { Failure } from "../../src/errors.ts";
import { paragraph as p } from "./blocks.ts";

const article = `<article><h1>港</h1><p>${p(1)}</p><p>${p(2)}</p></article>`;
const N = 100_000;

/** No case asserts on time: a quadratic step makes the suite's own limit fail. */
test.each([
  ["tags nested without end", "<div>".repeat(N) + article],
  ["tags nested and closed", "<div>".repeat(N) + article + "</div>".repeat(N)],
  ["unclosed inline tags", "<b>x ".repeat(N) + article],
  ["unclosed list items", `<ul>${"<li>x".repeat(N)}</ul>${article}`],
  ["one huge attribute", `<div class="${"a ".repeat(N * 20)}">${article}</div>`],
  ["many links", `<div>${"<a href='/x'>見出し</a>".repeat(N)}</div>${article}`],
  ["only opening marks", "<".repeat(N) + article],
  ["control and bidi marks", article.replaceAll("。", "\u0000。\u202e")],
  ["HTML in HTML", `<html><body>${article}<html><head><title>x</title></head><body>${article}</body></html>`],
])("%s", (_, text) => {
  const told = cleaned(text);
  expect(told).toContain(p(1));
  expect(told).toContain(p(2));
});

test.each([
  ["nothing", ""],
  ["brackets only", "「".repeat(N)],
  ["one line without an end", "あ、い".repeat(N)],
  ["labels only", "関連記事\n目次\n".repeat(N / 4)],
  ["half of a surrogate pair", "\ud842これは壊れた文字である。\udfb7"],
])("pasted %s", (_, text) => {
  expect(() => cleaned(text, "text")).not.toThrow();
});

function cleaned(text: string, format: "html" | "text" = "html"): string {
  try {
    const { blocks } = cleanPage({
      id: "0123456789abcdef",
      url: null,
      parts: [{ url: null, format, text }],
      fetchedAt: "2026-11-24T00:00:00Z",
      httpStatus: 200,
    });
    return blocks.map((block) => block.text).join("\n");
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}
