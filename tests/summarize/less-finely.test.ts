/** What joins on is as done as what it joins; a bound, a season and a state may be told less finely than they were given. */
import { checkOf, describeTold, type Told } from "./told.ts";

const BODY = [
  "住民の会は2480人分の署名を集めて市に直接請求し、市長が「条例は要らない」との意見を付けて議会に提出していた。",
  "会の代表は来年4月の町議選に候補者を立てる。",
  "店主は妻が亡くなった後、食堂を閉め、公民館を回って手品を見せる「出前の夜」を始めた。",
  "膨らんだり割れたりしたタイヤも引き取る。",
  "県は橋を架け替え、来年6月に通行を再開する。",
  "直前の1カ月の時間外労働は118時間に上った。",
  "列車の運行は12日夜に平常に戻った。",
].join("\n");
const CASES: readonly Told[] = [
  [
    "joined over a quotation",
    "住民の会は署名を集めて、直接請求した。",
    "住民の会は署名を集めず、直接請求しなかった。",
  ],
  [
    "joined over a description",
    "店主は食堂を閉め、出前の夜を始めた。",
    "店主は食堂を開き、出前の夜を始めた。",
  ],
  ["what is still to come", "県は橋を架け替え、通行を再開する。", "県は橋を架け替え、通行を再開した。"],
  ["a season", "代表は来春の町議選に候補者を立てる。", "代表は来秋の町議選に候補者を立てる。"],
  ["a bound", "時間外労働は100時間を超えていた。", "時間外労働は120時間を超えていた。"],
  ["a word inside a word", "列車の運行は平常に戻った。", "列車の運行は常に平常だった。"],
];

describeTold("told less finely", checkOf(BODY), CASES);
