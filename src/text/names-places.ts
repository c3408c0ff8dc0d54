/** Finds the places one sentence names: countries, regions, addresses step by step, single-letter countries (日米, 訪中). */
import type { NameSpan, Token } from "../model.ts";
import {
  COUNTRIES,
  COUNTRY_LETTERS,
  NO_PLACE_AFTER,
  PLACE_ENDS,
  PREFECTURES,
  TOWARDS,
} from "./data/places.ts";
import { anyOf, isPlaceWord } from "./names-words.ts";

/** In order, without overlap, and outside the names given. */
export function placesIn(
  text: string,
  tokens: readonly Token[],
  taken: readonly NameSpan[],
): readonly NameSpan[] {
  const free = (start: number, end: number): boolean =>
    !taken.some((span) => span.start < end && span.end > start);
  const found = [...letterPlaces(text, tokens), ...namedPlaces(text, tokens), ...listedPrefectures(text)];
  const places: NameSpan[] = [];
  for (const span of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if ((places.at(-1)?.end ?? 0) > span.start || !free(span.start, span.end)) continue;
    places.push(span);
  }
  return places;
}

function place(start: number, end: number, name: string): NameSpan {
  return { start, end, kind: "place", name, role: null, reading: null };
}

const ENDS = new RegExp(`^(?:${anyOf(PLACE_ENDS)})$`);

function namedPlaces(text: string, tokens: readonly Token[]): NameSpan[] {
  const places: NameSpan[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || !beginsPlace(text, tokens, index)) continue;
    let last = index;
    while (isEndOf(tokens, last + 1) && !(last > index && isDistrict(tokens[last]))) last++;
    if (last === index && isRegionOf(tokens, index)) last++;
    const end = tokens[last]?.end ?? token.end;
    if (token.surface.length > 1 || last > index) {
      if (!(last === index && NO_PLACE_AFTER.test(text.slice(end, end + 8)))) {
        places.push(place(token.start, end, nameOf(text.slice(token.start, end))));
      }
    }
    index = last;
  }
  return places;
}

function isEndOf(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || !ENDS.test(token.surface) || token.pos !== "名詞") return false;
  const next = tokens[index + 1];
  // 国 and 都 and 道 before another noun are words of their own (韓国|国内)
  return !(
    /^[国都道港城町村]$/.test(token.surface) &&
    next?.pos === "名詞" &&
    next.detail[0] === "接尾" &&
    next.detail[1] !== "地域"
  );
}

/** 東京都 ends before 港区: a district is a place of its own. */
function isDistrict(token: Token | undefined): boolean {
  return /^[都道府県市区町村郡]$/.test(token?.surface ?? "");
}

/** インド|太平洋, 東|地中海 */
function isRegionOf(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return isPlaceWord(next) && /[洋海湾]$/.test(next?.surface ?? "") && tokens[index]?.detail[2] === "国";
}

/** A word of place that is not the tail of a longer word (南|アフリカ is one, 東|京都 none). */
function beginsPlace(text: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined) return false;
  if (!isPlaceWord(token) || token.detail[0] === "接尾") {
    return (
      token.detail[0] === "固有名詞" &&
      token.detail[1] === "一般" &&
      PLACE_TAIL.test(token.surface) &&
      token.known
    );
  }
  if (before?.end === token.start && /[ァ-ヴー]$/.test(before.surface) && /^[ァ-ヴー]/.test(token.surface))
    return false;
  return text !== "";
}

const SHORT_PREFECTURE = anyOf(PREFECTURES.map((name) => (name === "北海道" ? name : name.slice(0, -1))));
const PREFECTURE_LIST = new RegExp(
  `(?:(?:${SHORT_PREFECTURE})(?:[都府県市])?[・、，]){1,}(?:${SHORT_PREFECTURE})(?=[0-9０-９一二三四五六七八九十]|各?[都府県]|の|両|など|[）)、。はがをにで])`,
  "g",
);

/** 岡山・広島・山口の各県: in a list of prefectures each is one, even where the dictionary sees a surname. */
function listedPrefectures(text: string): NameSpan[] {
  const places: NameSpan[] = [];
  for (const match of text.matchAll(PREFECTURE_LIST)) {
    for (const part of match[0].matchAll(new RegExp(`(?:${SHORT_PREFECTURE})[都府県市]?`, "g"))) {
      const start = match.index + part.index;
      places.push(place(start, start + part[0].length, part[0]));
    }
  }
  return places;
}

const PLACE_TAIL =
  /[ァ-ヴー\u3400-\u9fff](?:諸島|群島|列島|半島|海峡|島|湾|海|川|山|岳|州|県|市|町|村|区|空港|高原|平野)$/;

/** 東京都内 is 東京都, 韓国側 is 韓国. */
function nameOf(name: string): string {
  return /[都道府県市区町村]内$/.test(name) ? name.slice(0, -1) : name;
}

const FORM_OF: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap((forms) =>
    forms.filter((form) => form.length === 1).map((form) => [form, forms[0] ?? form]),
  ),
);

const LETTERS = new RegExp(`[${COUNTRY_LETTERS}]{2,5}`, "g");
/** What follows countries written together. */
const AFTER_LETTERS =
  /^(?:首脳|外相|外務|防衛|国防|財務|貿易|通商|経済|関係|関税|同盟|両|政府|安保|安全|地位|合同|共同|協議|交渉|会談|協定|合意|協力|摩擦|対立|対話|間|の|で|、|。|が|は|に|と|を|も|中|3|３|三|2|２|4|４|軍|戦争|友好|国交|国境|欧|高官|実務|など|投資|野球|市場|航路|線|戦|金利|原子力|文化|交流|大学|や|[）)」』]|$)/;

/** 日米, 米中, 日中韓: a country for each letter. 日中 and 中日 are words too, and need a word of relations after them. */
function letterPlaces(text: string, tokens: readonly Token[]): NameSpan[] {
  const places: NameSpan[] = [];
  for (const match of text.matchAll(LETTERS)) {
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 3);
    const before = text.slice(0, match.index);
    if (
      /[\u3400-\u9fff々ァ-ヴー0-9０-９一二三四五六七八九十]$/.test(before) &&
      !/(?:在|対|新|前|元|次期|今回|初|非|訪|同|現|、)$/.test(before)
    )
      continue;
    if (!AFTER_LETTERS.test(rest) || !areCountries(match[0], rest)) continue;
    const only =
      TOWARDS.includes(before.slice(-1)) && before !== "" && match[0].length === 2 && match[0].endsWith("中");
    for (const [index, letter] of [...(only ? match[0].charAt(0) : match[0])].entries()) {
      const start = match.index + index;
      places.push(place(start, start + 1, FORM_OF.get(letter) ?? letter));
    }
  }
  for (const token of tokens) places.push(...singleLetter(text, tokens, token));
  for (const match of text.matchAll(/南北(?=首脳|会談|対話|関係|朝鮮|統一|軍事|合意|離散|共同|両|間の)/g)) {
    places.push(
      place(match.index, match.index + 1, "韓国"),
      place(match.index + 1, match.index + 2, "北朝鮮"),
    );
  }
  return places;
}

const RELATIONS = /^(?:首脳|外相|両|関係|間|友好|国交|共同|戦争|韓|外交|防衛|貿易|経済|財務|平和|協)/;

function areCountries(letters: string, rest: string): boolean {
  if (new Set(letters).size < letters.length) return false;
  if (
    /^(?:日中|中日|中米|日比|日加|中台|中越|比中|日台|印加|中印|日欧|日伊|欧中|日印|ロ中|中ロ|日ロ|日越|加中)$/.test(
      letters,
    )
  )
    return RELATIONS.test(rest);
  if (/^(?:中加|加比|台中|中比|台比|台日|日日)$/.test(letters)) return false;
  return /[米韓英仏独豪露朝]/.test(letters) || RELATIONS.test(rest);
}

const AFTER_RICE = /^(?:価|農|作|粉|飯|店|袋|俵|騒|穀|菓|国)/;
const BEFORE_RICE = /[備蓄玄白新古産一精早外緊]$/;

function singleLetter(text: string, tokens: readonly Token[], token: Token): NameSpan[] {
  const { start, end, surface } = token;
  if (
    surface.length === 2 &&
    TOWARDS.includes(surface.charAt(0)) &&
    COUNTRY_LETTERS.includes(surface.charAt(1))
  ) {
    const name = FORM_OF.get(surface.charAt(1));
    return name === undefined ||
      (/^(?:来日|離日|反日|在日|訪日|渡欧|親日)$/.test(surface) === false &&
        /[日]/.test(surface.charAt(1)) &&
        !/^[対訪在駐]/.test(surface))
      ? []
      : [place(start + 1, end, name ?? "")];
  }
  if (surface.length !== 1 || !COUNTRY_LETTERS.includes(surface) || token.detail[2] !== "国") return [];
  const name = FORM_OF.get(surface);
  const before = text.charAt(start - 1);
  const next = text.charAt(end);
  if (name === undefined || (/^[日比加越台中ロ印朝]$/.test(surface) && !TOWARDS.includes(before))) return [];
  if (surface === "米" && (AFTER_RICE.test(next) || BEFORE_RICE.test(before))) return [];
  if (TOWARDS.includes(before) && before !== "") return [place(start, end, name)];
  if (/[\u3400-\u9fff々]$/.test(before) || tokens.length === 0) return [];
  return /^[一-龠ァ-ヴA-Zａ-ｚ、。の・はがをとにへでも」）)]/.test(next) ? [place(start, end, name)] : [];
}
