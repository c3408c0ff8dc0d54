import { describe, expect, test } from "vitest";
import { agencyOf, besideDate, captionSign, isBylineLine, isDateLine } from "../../src/clean/lines.ts";
import { readJsonLd } from "../../src/clean/metadata/json-ld.ts";
import { findPeople } from "../../src/clean/metadata/people.ts";
import { stripSite } from "../../src/clean/metadata/title.ts";
import { readWhen } from "../../src/clean/metadata/when.ts";
import { linesOf, paragraph } from "./blocks.ts";

describe("times", () => {
  test.each([
    ["2026年02月13日(金)10時28分", "2026-02-13T10:28:00+09:00"],
    ["2026/2/13 10:28", "2026-02-13T10:28:00+09:00"],
    ["2026-02-13", "2026-02-13T00:00:00+09:00"],
    ["２０２６年２月１３日　午後３時５分", "2026-02-13T15:05:00+09:00"],
    ["令和8年2月13日", "2026-02-13T00:00:00+09:00"],
    ["令和元年5月1日", "2019-05-01T00:00:00+09:00"],
    ["20180619T055000+0900", "2018-06-19T05:50:00+09:00"],
    ["2026-02-13T01:30:00Z", "2026-02-13T10:30:00+09:00"],
    ["2026-02-13T01:30:00.123+00:00", "2026-02-13T10:30:00+09:00"],
    ["2026-02-12T20:30:00-05:00", "2026-02-12T20:30:00-05:00"],
    ["Fri, 13 Feb 2026 01:30:00 GMT", "2026-02-13T10:30:00+09:00"],
    ["Feb 13, 2026", "2026-02-13T00:00:00+09:00"],
    ["20260213", "2026-02-13T00:00:00+09:00"],
    ["2026年2月30日", null],
    ["第3号", null],
    ["1234-56-78", null],
  ])("%s", (text, iso) => {
    expect(readWhen(text)?.iso ?? null).toBe(iso);
  });
});

describe("lines of data", () => {
  test.each([
    ["2026年2月13日 10時28分 公開", true],
    ["更新：2026/2/13 10:28 JST", true],
    ["(更新)", true],
    ["10/13(水) 6:23配信", true],
    ["2026年2月13日に開港した", false],
    ["更新を急ぐ", false],
  ])("date line %s: %s", (text, is) => expect(isDateLine(text)).toBe(is));

  test.each([
    ["Kaoru Arima", true],
    ["文・写真／山野太一", true],
    ["聞き手・佐伯夏希", true],
    ["山野太一記者", true],
    ["press@example.jp", true],
    ["NATO expands", false],
    ["記者が見た港", false],
    ["港を直す記者会見", false],
  ])("byline %s: %s", (text, is) => expect(isBylineLine(text)).toBe(is));

  test.each([
    ["ロイター", "ロイター"],
    ["共同通信社", "共同"],
    ["（時事）", "時事"],
    ["Bloomberg", "ブルームバーグ"],
    ["東方通信", "東方通信"],
    ["通信", null],
    ["時事問題", null],
  ])("agency %s: %s", (text, agency) => expect(agencyOf(text)).toBe(agency));

  test.each([
    ["写真は復旧が進む港。2026年3月撮影。REUTERS/Shun Ogata", "strong"],
    ["水揚げの予想を船から送る組合長＝2026年8月、浦戸見漁港", "strong"],
    ["復旧した岸壁（霧浜市提供）", "strong"],
    ["岸壁の復旧を前倒し＝知事が合意", null],
    ["市は写真を公開した。", null],
  ])("caption %s: %s", (text, sign) => expect(captionSign(text)).toBe(sign));

  test.each([
    ["山野太一2026年2月13日 10時28分", "山野太一"],
    ["2026年2月13日", null],
    ["市が2026年2月13日に決める", null],
  ])("beside the date %s: %s", (text, rest) => expect(besideDate(text)).toBe(rest));
});

describe("people", () => {
  test.each([
    ["[東京 13日 ロイター] - 市長は述べた。", { wire: "ロイター", place: "東京", day: 13, bylines: [] }],
    [
      "【ワシントン=山野太一】市長は述べた。",
      { wire: null, place: "ワシントン", day: null, bylines: ["山野太一"] },
    ],
    ["【北京共同】市長は述べた。", { wire: "共同", place: "北京", day: null, bylines: [] }],
    ["【ソウル聯合ニュース】市長は述べた。", { wire: null, place: null, day: null, bylines: [] }],
    ["【速報】市長は述べた。", { wire: null, place: null, day: null, bylines: [] }],
    ["（この記事は長い）市長は述べた。", { wire: null, place: null, day: null, bylines: [] }],
    [
      "市長は、早い時期に工事を終えると述べた。（共同）",
      { wire: "共同", place: null, day: null, bylines: [] },
    ],
    [
      "市長は、早い時期に工事を終えると述べた。（山野太一）",
      { wire: null, place: null, day: null, bylines: ["山野太一"] },
    ],
    [
      "市長は、早い時期に工事を終えると述べた。（霧浜市による）",
      { wire: null, place: null, day: null, bylines: [] },
    ],
  ])("%s", (text, wanted) => {
    const blocks = linesOf(text);
    expect(findPeople(blocks, blocks)).toMatchObject(wanted);
  });

  test("an agency that the text speaks of did not write it", () => {
    const blocks = linesOf(`${paragraph(1)}\nロイターによると、船会社は航路を移した。市は調べている。`);
    expect(findPeople(blocks, blocks).wire).toBeNull();
  });
});

describe("titles", () => {
  test.each([
    ["港の復旧を前倒し | 霧浜タイムス", ["霧浜タイムス"], "港の復旧を前倒し"],
    ["港の復旧を前倒し（霧浜タイムス）", ["霧浜タイムス"], "港の復旧を前倒し"],
    ["【独自】港の復旧を前倒し - 霧浜タイムス", ["霧浜タイムス"], "【独自】港の復旧を前倒し"],
    ["港の復旧を前倒し | 社会 | 霧浜タイムス", ["霧浜タイムス"], "港の復旧を前倒し"],
    ["知事「守る」　1-3月期は赤字", ["霧浜タイムス"], "知事「守る」　1-3月期は赤字"],
    ["連載：港の人びと", [], "連載：港の人びと"],
  ])("%s", (text, sites, wanted) => expect(stripSite(text, sites)).toBe(wanted));
});

describe("structured data", () => {
  test("articles in a graph, with wrapped and broken neighbours", () => {
    const text = `<!-- {"@graph":[{"@type":"BreadcrumbList"},{"@type":["NewsArticle"],"headline":"港","datePublished":"2026-02-13","author":[{"name":"山野太一"}],"publisher":{"name":"霧浜タイムス"},"isAccessibleForFree":"False"}]} -->`;
    const [article] = readJsonLd(["{broken", text]);
    expect(article).toMatchObject({
      type: "NewsArticle",
      headline: "港",
      authors: ["山野太一"],
      publisher: "霧浜タイムス",
      free: false,
    });
  });
  test("nothing from other types", () => {
    expect(readJsonLd([`{"@type":"Organization","name":"霧浜タイムス"}`])).toEqual([]);
  });
});
