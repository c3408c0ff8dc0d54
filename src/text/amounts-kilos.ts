/** Tells what a bare キロ measures: a way, a speed or a weight, by the words around it. */

const HOURLY =
  /(?:時速|毎時|球速|[最初終]速|(?:制限|法定|最高|平均|巡航)速度)[はがの]?(?:約|およそ|最大|最高|平均|ほぼ)?(?:[0-9.]{1,6}[~、-])?$/;
/** What only a speed is said of: 150キロの直球, 180キロを計時した. */
const HOURLY_AFTER =
  /^(?:台|超|近い?|前後)?(?:[のを](?:速球|直球|真っすぐ|真っ直ぐ|ストレート|変化球|剛速球|サーブ|スマッシュ|計時|計測|マーク)|で(?:巡航|衝突|追突|突っ込|進入))/;
const EVERY_SECOND = /(?:秒速|毎秒)(?:約|およそ|最大|最高|平均|ほぼ)?(?:[0-9.]{1,6}[~、-])?$/;

/** 時速120キロ is a speed, no length. `end` is behind the unit. */
export function speedOf(folded: string, start: number, end: number, unit: string): string | null {
  if (unit !== "km" && unit !== "m") return null;
  const before = folded.slice(Math.max(0, start - 12), start);
  if (EVERY_SECOND.test(before)) return `${unit}/s`;
  if (HOURLY.test(before) || (unit === "km" && HOURLY_AFTER.test(folded.slice(end, end + 8))))
    return `${unit}/h`;
  return null;
}

const WEIGHT_NEAR =
  /体重|重さ|重量|覚醒剤|大麻|コカイン|麻薬|押収|計量|コメ|米(?![国軍中英朝韓仏独ァ-ヴ])|麦/;
/** What is weighed, right before the number: 電池12キロ. */
const WEIGHED =
  /(?:[1一](?:袋|箱|俵|束|匹|頭|個|缶)|電池|[肉魚豆茶粉塩氷石土砂金銀銅鉄卵]|野菜|果物|砂糖|ごみ|廃棄物|荷物|貨物|爆薬|火薬|燃料|肥料|飼料|水素|ウラン|リチウム)(?:約|およそ|計|合計)?$/;
/** What is done with a weight, and what is asked for one: 500キロを処理する, 1キロ当たりの価格. */
const HANDLED =
  /^(?:級|約?[0-9,]+円|の(?:荷物|米|コメ|肉|牛肉|豚肉|マグロ|魚|袋|石|岩|鉄球|爆弾|バーベル|赤ちゃん|野菜|ごみ|餌)|を(?:拾|集め|積[みん]|背負|担[いぐ]|詰め|食べ|漁獲|釣|持ち上げ|処理|収穫|水揚|出荷|生産|廃棄|採取|回収|仕入|販売|購入|輸入|輸出|寄付|提供)|[当あ]たり[^。、]{0,10}(?:価格|値|円|電力|\d)|入り|増量|減量|太|痩|やせ)/;

/** What is said of a way: 300キロ離れた, 42キロを走る. */
const WAY_AFTER =
  /^(?:ほど|余り|以上)?(?:離れ|先|圏|沖|手前|地点|四方|区間|続[くき]|にわた|に及[びぶん]|の(?:道|距離|地点|区間|コース|海上|沖)|[東西南北](?![東西南北]?京)|を(?:走|歩|泳|こ[いぎ]|完走|踏破|移動|往復|結))/;

/** Whether a bare キロ is a weight: what is weighed, or what is done with it. */
export function isWeight(folded: string, start: number, end: number): boolean {
  const before = folded.slice(Math.max(0, start - 8), start);
  const after = folded.slice(end, end + 16);
  if (WAY_AFTER.test(after)) return false;
  return HANDLED.test(after) || WEIGHED.test(before) || WEIGHT_NEAR.test(before);
}
