import { describe, expect, test } from "vitest";
import { applied } from "../../src/summarize/extract/edits.ts";
import { phraseTrims } from "../../src/summarize/extract/phrases.ts";
import { relativeTrims } from "../../src/summarize/extract/relatives.ts";
import { settingTrims } from "../../src/summarize/extract/settings.ts";
import { terse } from "../../src/summarize/extract/terse.ts";
import { viewsOf } from "./reading.ts";

const shortened = (text: string): readonly string[] =>
  viewsOf(text).flatMap((view) =>
    [...relativeTrims(view), ...phraseTrims(view), ...settingTrims(view)].map((edit) =>
      applied(view.text, [edit]),
    ),
  );

/** Sentence, and one way to say it with a phrase less. */
const CUT: readonly (readonly [string, string])[] = [
  ["市長は会見で、計画の撤回を表明した。", "市長は計画の撤回を表明した。"],
  ["演説に先立ち、山本首相は被災者に陳謝した。", "山本首相は被災者に陳謝した。"],
  ["佐藤氏は会談後、記者団に日程を説明した。", "佐藤氏は記者団に日程を説明した。"],
  ["訪米中の佐藤太郎外相は長官と会談した。", "佐藤太郎外相は長官と会談した。"],
  ["産地の5代目、佐藤花子組合長が総会で退任した。", "佐藤花子組合長が総会で退任した。"],
  ["同日の会見で佐藤太郎知事は「急ぐ」と述べた。", "佐藤太郎知事は「急ぐ」と述べた。"],
  ["住宅政策に詳しい佐藤太郎教授は制度の見直しを求めた。", "佐藤太郎教授は制度の見直しを求めた。"],
  [
    "佐藤太郎市長は3日午後、市役所で記者団に「おわびする」と述べた。",
    "佐藤太郎市長は3日午後、「おわびする」と述べた。",
  ],
  ["山本首相は定例会見で「予算を増やす」と述べた。", "山本首相は「予算を増やす」と述べた。"],
  ["半導体大手の東陽セミコンは新工場を建てる。", "東陽セミコンは新工場を建てる。"],
];

/** What would say something else: the day, what is counted, compared or excepted, a list, a predicate. */
const KEPT: readonly string[] = [
  // Nobody knows her but by what stands before her name.
  "港町の会社員、佐藤花子さんが訓練に参加した。",
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
  // To whom by name, and for what, is told.
  "山本首相は住民に「必ず戻す」と述べた。",
  // Which firm it is to another one.
  "子会社の東陽セミコンは新工場を建てる。",
  // What stands before で describes the same name.
  "新人で元館長の佐藤花子氏が現職を破った。",
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
  ["県は対策を検討している。", "県は対策を検討。"],
  ["候補に挙がるのは古い駅舎である。", "候補に挙がるのは古い駅舎。"],
];

const ENDS_KEPT: readonly string[] = [
  "県は条例案を提出する。",
  "知事は会見し、料金を廃止する方針を明らかにした。",
  "男は逮捕された。",
  "社長は応じなかった。",
  "市は橋を直した。",
  "署は運転手を調べている。",
  "手続きは簡単だ。",
  "値上げは避けるべきだ。",
  "知事の答えは「必要だ」である。",
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
