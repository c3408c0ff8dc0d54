import { beforeAll, describe, expect, it } from "vitest";
import { lineOf } from "../../src/read/board.ts";
import { wantedOf } from "../../src/read/search/query.ts";
import { snippetsOf } from "../../src/read/search/snippets.ts";
import { type House, named, openHouse, person, said } from "./house.ts";

let house: House;
const plain = { headline: null, gist: null, points: [], organizations: [], people: [], places: [] };

beforeAll(async () => {
  house = await openHouse();
  await house.finish(1, {
    ...plain,
    publishedAt: "2026-03-01T09:00:00+09:00",
    title: "石破茂氏、関税交渉の見直しを求める",
    gist: said("石破茂前首相は1日、米国との関税交渉をやり直すよう求めた。"),
    people: [person("石破茂", ["石破氏"], "イシバシゲル")],
    places: [named("米国", ["米"])],
  });
  await house.finish(2, {
    ...plain,
    publishedAt: "2026-03-02T09:00:00+09:00",
    title: "ベッセント長官と赤澤亮正氏が会談",
    gist: said("ベッセント財務長官は２日、赤澤亮正経済再生相と会談した。"),
    people: [person("スコット・ベッセント", ["ベッセント"]), person("赤澤亮正", ["赤澤"])],
    organizations: [named("ABC電機")],
  });
  await house.finish(3, {
    ...plain,
    publishedAt: "2026-03-03T09:00:00+09:00",
    title: "コメの作付け、東京都が支援",
    gist: said("東京都は米の作付けを広げる農家を支援し、石破氏の案は採らない。"),
    places: [named("東京都")],
  });
  await house.finish(4, {
    ...plain,
    publishedAt: "2026-03-04T09:00:00+09:00",
    title: "ラトニック氏が来日",
    gist: said("総額は約150億円で、ＡＩの工場を京都府に建てる。"),
    people: [person("ラトニック")],
    places: [named("京都府")],
  });
});

const ids = (q: string, order: "newest" | "relevance" = "newest") =>
  house.board
    .find({ filter: {}, wanted: wantedOf(q), order, countMax: 10 })
    .found.map((found) => Number.parseInt(lineOf(found).id.slice(0, 2), 16));

describe("search", () => {
  it.each([
    ["石破", [3, 1], "two characters, newest first"],
    ["関税", [1], "two characters"],
    ["米", [3, 1], "one character"],
    ["赤沢亮正", [2], "a new character for an old one"],
    ["赤澤", [2], "an old character"],
    ["ベセント", [2], "another spelling of a foreign name"],
    ["ﾍﾞｯｾﾝﾄ", [2], "half width"],
    ["スコットベッセント", [2], "a name without its dot"],
    ["いしば", [3, 1], "a reading"],
    ["イシバシゲル", [1], "a whole reading in katakana"],
    ["かんぜい", [1], "the reading of a noun"],
    ["ABC", [2], "Latin letters"],
    ["ａｂｃ電機", [2], "full width, with Japanese behind"],
    ["ai", [4], "full width in the text, small letters in the question"],
    ["億円", [4], "behind a number"],
    ["50億円", [], "a number is whole"],
    ["京都", [4], "no word of its own in 東京都"],
    ['"京都"', [4, 3], "a phrase stands anywhere"],
    ["京都は", [3], "anywhere, where nothing else is found"],
    ["石破 関税", [1], "all words"],
    ["石破　-関税", [3], "without"],
    ["「関税交渉をやり直す」", [1], "a phrase"],
    ["「関税をやり直す」", [], "no phrase"],
    ["会談 東京", [], "not in one article"],
    ["ルートニク", [], "too far from ラトニック to be the same sound"],
  ] as const)("%s finds %j: %s", (q, expected, _why) => expect(ids(q)).toEqual([...expected]));

  it("by relevance puts titles before texts", () => {
    expect(ids("石破")).toEqual([3, 1]);
    expect(ids("石破", "relevance")).toEqual([1, 3]);
  });

  it.each(["", " ", "-石破", "？！", "x".repeat(201)])("refuses %j", (q) =>
    expect(() => wantedOf(q)).toThrowError(/input|look for|looked for/),
  );

  it.each(['"', "(", "a AND", "NEAR(", "*", "石破*", "{title}", "'; DROP TABLE terms; --", "ꀀ石破"])(
    "takes %j as text",
    (q) => {
      try {
        ids(q);
      } catch (error) {
        expect(String(error)).toContain("nothing to look for");
      }
    },
  );

  it("pages through by relevance, each once", () => {
    const seen: string[] = [];
    let after = null;
    do {
      const page = house.board.find({
        filter: {},
        wanted: wantedOf("石破"),
        order: "relevance",
        after,
        countMax: 1,
      });
      seen.push(...page.found.map((found) => lineOf(found).id));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(["01", "03"].map((start) => start.padEnd(16, "0")));
  });
});

describe("snippets", () => {
  const marked = (q: string, number: string) => {
    const found = house.board.get(number.padEnd(16, "0"));
    if (found === null) throw new Error("no such article");
    return snippetsOf(lineOf(found), wantedOf(q)).map(({ text, marks }) =>
      marks.map(({ start, end }) => text.slice(start, end)),
    );
  };

  it.each([
    ["関税", "01", [["関税"], ["関税"]]],
    ["赤沢亮正", "02", [["赤澤亮正"], ["赤澤亮正"]]],
    ["ベセント", "02", [["ベッセント"], ["ベッセント"]]],
    ["２日", "02", [["２日"]]],
    ["いしば", "01", [["石破茂"], ["石破茂"]]],
    ["ai", "04", [["ＡＩ"]]],
  ] as const)("%s is marked as it is written", (q, number, expected) =>
    expect(marked(q, number)).toEqual(expected),
  );
});

describe("the board", () => {
  it("follows what becomes of an article", async () => {
    const mine = await openHouse();
    await mine.finish(1, { ...plain, title: "北港の桟橋、建て替えへ" });
    const find = (q: string) =>
      mine.board.find({ filter: {}, wanted: wantedOf(q), countMax: 9 }).found.length;
    expect([find("桟橋"), find("灯台")]).toEqual([1, 0]);
    await mine.finish(1, { ...plain, title: "北港の灯台、建て替えへ" });
    expect([find("桟橋"), find("灯台"), mine.board.count()]).toEqual([0, 1, 1]);
    expect(await mine.board.sync()).toEqual({ put: [], removed: [] });
  });
});
