/** Words that mean the same in the news: offices, ministries, countries; and transliterations made alike. */
import { normalize } from "../../text/normalize.ts";

/** Each line is one thing in all its forms. */
const SAME = `
首相 総理大臣 内閣総理大臣 総理
官房長官 内閣官房長官
財務相 財務大臣 財相
外相 外務大臣
経産相 経済産業相 経済産業大臣 経産大臣
防衛相 防衛大臣
法相 法務大臣 法務相
文科相 文部科学相 文部科学大臣
厚労相 厚生労働相 厚生労働大臣
農相 農水相 農林水産相 農林水産大臣
国交相 国土交通相 国土交通大臣
環境相 環境大臣
総務相 総務大臣
経済再生相 経済再生担当相 経済再生担当大臣
デジタル相 デジタル大臣
復興相 復興大臣
経産省 経済産業省
厚労省 厚生労働省
文科省 文部科学省
国交省 国土交通省
農水省 農林水産省
外務省 外務当局
自民党 自民 自由民主党
公明党 公明
立憲民主党 立民 立憲
国民民主党 国民民主
維新 日本維新の会 維新の会
共産党 共産 日本共産党
日銀 日本銀行
米国 米 アメリカ アメリカ合衆国 米合衆国
英国 英 イギリス
仏 フランス
独 ドイツ
伊 イタリア
中国 中 中華人民共和国
韓国 韓 大韓民国
北朝鮮 朝 朝鮮民主主義人民共和国
ロシア 露 ロ ロシア連邦
印 インド
豪 豪州 オーストラリア
加 カナダ
台湾 台
日本 日 わが国 我が国
欧州連合 EU
国連 国際連合 UN
米連邦準備理事会 連邦準備制度理事会 FRB 米連邦準備制度理事会
欧州中央銀行 ECB
国際通貨基金 IMF
世界保健機関 WHO
世界貿易機関 WTO
国際原子力機関 IAEA
北大西洋条約機構 NATO
東南アジア諸国連合 ASEAN
国内総生産 GDP
消費者物価指数 CPI
人工知能 AI
電気自動車 EV
サービスエリア SA
交流サイト SNS
米国通商代表部 米通商代表部 USTR
最高裁 最高裁判所
高裁 高等裁判所
地裁 地方裁判所
地検 地方検察庁
東証 東京証券取引所
大統領府 ホワイトハウス
総裁選 総裁選挙
衆院 衆議院
参院 参議院
衆院選 衆議院選挙 総選挙
参院選 参議院選挙
`;

const CLASSES: ReadonlyMap<string, readonly string[]> = new Map(
  SAME.trim()
    .split("\n")
    .map((line) => line.split(" ").map(normalize))
    .flatMap((forms) => forms.map((form): [string, readonly string[]] => [form, forms])),
);

/** All forms of a word, itself among them. */
export function variantsOf(word: string): readonly string[] {
  return CLASSES.get(word) ?? [word];
}

/** True for a word that is one of the offices, bodies or countries of the table. */
export function isKnownThing(word: string): boolean {
  return CLASSES.has(word);
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ヴァ/g, "バ"],
  [/ヴィ/g, "ビ"],
  [/ヴェ/g, "ベ"],
  [/ヴォ/g, "ボ"],
  [/ヴ/g, "ブ"],
  [/ウィ/g, "ウイ"],
  [/ウェ/g, "ウエ"],
  [/ウォ/g, "ウオ"],
  [/ティ/g, "チ"],
  [/ディ/g, "ジ"],
  [/ツィ/g, "チ"],
  [/[ッー]/g, ""],
  [/=/g, "・"],
];

/** ベッセント and ベセント, ヴァンス and バンス: one form. Takes and gives normalized text. */
export function foldName(plain: string): string {
  const folded = SOUNDING.test(plain)
    ? SOUNDS.reduce((text, [pattern, sound]) => text.replace(pattern, sound), plain)
    : plain;
  return folded.toLowerCase();
}

/** Nothing else is changed by `SOUNDS`. */
const SOUNDING = /[ヴィェッー=]/;
