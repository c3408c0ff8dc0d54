/** Finds places that only the words around them tell: 首都ボゴタ, 南部ハンユニス, セブ州のリロアン, マレーシアとタイ. */

import type { NameSpan, Token } from "../model.ts";
import { COMMON_FOREIGN } from "./data/companies.ts";
import { NO_PLACE_AFTER } from "./data/places.ts";
import { matchesOf } from "./matches.ts";
import { place } from "./names-letters.ts";
import { anyOf, KATAKANA_WORD, tokensIn } from "./names-words.ts";

/** 首都ボゴタ, 【アルカ＝…】, 日本とルデニアの両政府: the words around a name tell that it is a place. */
const PLACE_CUES: readonly RegExp[] = [
  /(?:(?:北東|北西|南東|南西|[東西南北中])部|郊外|近郊|沿岸)(?:の|・)?(?<name>[ァ-ヴー]{3,}(?:・[ァ-ヴー]+)*)(?=[州県市でにをのはがから、。へ]|など|一帯|周辺|近郊)/dg,
  /(?:[ァ-ヴー]{2,}[州県省島]|[\u3400-\u9fff]{2,4}省)の?(?<name>[ァ-ヴー]{3,}(?:・[ァ-ヴー]+)*)(?=で|に(?![よ関対])|から|へ|を(?:空爆|攻撃|訪|視察|占領|制圧|砲撃)|近郊|周辺|、|。|市)/dg,
  /[（(](?:本社・)?(?:東京|大阪|名古屋|京都|神戸|横浜|札幌|福岡|仙台|広島|[\u3400-\u9fff]{2,3}[都府県])・(?<name>[\u3400-\u9fffケヶノ]{1,5})[）)]/dg,
  /(?<name>首都圏|近畿圏|中京圏|関西圏|[南北]東北(?![東西南北]))/dg,
  /(?<![\u3400-\u9fff々])(?<name>[\u3400-\u9fff々]{1,3}山)(?=山?麓|[頂腹](?!点))/dg,
  /(?<![\u3400-\u9fff々])(?<name>(?!山岳)[\u3400-\u9fff々]{1,4}岳)(?=付近|周辺|一帯|山頂|中腹|山麓|の(?:山頂|中腹|登山|山麓|斜面|尾根|[東西南北]側)|で(?:遭難|滑落|登山))/dg,
  /(?<=[都道府県])(?<name>(?![はがをにのとでもや])[ぁ-んー]{2,6}[市町村])(?![\u3400-\u9fff]{2,}(?:館|店))/dg,
  /(?<![\u3400-\u9fff々])(?<name>北海|黒海|紅海|死海|黄海|渤海)(?=[のでにをはが、]|沿岸|油田)/dg,
  /(?:首都|[州省]都)・?(?<name>[ァ-ヴー]{2,}(?:・[ァ-ヴー]+)*)/dg,
  /^[【（(](?<name>[ァ-ヴー]{2,10}|[\u3400-\u9fffケヶノ]{2,6})[=＝]/dg,
  /^[［[【](?<name>[ァ-ヴー]{2,10}|[\u3400-\u9fffケヶノ]{2,6})[\s　]*(?:[0-9０-９]{1,2}日|共同|時事)/dg,
  /[都道府県市町村区州]の(?<name>[\u3400-\u9fff々]{1,3}[ヶケノ][\u3400-\u9fff々]{1,3})(?=[でにへをと、]|から)/dg,
  /(?<![ァ-ヴー・\u3400-\u9fff])(?<name>[東西南北]?[ァ-ヴー]{2,}(?:・[ァ-ヴー]+)?(?:海|湾|港|海峡|諸島|半島|川|湖|山脈|砂漠))(?=[でのにをはがへと、]|から|沿|沖)/dg,
  /(?:隣国|[東西南北中]欧|中東|[中南]米|中南米|[東南]アジア|東南アジア|中央アジア|[東西南北]アフリカ|島国|内陸国|独立国|産油国)の?(?<name>(?!アジア|アフリカ|アメリカ|ヨーロッパ)[ァ-ヴー]{3,})(?=[のではがにをとへ、]|から|政府|大統領|首相|軍)/dg,
  /(?:の街|の町|の村|の都市|港町|古都|集落|離島|保養地)・?(?<name>[ァ-ヴー]{3,})(?=[でにのをはがへ、]|から|近郊|郊外)/dg,
  /(?<![ァ-ヴー・])(?<name>[ァ-ヴー]{3,})(?=(?:[東西南北中]部|北東部|北西部|南東部|南西部)(?:[のでにを、]|から))/dg,
  /(?<![ァ-ヴー・])(?<name>[ァ-ヴー]{3,})(?=沖(?:合|の|で|約|に|[0-9０-９]))/dg,
  /(?<![\u3400-\u9fff々])(?<name>[\u3400-\u9fff々]{2,3}川)(?=が(?:氾濫|はん濫|あふれ|増水|決壊)|の(?:谷|流れ|流域|上流|中流|下流|河口|堤防|支流|水位|氾濫|河川敷|西側|東側|南側|北側|左岸|右岸)|沿い|流域|に架か|支流|本流|水系|上流|中流|下流|河口|河川敷)/dg,
  /(?<![\u3400-\u9fff々])(?<name>[\u3400-\u9fff々]{2,4}島)(?=の?(?:[東西南北]{1,3}(?:約|の|側|沖|[0-9０-９])|沖|近海|港)|の[\u3400-\u9fff]{1,4}[港町村])/dg,
  /と(?<name>[ァ-ヴー]{3,10})の?(?:両国|両政府|両首脳|2国|２国|二国)/dg,
  /(?<name>[ァ-ヴー]{3,10})と[^\s、。]{2,8}の?(?:両国|両政府|両首脳|2国|２国|二国)/dg,
  /(?<name>[ァ-ヴー]{3,10})(?:共和国|王国|連邦)/dg,
  /(?<![ァ-ヴー・])(?<name>(?!(?:オンライン|[ァ-ヴー]*(?:ホール|ドーム|アリーナ|スタジアム|ホテル|センター|パーク|テレビ|ラジオ|ネット|シアター|スタジオ|ハウス|プラザ|タワー|クラブ|カフェ|レストラン|サイト|アプリ|ショップ|ストア|ビル|ズーム|ウェブ|リモート|ハイブリッド))で)[ァ-ヴー]{3,10})で(?=創業|設立され|起業|生まれ|死去|首脳会談|外相会談|調印|行われ|開かれ|開催|開幕)/dg,
];

export function cuedPlaces(text: string, tokens: readonly Token[]): NameSpan[] {
  return [
    ...countries(text),
    ...longCountries(text),
    ...byCues(text).filter((span) => isCapital(text, span) || !isKnownWord(tokens, span)),
  ];
}

/** 首都リマ: a capital may be called as something else is. */
const isCapital = (text: string, { start }: NameSpan): boolean =>
  /[首州省]都・?$/.test(text.slice(Math.max(0, start - 3), start));

/** コースで開かれた: a foreign word of every day is no town. */
function isKnownWord(tokens: readonly Token[], { start, end, name }: NameSpan): boolean {
  if (!/^[ァ-ヴー]+$/.test(name)) return false;
  const inside = tokensIn(tokens, start, end);
  const [only, another] = inside;
  return only !== undefined && another === undefined && only.known && only.detail[0] !== "固有名詞";
}

/** Countries as the platform's locale data names them in Japanese; some are other words, too. */
const HOMONYMS: ReadonlySet<string> = new Set([
  "タイ",
  "チリ",
  "マリ",
  "チャド",
  "ベナン",
  "トンガ",
  "ガーナ",
  "サモア",
  "ヨルダン",
]);
const LONG_NAME = /^(?=.{4})(?:[\u3400-\u9fff]+[ァ-ヴー・]+[\u3400-\u9fff]*|[ァ-ヴー・]+[\u3400-\u9fff]+)$/;
const ALL_COUNTRIES: readonly string[] = namesOfCountries();
const COUNTRY_NAMES: ReadonlySet<string> = new Set(
  ALL_COUNTRIES.filter((name) => /^[ァ-ヴー・]{3,}$/.test(name) || HOMONYMS.has(name)),
);

function namesOfCountries(): readonly string[] {
  const names = new Intl.DisplayNames(["ja"], { type: "region" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return letters.flatMap((first) => letters.map((second) => names.of(first + second) ?? ""));
}

/** アラブ首長国連邦, 東ティモール: in two scripts, which the dictionary cuts. */
const LONG_COUNTRY = new RegExp(anyOf(ALL_COUNTRIES.filter((name) => LONG_NAME.test(name))), "g");

function longCountries(text: string): NameSpan[] {
  return matchesOf(LONG_COUNTRY, text).flatMap(({ 0: name, index }) =>
    NO_PLACE_AFTER.test(text.slice(index + name.length, index + name.length + 8))
      ? []
      : [place(index, index + name.length, name)],
  );
}

const NEXT_COUNTRY = /^(?:と|、|や|・|及び|および)(?<name>[ァ-ヴー]+)/;
const STATE_AFTER =
  /^(?:の(?:首都|政府|首相|大統領|国王|軍)|政府|国軍|軍|国境|側|国民|人(?!気|口|工)|[東西南北中]部|戦(?!略|争)|代表(?!的))/;

/** マレーシアとタイ: タイ is a country beside another one, or where only a country can stand. */
function countries(text: string): NameSpan[] {
  const words = matchesOf(KATAKANA_WORD, text).map((match) => ({ name: match[0], start: match.index }));
  return words.flatMap(({ name, start }, index) => {
    if (!COUNTRY_NAMES.has(name)) return [];
    const end = start + name.length;
    if (NO_PLACE_AFTER.test(text.slice(end, end + 8))) return [];
    if (!HOMONYMS.has(name)) return [place(start, end, name), ...townOf(text, end)];
    const before = words[index - 1];
    const joined =
      before !== undefined &&
      COUNTRY_NAMES.has(before.name) &&
      start - before.start - before.name.length === 1;
    const next = NEXT_COUNTRY.exec(text.slice(end, end + 12))?.groups?.["name"] ?? "";
    return joined || COUNTRY_NAMES.has(next) || STATE_AFTER.test(text.slice(end, end + 5))
      ? [place(start, end, name)]
      : [];
  });
}

/** ポーランドのウッチで: what stands so behind a country is a town of it. */
const TOWN =
  /^の(?<name>[ァ-ヴー]{2,10})(?=で(?!き|あ|は|も)|から|に(?:到着|ある|着い|入っ|移|建て|住|滞在|派遣|工場|拠点|赴任|留学|逃|避難|向か|渡|戻|本社|本部|[^、。はがをに]{1,8}を(?:待機|派遣|配備|展開|開設|設置|建設|新設|移転)))/;

function townOf(text: string, at: number): NameSpan[] {
  if (text.charAt(at) !== "の") return [];
  const name = TOWN.exec(text.slice(at, at + 26))?.groups?.["name"];
  return name === undefined || COMMON_FOREIGN.includes(name)
    ? []
    : [place(at + 1, at + 1 + name.length, name)];
}

function byCues(text: string): NameSpan[] {
  const places: NameSpan[] = [];
  for (const cue of PLACE_CUES) {
    for (const match of matchesOf(cue, text)) {
      const name = match.groups?.["name"];
      const at = match.indices?.groups?.["name"];
      if (name !== undefined && at !== undefined) places.push(place(at[0], at[1], name));
    }
  }
  return places;
}
