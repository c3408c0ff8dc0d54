/** Words that a dictionary of 2007 lacks and cuts wrongly: the era, bodies founded since, what today's news is about. */
import type { ExtraKind, ExtraWord } from "../tokenizer/extra-words.ts";

const words = (kind: ExtraKind, list: string): readonly ExtraWord[] =>
  list
    .trim()
    .split("\n")
    .map((line) => {
      const [surface = "", reading = ""] = line.trim().split(" ");
      return { surface, kind, reading, before: null };
    });

/** An era's name counts before a year, else before what eras are spoken of with. */
const ERA_FOLLOWED_BY = [
  ..."元0123456789０１２３４５６７８９〇一二三四五六七八九十",
  "時代",
  "初",
  "以降",
  "の",
];

export const OUR_WORDS: readonly ExtraWord[] = [
  { surface: "令和", kind: "noun", reading: "レイワ", before: ERA_FOLLOWED_BY },
  ...words(
    "organization",
    `
    デジタル庁 デジタルチョウ
    こども家庭庁 コドモカテイチョウ
    スポーツ庁 スポーツチョウ
    復興庁 フッコウチョウ
    消費者庁 ショウヒシャチョウ
    出入国在留管理庁 シュツニュウコクザイリュウカンリチョウ
    防衛装備庁 ボウエイソウビチョウ
    原子力規制委員会 ゲンシリョクキセイイインカイ
    個人情報保護委員会 コジンジョウホウホゴイインカイ
    立憲民主党 リッケンミンシュトウ
    国民民主党 コクミンミンシュトウ
    日本維新の会 ニッポンイシンノカイ
    れいわ新選組 レイワシンセングミ
    参政党 サンセイトウ
    日本製鉄 ニッポンセイテツ
    かんぽ生命 カンポセイメイ
    ゆうちょ銀行 ユウチョギンコウ
    欧州宇宙機関 オウシュウウチュウキカン
    `,
  ),
  ...words(
    "noun",
    `
    生成AI セイセイエーアイ
    生成ＡＩ セイセイエーアイ
    新型コロナウイルス シンガタコロナウイルス
    新型コロナ シンガタコロナ
    働き方改革 ハタラキカタカイカク
    脱炭素 ダツタンソ
    量子コンピューター リョウシコンピューター
    再生可能エネルギー サイセイカノウエネルギー
    線状降水帯 センジョウコウスイタイ
    闇バイト ヤミバイト
    `,
  ),
];
