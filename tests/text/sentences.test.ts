import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bracketPairs } from "../../src/text/brackets.ts";
import { sentencesOf } from "../../src/text/sentences.ts";

const cut = (text: string): string[] => sentencesOf({ id: "b3", text }).map((sentence) => sentence.text);

/** Each row: the sentences that the joined text must be cut into. */
const CUT: readonly (readonly string[])[] = [
  ["雨が降った。", "風も吹いた。"],
  ["雨が降った。", "風も吹いた"],
  ["本当か？", "本当だ！", "よかった。"],
  ["本当か！？", "まだ分からない。"],
  ["Really?", "本当だ。"].slice(1),
  ["見出し\n", "本文が始まる。"],
  ["一行目。\n", "二行目。\n", "三行目。"],
  ["一つ目。\n\n　", "二つ目。"],
  ["首相は「雨が降る。傘が要る。」と述べた。", "風も吹いた。"],
  ["首相は「雨が降る」と述べた。", "風も吹いた。"],
  ["「雨が降る。」と首相は述べた。", "風も吹いた。"],
  ["首相は述べた。", "「雨が降る。」", "風も吹いた。"],
  ["「雨が降る。」\n", "「傘が要る。」"],
  ["「雨が降る。傘が要る。」"],
  ["雨が降った（気象庁の発表による。）。", "風も吹いた。"],
  ["雨（小雨だった。）が降った。", "風も吹いた。"],
  ["雨が降った。", "（共同）"],
  ["新商品は「モーニング娘。」が宣伝する。", "歌もある。"],
  ["モーニング娘。の公演が始まった。", "歌もある。"],
  ["「どうする？」と尋ねた。", "答えはない。"],
  ["「どうする？」。", "答えはない。"],
  ["どうする？と尋ねた。", "答えはない。"],
  ["「えっ！」「まさか！」と声が上がった。", "騒ぎになった。"],
  ["『走れ！』を出版した。", "好評だ。"],
  ["『走れ！』という本だ。", "好評だ。"],
  ["成長率は1.5%だった。", "前期は0.8%だった。"],
  ["成長率は１．５％だった。", "前期は０．８％だった。"],
  ["詳細はhttps://example.jp/a?id=1&b=2に載る。", "確認してほしい。"],
  ["Q.なぜですか？", "A.分かりません。"],
  ["Q. なぜですか?\n", "A. 分かりません。"],
  ["Yahoo!ニュースが伝えた。", "話題だ。"],
  ["Yahoo! JAPANが伝えた。", "話題だ。"],
  ["▽自衛隊の能力向上、\n", "▽早期の開催や、\n", "▽共同訓練だ。"],
  ["・項目一\n", "・項目二\n"],
  ["首相は「雨が降る。傘が要ると述べた。", "風も吹いた。"].slice(1),
  ["「始まりがない」、終わりもない。", "以上。"],
  ["閉じ括弧だけ」がある。", "次の文。"],
  ["彼は「『行け！』と言われた。」と話した。", "皆が黙った。"],
  ["（注）数字は暫定値。", "変わりうる。"],
  ["値上げだ。", "」と言った人がいた。"].slice(0, 1),
  ["開催は13日。", "場所は未定。"],
  ["えーっと……どうしよう。", "困った。"],
  ["困った…。", "どうしよう。"],
  ["すごい！！！", "やった。"],
  ["すごい！　", "やった。"],
  ["寒い。 ", "暑い。"],
  ["寒い．", "暑い．"],
  ["寒い｡", "暑い｡"],
  ["首相は「必要だ。」とし、「急ぐ。」とも述べた。", "以上だ。"],
  ["「急ぐ。」「分かった。」という会話だった。", "以上だ。"],
  ["「急ぐ。」などと話した。", "以上だ。"],
  ["「急ぐ。」（首相）といった声があった。", "以上だ。"],
  ["「急ぐ。」は口癖だ。", "以上だ。"],
  ["「急ぐ。」はじめて聞いた。"].slice(0, 0),
  ["「急ぐ。」", "はじめて聞いた。"],
  ["「急ぐ。」", "しかし遅れた。"],
  ["「急ぐ。」", "ところが遅れた。"],
  ["「急ぐ。」", "もし遅れたら困る。"],
  ["「急ぐ。」", "だが遅れた。"],
  ["【東京】雨が降った。", "風も吹いた。"],
  ["“雨。”と書いた。", "風も吹いた。"],
  ["GDPはU.S.で伸びた。", "日本は減った。"],
  ["だれ？が問われる。", "以上だ。"],
  ["　段落の頭。", "次の文。"],
];

const ROWS = CUT.filter((row) => row.length > 0).map((row) => [row.join(""), row] as const);

describe("sentences", () => {
  test.each(ROWS)("%j", (text, expected) => expect(cut(text)).toEqual(expected));

  test("an unclosed bracket does not swallow the rest", () => {
    expect(cut("首相は「雨が降る。傘が要ると述べた。風も吹いた。")).toHaveLength(3);
    expect(cut(`「始まり。${"続く。".repeat(300)}終わり」と言った。`).length).toBeGreaterThan(200);
  });

  test("ids count from zero within the block, offsets slice the text", () => {
    const text = "一つ。二つ。";
    expect(sentencesOf({ id: "b3", text })).toEqual([
      { id: "b3.s0", block: "b3", start: 0, end: 3, text: "一つ。" },
      { id: "b3.s1", block: "b3", start: 3, end: 6, text: "二つ。" },
    ]);
    expect(sentencesOf({ id: "b3", text: "" })).toEqual([]);
    expect(cut(" \n ")).toEqual([" \n "]);
  });

  const text = fc.string({
    unit: fc.constantFrom(..."雨が降るとのをは、。！？!?.「」『』（）()“”…\n 　A1１．😀"),
    maxLength: 120,
  });

  test("sentences join back into any text, none is empty or blank beside others", () => {
    fc.assert(
      fc.property(text, (value) => {
        const sentences = sentencesOf({ id: "b0", text: value });
        expect(sentences.map((sentence) => sentence.text).join("")).toBe(value);
        for (const { start, end } of sentences) expect(end).toBeGreaterThan(start);
        if (sentences.length > 1) for (const one of sentences) expect(one.text.trim()).not.toBe("");
      }),
      { numRuns: 1000 },
    );
  });

  test("bracket pairs nest and never cross", () => {
    fc.assert(
      fc.property(text, (value) => {
        const pairs = [...bracketPairs(value).values()];
        for (const one of pairs) {
          for (const other of pairs) {
            expect(one.open < other.open && other.open < one.close && one.close < other.close).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
