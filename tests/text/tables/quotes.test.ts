/** A second table of quotations, written before the finder saw it: who says what, and what is no speech. */
import { expect, it } from "vitest";
import { namesIn } from "../../../src/text/names.ts";
import { quotesIn } from "../../../src/text/quotes.ts";
import { loadTokenizer } from "../../../src/text/tokenizer.ts";

const tokenize = await loadTokenizer();
const told = (text: string): readonly string[] => {
  const tokens = tokenize(text);
  return quotesIn(text, tokens, namesIn(text, tokens)).map(
    ({ kind, speaker, text: inside }) => `${kind} ${speaker ?? "-"} ${inside}`,
  );
};

it.each<[string, readonly string[]]>([
  ["宮川知事は「県民の命を守る」と強調した。", ["speech 宮川知事 県民の命を守る"]],
  ["「県民の命を守る」と宮川知事は強調した。", ["speech 宮川知事 県民の命を守る"]],
  ["宮川知事は議会で、「県民の命を守る」と答弁した。", ["speech 宮川知事 県民の命を守る"]],
  ["同省の担当者は「調査中で答えられない」と話した。", ["speech 担当者 調査中で答えられない"]],
  ["被告は「間違いありません」と起訴内容を認めた。", ["speech 被告 間違いありません"]],
  ["佐藤さん（72）は「怖かった」と振り返った。", ["speech 佐藤さん 怖かった"]],
  ["市教委は「再発防止に努める」としている。", ["speech 市教委 再発防止に努める"]],
  ["林官房長官は記者会見で「状況を注視する」と述べるにとどめた。", ["speech 林官房長官 状況を注視する"]],
  ["住民の女性は「説明が足りない」と不満を口にした。", ["speech 女性 説明が足りない"]],
  ["監督は「選手を褒めたい」と笑顔を見せた。", ["speech 監督 選手を褒めたい"]],
  ["コーエンCEOは声明で「苦渋の決断だ」と説明した。", ["speech コーエンCEO 苦渋の決断だ"]],
  ["野党からは「拙速だ」との批判が出た。", ["speech - 拙速だ"]],
  ["「助けて」と110番通報があった。", ["speech - 助けて"]],
  ["会場では「がんばれ」と声援が飛んだ。", ["speech - がんばれ"]],
  [
    "大臣は「法案は『国民のため』だ」と訴えた。",
    ["speech 大臣 法案は『国民のため』だ", "title - 国民のため"],
  ],
  ["「雨でも決行する」と、実行委の堀江千代委員長は語った。", ["speech 堀江千代委員長 雨でも決行する"]],
  ["堀江氏は会見で「雨でも決行する」と明言した。", ["speech 堀江氏 雨でも決行する"]],
  ["住民からは「説明が足りない」との声が上がる。", ["speech - 説明が足りない"]],
  ["市は「延期は考えていない」との立場だ。", ["speech 市 延期は考えていない"]],
  ["「調査を続ける」と県は説明した。", ["speech 県 調査を続ける"]],
  ["山田健さんは反対したが、市は「延期はしない」と説明した。", ["speech 市 延期はしない"]],
  ["山田健さんは、この町は「静かだ」と話す。", ["speech 山田健さん 静かだ"]],
  ["山田健さんは、北見市は「住みやすい」と話す。", ["speech 山田健さん 住みやすい"]],
])("speech: %s", (text, quotes) => expect(told(text)).toEqual(quotes));

it.each([
  "小説「遠い灯台」が賞を受けた。",
  "映画『海の家』が公開された。",
  "新型ロケット「はやて」を打ち上げた。",
  "いわゆる「闇バイト」に応募した。",
  "「こども家庭庁」が発足した。",
  "番組「朝の窓」に出演した。",
  "愛称は「みなとライン」に決まった。",
  "特急「しおさい」が運休した。",
  "「物価高」が流行語に選ばれた。",
  "「自由で開かれたインド太平洋」の実現を目指す。",
  "店名は「青い鳥」だ。",
  "「見える化」を進める。",
])("no speech: %s", (text) => expect(told(text).filter((one) => one.startsWith("speech"))).toEqual([]));
