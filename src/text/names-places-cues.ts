/** Finds places that only the words around them tell: 首都ボゴタ, 南部ハンユニス, セブ州のリロアン, マレーシアとタイ. */

import type { NameSpan } from "../model.ts";
import { COMMON_FOREIGN } from "./data/companies.ts";
import { NO_PLACE_AFTER } from "./data/places.ts";
import { matchesOf } from "./matches.ts";
import { place } from "./names-letters.ts";
import { KATAKANA_WORD } from "./names-words.ts";

/** 首都ボゴタ, 【アルカ＝…】, 日本とルデニアの両政府: the words around a name tell that it is a place. */
const PLACE_CUES: readonly RegExp[] = [
  /(?:(?:北東|北西|南東|南西|[東西南北中])部|郊外|近郊|沿岸)(?:の|・)?(?<name>[ァ-ヴー]{3,}(?:・[ァ-ヴー]+)*)(?=[州県市でにをのはがから、。へ]|など|一帯|周辺|近郊)/dg,
  /(?:[ァ-ヴー]{2,}[州県省島]|[\u3400-\u9fff]{2,4}省)の?(?<name>[ァ-ヴー]{3,}(?:・[ァ-ヴー]+)*)(?=で|に(?![よ関対])|から|へ|を(?:空爆|攻撃|訪|視察|占領|制圧|砲撃)|近郊|周辺|、|。|市)/dg,
  /[（(](?:本社・)?(?:東京|大阪|名古屋|京都|神戸|横浜|札幌|福岡|仙台|広島|[\u3400-\u9fff]{2,3}[都府県])・(?<name>[\u3400-\u9fffケヶノ]{1,5})[）)]/dg,
  /(?<name>首都圏|近畿圏|中京圏|関西圏|[南北]東北(?![東西南北]))/dg,
  /(?<![\u3400-\u9fff々])(?<name>[\u3400-\u9fff々]{1,3}山)(?=山?麓|[頂腹](?!点))/dg,
  /(?<![\u3400-\u9fff々])(?<name>北海|黒海|紅海|死海|黄海|渤海)(?=[のでにをはが、]|沿岸|油田)/dg,
  /(?:首都|[州省]都)・?(?<name>[ァ-ヴー]{2,}(?:・[ァ-ヴー]+)*)/dg,
  /^[【（(](?<name>[ァ-ヴー]{2,10}|[\u3400-\u9fffケヶノ]{2,6})[=＝]/dg,
  /^[［[【](?<name>[ァ-ヴー]{2,10}|[\u3400-\u9fffケヶノ]{2,6})[\s　]*(?:[0-9０-９]{1,2}日|共同|時事)/dg,
  /と(?<name>[ァ-ヴー]{3,10})の?(?:両国|両政府|両首脳|2国|２国|二国)/dg,
  /(?<name>[ァ-ヴー]{3,10})と[^\s、。]{2,8}の?(?:両国|両政府|両首脳|2国|２国|二国)/dg,
  /(?<name>[ァ-ヴー]{3,10})(?:共和国|王国|連邦)/dg,
  /(?<![ァ-ヴー・])(?<name>(?!(?:オンライン|[ァ-ヴー]*(?:ホール|ドーム|アリーナ|スタジアム|ホテル|センター|パーク|テレビ|ラジオ|ネット|シアター|スタジオ|ハウス|プラザ|タワー|クラブ|カフェ|レストラン|サイト|アプリ|ショップ|ストア|ビル))で)[ァ-ヴー]{3,10})で(?=創業|設立され|起業|生まれ|死去|首脳会談|外相会談|調印)/dg,
];

export function cuedPlaces(text: string): NameSpan[] {
  return [...countries(text), ...byCues(text)];
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
const COUNTRY_NAMES: ReadonlySet<string> = namesOfCountries();

function namesOfCountries(): ReadonlySet<string> {
  const names = new Intl.DisplayNames(["ja"], { type: "region" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const all = letters.flatMap((first) => letters.map((second) => names.of(first + second) ?? ""));
  return new Set(all.filter((name) => /^[ァ-ヴー・]{3,}$/.test(name) || HOMONYMS.has(name)));
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
const TOWN = /^の(?<name>[ァ-ヴー]{2,10})(?=で(?!き|あ|は|も)|から|に(?:到着|ある|着い|入っ|移))/;

function townOf(text: string, at: number): NameSpan[] {
  const name = TOWN.exec(text.slice(at, at + 16))?.groups?.["name"];
  return name === undefined || COMMON_FOREIGN.includes(name)
    ? []
    : [place(at + 1, at + 1 + name.length, name)];
}

function byCues(text: string): NameSpan[] {
  return PLACE_CUES.flatMap((cue) =>
    matchesOf(cue, text).flatMap((match) => {
      const name = match.groups?.["name"];
      const at = match.indices?.groups?.["name"];
      return name === undefined || at === undefined ? [] : [place(at[0], at[1], name)];
    }),
  );
}
