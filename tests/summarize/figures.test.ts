/** Figures told in other words: each with a statement that follows from the text, and a neighbour that does not. */
import { describe, expect, it } from "vitest";
import { checkClaims, sourceOfBody } from "../../src/summarize/check-body.ts";
import { loadTokenizer } from "../../src/text/tokenizer.ts";

const tokenize = await loadTokenizer();
const BODY = [
  "岩舟町は12日、町民会館の改修費が木材の値上がりで当初の24億円から31億円に膨らむと発表した。",
  "町の職員組合は、手当を月1万2千円以上とするよう求める要求書をまとめた。前年の要求より千円高い。夜勤の人には、さらに3千円の上乗せを求める。",
  "町の合唱コンクールでは、北高校が3年ぶり5度目の金賞に輝いた。上位6校は来年2月の県大会に進む。2位は1点差で前回優勝の西高校、3位は東工業高校だった。",
  "町民への調査では、改修に賛成する人が17.6%、反対する人が47.2%だった。",
  "会館の使用料は4月に300円、10月に100円と段階的に引き上げる。町は講師の宿泊費を、1泊8千円を上限に5泊まで補助する。",
  "町内の2病院と3つの診療所が救護所を設ける。",
  "健診は4月以降も続ける。会館の利用料の割引率は7%から3%に下がる。",
  "移転を望む人は61%に上り、35.8%は自治会に任せるとした。",
  "山村被告は仲間と共謀し、町に住む男性4人から現金をだまし取ったとされる。",
].join("\n");
const source = sourceOfBody({ id: "figures", published: "2026-11-12", body: BODY }, { tokenize });
const verdict = (text: string): string | undefined =>
  checkClaims([{ text }], source, { tokenize })[0]?.verdict;

type Case = readonly [what: string, right: string, wrong: string];

const CASES: readonly Case[] = [
  [
    "a change from one end to the other",
    "町民会館の改修費は7億円膨らむ。",
    "町民会館の改修費は8億円膨らむ。",
  ],
  ["which way it goes", "町民会館の改修費は7億円増える。", "町民会館の改修費は7億円減る。"],
  ["shares lie points apart", "割引率は4ポイント下がる。", "割引率は4%下がる。"],
  [
    "points between two shares",
    "反対が賛成を30ポイント近く上回った。",
    "反対が賛成を40ポイント近く上回った。",
  ],
  [
    "what comes on top",
    "夜勤の人の手当は月1万5千円以上を求める。",
    "夜勤の人の手当は月1万6千円以上を求める。",
  ],
  ["last year", "要求は昨年を1000円上回る。", "要求は一昨年を1000円上回る。"],
  ["how often by now", "北高校の金賞は通算5回となった。", "北高校の金賞は通算6回となった。"],
  ["how often before", "北高校はこれまで4回金賞を受けていた。", "北高校はこれまで3回金賞を受けていた。"],
  ["the first so many", "6位までに入った学校は県大会に進む。", "8位までに入った学校は県大会に進む。"],
  [
    "whose place it is",
    "前回優勝の西高校は1点差の2位に終わった。",
    "前回優勝の西高校は1点差の3位に終わった。",
  ],
  ["about so many tenths", "改修に賛成する人は約2割にとどまった。", "改修に賛成する人は約3割にとどまった。"],
  ["steps in a row", "会館の使用料は2段階で引き上げられる。", "会館の使用料は3段階で引き上げられる。"],
  [
    "a bound on all of a row",
    "講師の宿泊費は1泊8千円、5泊までを限度に町が補助する。",
    "講師の宿泊費は1泊5千円、8泊までを限度に町が補助する。",
  ],
  ["things counted with つ", "救護所は2つの病院などに設けられる。", "救護所は4つの病院などに設けられる。"],
  ["more than half", "移転を望む人が過半を占めた。", "反対する人が過半を占めた。"],
  ["about a third", "約3分の1は自治会に任せるとした。", "約4分の1は自治会に任せるとした。"],
  ["so many they are", "被害者は町に住む男性4人だ。", "被害者は町に住む男性5人だ。"],
  ["the fiscal year's beginning", "健診は来年度も続けられる。", "健診は再来年度も続けられる。"],
];

describe("figures in other words", () => {
  it.each(CASES)("%s stands", (_, right) => expect(verdict(right)).toBe("verified"));
  it.each(CASES)("%s, wrong, is refused", (_, __, wrong) => expect(verdict(wrong)).toBe("refused"));
});
