import { describe, expect, test } from "vitest";
import { namesIn } from "../../src/text/names.ts";
import { quotesIn } from "../../src/text/quotes.ts";
import { readArticle } from "../../src/text/read.ts";
import { loadTokenizer } from "../../src/text/tokenizer.ts";

const tokenize = await loadTokenizer();

const quotesOf = (text: string): string[] => {
  const tokens = tokenize(text);
  return quotesIn(text, tokens, namesIn(text, tokens)).map(
    ({ kind, text: inside, speaker }) => `${kind}:${speaker ?? "-"}:${inside}`,
  );
};

const QUOTES: readonly (readonly [string, readonly string[]])[] = [
  ["赤沢氏は「まだ隔たりがある」と述べた。", ["speech:赤沢氏:まだ隔たりがある"]],
  ["高市首相は記者団に「調整を急ぐ」と語った。", ["speech:高市首相:調整を急ぐ"]],
  ["「調整を急ぐ」と高市首相は述べた。", ["speech:高市首相:調整を急ぐ"]],
  ["「調整を急ぐ」（高市首相）という。", ["speech:高市首相:調整を急ぐ"]],
  ["石破首相「日米関係の新たな時代を築く」", ["speech:石破首相:日米関係の新たな時代を築く"]],
  ["トランプ大統領「日本が好きだ」", ["speech:トランプ大統領:日本が好きだ"]],
  ["関係者によると「協議は続いている」という。", ["speech:関係者:協議は続いている"]],
  ["外務省は「事実を確認している」とのコメントを出した。", ["speech:外務省:事実を確認している"]],
  [
    "同社は「深く反省している。再発防止に努めたい」と話している。",
    ["speech:同社:深く反省している。再発防止に努めたい"],
  ],
  ["市民からは「値段が高い」との声が上がった。", ["speech:-:値段が高い"]],
  [
    "木村さんは、「まだ信じられません」と涙を見せ、「皆に感謝したい」と語った。",
    ["speech:木村さん:まだ信じられません", "speech:木村さん:皆に感謝したい"],
  ],
  ["ベッセント氏が「合意は近い」と述べたことを受け、株価が上がった。", ["speech:ベッセント氏:合意は近い"]],
  ["山口教授は「影響は限定的だ」と分析する。", ["speech:山口教授:影響は限定的だ"]],
  [
    "田中さんは「母に『行きなさい』と言われた」と話した。",
    ["speech:田中さん:母に『行きなさい』と言われた", "speech:-:行きなさい"],
  ],
  ["政府は「骨太の方針」を決めた。", ["term:-:骨太の方針"]],
  ["いわゆる「1号案件」の組成を急ぐ。", ["term:-:1号案件"]],
  ["両国は「了解覚書」に署名した。", ["term:-:了解覚書"]],
  ["「ワーキングランチ」が始まった。", ["term:-:ワーキングランチ"]],
  ["「クアッド」と呼ばれる枠組みだ。", ["term:-:クアッド"]],
  ["「ふるさと納税」という制度がある。", ["term:-:ふるさと納税"]],
  ["「タフな協議」とも言える。", ["term:-:タフな協議"]],
  ["スポーツ教室「あおぞら」を開いた。", ["term:-:あおぞら"]],
  ["『毎日新聞』は14日に報じた。", ["title:-:毎日新聞"]],
  ["映画「東京の空」が公開された。", ["title:-:東京の空"]],
  ["『海の記憶』を出版した。", ["title:-:海の記憶"]],
  ["小説『雪の朝』で賞を受けた。", ["title:-:雪の朝"]],
  ["「海を渡る」と題した講演を開いた。", ["title:-:海を渡る"]],
  ["ドラマ「走れ、町へ」に出演した。", ["title:-:走れ、町へ"]],
  ["知事は「県民の命を守る」と強調した。", ["speech:知事:県民の命を守る"]],
  ["県警は「捜査に支障がある」として詳細を明らかにしていない。", ["speech:県警:捜査に支障がある"]],
  ["「もう限界だ」。避難した女性は肩を落とした。", ["speech:-:もう限界だ"]],
  ["佐藤容疑者は「間違いない」と容疑を認めている。", ["speech:佐藤容疑者:間違いない"]],
  ["首相は税制について「見直す考えはない」と否定した。", ["speech:首相:見直す考えはない"]],
  ["トランプ氏は、岩屋氏が「合意は近い」と述べたことを否定した。", ["speech:岩屋氏:合意は近い"]],
  ["1冊目を開いた尾上氏は「名前が戻った」と話す。", ["speech:尾上氏:名前が戻った"]],
  ["倉持拓也さん（43）は「折れてしまった」と話した。", ["speech:倉持拓也さん:折れてしまった"]],
  ["母親は、長女は「走り回っていた」と話した。", ["speech:母親:走り回っていた"]],
  ["鷹野氏は、外務省が「事実だ」と認めたと述べた。", ["speech:外務省:事実だ"]],
  ["外務省が示した資料について高市氏は「精査する」と述べた。", ["speech:高市氏:精査する"]],
  ["価格は「高い」と言える。", ["term:-:高い"]],
  ["閉じない「括弧は引用ではない。", []],
  ["「」は空だ。", []],
];

describe("quotations", () => {
  test.each(QUOTES)("%s", (text, expected) => expect(quotesOf(text)).toEqual(expected));

  test("the article tells each quotation once, with the speaker's fullest name", () => {
    const blocks = [
      "赤沢亮正経済産業相が会見した。",
      "赤沢氏は「隔たりがある」と述べた。",
      "赤沢氏「隔たりがある」",
    ].map((text, index) => ({ id: `b${index}`, kind: "paragraph" as const, text }));
    expect(readArticle(blocks, { at: null }, { tokenize }).quotes).toEqual([
      { speaker: "赤沢亮正", text: "隔たりがある", cites: ["b1.s0", "b2.s0"] },
    ]);
  });
});
