/** What speaks for and against two articles' being on one thing: each rule with what it must change and leave alone. */
import { describe, expect, it } from "vitest";
import { featuresOfTold, type ToldByOutlet } from "../../bench/stories/corpus.ts";
import { relationOf } from "../../src/stories/stories.ts";
import { loadTokenizer } from "../../src/text/tokenizer.ts";

const tokenize = await loadTokenizer();

type Told = Pick<ToldByOutlet, "title" | "published" | "body">;
const told = (published: string, title: string, body: string): Told => ({ published, title, body });
function linkBetween(one: Told, other: Told) {
  const [a, b] = [one, other].map((article, at) =>
    featuresOfTold(
      {
        ...article,
        id: `${at}`,
        publisher: `第${at}新聞`,
        gold: { affair: "a", event: "a", reprintOf: null },
      },
      { tokenize },
    ),
  );
  if (a === undefined || b === undefined) throw new Error("two articles");
  const [link, back] = [relationOf(a, b).link, relationOf(b, a).link];
  expect(back).toBe(link);
  return link;
}

const RESULTS = told(
  "2026-05-13T15:00:00+09:00",
  "霧浜通信機、最終赤字200億円 26年3月期",
  "霧浜通信機が13日発表した2026年3月期の連結決算は、最終損益が200億円の赤字だった。売上高は7%減った。",
);
const FIRE = told(
  "2026-02-07T08:00:00+09:00",
  "住宅全焼、1人の遺体 白波市",
  "7日午前2時半ごろ、白波市栗ノ木町の住宅から火が出て、住宅1棟が全焼した。焼け跡から1人の遺体が見つかった。",
);
const HEAT = told(
  "2026-07-19T20:00:00+09:00",
  "熱中症の疑いで412人搬送 白波市",
  "19日、白波市内では熱中症の疑いで412人が病院に運ばれ、1人が死亡した。最高気温は37.9度だった。",
);
const WIN = told(
  "2026-06-28T22:00:00+09:00",
  "青柳ことみが初優勝 卓球の北斗杯",
  "卓球女子の青柳ことみ（21）＝霧浜電機＝が28日、北斗杯の決勝を制し、初優勝した。",
);
const REMARK = told(
  "2026-01-17T20:00:00+09:00",
  "「コメは余れば捨てればいい」 堂本農相が講演で",
  "堂本農相は17日、講演でコメについて「余れば捨てればいい」と述べた。野党は反発している。",
);
const THEFT = told(
  "2026-07-03T10:00:00+09:00",
  "美術館から金の香炉盗まれる 白波市",
  "3日朝、白波市の美術館から金の香炉が盗まれた。警察が調べている。",
);

describe("two articles", () => {
  it.each<[string, Told, Told, "event" | "affair" | null]>([
    [
      "results and a sale, announced by one company on one day, are two matters",
      RESULTS,
      told(
        "2026-05-13T15:30:00+09:00",
        "霧浜通信機、医療事業を売却",
        "霧浜通信機は13日、医療機器事業を米ファンドに売却すると発表した。10月に全株式を譲り渡す。",
      ),
      null,
    ],
    [
      "results in other words are one",
      RESULTS,
      told(
        "2026-05-13T19:00:00+09:00",
        "霧浜通信機が4年ぶり赤字",
        "霧浜通信機が4年ぶりの最終赤字に沈んだ。13日に発表した決算で、最終損益は200億円の赤字。売上高は7%減った。",
      ),
      "event",
    ],
    [
      "fires in two quarters of a town are two, though the later reminds of the earlier",
      FIRE,
      told(
        "2026-02-08T12:00:00+09:00",
        "住宅全焼、2人の遺体 白波市",
        "8日午前4時ごろ、白波市東山ノ手町の住宅から火が出て、全焼した。焼け跡から2人の遺体が見つかった。市内では前日にも栗ノ木町で住宅が全焼し、1人が亡くなっている。",
      ),
      null,
    ],
    [
      "what looks back at the day of the fire follows it",
      FIRE,
      told(
        "2026-02-12T17:00:00+09:00",
        "白波市の火災の遺体、身元を確認",
        "白波市栗ノ木町で7日に住宅が全焼した火災で、警察は12日、焼け跡の遺体の身元を確認したと発表した。",
      ),
      "affair",
    ],
    [
      "the same count of another day is another occurrence",
      HEAT,
      told(
        "2026-07-22T20:00:00+09:00",
        "熱中症の疑いで538人搬送 白波市",
        "22日、白波市内では熱中症の疑いで538人が病院に運ばれ、2人が死亡した。最高気温は38.6度だった。",
      ),
      null,
    ],
    [
      "an injury of months later is no follow-up of a victory",
      WIN,
      told(
        "2026-11-03T05:00:00+09:00",
        "青柳ことみ、全日本を欠場へ",
        "卓球女子の青柳ことみ（霧浜電機）が右肩の炎症で全日本選手権を欠場する。所属先が2日に発表した。",
      ),
      null,
    ],
    [
      "a part of what was said is the same saying",
      REMARK,
      told(
        "2026-01-18T20:00:00+09:00",
        "堂本農相が陳謝 発言を撤回",
        "堂本農相は18日、コメについて「捨てればいい」と述べた前日の発言を撤回した。「真意と違う」と話した。",
      ),
      "affair",
    ],
    [
      "the same minister on another matter",
      REMARK,
      told(
        "2026-01-19T20:00:00+09:00",
        "堂本農相が漁港を視察",
        "堂本農相は19日、改修が終わった漁港を視察し、漁業者と意見を交わした。",
      ),
      null,
    ],
    [
      "a follow-up says in which month it was, and of what",
      THEFT,
      told(
        "2026-12-15T12:00:00+09:00",
        "元警備員を逮捕 香炉を盗んだ疑い",
        "7月に白波市の美術館から金の香炉が盗まれた事件で、警察は15日、元警備員の男を窃盗の疑いで逮捕した。",
      ),
      "affair",
    ],
    [
      "another month is another theft",
      THEFT,
      told(
        "2026-12-15T12:00:00+09:00",
        "店員を逮捕 現金を盗んだ疑い",
        "10月に白波市の書店から現金が盗まれた事件で、警察は15日、店員の男を窃盗の疑いで逮捕した。",
      ),
      null,
    ],
    [
      "the words that say somebody died, and the farewell of months later",
      told(
        "2026-12-08T16:00:00+09:00",
        "歌手の夏目陽子さん死去",
        "歌手の夏目陽子さんが5日、亡くなった。79歳だった。",
      ),
      told(
        "2027-02-15T15:00:00+09:00",
        "夏目陽子さんお別れの会に2800人",
        "昨年12月に亡くなった歌手、夏目陽子さんのお別れの会が15日、開かれた。",
      ),
      "affair",
    ],
  ])("%s", (_, one, other, link) => {
    expect(linkBetween(one, other)).toBe(link);
  });
});

describe("loose sentences", () => {
  const LOOSE =
    "津軽海峡で高速船が流木とぶつかった。東証は三日続けて値を下げた。京都の駅伝で霧浜商が頂点に立った。長野の知事が来春の引退を口にした。";
  it.each([
    ["夜のあれこれ", true],
    ["高速船が流木とぶつかる 津軽海峡", false],
  ])("under the title %s are a round-up: %s", (title, roundUp) => {
    const features = featuresOfTold(
      {
        ...told("2026-04-11T23:00:00+09:00", title, LOOSE),
        id: "a",
        publisher: "東都新聞",
        gold: { affair: "a", event: "a", reprintOf: null },
      },
      { tokenize },
    );
    expect(features.roundUp).toBe(roundUp);
  });
});
