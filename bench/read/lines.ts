/** Lines of an index of any size, about invented people and places; the same ones each time. */
import type { IndexLine } from "../../src/store/store.ts";

const FAMILY =
  "石破 鷹野 塚本 赤澤 真壁 小此木 木坂 白鳥 北見 高槻 早乙女 桐生 矢野 久慈 浅間 志摩 若狭 淡路 大和 丹波".split(
    " ",
  );
const GIVEN = "慎一 律子 有朗 亮正 早苗 恵 健 直樹 美咲 翔太 千尋 誠 香織 浩二 陽子 隆".split(" ");
const FOREIGN =
  "ベッセント ベセント ラトニック グリーン ロンパウ ヘルマン ファンデルベルク オルバンスキー".split(" ");
const PLACES =
  "霧浜市 青波市 白糸町 北海道 東京都 京都府 大阪府 沖縄県 米国 中国 欧州 韓国 札幌 仙台 金沢 高松".split(
    " ",
  );
const BODIES =
  "東洋軸受 青波新報 霧浜商工会議所 日本銀行 経済産業省 財務省 北港運輸 国際海運機構 全国農協 白糸電力 桐生自動車 大和通信".split(
    " ",
  );
const MATTERS =
  "関税交渉 半導体工場 岸壁復旧 防災訓練 コメ価格 金融政策 路線バス再編 洪水保険 再生可能エネルギー 人工知能 養殖うなぎ 観光税 最低賃金 学校給食 路面電車 火山活動 医療費 防衛協力 水道料金 航空路線".split(
    " ",
  );
const DOES =
  "を見直す方針を明らかにした を前倒しで終える見通しだ に合意した を延期すると発表した を巡り協議を続けている の影響を調べている への支援を求めた に反対する声明を出した を拡大する計画を示した を来年度から始める".split(
    " ",
  );
const TOPICS = [
  ["medtop:11000000", "政治"],
  ["medtop:04000000", "経済・ビジネス・金融"],
  ["medtop:03000000", "災害・事故・緊急事態"],
  ["medtop:15000000", "スポーツ"],
] as const;

/** @param at the last one's time, milliseconds since 1970; the others stand five minutes apart before it */
export function* indexLines(count: number, at: number): Generator<IndexLine> {
  const random = mulberry(20_260_213);
  const one = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  for (let index = 0; index < count; index += 1) {
    const person = random() < 0.2 ? one(FOREIGN) : one(FAMILY) + one(GIVEN);
    const [body, place, other] = [one(BODIES), one(PLACES), one(PLACES)];
    const sentence = () =>
      `${one(BODIES)}は${1 + Math.floor(random() * 28)}日、${one(PLACES)}での${one(MATTERS)}${one(DOES)}。総額は約${Math.floor(random() * 9_000)}億円で、${one(PLACES)}の${one(MATTERS)}にも${1 + Math.floor(random() * 90)}%を充てる。`;
    const matter = one(MATTERS);
    const [qcode, name] = one(TOPICS);
    const time = new Date(at - (count - 1 - index) * 300_000).toISOString();
    yield {
      id: index.toString(16).padStart(16, "0"),
      url: `https://news${index % 40}.example.jp/articles/${index}`,
      title: `${place}の${matter}、${person}氏が${one(MATTERS)}との両立を強調`,
      publisher: `第${index % 40}新聞`,
      wire: random() < 0.3 ? one(["ロイター", "共同", "時事"]) : null,
      source: random() < 0.9 ? (index % 60).toString(16).padStart(16, "0") : null,
      publishedAt: time,
      kind: random() < 0.8 ? "straight" : "column",
      access: random() < 0.9 ? "full" : "partial",
      headline: `${person}氏、${place}の${matter}を強調`,
      gist: `${body}の${person}氏は${place}で会見し、${matter}${one(DOES)}。`,
      points: [sentence(), sentence(), sentence(), sentence()],
      people: [{ name: person, also: [person.slice(0, 2)], role: "会長", reading: null }],
      organizations: [{ name: body, also: [] }],
      places: [
        { name: place, also: [] },
        { name: other, also: [] },
      ],
      topics: [matter],
      category: { qcode, name, narrower: null },
      engine: "extractive",
      madeAt: time,
    };
  }
}

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
