import { expect, test } from "vitest";
import { cleanPage } from "../../src/clean/clean.ts";
import { Failure } from "../../src/errors.ts";
import type { Page } from "../../src/model.ts";
import { paragraph as p } from "./blocks.ts";

const article = `<article><h1>港</h1><p>${p(1)}</p><p>${p(2)}</p></article>`;
const N = 50_000;

/** No case asserts on time: a quadratic step makes the suite's own limit fail. */
test.each([
  ["tags nested without end", "<div>".repeat(N) + article],
  ["tags nested and closed", "<div>".repeat(N) + article + "</div>".repeat(N)],
  ["unclosed inline tags", "<b>x ".repeat(N) + article],
  ["unclosed list items", `<ul>${"<li>x".repeat(N / 2)}</ul>${article}`],
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

const MEGA = 1_000_000;

/** Twenty megabytes and more: what lies behind the bounds is not read, and the article says so. */
test.each([
  ["nested tags", `${article}${"<div>".repeat(4 * MEGA)}`, "120000 tags"],
  [
    "half a million links",
    `${article}<div>${"<a href='/x'>見出し</a>".repeat(MEGA / 2)}</div>`,
    "120000 tags",
  ],
  ["HTML in HTML", `<html><body>${article}`.repeat(MEGA / 10), "120000 tags"],
  ["unclosed list items", `${article}<ul>${"<li>x".repeat(4 * MEGA)}</ul>`, "120000 tags"],
  ["one endless text", `${article}<pre>${"x".repeat(20 * MEGA)}</pre>`, "3000000 characters of text"],
])("twenty megabytes of %s", (_, text, bound) => {
  const { blocks, drops } = cleanPage(page(text));
  expect(blocks.map((block) => block.text)).toEqual(expect.arrayContaining([p(1), p(2)]));
  const unread = drops.filter((drop) => drop.pass === "bounds");
  expect(unread).toHaveLength(1);
  expect(unread[0]?.reason).toContain(`behind the first ${bound} were not read`);
  expect(unread[0]?.text.length).toBeLessThanOrEqual(300);
});

test.each([
  ["an attribute", `<div class="${"a ".repeat(10 * MEGA)}">${article}</div>`],
  ["attributes", `<div ${Array.from({ length: MEGA }, (_, n) => `a${n}=1`).join(" ")}>${article}</div>`],
  ["a script", `<script>${"a<b;".repeat(5 * MEGA)}</script>${article}`],
  ["spaces of many widths", `${article}${"\u3000\u00a0".repeat(10 * MEGA)}`],
  ["a comment", `<!--${"<p>".repeat(6 * MEGA)}-->${article}`],
  ["a picture in the page", `${article}<img src="data:image/png;base64,${"A".repeat(20 * MEGA)}">`],
])("twenty megabytes of %s are no text", (_, text) => {
  expect(cleaned(text)).toBe(`${p(1)}\n${p(2)}`);
});

test("a pasted text without end is read to its bound", () => {
  const { drops } = cleanPage(page(`${p(1)}\n${p(2)}\n${"x\n".repeat(MEGA)}`, "text"));
  expect(drops.find((drop) => drop.pass === "bounds")?.reason).toContain("100000 lines");
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

function page(text: string, format: "html" | "text" = "html"): Page {
  return {
    id: "0123456789abcdef",
    url: null,
    parts: [{ url: null, format, text }],
    fetchedAt: "2026-11-24T00:00:00Z",
    httpStatus: 200,
  };
}

function cleaned(text: string, format: "html" | "text" = "html"): string {
  try {
    const { blocks } = cleanPage(page(text, format));
    return blocks.map((block) => block.text).join("\n");
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}
