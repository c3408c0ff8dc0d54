/** Finds the places one sentence names: countries, regions, addresses step by step, single-letter countries (日米, 訪中). */

import type { NameSpan, Token } from "../model.ts";
import { Characters, HIRAGANA, KATAKANA } from "./characters.ts";
import { NO_PLACE_AFTER, PLACE_ENDS, PREFECTURES_SHORT } from "./data/places.ts";
import { matchesOf } from "./matches.ts";
import { letterPlaces, place } from "./names-letters.ts";
import { cuedPlaces } from "./names-places-cues.ts";
import { ARCADE, endsLongerName, isCutBefore, isCutKana, SURE_END, withPoint } from "./names-places-parts.ts";
import { townsIn } from "./names-towns.ts";
import { anyOf, isPersonal, isPlaceWord } from "./names-words.ts";

/** In order, without overlap, and outside the names given. */
export function placesIn(
  text: string,
  tokens: readonly Token[],
  taken: readonly NameSpan[],
): readonly NameSpan[] {
  const free = (start: number, end: number): boolean =>
    !taken.some((span) => span.start < end && span.end > start);
  const found = [
    ...letterPlaces(text, tokens),
    ...townsIn(text, tokens),
    ...namedPlaces(text, tokens),
    ...listedPrefectures(text),
    ...cuedPlaces(text, tokens),
  ];
  const places: NameSpan[] = [];
  for (const span of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if ((places.at(-1)?.end ?? 0) > span.start || !free(span.start, span.end)) continue;
    places.push(span);
  }
  return places;
}

const ENDS: ReadonlySet<string> = new Set(PLACE_ENDS);

function namedPlaces(text: string, tokens: readonly Token[]): NameSpan[] {
  const places: NameSpan[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || !beginsPlace(text, tokens, index)) continue;
    let last = index;
    while (
      !(token.surface.length === 1 && token.detail[2] === "国") &&
      isEndOf(tokens, last + 1) &&
      !(last > index && isDistrict(tokens[last]))
    )
      last++;
    if (last === index && isRegionOf(tokens, index)) last++;
    if (last === index && isCutBefore(tokens, index)) last += 2;
    const end = tokens[last]?.end ?? token.end;
    if (last > index && /[^海]道$/.test(text.slice(token.start, end))) {
      index = last; // 北陸|道: a road
      continue;
    }
    const begin = withPoint(tokens, index);
    if (token.surface.length > 1 || last > index) {
      if (!(last === index && NO_PLACE_AFTER.test(text.slice(end, end + 8)))) {
        const office = last === index ? officeOf(tokens[index + 1]) : "";
        places.push(place(begin, end + office.length, nameOf(text.slice(begin, end)) + office));
      }
    }
    index = last;
  }
  return places;
}

/** 宜野湾|市長|選, 松本|市議: the town is in the word for its office. */
const OFFICE_OF_TOWN =
  /^([市町村区])(?:長|議|民|内|立|役所|役場|議会)|^([県府])(?:立|警|議|庁|知事|民|内|境|北|南|東|西|下|側|産)/;

const OFFICE_FIRST = new Characters("市町村区県府");

function isOffice(token: Token | undefined): boolean {
  return token !== undefined && OFFICE_FIRST.begins(token.surface) && OFFICE_OF_TOWN.test(token.surface);
}

function officeOf(token: Token | undefined): string {
  if (token === undefined || token.surface.length < 2) return "";
  const found = OFFICE_OF_TOWN.exec(token.surface);
  return found?.[1] ?? found?.[2] ?? "";
}

const OTHER_END = new Characters("国都道港城町村");

function isEndOf(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.pos !== "名詞" || !ENDS.has(token.surface)) return false;
  const next = tokens[index + 1];
  // 国 and 都 and 道 before another noun are words of their own (韓国|国内)
  return !(
    OTHER_END.is(token.surface) &&
    next?.pos === "名詞" &&
    next.detail[0] === "接尾" &&
    next.detail[1] !== "地域"
  );
}

const DISTRICT = new Characters("都道府県市区町村郡");
/** 東京都 ends before 港区: a district is a place of its own. */
function isDistrict(token: Token | undefined): boolean {
  return DISTRICT.is(token?.surface ?? "");
}

/** インド|太平洋, 東|地中海 */
function isRegionOf(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return isPlaceWord(next) && /[洋海湾]$/.test(next?.surface ?? "") && tokens[index]?.detail[2] === "国";
}

/** What the dictionary says first: nine words of ten are no names. */
function mayBePlace(token: Token): boolean {
  return isPlaceWord(token) || !token.known || token.detail[0] === "固有名詞";
}

/** Roads that the dictionary has as regions. */
const ROADS: ReadonlySet<string> = new Set([
  "東名",
  "名神",
  "新東名",
  "新名神",
  "東名阪",
  "西名阪",
  "阪和道",
]);
/** 元町|職員, 元村|議: who was of the town's hall once. */
const FORMERLY = /^(?:職員|議|長|助役|収入役|幹部|教育長)/;
const ARCADE_SIGN = new Characters("街");
const SHORE = new Characters("岸");

/** A word of place that is not the tail of a longer word (南|アフリカ is one, 東|京都 none). */
function beginsPlace(text: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || !mayBePlace(token) || endsLongerName(tokens, index)) return false;
  const open = before?.surface;
  const alone = (open === "（" || open === "(") && CLOSING.is(tokens[index + 1]?.surface ?? "");
  if (alone && HIRAGANA.all(token.surface)) return false; // the reading of what stands before
  if (
    isCutKana(text, token) ||
    (ARCADE_SIGN.within(text) && ARCADE.test(text.slice(token.end, token.end + 8))) ||
    (SHORE.ends(token.surface) && /^[東西南北]岸$/.test(token.surface)) ||
    ROADS.has(token.surface) ||
    (/^元[市町村]$/.test(token.surface) && FORMERLY.test(text.slice(token.end, token.end + 3)))
  )
    return false;
  if ((!isPlaceWord(token) && !isPrefecture(token)) || token.detail[0] === "接尾") {
    const proper =
      token.detail[0] === "固有名詞" ||
      (!token.known && token.surface.length > 1 && /^[\p{L}ー]+$/u.test(token.surface));
    if (!proper) return false;
    // 喜多見|市長|選: an election is of the town, whoever has its name.
    if (isOffice(tokens[index + 1]) && tokens[index + 2]?.surface.startsWith("選"))
      return token.surface.length > 1;
    const whole = token.known && token.detail[1] === "一般" && PLACE_TAIL.test(token.surface);
    if (!isPersonal(token) && isOffice(tokens[index + 1]) && tokens[index + 1]?.start === token.end)
      return true; // 鶴原|市長
    const free = before?.pos !== "名詞" && before?.pos !== "接頭詞";
    return whole || (free && SURE_END.test(tokens[index + 1]?.surface ?? ""));
  }
  if (before?.end === token.start && KATAKANA.ends(before.surface) && KATAKANA.begins(token.surface))
    return false;
  // 南ア|ルダ|海: katakana that goes on is another word
  const next = tokens[index + 1];
  if (
    KATAKANA.ends(token.surface) &&
    next?.start === token.end &&
    !next.known &&
    KATAKANA.begins(next.surface)
  )
    return false;
  // 食品|ロス is a loss
  if (token.surface === "ロス" && before?.end === token.start && before.pos === "名詞") return false;
  return text !== "";
}

const CLOSING = new Characters("）)");

/** 広島, which the dictionary also has as a club. */
function isPrefecture({ surface, detail }: Token): boolean {
  return detail[1] === "組織" && PREFECTURES_SHORT.has(surface);
}

const SHORT_PREFECTURE = anyOf(PREFECTURES_SHORT);
const PREFECTURE_LIST = new RegExp(
  `(?:(?:${SHORT_PREFECTURE})(?:[都府県市])?[・、，]){1,}(?:${SHORT_PREFECTURE})(?=[0-9０-９一二三四五六七八九十]|各?[都府県]|の|両|など|[）)、。はがをにで])`,
  "g",
);

const PREFECTURE = new RegExp(`(?:${SHORT_PREFECTURE})[都府県市]?`, "g");

/** 岡山・広島・山口の各県: in a list of prefectures each is one, even where the dictionary sees a surname. */
function listedPrefectures(text: string): NameSpan[] {
  const places: NameSpan[] = [];
  for (const match of matchesOf(PREFECTURE_LIST, text)) {
    for (const part of matchesOf(PREFECTURE, match[0])) {
      const start = match.index + part.index;
      places.push(place(start, start + part[0].length, part[0]));
    }
  }
  return places;
}

const PLACE_TAIL =
  /[ァ-ヴー\u3400-\u9fff](?:諸島|群島|列島|半島|海峡|島|湾|海|川|山|岳|沼|湖|岬|峠|温泉|州|県|市|町|村|区|空港|高原|平野)$/;

/** 東京都内 is 東京都, 韓国側 is 韓国. */
function nameOf(name: string): string {
  return /[都道府県市区町村]内$/.test(name) ? name.slice(0, -1) : name;
}
