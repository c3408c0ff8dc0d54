/**
 * The units an amount can have: how they are written, and the one name under which they are compared.
 */

import { MONEY, type Rows } from "./currencies.ts";

export type Unit = {
  readonly form: string;
  /** ISO 4217 for money, SI or the counter itself for the rest. */
  readonly unit: string;
  readonly kind: "money" | "measure" | "count";
  /** Multiplies the value (銭 is a hundredth of 円). */
  readonly factor: number;
};

/** May have decimals. */
const MEASURE: Rows = {
  "%": "% パーセント ㌫",
  ポイント: "ポイント %ポイント パーセントポイント 百分率ポイント",
  bp: "ベーシスポイント bp",
  割: "割",
  倍: "倍",
  度: "度 ℃ °C",
  km: "キロ キロメートル km ㌔",
  m: "メートル m ㍍",
  cm: "センチ センチメートル cm ㌢",
  mm: "ミリ ミリメートル mm ㍉",
  "km²": "平方キロ 平方キロメートル km2",
  "m²": "平方メートル m2 平米",
  "m³": "立方メートル m3",
  ha: "ヘクタール ha ㌶",
  アール: "アール",
  坪: "坪",
  海里: "海里 カイリ",
  マイル: "マイル",
  フィート: "フィート",
  kg: "キログラム kg",
  g: "グラム g ㌘",
  mg: "ミリグラム mg",
  μg: "マイクログラム μg",
  t: "トン t ㌧",
  L: "リットル ㍑",
  mL: "ミリリットル ml mL",
  kL: "キロリットル kl kL",
  バレル: "バレル",
  kW: "キロワット kW ㌗",
  MW: "メガワット MW",
  GW: "ギガワット GW",
  W: "ワット",
  kWh: "キロワット時 キロワットアワー kWh",
  MWh: "メガワット時 MWh",
  GWh: "ギガワット時 GWh",
  Wh: "ワット時 Wh",
  V: "ボルト",
  Hz: "ヘルツ",
  hPa: "ヘクトパスカル hPa",
  Bq: "ベクレル",
  Sv: "シーベルト",
  mSv: "ミリシーベルト",
  μSv: "マイクロシーベルト",
  kcal: "キロカロリー kcal",
  GB: "ギガバイト GB",
  TB: "テラバイト TB",
  MB: "メガバイト MB",
  nm: "ナノメートル nm",
  ノット: "ノット",
  オンス: "オンス トロイオンス",
  "m/s": "メートル毎秒",
  "km/h": "キロメートル毎時",
};

/** Counters; whole numbers. Those with a hand-made meaning (年, 日, 月) are in `durations.ts`. */
const COUNT: Rows = {
  人: "人 名 にん 人分",
  つ: "つ",
  件: "件",
  社: "社",
  歳: "歳 才",
  回: "回",
  往復: "往復",
  か国: "カ国 か国 ヶ国 ヵ国 ケ国 箇国 の国 国",
  か所: "カ所 か所 ヶ所 ヵ所 ケ所 箇所 個所",
  か月: "カ月 か月 ヶ月 ヵ月 ケ月 箇月",
  議席: "議席",
  票: "票",
  棟: "棟",
  世帯: "世帯",
  戸: "戸",
  軒: "軒",
  台: "台",
  両: "両",
  隻: "隻",
  機: "機",
  基: "基",
  発: "発",
  校: "校",
  本: "本",
  個: "個 コ",
  枚: "枚",
  張: "張",
  冊: "冊",
  巻: "巻",
  部: "部",
  通: "通",
  点: "点",
  株: "株",
  頭: "頭",
  匹: "匹",
  羽: "羽",
  束: "束",
  箱: "箱",
  袋: "袋",
  杯: "杯",
  皿: "皿",
  着: "着",
  便: "便",
  種類: "種類 種",
  品目: "品目",
  項目: "項目",
  店: "店 店舗",
  行: "行",
  床: "床",
  席: "席",
  室: "室",
  部屋: "部屋",
  階建て: "階建て 階建",
  車線: "車線",
  党: "党",
  団体: "団体",
  自治体: "自治体",
  市町村: "市町村 市区町村",
  都道府県: "都道府県",
  県: "県",
  組: "組",
  家族: "家族",
  試合: "試合",
  得点: "得点",
  勝: "勝",
  敗: "敗",
  連勝: "連勝",
  連敗: "連敗",
  安打: "安打",
  球: "球",
  三振: "三振 奪三振",
  四球: "四球",
  盗塁: "盗塁",
  失策: "失策",
  失点: "失点",
  打点: "打点",
  本塁打: "本塁打",
  ゴール: "ゴール",
  チーム: "チーム",
  作品: "作品",
  曲: "曲",
  語: "語",
  字: "字 文字",
  歩: "歩",
  周年: "周年",
  人時: "人時",
  期: "期",
  週間: "週間",
  時間: "時間",
  分: "分 分間",
  秒: "秒 秒間",
};

function rows(table: Rows, kind: Unit["kind"]): Unit[] {
  return Object.entries(table).flatMap(([unit, forms]) =>
    forms.split(" ").map((form) => ({ form, unit, kind, factor: 1 })),
  );
}

const UNITS: readonly Unit[] = [
  ...rows(MONEY, "money"),
  { form: "銭", unit: "JPY", kind: "money", factor: 0.01 },
  { form: "セント", unit: "USD", kind: "money", factor: 0.01 },
  ...rows(MEASURE, "measure"),
  ...rows(COUNT, "count"),
];

const BY_FIRST: ReadonlyMap<string, readonly Unit[]> = Map.groupBy(
  UNITS.toSorted((a, b) => b.form.length - a.form.length),
  (unit) => unit.form.charAt(0),
);

/** The signs that stand before the number ($100, 米$100 is not written). */
export const SIGNS: Readonly<Record<string, string>> = {
  $: "USD",
  "¥": "JPY",
  "€": "EUR",
  "£": "GBP",
  "₩": "KRW",
};

/** The longest unit written at `index` of folded text. */
export function unitAt(folded: string, index: number): Unit | null {
  for (const unit of BY_FIRST.get(folded.charAt(index)) ?? []) {
    if (folded.startsWith(unit.form, index)) return unit;
  }
  return null;
}
