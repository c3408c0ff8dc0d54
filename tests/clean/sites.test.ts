import { describe, expect, test } from "vitest";
import { cleanPage } from "../../src/clean/clean.ts";
import { allSites, type Site, select, siteOf } from "../../src/clean/site.ts";
import { BODY_KINDS } from "../../src/model.ts";
import { paragraph as p } from "./blocks.ts";
import { SHAPES } from "./shapes/all.ts";

const article = (html: string, url: string, sites = true) =>
  cleanPage(
    {
      id: "0123456789abcdef",
      url,
      parts: [{ url, format: "html", text: html }],
      fetchedAt: "2026-12-03T00:00:00Z",
      httpStatus: 200,
    },
    { sites },
  );
const bodyOf = ({ blocks }: ReturnType<typeof article>): readonly string[] =>
  blocks.flatMap(({ kind, text }) => (BODY_KINDS.has(kind) ? [text] : []));
const addressOf = (site: Site): string => `https://${site.hosts[0]}/1`;
const shapesOf = (site: Site) =>
  site.checkedOn.flatMap((told) => {
    const name = /^shape (.+)$/.exec(told)?.[1];
    return name === undefined ? [] : [name];
  });

test("no two sites claim one host", () => {
  const hosts = allSites().flatMap((site) => site.hosts);
  expect(new Set(hosts).size).toBe(hosts.length);
  for (const site of allSites()) expect(siteOf(addressOf(site))).toBe(site);
});

const checked = allSites().flatMap((site) => shapesOf(site).map((name) => [site.name, name, site] as const));

test.each(checked)("%s holds on the shape %s that it was checked on", (_, name, site) => {
  const shape = SHAPES[name];
  if (shape === undefined) throw new Error(`no shape ${name}`);
  const made = article(shape.html, addressOf(site));
  expect(made.evidence["site"]).toEqual([`site data of ${site.name}: ${site.body}`]);
  expect(bodyOf(made)).toEqual(shape.body);
  expect(made.title).toBe(shape.title);
});

describe("site data that has gone stale makes nothing worse", () => {
  const url = "https://www.afpbb.com/articles/-/1";

  test("when its selector finds nothing", () => {
    const made = article(`<article><h1>港の話</h1><p>${p(1)}</p><p>${p(2)}</p></article>`, url);
    expect(bodyOf(made)).toEqual([p(1), p(2)]);
    expect(made.evidence["site"]?.[0]).toContain("finds nothing; the general way was used");
  });

  test("when it finds far less than the general way", () => {
    const html = `<article><h1>港の話</h1><p>${p(1)}</p><p>${p(2)}</p><p>${p(3)}</p></article><div class="article-body"><p>${p(4)}</p></div>`;
    const made = article(html, url);
    expect(bodyOf(made).slice(0, 3)).toEqual([p(1), p(2), p(3)]);
    expect(made.evidence["site"]?.[0]).toContain("far less than the general root");
  });

  test("when what it drops has become the text", () => {
    const html = `<div id="cmsBody"><h1>港の話</h1><div class="colBoxRelated"><p>${p(1)}</p><p>${p(2)}</p></div></div>`;
    expect(bodyOf(article(html, "https://www.itmedia.co.jp/1"))).toEqual([p(1), p(2)]);
  });
});

test("switched off, no page is treated by its address", () => {
  const html = `<article class="article-body"><h1>港の話</h1><p>${p(1)}</p><p>${p(2)}</p></article>`;
  expect(article(html, "https://www.afpbb.com/1", false).evidence["site"]).toBeUndefined();
});

test("a host that only ends alike is another one", () => {
  expect(siteOf("https://notnote.com/1")).toBeNull();
  expect(siteOf("https://a.note.com/1")?.name).toBe("note");
});

test("a selector names one element", () => {
  const site = allSites()[0];
  expect(site && select([], site.body)).toEqual([]);
});
