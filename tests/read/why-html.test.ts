import { load } from "cheerio/slim";
import { describe, expect, it, test } from "vitest";
import { cleanPage } from "../../src/clean/clean.ts";
import { sourceLines } from "../../src/clean/source.ts";
import type { Article, Page } from "../../src/model.ts";
import { whyPage } from "../../src/read/why-html.ts";
import { piecesOf } from "../../src/read/why-pieces.ts";
import { goldenOf, samples } from "../samples/golden.ts";
import { pageOfSample } from "../samples/page.ts";

const told = (n: number): string =>
  `霧浜市は${n}日、第${n}岸壁の復旧工事を9月末までに終える方針を固めた。市長は「安全の基準は緩めない」と語った。`;

const page: Page = {
  id: "0123456789abcdef",
  url: "https://news.example.jp/a/1",
  parts: [
    {
      url: null,
      format: "html",
      text: `<title>港の復旧 &lt;1&gt;</title><nav><a href="/">港</a></nav><article><h1>港の復旧 &lt;1&gt;</h1><p>${told(1)}</p>
<div><img src="/a.jpg"><p>直された岸壁（3日、霧浜港）</p></div><p>${told(2)}（関連記事：港の歩み）</p>
<ul><li>国が3分の2</li><li>道が3分の1</li></ul><p>${told(3)}</p><h2>関連記事</h2><ul><li><a href="/b">&lt;script&gt;魚の話&lt;/script&gt;</a></li></ul></article>`,
    },
  ],
  fetchedAt: "2026-11-24T00:00:00Z",
  httpStatus: 200,
};

const letters = (texts: readonly string[]): string =>
  [...texts.join("")]
    .filter((char) => char.trim() !== "")
    .sort()
    .join("");

const pieces = (of: Page): { article: Article; states: readonly (readonly [string, string])[] } => {
  const article = cleanPage(of);
  return {
    article,
    states: piecesOf(article, sourceLines(of)).map(({ state, text }) => [state, text] as const),
  };
};

test("the source stands in its order, with what became of it", () => {
  expect(pieces(page).states).toEqual([
    ["dropped", "港"],
    ["dropped", "港の復旧 <1>"],
    ["kept", told(1)],
    ["changed", "直された岸壁（3日、霧浜港）"],
    ["kept", told(2)],
    ["dropped", "（関連記事：港の歩み）"],
    ["kept", "国が3分の2"],
    ["kept", "道が3分の1"],
    ["kept", told(3)],
    ["dropped", "関連記事"],
    ["dropped", "<script>魚の話</script>"],
  ]);
});

describe.each(samples().filter(({ name }) => !("refused" in goldenOf(name))))("$name", (sample) => {
  it("shows every kept and every dropped text", async () => {
    const { article, states } = pieces(await pageOfSample(sample));
    const kept = states.filter(([state]) => state !== "dropped").map(([, text]) => text);
    expect(letters(kept)).toBe(letters(article.blocks.map(({ text }) => text)));
    const dropped = states.filter(([state]) => state === "dropped").map(([, text]) => text);
    expect(letters(dropped)).toBe(letters(article.drops.map(({ text }) => text)));
  });
});

test("is one page of its own, in Japanese, without script, with nothing to load", () => {
  const html = whyPage(cleanPage(page), sourceLines(page));
  const $ = load(html);
  expect($("html").attr("lang")).toBe("ja");
  expect($("script, link, img, iframe, [src], [onload]").length).toBe(0);
  expect($("title").text()).toBe("港の復旧 <1> — 掃除の記録");
  expect(html).toContain("prefers-color-scheme: dark");
  expect($("ul[aria-label] li").length).toBe(3);
  expect($("p.dropped").first().text()).toContain("root");
  expect($("p.changed small").text()).toContain("paragraph → caption");
});

test("colours keep their contrast in both schemes", () => {
  const html = whyPage(cleanPage(page), sourceLines(page));
  const schemes = [...html.matchAll(/--ink: [^}]+/g)].map(([style]) =>
    Object.fromEntries(
      [...style.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map((match) => [match[1], match[2] ?? ""]),
    ),
  );
  expect(schemes).toHaveLength(2);
  for (const colors of schemes) {
    expect(contrast(colors["ink"], colors["paper"])).toBeGreaterThan(7);
    expect(contrast(colors["quiet"], colors["paper"])).toBeGreaterThan(4.5);
    for (const state of ["dropped", "changed"])
      expect(contrast(colors[state], colors[`${state}-paper`])).toBeGreaterThan(7);
  }
});

/** WCAG 2.2, contrast ratio of two colours. */
function contrast(one = "", other = ""): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
