/** The same page as HTML, and as a person copies it from a browser and pastes it, tells the same. */
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cleanPage } from "../../src/clean/clean.ts";
import { type Article, BODY_KINDS } from "../../src/model.ts";
import { hasChromium, launchChromium } from "../helpers/chromium.ts";
import { goldenOf, samples } from "../samples/golden.ts";
import { pageOfSample } from "../samples/page.ts";

/**
 * Where a copy no longer shows what the tags tell, and how many lines then come in or go out; may only fall. Teasers of
 * other articles in whole sentences stay (ferry, battery-research), so does what is glued or boxed on the page; a list
 * below the last paragraph goes (battery--release).
 */
const LINES_APART: Readonly<Record<string, { readonly more: number; readonly lost: number }>> = {
  "battery--release": { more: 1, lost: 4 },
  "battery-research--blog-toc": { more: 27, lost: 1 },
  "ferry--short": { more: 27, lost: 0 },
  "heavy-rain--split-body": { more: 1, lost: 0 },
  "paywall-study--topic-words": { more: 2, lost: 0 },
};

const told = samples().filter(
  ({ name, format, files }) => format === "html" && files.length === 1 && !("refused" in goldenOf(name)),
);

const linesOf = (article: Article): readonly string[] =>
  article.blocks.filter(({ kind }) => BODY_KINDS.has(kind)).flatMap(({ text }) => text.split("\n"));

describe.runIf(hasChromium)("a page copied from a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
  });

  /** Styles of our samples hide at random; the readings of ruby would stick to their words. */
  async function copied(file: string): Promise<string> {
    const page = await browser.newPage({ javaScriptEnabled: true });
    await page.goto(pathToFileURL(file).href);
    await page.addScriptTag({
      content: `for (const element of document.querySelectorAll("style, rt, rp")) element.remove();`,
    });
    // biome-ignore lint/performance/useDomNodeTextContent: what a person sees and copies is the point here
    const text = await page.locator("body").innerText();
    await page.close();
    return text;
  }

  it.each(told.map((sample) => [sample.name, sample] as const))("%s", async (name, sample) => {
    const fromHtml = cleanPage(await pageOfSample(sample));
    const text = await copied(sample.files[0] ?? "");
    const fromText = cleanPage({
      id: fromHtml.id,
      url: null,
      parts: [{ url: null, format: "text", text }],
      fetchedAt: "2026-11-26T00:00:00Z",
      httpStatus: null,
    });
    expect(fromText.title).toBe(fromHtml.title);
    const [html, pasted] = [linesOf(fromHtml), linesOf(fromText)];
    const apart = {
      more: pasted.filter((line) => !html.includes(line)).length,
      lost: html.filter((line) => !pasted.includes(line)).length,
    };
    expect(apart).toEqual(LINES_APART[name] ?? { more: 0, lost: 0 });
    if (LINES_APART[name] === undefined) expect(pasted).toEqual(html);
  });
});
