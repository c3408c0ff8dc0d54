/** An article of our own on what the frame of the check has to read: acts nobody told, causes, firsts, values that change places. */
import type { Told } from "./told.ts";

export const FRAME_BODY = [
  "白浦市の千種区で11日、倉庫が焼け、従業員の男性2人が死亡した。岸川町では落ちた看板で男性3人が軽いけがをした。",
  "港の機械の輸出は台湾向けを中心に18.6%伸び、船舶も好調だった。自動車は米国向けの不振が響いて3.2%減った。",
  "火事の原因で最も多いのは電気の配線で、全体の3割を占める。次がたばこだ。",
  "水門の工事は予算の都合で来年度に延ばされた。発電所の2号機は定期検査で止まっている。",
  "新しい工場は10月に完成し、屋根のパネルで電力の一部をまかなう。堤防は来年3月に完成し、港の出入り口を守る。",
  "作家の戸倉綾さんは2日、肺炎のため東浦市の病院で亡くなった。",
  "市場では新しい制度への期待感が広がった。バスの会社は夜の便の運行再開を決めた。",
  "岩井市長は会見し、住民への支援を続ける考えを示した。国田教授は「設計に無理のある部分がある」と述べた。",
].join("\n");

export const FRAME_CASES: readonly Told[] = [
  ["an act that nobody told", "倉庫の火事で亡くなったのは男性2人だ。", "倉庫の火事で負傷したのは男性2人だ。"],
  [
    "a feeling that nobody told",
    "市場では新しい制度への期待が広がった。",
    "市場では新しい制度への失望感が広がった。",
  ],
  [
    "the tail of a compound",
    "バスの会社は夜の便の運行の再開を決定した。",
    "バスの会社は夜の便の運行休止を決めた。",
  ],
  [
    "けがをする is an act",
    "岸川町では看板で男性3人が軽いけがをした。",
    "白浦市では看板で男性3人が軽いけがをした。",
  ],
  [
    "values that change places",
    "港の機械の輸出は18.6%伸び、自動車は3.2%減った。",
    "自動車は18.6%伸び、港の機械の輸出は3.2%減った。",
  ],
  [
    "the first of all",
    "火事の原因で最も多いのは電気の配線で、たばこが続く。",
    "火事の原因で最も多いのはたばこで、電気の配線が続く。",
  ],
  [
    "a cause in the place of another",
    "水門の工事は予算の都合で来年度に延びた。",
    "水門の工事は住民の反対で延ばされた。",
  ],
  [
    "a cause that a cleft tells",
    "2号機が止まっているのは定期検査のためだ。",
    "2号機が止まったのは停電のためだ。",
  ],
  ["where a thing lies", "戸倉さんは東浦市の病院で死去した。", "戸倉さんは白浦市の病院で亡くなった。"],
  ["a day that has passed", "新しい工場は10月に完成した。", "堤防は完成した。"],
  ["an occasion", "岩井市長は会見した。", "岩井市長は住民への支援を続けた。"],
];

/** Each reads otherwise than it looks, and must stand. */
export const READ_RIGHT: readonly (readonly [why: string, text: string])[] = [
  ["部分 is no speaker", "「設計に無理のある部分がある」と国田教授。"],
  ["a wide space parts two assertions", "千種区で倉庫が焼ける　男性2人が死亡"],
  ["a name that holds a number word", "千種区で倉庫が焼けた。"],
];

/** The day of an act may stand before another act that goes on into it. */
export const DAYS_BODY =
  "男性は2019年に入社し、2022年12月、配達中に心筋梗塞で倒れて亡くなった。北浦労働基準監督署は2023年8月、労災と認定している。";
export const DAYS_CASES: readonly Told[] = [
  ["a day", "男性は亡くなった後に労災と認定された。", "男性は労災と認定された後に亡くなった。"],
];
