import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openCatalog } from "../../src/store/catalog/catalog.ts";
import { newFolder } from "../helpers/kawaraban.ts";

const entry = (id: string, at: number, terms: string) => ({
  id,
  day: "2026-03-04",
  at,
  line: `"${id}"`,
  terms,
});
const ids = (catalog: ReturnType<typeof openCatalog>, match: string | null, more = {}) =>
  catalog.find({ match, countMax: 10, ...more }).map(({ line }) => JSON.parse(line));

describe("the catalog", () => {
  it("keeps its order by time, also within a second, and finds in ranges", () => {
    const catalog = openCatalog(null);
    catalog.change([entry("a", 2_000, "x y"), entry("b", 1_000, "y"), entry("c", 2_000, "x")], [], true);
    expect(ids(catalog, null)).toEqual(["c", "a", "b"]);
    expect([ids(catalog, '"x"'), ids(catalog, '"x y"'), ids(catalog, '"y x"')]).toEqual([
      ["c", "a"],
      ["a"],
      [],
    ]);
    expect([ids(catalog, null, { to: 1_999 }), ids(catalog, null, { from: 2_000 })]).toEqual([
      ["b"],
      ["c", "a"],
    ]);
    catalog.change([entry("a", 500, "z")], ["b"], true);
    expect([ids(catalog, null), ids(catalog, '"x"'), ids(catalog, '"z"')]).toEqual([
      ["c", "a"],
      ["c"],
      ["a"],
    ]);
    expect([catalog.count(), catalog.get("b")]).toEqual([2, null]);
  });

  it("finds all that stands at one second, more than a second has places for", () => {
    const catalog = openCatalog(null);
    const midnight = Array.from({ length: 5_000 }, (_, n) => entry(`n${n}`, 1_000, "x"));
    catalog.change(midnight, [], true);
    catalog.change([entry("later", 60_000, "x"), entry("n3", 1_000, "again")], ["n0"], true);
    expect(catalog.count()).toBe(5_000);
    const found = catalog.find({ match: '"x"', countMax: 9_999 }).map(({ line }) => JSON.parse(line));
    expect(found).toEqual([
      "later",
      ...midnight
        .map(({ id }) => id)
        .slice(4)
        .toReversed(),
      "n2",
      "n1",
    ]);
    expect(ids(catalog, '"again"')).toEqual(["n3"]);
  });

  it("tells each follower what is new, from when it first asked", () => {
    const catalog = openCatalog(null);
    catalog.change([entry("a", 1, "x")], [], true);
    expect(catalog.newsFor("one", 10)).toEqual([]);
    catalog.change([entry("a", 1, "y"), entry("b", 1, "y")], [], true);
    catalog.change([entry("c", 1, "y")], [], false);
    catalog.change([], ["b", "nobody"], true);
    const news = catalog.newsFor("one", 10);
    expect(news.map(({ id, what }) => [id, what])).toEqual([
      ["a", "updated"],
      ["b", "created"],
      ["b", "removed"],
    ]);
    catalog.heard("one", news[1]?.number ?? 0);
    expect(catalog.newsFor("one", 10)).toEqual(news.slice(2));
    expect(catalog.newsFor("two", 10)).toEqual([]);
  });

  it("is made anew when its file is broken, and says so when it cannot be", () => {
    const folder = newFolder();
    const first = openCatalog(folder);
    first.change([entry("a", 1, "x")], [], true);
    first.close();
    const [file = ""] = readdirSync(join(folder, "catalog")).filter((name) => name.endsWith(".sqlite"));
    writeFileSync(join(folder, "catalog", file), "no database, but long enough to be looked at ".repeat(100));
    const again = openCatalog(folder);
    expect(again.count()).toBe(0);
    again.close();
    const blocked = newFolder();
    mkdirSync(join(blocked, "catalog", "catalog.sqlite"), { recursive: true });
    expect(() => openCatalog(blocked)).toThrowError(expect.objectContaining({ code: "store.write" }));
  });

  it("is shared by two who write", () => {
    const folder = newFolder();
    const [one, other] = [openCatalog(folder), openCatalog(folder)];
    one.change([entry("a", 1, "x")], [], true);
    other.change([entry("b", 2, "x")], [], true);
    expect([ids(one, '"x"'), ids(other, '"x"')]).toEqual([
      ["b", "a"],
      ["b", "a"],
    ]);
    one.close();
    other.close();
  });
});
