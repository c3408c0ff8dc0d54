import { describe, expect, test } from "vitest";
import { applied } from "../../src/summarize/extract/edits.ts";
import { phraseTrims } from "../../src/summarize/extract/phrases.ts";
import { relativeTrims } from "../../src/summarize/extract/relatives.ts";
import { terse } from "../../src/summarize/extract/terse.ts";
import { viewsOf } from "./reading.ts";

const shortened = (text: string): readonly string[] =>
  viewsOf(text).flatMap((view) =>
    [...relativeTrims(view), ...phraseTrims(view)].map((edit) => applied(view.text, [edit])),
  );

/** Sentence, and one way to say it with a phrase less. */
const CUT: readonly (readonly [string, string])[] = [
  ["市長は会見で、計画の撤回を表明した。", "市長は計画の撤回を表明した。"],
  ["演説に先立ち、山本首相は被災者に陳謝した。", "山本首相は被災者に陳謝した。"],
  ["佐藤氏は会談後、記者団に日程を説明した。", "佐藤氏は記者団に日程を説明した。"],
  ["訪米中の佐藤太郎外相は長官と会談した。", "佐藤太郎外相は長官と会談した。"],
  ["産地の5代目、佐藤花子さんが組合長に就いた。", "佐藤花子さんが組合長に就いた。"],
  ["同日の会見で佐藤太郎知事は「急ぐ」と述べた。", "佐藤太郎知事は「急ぐ」と述べた。"],
  ["住宅政策に詳しい佐藤太郎教授は制度の見直しを求めた。", "佐藤太郎教授は制度の見直しを求めた。"],
];

/** What would say something else: the day, what is counted, compared or excepted, a list, a predicate. */
const KEPT: readonly string[] = [
  "県は20日、橋の料金を廃止した。",
  "市内で、最も古い校舎が取り壊された。",
  "この5年間で、支払いは計1兆円に達した。",
  "昨年11月以降、盗難が7件起きた。",
  "前年に比べ、売上高は減った。",
  "離島を除き、全域で停電した。",
  "赤字は巨額で、解消すべきだ。",
  "受付は午前8時半、特売は火曜と金曜。",
  "木造住宅の場合、保険料は9％上がる。",
  "佐藤太郎氏、鈴木花子さんが出席した。",
];

describe("phrases", () => {
  test.each(CUT)("%s → %s", (text, expected) => expect(shortened(text)).toContain(expected));
  test.each(KEPT)("leaves alone: %s", (text) => expect(shortened(text)).toEqual([]));
});

const ENDS: readonly (readonly [string, string])[] = [
  ["市は橋の廃止を発表した。", "市は橋の廃止を発表。"],
  ["県警は男を逮捕しました。", "県警は男を逮捕。"],
  ["県は料金を廃止する方針を明らかにした。", "県は料金を廃止する方針。"],
  ["工事は来月に始まる見通しだ。", "工事は来月に始まる見通し。"],
];

const ENDS_KEPT: readonly string[] = [
  "県は条例案を提出する。",
  "知事は会見し、料金を廃止する方針を明らかにした。",
  "男は逮捕された。",
  "社長は応じなかった。",
  "市は橋を直した。",
  "住民は計画に対した。",
  "知事は「廃止した」と述べた。",
];

describe("ends as headlines have them", () => {
  const ended = (text: string): string | undefined => {
    const [view] = viewsOf(text);
    return view && terse(text, view);
  };
  test.each(ENDS)("%s → %s", (text, expected) => expect(ended(text)).toBe(expected));
  test.each(ENDS_KEPT)("leaves alone: %s", (text) => expect(ended(text)).toBe(text));
});
