/** Five pasted texts on one long affair, as people keep them: one chain of four events, variants of names one person. */
import { describe, expect, it } from "vitest";
import { storiesOfPasted } from "../../bench/stories/pasted.ts";
import { loadTokenizer } from "../../src/text/tokenizer.ts";

const tokenize = await loadTokenizer();
const now = () => new Date("2026-12-01T00:00:00Z");

const FIRST = {
  id: "first",
  published: "2025-01-23",
  text: `/ 2

日本とノルデン、新政権で初の外相会談

【ハルザ=水野浩】訪問中の杉浦達也外相は22日午後、ノルデン国務省でローゼン国務長官と会談した。ストレム新政権の発足後、両国の閣僚の会談は初めて。両氏は海底資源の共同開発と関税の扱いについて協議を続けることで一致した。

ローゼン氏は20日のストレム政権発足に伴い国務長官に就いたばかり。

有料会員登録すると続きをお読みいただけます。`,
};
const SUMMIT = {
  id: "summit",
  published: "2025-02-10",
  text: `日本・ノルデン首脳会談

ノルデンを訪れた久世総理大臣は9日、ストレム大統領と初めて会談し、海底資源の共同開発を進めることで一致しました。
久世総理大臣は共同記者会見で、ノルデンへの投資額を8000億円の規模まで引き上げたいと述べました。ストレム大統領は、日本の輸出品にかける関税について「公平なものにする」と述べました。

目次を開く

首脳会談にはローゼン国務長官と杉浦外相も同席しました。`,
};
const TALKS = {
  id: "talks",
  published: "2025-04-20",
  text: `ノルデンの関税措置をめぐり、黒澤亮一経済再生担当大臣は18日、ハルザで交渉に臨んだ。ノルデン側はベルナッティ財務長官とルドニック商務長官が出席し、ストレム大統領も姿を見せた。
日本側は関税の見直しを強く申し入れた。会談の後、黒澤氏は「できるだけ早く合意したい」と述べた。ベルナッティ氏は日本の投資を歓迎するとした。
この交渉はストレム大統領が関税を発表してから初めての二国間の会談である。`,
};
const EVE = {
  id: "eve",
  published: "2026-02-16",
  text: `対ノルデン投融資、第1号案件の決定へ
黒沢経産大臣は現地時間16日に、ハルザでルドニック商務長官と対ノルデン投融資の第1号案件についての協議を行う予定だ。日本は昨年、関税の引き下げの条件として総額6200億円の投融資を約束した。
候補には海底ケーブルや港の建設が挙がっている。ベルナティ財務長官は早い決定を求めている。
第1号案件は久世首相とストレム大統領の首脳会談までに発表される見通しだ。`,
};
const GAP = {
  id: "gap",
  published: "2026-02-17",
  text: `ニュース速報
ワールド

日本とノルデンになお隔たり、調整を加速=投融資で黒沢経産相

2026年02月17日(火)10時28分

[東京 17日 東方通信] - 訪問中の黒沢亮一経済産業相は17日(現地時間16日)、ルドニック商務長官との会談後に会見し、関税の合意に基づく総額6200億円の対ノルデン投融資について「まだ隔たりがある」と述べた。第1号案件の調整を加速する考えを示した。
会談は約80分間行われた。首脳会談までに第1号案件をまとめたい考えだ。`,
};

describe("five pasted texts", () => {
  it.each([
    ["in the order of their days", [FIRST, SUMMIT, TALKS, EVE, GAP]],
    ["the last first", [GAP, EVE, TALKS, SUMMIT, FIRST]],
  ])("are one chain of four events, %s", async (_, texts) => {
    const [story, ...others] = await storiesOfPasted(texts, { tokenize, now });
    expect(others.map(({ members }) => members.map(({ article }) => article))).toEqual([]);
    expect(story?.events.map(({ articles }) => [...articles].sort())).toEqual([
      ["first"],
      ["summit"],
      ["talks"],
      ["eve", "gap"],
    ]);
  });

  it("have one person for each, with the form of every outlet", async () => {
    const [story] = await storiesOfPasted([FIRST, SUMMIT, TALKS, EVE, GAP], { tokenize, now });
    const formsOf = (form: string) =>
      (story?.people ?? [])
        .filter(({ forms }) => forms.some(({ text }) => text === form))
        .map(({ forms }) => forms.map(({ text }) => text));
    for (const [one, other] of [
      ["黒澤", "黒沢亮一"],
      ["ベルナッティ", "ベルナティ"],
    ] as const) {
      expect(formsOf(one)).toHaveLength(1);
      expect(formsOf(one)[0]).toContain(other);
    }
  });

  it("take in nothing that names the same people on another matter", async () => {
    const other = {
      id: "other",
      published: "2025-06-03",
      text: `杉浦外相、母校の同窓会で講演

杉浦達也外相は3日、母校の白嶺高校で講演し、生徒たちに読書の楽しさを語った。講演には約300人が集まった。杉浦氏は「若い時に読んだ本が今も支えになっている」と話した。`,
    };
    const stories = await storiesOfPasted([FIRST, SUMMIT, TALKS, EVE, GAP, other], { tokenize, now });
    expect(stories.map(({ members }) => members.length)).toEqual([5, 1]);
  });
});
