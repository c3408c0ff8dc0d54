/** Finds countries written with one letter: 日米, 日中韓, 訪米, 対中, 米側, 南北. */

import type { NameSpan, Token } from "../model.ts";
import { Characters } from "./characters.ts";
import { COUNTRIES, COUNTRY_LETTERS, TOWARDS } from "./data/places.ts";
import { matchesOf } from "./matches.ts";

export function place(start: number, end: number, name: string): NameSpan {
  return { start, end, kind: "place", name, role: null, reading: null };
}

const FORM_OF: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap((forms) =>
    forms.filter((form) => form.length === 1).map((form) => [form, forms[0] ?? form]),
  ),
);

const LETTER = new Characters(COUNTRY_LETTERS);
const NORTH_AND_SOUTH = /南北(?=首脳|会談|対話|関係|朝鮮|統一|軍事|合意|離散|共同|両|間の)/g;
const LETTERS = new RegExp(`[${COUNTRY_LETTERS}]{2,5}`, "g");
/** What follows countries written together. */
const AFTER_LETTERS =
  /^(?:首脳|外相|外務|防衛|国防|財務|貿易|通商|経済|関係|関税|同盟|両|政府|安保|安全|地位|合同|共同|協議|交渉|会談|協定|合意|協力|摩擦|対立|対話|間(?!選挙|決算|期|層)|の|で|、|。|が|は|に|と|を|も|中|3|３|三|2|２|4|４|軍|戦争|友好|国交|国境|欧|高官|実務|など|投資|野球|市場|航路|線|戦|金利|原子力|文化|交流|大学|や|[）)」』]|$)/;

/** 日米, 米中, 日中韓: a country for each letter. 日中 and 中日 are words too, and need a word of relations after them. */
export function letterPlaces(text: string, tokens: readonly Token[]): NameSpan[] {
  const places: NameSpan[] = [];
  for (const match of matchesOf(LETTERS, text)) {
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 3);
    const before = text.slice(Math.max(0, match.index - 2), match.index);
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
  for (const token of LETTER.within(text) ? tokens : []) {
    if (token.surface.length > 2 || !LETTER.ends(token.surface)) continue;
    const found = singleLetter(text, tokens, token);
    if (found !== null) places.push(found);
  }
  for (const match of matchesOf(NORTH_AND_SOUTH, text)) {
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

function isTowards(character: string): boolean {
  return character !== "" && TOWARDS.includes(character);
}

const RICE_NEAR =
  /コメ|米価|備蓄|精米|玄米|新米|炊|稲|水田|銘柄|キロ|農家|農協|ご飯|収穫|価格|給食|作付|田んぼ|地元産|県内産|町内産|減農薬/;
const AFTER_RICE = /^(?:価|農|作|粉|飯|店|袋|俵|騒|穀|菓|国)/;
const BEFORE_RICE = /[備蓄玄白新古産一精早外緊]$/;

function singleLetter(text: string, tokens: readonly Token[], token: Token): NameSpan | null {
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
      ? null
      : place(start + 1, end, name);
  }
  if (surface.length !== 1 || !COUNTRY_LETTERS.includes(surface) || token.detail[2] !== "国") return null;
  const name = FORM_OF.get(surface);
  const before = text.charAt(start - 1);
  const next = text.charAt(end);
  if (name === undefined || (/^[日比加越台中ロ印朝]$/.test(surface) && !isTowards(before))) return null;
  if (
    surface === "米" &&
    (AFTER_RICE.test(next) ||
      (/[うるくすつぬむぐぶた]/.test(before) && /[のがをはや、もと]/.test(next)) ||
      BEFORE_RICE.test(before) ||
      (/[のがをは、]/.test(next) && RICE_NEAR.test(text)))
  )
    return null;
  if (isTowards(before)) return place(start, end, name);
  if (/[\u3400-\u9fff々]$/.test(before) || tokens.length === 0) return null;
  return /^[一-龠ァ-ヴA-Zａ-ｚ、。の・はがをとにへでも」）)]/.test(next) ? place(start, end, name) : null;
}
