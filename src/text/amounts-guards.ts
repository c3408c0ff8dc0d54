/** What makes a number no amount: ordinals, names, dates, digits inside other signs. */
import { Characters } from "./characters.ts";
import type { Numeral } from "./numerals.ts";
import type { Unit } from "./units.ts";

/** Before the number: 第3回, F-16, G7, 数十人, No.5, 平成30年. */
const BEFORE = /(?:第|[東大名]証|[A-Za-z][-.]?|[何幾]|No\.|平成|令和|昭和|大正|明治|[0-9]\/|:)$/;
/** Before the number, when it is money: US$ and the like are letters that are allowed. */
const AFTER_NUMBER =
  /^(?:[A-Z]{1,2}(?![A-Za-z])|号|条|項|章|節|丁目|番|次|世(?![帯界])|審|位|代|日目|[数]|\/|:\d|・\d+事件)/;

/** What `BEFORE` and vague numbers end in, and what `AFTER_NUMBER` begins with: beside most numbers stands neither. */
const BEFORE_LAST = new Characters("-第証A-Za-z.何幾成和正治/:数");
const AFTER_FIRST = new Characters("A-Z号条項章節丁番次世審位代日数/:・");

/** True when the number is part of a name, a rank or a vague count, whatever follows it. */
export function isNoAmount(folded: string, number: Numeral): boolean {
  if (BEFORE_LAST.at(folded, number.start - 1)) {
    const before = folded.slice(Math.max(0, number.start - 3), number.start);
    if (BEFORE.test(before) || isVague(before, number)) return true;
  }
  if (!AFTER_FIRST.at(folded, number.end)) return false;
  const after = folded.slice(number.end, number.end + 6);
  return AFTER_NUMBER.test(after) && !/^(?:次元|MW|GW|GB|TB|MB|V(?![A-Za-z])|L)/.test(after);
}

/** 数百人 and 数10人 have no value; 社員数800人 has. */
function isVague(before: string, number: Numeral): boolean {
  return before.endsWith("数") && (number.script === "kanji" || !/[一-龠](?<![約計ら])数$/.test(before));
}

/** After the unit: words that make number and unit an ordinal or a name. */
const AFTER_UNIT = /^(?:目(?![標的指])|連覇目|記念)/;

/** unit form → what may not follow it, because it is another word then. */
const NOT_BEFORE: Readonly<Record<string, RegExp>> = {
  円: /^(?:玉|札|硬貨|紙幣|切手|銅貨|銀貨|均一|ショップ|ライター)/,
  ドル: /^(?:札|紙幣|硬貨|ショップ)/,
  つ: /^(?:星|子)/,
  元: /^[首大長議会知社外財役官代選防副総]/,
  本: /^(?:部|社|格|人|化|当|来|塁|州)/,
  部: /^[長分隊署門屋作]/,
  分: /^(?:かれ|け|析|野|散|離|裂)/,
  国: /^[間会民内]/,
  施設: /^[長内]/,
  病院: /^[長船]/,
  ゲーム: /^[機ソアセメ]/,
  品: /^[目種質物川番格位揃ぞ]/,
  市町: /^村/,
  機: /^[関械構能材]/,
  期: /^[間待限生目連]/,
  点: /^[検滅灯火]/,
  社: /^[会長員説]/,
  台: /^[湾風]/,
  行: /^[政動為]/,
  度: /^(?:目|合)/,
  人: /^(?:でも多)|^[気事口工類材命選物権種件]/,
  名: /^[前古物称]/,
  発: /^[表売電足射言生見展達覚]/,
  着: /^[手実陸工]/,
  通: /^[貨常行信商話勤報過]/,
  軍: /^./,
  基: /^[準地本金盤礎調]/,
  着工: /^./,
  種: /^[目別子]/,
  県: /^[知庁警議内外民]/,
  語: /^[学る]/,
  店: /^[長員]/,
  席: /^[上巻]/,
  組: /^[織合]/,
  校: /^[長舎]/,
  両: /^[国者氏社首政軍院党国陣立]/,
  割: /^[引合]/,
  回: /^(?:[復答転線収顧避生目戦裏表]|コールド)/,
  件: /^[名費]/,
  勝: /^[利者負敗つっ]/,
  の国: /^[会民際内家庫連防]/,
  戸: /^(?:[籍惑]|[市町村線駅港](?![^。、]{0,2}[をが]))/,
  張: /^[りっる力]/,
  球: /^[場団技種界児審根]/,
  党: /^[首員派内]/,
  株: /^[価主式]/,
  束: /^[縛]/,
  床: /^./,
  字: /^[幕]/,
  歩: /^[道行]/,
  食: /^[品事堂料卓材欲器肉中塩]/,
  体: /^[制験育力調系積重内感格操当罰温操]/,
  足: /^[元りら場跡止踏早]/,
  話: /^[題し合術す芸]/,
  問: /^[題わ合屋う答]/,
  駅: /^[前伝員長弁舎頭]/,
  台湾: /^./,
  時間: /^(?:体制|態勢|営業|対応|テレビ|帯|割|目|外)/,
};
/** 一部, 一枚, 一段: 一 counts only before these, and not in 一人ひとり. */
const ONE_COUNTS =
  /^一(?:人(?!ひ|一|前|歩|当|芝|っ子|暮|旅)|件|社|校|頭|棟|隻|名(?!刺|前)|議席|割|倍|[%万億兆]|円|ドル|ユーロ|票|カ所|か所|カ国|か国)(?!も)/;
/** Kanji digits that are parts of other words: 十分, 二人三脚, 八つ裂き. */
const KANJI_WORDS =
  /^(?:十分(?!間)|五分五分|四つん|千歳|八つ(?:裂|当)|三つ(?:子|巴|ど)|二人三脚|三人称|七つ道具|五分(?!間)|二枚[舌看目]|三枚目|十両|二度[とめ]|百度|二の|一人一人|一票の格差|[一三七]回忌|十三回忌|六本木|十字|十勝|百人一首|千羽|五[本人]囃子|七[つ個]の海|八百(?:屋|長|万の神))/;
/** 単位：百万円, （千円）, 億円未満は切り捨て: the scale in which a table counts. */
const SCALE = /^[十百千万億兆]+$/;
const SCALE_AFTER = /^(?:[)）]|単位|未満(?:[をは]?(?:切り|四捨|端数)))/;
const SCALE_BEFORE = /(?:単位[:はが]?|[(（])$/;

function isScale(folded: string, number: Numeral, end: number): boolean {
  if (!SCALE.test(folded.slice(number.start, number.end))) return false;
  const before = folded.slice(Math.max(0, number.start - 3), number.start);
  return SCALE_AFTER.test(folded.slice(end, end + 6)) || SCALE_BEFORE.test(before);
}

/** 四回 in a report of a baseball game is when, not how often. */
const INNINGS =
  /先制|適時|安打|[投捕]手|失点|本塁打|登板|先発|犠飛|タイブレーク|打線|打者|救援|完封|零封|無死|[一二1-2]死|勝ち越し|追加点|満塁|盗塁|[一二三]塁|三振|四球|走者|併殺|凡退|継投|降板|マウンド|直球|変化球|コールド勝|連打|代打|スクイズ|延長[十1]/;

function isInning(folded: string, number: Numeral): boolean {
  const before = folded.slice(Math.max(0, number.start - 4), number.start);
  return number.value <= 18 && !/(?:優勝|通算|計|出場|過去|合計)$/.test(before) && INNINGS.test(folded);
}

/** もう一人の創業者: another one, and no count. */
const ANOTHER = /もう$/;
/** ドイツ1部の, J2から1部に: a division of a league. */
const DIVISION = /^(?:リーグ|の[ァ-ヴー]{3,}|[へに](?:昇格|降格|復帰|残留)|(?:昇格|降格|残留))/;
const ONCE = /^(?:1|一)度(?!上|下|高|低|以|台|未|前)/;
/** の1つ: one of several, not a count. */
const ONE_OF = /の(?:1|一)つ$/;

/** True when the unit after this number makes an ordinal, a name or another word of it. */
export function isOrdinal(folded: string, number: Numeral, unit: Unit, at: number): boolean {
  const after = folded.slice(at + unit.form.length, at + unit.form.length + 5);
  if (AFTER_UNIT.test(after) || NOT_BEFORE[unit.form]?.test(after) === true) return true;
  if (unit.kind === "money" && isScale(folded, number, at + unit.form.length)) return true;
  if (number.dotted && unit.kind === "count") return true;
  const written = folded.slice(number.start, number.start + 6);
  if (
    number.value === 1 &&
    unit.form === "人" &&
    ANOTHER.test(folded.slice(Math.max(0, number.start - 2), number.start))
  )
    return true;
  if (
    unit.form === "部" &&
    number.value <= 5 &&
    (DIVISION.test(after) || /リーグ$/.test(folded.slice(Math.max(0, number.start - 3), number.start)))
  )
    return true;
  if (unit.form === "回" && isInning(folded, number)) return true;
  if (ONCE.test(written) || ONE_OF.test(folded.slice(number.start - 1, number.end + 1))) return true;
  // 9時30分, and 前半18分: when a goal fell
  if (
    unit.form === "分" &&
    /(?:時|[前後]半)$/.test(folded.slice(Math.max(0, number.start - 2), number.start))
  )
    return true;
  if (number.script !== "kanji") return false;
  if (unit.form === "国") return true;

  return (
    KANJI_WORDS.test(written) ||
    (unit.form === "人" && folded.startsWith("一人", number.start - 2)) ||
    (/^一[^一二三四五六七八九〇十百千]/.test(written) && !ONE_COUNTS.test(written))
  );
}
