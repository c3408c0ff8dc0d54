/** Opposite statements of one event: found with outlet and time, and nothing where one of them is taken back. */
import { describe, expect, it } from "vitest";
import { featuresOfTold } from "../../bench/stories/corpus.ts";
import { disagreementsOf } from "../../src/stories/disagreements.ts";
import { loadTokenizer } from "../../src/text/tokenizer.ts";

const tokenize = await loadTokenizer();

function between(one: string, other: string, hoursApart = 1) {
  const witnesses = [one, other].map((body, at) => {
    const id = `${at}`;
    const published = `2026-03-0${2 + Math.floor((9 + at * hoursApart) / 24)}T${String((9 + at * hoursApart) % 24).padStart(2, "0")}:00:00+09:00`;
    const publisher = ["東都新聞", "汐見日報"][at] ?? "";
    const gold = { affair: "a", event: "a", reprintOf: null };
    const { figures } = featuresOfTold({ id, title: "裁判", published, publisher, body, gold }, { tokenize });
    return { id, publisher, publishedAt: published, figures };
  });
  return disagreementsOf("0", witnesses).filter(({ unit }) => unit === "真偽");
}

const ADMITS = "福島地裁で2日、初公判があり、青柳徹被告は起訴内容を認めた。";

describe("opposite statements", () => {
  it("of the same person on the same thing are told with who says so, and when", () => {
    const [found, ...others] = between(ADMITS, "初公判は2日にあった。青柳被告は起訴内容を否認した。");
    expect(others).toEqual([]);
    expect(found?.figures.map(({ text, value, publisher }) => [text, value, publisher])).toEqual([
      ["認めた", 1, "東都新聞"],
      ["否認した", -1, "汐見日報"],
    ]);
    expect(found?.figures.map(({ supersededBy }) => supersededBy)).toEqual([null, null]);
  });

  it.each([
    ["霧浜建設は白糸重工と合意した。", "霧浜建設は白糸重工と合意していない。"],
    ["霧浜建設は白糸重工と合意しました。", "霧浜建設は白糸重工と合意していないとしている。"],
  ])("%s — %s", (one, other) => {
    expect(between(one, other)).toHaveLength(1);
  });

  it("of half a day later supersede the earlier ones", () => {
    const [found] = between("霧浜建設は合意していない。", "霧浜建設は合意した。", 12);
    expect(found?.figures.map(({ supersededBy }) => supersededBy)).toEqual(["1", null]);
  });

  it.each([
    ["another person", "相馬健司被告は起訴内容を否認した。"],
    ["another thing", "青柳被告は共謀を否認した。"],
    ["a part of it", "青柳被告は起訴内容の一部を認めていない。"],
    ["what may come", "青柳被告は起訴内容を否認する可能性がある。"],
    ["what somebody is quoted with", "傍聴した男性は「青柳被告は起訴内容を否認した」と話した。"],
    ["a condition", "青柳被告は起訴内容を認めなければ、裁判は長引く。"],
    ["the same again", "青柳被告は起訴内容を認めました。"],
  ])("are none where it is %s", (_, other) => {
    expect(between(ADMITS, other)).toEqual([]);
  });
});
