/** Articles of one event, events of one affair, copies and round-ups, over our own outlets. */
import { describe, expect, it } from "vitest";
import {
  featuresOfTold,
  pairsOf,
  placedOf,
  type ToldByOutlet,
  toldByOutlets,
} from "../../bench/stories/corpus.ts";
import { loadTokenizer } from "../../src/text/tokenizer.ts";

const tokenize = await loadTokenizer();
const told = toldByOutlets();
const features = told.map((one) => featuresOfTold(one, { tokenize }));

describe("the corpus", () => {
  const placed = placedOf(features);

  it.each([
    ["event", 1, 0.95],
    ["story", 1, 0.98],
  ] as const)("%s: pairs are right, and found", (of, precision, recall) => {
    const pairs = pairsOf(told, placed, of);
    expect(pairs.precision).toBeGreaterThanOrEqual(precision);
    expect(pairs.recall).toBeGreaterThanOrEqual(recall - 0.001);
  });

  it("gives copies to whose text they are, and takes nothing else for a copy", () => {
    const copies = (all: readonly { id: string; of: string | null }[]) =>
      all.filter(({ of }) => of !== null).map(({ id, of }) => `${id} ${of}`);
    expect(copies(placed.map(({ id, reprintOf }) => ({ id, of: reprintOf })))).toEqual(
      copies(told.map(({ id, gold }) => ({ id, of: gold.reprintOf }))),
    );
  });

  it("puts the same together in whatever order they come", () => {
    const byId = (all: typeof placed) => new Map(all.map((place) => [place.id, place]));
    const backwards = byId(placedOf(features.toReversed()));
    const mixed = byId(placedOf([...features].sort((a, b) => a.textChars - b.textChars)));
    for (const place of placed) {
      expect(backwards.get(place.id)).toEqual(place);
      expect(mixed.get(place.id)).toEqual(place);
    }
  });
});

const article = (
  id: string,
  published: string,
  title: string,
  body: string,
  publisher = "東都新聞",
): ToldByOutlet => ({
  id,
  title,
  published,
  publisher,
  body,
  gold: { affair: id, event: id, reprintOf: null },
});
const together = (...all: readonly ToldByOutlet[]) =>
  placedOf(all.map((one) => featuresOfTold(one, { tokenize })));

const GATE = article(
  "gate",
  "2026-03-02",
  "白波港の水門、油圧装置の故障で閉まらず",
  "白波市は2日、高潮に備える白波港の水門が油圧装置の故障で閉まらなくなったと発表した。市は応急の修理を急いでいる。",
);

describe("what belongs together", () => {
  it.each([
    [
      "another outlet's account of the day",
      article(
        "b",
        "2026-03-02",
        "白波港で水門閉まらず、市が修理急ぐ",
        "白波港の水門が閉まらなくなり、白波市が修理を急いでいる。2日に発表した。油圧装置が故障したという。",
        "汐見日報",
      ),
      true,
    ],
    [
      "the same template in another town",
      article(
        "b",
        "2026-03-02",
        "黒潟港の水門、油圧装置の故障で閉まらず",
        "黒潟市は2日、高潮に備える黒潟港の水門が油圧装置の故障で閉まらなくなったと発表した。市は応急の修理を急いでいる。",
      ),
      false,
    ],
    [
      "another matter of the same town",
      article(
        "b",
        "2026-03-03",
        "白波市議会、給食費の無償化を可決",
        "白波市議会は3日、小中学校の給食費を無償にする条例案を全会一致で可決した。4月から実施する。",
      ),
      false,
    ],
    [
      "a round-up that names it",
      article(
        "b",
        "2026-03-02",
        "2日の主なニュース",
        "▽白波港の水門が故障で閉まらなくなった。▽東証は反落した。▽プロ野球のキャンプが終わった。▽首相が外遊から帰国した。",
      ),
      false,
    ],
  ])("%s", (_, other, same) => {
    const [one, two] = together(GATE, other);
    expect(one?.event === two?.event).toBe(same);
  });

  it.each([
    [
      "the next day's paper in other words, with the same name",
      article(
        "b",
        "2026-03-03",
        "「いつ閉まるのか」 港の住民に不安",
        "水門が動かなくなった白波港では2日、住民が見守る中で修理が続いた。3日の満潮に間に合うかは分からない。",
        "汐見日報",
      ),
      true,
    ],
    [
      "the same matter in another town on the same day",
      article(
        "b",
        "2026-03-02",
        "水門閉まらず、油圧装置が故障 黒潟市",
        "黒潟市は2日、水門が油圧装置の故障で閉まらなくなったと発表した。応急の修理を急いでいる。",
        "汐見日報",
      ),
      false,
    ],
    [
      "the same name and no matter",
      article(
        "b",
        "2026-03-02",
        "白波港で釣り大会、親子60組が競う",
        "白波港で2日、親子の釣り大会が開かれ、60組が腕を競った。",
        "汐見日報",
      ),
      false,
    ],
  ])("%s", (_, other, same) => {
    const [one, two] = together(GATE, other);
    expect(one?.event === two?.event).toBe(same);
  });

  it.each([
    ["another number is another storm", "台風9号", false],
    ["the same number is the same storm", "台風7号", true],
  ])("%s", (_, storm, same) => {
    const told = (id: string, name: string, published: string, day: number) =>
      article(
        id,
        published,
        `${name}、南磯県に上陸　大雨に警戒`,
        `${name}は${day}日、南磯県の磯崎町に上陸した。磯崎町は避難を呼びかけ、南磯鉄道は全線で運転を見合わせた。`,
      );
    const [one, two] = together(
      told("a", "台風7号", "2026-08-19", 19),
      told("b", storm, same ? "2026-08-19" : "2026-08-23", same ? 19 : 23),
    );
    expect(one?.story === two?.story).toBe(same);
  });

  const shock = (id: string, scene: string, time: string, strength: string) =>
    article(
      id,
      "2026-05-12",
      `${scene}で震度${strength}`,
      `12日${time}、${scene}で震度${strength}の揺れを観測した。`,
      id,
    );
  it.each([
    ["its prefecture", "佐野潟県", "早朝", "5強", true],
    ["itself with its prefecture", "佐野潟県輪ノ泊市", "早朝", "5強", true],
    ["another town", "穴ノ原町", "早朝", "5強", false],
    ["its prefecture in the evening", "佐野潟県", "夜", "5強", false],
    ["its prefecture, and another strength", "佐野潟県", "早朝", "6弱", false],
  ])("a strong shock in a town, and in %s", (_, scene, time, strength, same) => {
    const [one, two] = together(
      shock("a", "輪ノ泊市", "午前4時2分ごろ", "5強"),
      shock("b", scene, time, strength),
    );
    expect(one?.event === two?.event).toBe(same);
  });

  it("a town with its prefecture is in no other prefecture", () => {
    const [one, two] = together(
      shock("a", "佐野潟県輪ノ泊市", "午前4時2分ごろ", "5強"),
      shock("b", "遠森県", "午前4時2分ごろ", "5強"),
    );
    expect(one?.event === two?.event).toBe(false);
  });

  it("of one template with another person is no copy", () => {
    const body = (name: string) =>
      `会員制の交流サイトで知り合った男性に投資話を持ちかけ、現金をだまし取ったとして、警察は2日、無職${name}容疑者を詐欺の疑いで逮捕した。警察によると、容疑者は「必ずもうかる」と話して男性に近づき、数回にわたり現金を受け取った疑いがある。調べに対し、容疑を認めているという。`;
    const [one, two] = together(
      article("a", "2026-03-02", "投資話で詐取の疑い、無職の男を逮捕", body("佐竹健一")),
      article("b", "2026-03-02", "投資話で詐取の疑い、無職の男を逮捕", body("平野浩二"), "汐見日報"),
    );
    expect([one?.reprintOf, two?.reprintOf]).toEqual([null, null]);
    const copies = together(
      article("a", "2026-03-02", "投資話で詐取の疑い、無職の男を逮捕", body("佐竹健一")),
      article("b", "2026-03-02", "投資話で詐取の疑い", body("佐竹健一"), "汐見日報"),
    );
    expect(copies.filter(({ reprintOf }) => reprintOf !== null)).toHaveLength(1);
  });

  it("a company's next quarter is no follow-up of the last", () => {
    const quarter = (id: string, published: string, months: string, profit: number) =>
      article(
        id,
        published,
        `みさき食品、純利益${profit}%増 ${months}`,
        `みさき食品が5日発表した${months}期の連結決算は、純利益が前年同期比${profit}%増だった。通期の予想は280億円。`,
      );
    const [one, two] = together(
      quarter("q1", "2026-08-05", "4〜6月", 9),
      quarter("q2", "2026-11-05", "4〜9月", 14),
    );
    expect(one?.story === two?.story).toBe(false);
  });

  it("a follow-up of months later is the same affair and another event", () => {
    const later = article(
      "b",
      "2026-07-20",
      "白波港の水門、油圧装置を交換し復旧",
      "3月に故障した白波港の水門について、白波市は20日、油圧装置を新しいものに交換し復旧したと発表した。",
    );
    const [one, two] = together(GATE, later);
    expect(two?.story).toBe(one?.story);
    expect(two?.event).not.toBe(one?.event);
  });
});
