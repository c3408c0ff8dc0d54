/** Finds what a prefecture or a town runs: 県水産技術センター, 市立越喜来小, 県岐阜商; and teams by the score of their game. */

import type { NameSpan, Span, Token } from "../model.ts";
import { Characters } from "./characters.ts";
import { COMMON_BODIES } from "./data/organizations.ts";
import { PREFECTURES_SHORT } from "./data/places.ts";
import { matchesOf, spansOf } from "./matches.ts";
import { anyOf, isPersonal, isPlaceWord } from "./names-words.ts";

/** Ends of bodies that the letter of their owner stands before (県…, 市…). */
const OWN_END =
  /(?:センター|試験場|研究所|博物館|美術館|図書館|文学館|資料館|歴史館|科学館|水族館|動物園|植物園|病院|医療センター|消防局|消防本部|消防署|水道局|交通局|企業局|警察本部|連合会|振興公社|公社|観光協会|体育協会|医師会|農業会議|労働局|選管|教委)$/;
const OWNER = new Characters("県市都府道町村区");
/** Such bodies without anything of their own (県立病院 is one of many). */
const OWN_CHARS_MIN = 5;

export function publicBodies(text: string, tokens: readonly Token[]): Span[] {
  if (!OWNER.within(text)) return [];
  return tokens.flatMap((token, index) => {
    if (!OWNER.is(token.surface) || isJoined(tokens[index - 1], token)) return [];
    let last = index;
    while (isNoun(tokens[last + 1]) && tokens[last]?.end === tokens[last + 1]?.start) last++;
    for (; last > index; last--) {
      const end = tokens[last]?.end ?? token.end;
      const name = text.slice(token.start, end);
      if (name.length >= OWN_CHARS_MIN && OWN_END.test(name)) return [{ start: token.start, end }];
    }
    return [];
  });
}

/** むかわ|町 is a town, though the dictionary takes its name for a verb. */
const JOINS = /^(?:名詞|接頭詞|動詞|形容詞|副詞)$/;

/** 岩手|県 is a prefecture, and its letter begins nothing. */
function isJoined(before: Token | undefined, token: Token): boolean {
  return before !== undefined && before.end === token.start && JOINS.test(before.pos);
}

function isNoun(token: Token | undefined): boolean {
  return (
    token?.pos === "名詞" &&
    token.detail[0] !== "数" &&
    token.detail[0] !== "副詞可能" &&
    /^[\p{L}ー]+$/u.test(token.surface)
  );
}

/** 市立越喜来小, 県立盛岡一高, 越喜来小の5年生: schools by their short ends. */
const SCHOOL =
  /(?:(?:[都道府県市区町村私国]立)(?<owned>(?!の)[\u3400-\u9fffぁ-んァ-ヴー々]{1,8}?(?:小中学校|小学校|中学校|高等学校|高校|病院|小中|小|中|高))|(?<named>[\u3400-\u9fff々ケヶノ]{2,6}(?:小|中|高)))(?=(?:の[0-9０-９一二三][、・年]|[0-9０-９一二三]年|(?<=[都道府県市区町村私国]立.{1,9})(?:[のでがはにと、。）)]|から)))/g;

/** 市内の仁比山小で */
const NEAR_SCHOOL =
  /(?<=[市町村区都県]内の|地元の)(?!大中|中小|最|極)[\u3400-\u9fff々ケヶノ]{2,5}(?:小|中)(?=[での]|から)(?!の(?:店|町|企業|川))/g;

export function schools(text: string, tokens: readonly Token[]): Span[] {
  const told = matchesOf(SCHOOL, text).map((match) => {
    const name = match.groups?.["owned"] ?? match.groups?.["named"] ?? "";
    const start = match.index + match[0].length - name.length;
    return { start, end: match.index + match[0].length };
  });
  return [...told, ...spansOf(NEAR_SCHOOL, text), ...spansOf(UNIVERSITY, text), ...highSchools(text, tokens)];
}

/** 私立の明成大（神園市） */
const UNIVERSITY = /(?<=[国公私県市都府]立の)[\u3400-\u9fff]{2,6}大(?=[（(はがのでをにと、。])/g;

const HIGH = new Characters("高");
const HIGH_AFTER = /^(?:[をのがはにとで、。・（()）]|から|出身|卒|野球部|サッカー部|ラグビー部|OB)/;
/** What stands in a school's name right before 高. */
const HIGH_BEFORE =
  /(?:学園|学院|商|商業|工|工業|農|農業|水産|中央|総合|付属?|附属?|大付|大[一二三]|第[一二三]|[一二三東西南北城]|義塾|実業?|館)$/;
/** 円高, 残高: a height of another kind. */
const NO_SCHOOL =
  /(?:円|ドル|ユーロ|ウォン|元|株|割|残|標|最|売上|輸出|生産|出来|漁獲|取引|受注|発行|在庫|物価|金利|単|落差)高$/;

/** ふたば未来学園高, 鳥取城北高: behind a town or a name what a school is called by, and 高. */
function highSchools(text: string, tokens: readonly Token[]): Span[] {
  if (!HIGH.within(text)) return [];
  return tokens.flatMap((token, index) => {
    if (!token.surface.endsWith("高") || !HIGH_AFTER.test(text.slice(token.end, token.end + 4))) return [];
    let first = index;
    while (isNoun(tokens[first - 1]) && tokens[first - 1]?.end === tokens[first]?.start) first--;
    const parts = tokens.slice(first, index + 1);
    const start = parts[0]?.start ?? token.start;
    const name = text.slice(start, token.end);
    const proper = parts.some(
      (part) => isPlaceWord(part) || isPersonal(part) || !part.known || /^[ぁ-ん]+$/.test(part.surface),
    );
    if (parts.length < 2 || name.length < 4 || name.length > 12 || NO_SCHOOL.test(name) || !proper) return [];
    return HIGH_BEFORE.test(name.slice(0, -1)) ? [{ start, end: token.end }] : [];
  });
}

/** 市立神出自然教育園, 県立コウノトリの郷公園: what a town or a prefecture set up. */
const FACILITY =
  /[都道府県市区町村国]立(?<name>[\u3400-\u9fffァ-ヴー々ぁ-ん]{2,14}?(?:園|館|センター|劇場|ホール|研究所|学院|大学校|病院機構))(?=[はがのでにとをも、。（(]|から|など)/g;
/** 東京大教授, 京都大大学院: known by what stands behind its short name. */
const UNIVERSITY_BEFORE =
  /(?<name>[\u3400-\u9fff々ァ-ヴー]{2,12}大)(?=(?:大学院)?(?:名誉|特任|特命|客員|特別)?(?:教授|准教授|講師|助教|学長|総長|副学長)|大学院|の研究(?:チーム|グループ)|(?:[（(][^（）()、。]{2,9}[市区町村都府県][）)])?の[ァ-ヴー・\u3400-\u9fffぁ-ん]{2,16}(?:教授|准教授|助教|講師|名誉教授|博士|研究員)|(?:など)?の?(?:国際)?(?:研究)?チーム|発の?(?:ベンチャー|スタートアップ)|医学部|病院|[0-9０-９]年(?:生|の))/g;
/** 千種医科大が: known by what is taught there, which stands before 大. */
const UNIVERSITY_OF =
  /(?<![\u3400-\u9fff々ァ-ヴー])(?<name>(?!名門|地元|私立|国立|公立|県立|市立|有名|短期|同|某|元|各|両|全国)[\u3400-\u9fff々ァ-ヴー]{2,10}?(?:医科|工科|理科|歯科|薬科|工業|農業|水産|海洋|商科|外国語|教育|福祉|女子|体育|美術|音楽|芸術|学園|学院)大)(?=[（(＝=がはをとにや、。]|など|の[^\u3400-\u9fff])/g;
/** 走者（22）＝湖東大＝が: where an athlete is at home, between marks of its own. */
const UNIVERSITY_BESIDE = /(?<=[＝=])(?<name>[\u3400-\u9fff々ァ-ヴー]{2,8}大)(?=[＝=])/g;
/** 福岡地裁小倉支部: the branch of a court or of its prosecutors is one body with it. */
const BRANCH = /(?<name>[\u3400-\u9fff々]{2,4}(?:地裁|高裁|家裁|地検|高検)[\u3400-\u9fff々ヶケ]{1,5}支部)/g;
/** 拡大, 過大, 最大: words that end like a university. */
const NO_UNIVERSITY = /(?:拡|最|過|増|絶|膨|重|巨|強|偉|寛|盛|甚|莫|肥|遠|広|極|倍|誇|医学部|県|同)大$/;

export function institutions(text: string, people: readonly NameSpan[]): Span[] {
  return [FACILITY, UNIVERSITY_BEFORE, UNIVERSITY_OF, UNIVERSITY_BESIDE, BRANCH]
    .flatMap((pattern) => matchesOf(pattern, text))
    .flatMap((match) => {
      const name = match.groups?.["name"] ?? "";
      const named = match.index + match[0].indexOf(name);
      // 国立西洋美術館 is called so; 市立図書館 of a town is not.
      const found = text.startsWith("国立", named - 2) ? named - 2 : named;
      const person = people.find(
        (one) => one.start < named + name.length && one.start + one.name.length > found,
      );
      const letter = /^[米英仏独韓豪][ァ-ヴ]/.test(name) ? 1 : 0;
      const start = Math.max(found + letter, person === undefined ? 0 : person.start + person.name.length);
      if (start + 2 > named + name.length) return [];
      if (/(?:校|大学|病院)の/.test(name) || COMMON_BODIES.has(name)) return []; // 県立|図書館
      return NO_UNIVERSITY.test(name) || /^(?:立|公立|私立|国立)?大$/.test(name)
        ? []
        : [{ start, end: named + name.length }];
    });
}

const SCORE = /(?:を|に|と)、?(?:延長|PK戦|[0-9０-９]{1,2}[―─–−ー-][0-9０-９]{1,2}(?:で|と|の))/g;
/** The longest name of a team (UTF-16 units). */
const TEAM_CHARS_MAX = 10;

/** 県岐阜商に2―0で勝った: before a score stands a team; a country or a town alone may be its own. */
export function teams(text: string, tokens: readonly Token[]): Span[] {
  const scores = matchesOf(SCORE, text);
  const counties = ofCounties(text);
  return scores.length === 0
    ? counties.length > 0 && RACE.test(text)
      ? counties
      : []
    : [
        ...counties,
        ...scores.flatMap(({ index }) => [
          ...beforeScore(tokens, index),
          ...beforeScore(tokens, subjectBefore(text, index)),
        ]),
      ];
}

/** Where schools run against each other, nobody scores. */
const RACE = /(?:駅伝|リレー|高校|中学|団体|チーム|[0-9０-９]区間)[^。]*(?:優勝|連覇|頂点|制し|[0-9０-９]位)/;

const COUNTY = new RegExp(`[（(](?:${anyOf(PREFECTURES_SHORT)})[）)](?=[がはをにと])`, "g");
const NAME_BEFORE = /(?<![\u3400-\u9fff])[\u3400-\u9fffァ-ヴー]{2,8}$/;

/** 昌平東（埼玉）が…を2―0で下した: schools by the county they come from. */
function ofCounties(text: string): Span[] {
  return matchesOf(COUNTY, text).flatMap(({ index }) => {
    const name = NAME_BEFORE.exec(text.slice(Math.max(0, index - 9), index))?.[0];
    return name === undefined ? [] : [{ start: index - name.length, end: index }];
  });
}

/** The other side: 前橋育英が健大高崎を3―2で. */
function subjectBefore(text: string, at: number): number {
  const lead = text.slice(Math.max(0, at - TEAM_CHARS_MAX - 2), at);
  const found = /[がは][^、。がは]{2,}$/.exec(lead);
  return found === null ? -1 : at - lead.length + found.index;
}

function beforeScore(tokens: readonly Token[], end: number): Span[] {
  let index = tokens.findIndex((token) => token.end === end);
  let start = end;
  const parts: Token[] = [];
  for (; index >= 0 && isNoun(tokens[index]); index--) {
    const token = tokens[index];
    if (token === undefined) break;
    parts.push(token);
    start = token.start;
  }
  const proper =
    parts.length > 1 &&
    parts.some((part) => isPlaceWord(part) || !part.known || isPersonal(part)) &&
    !isPersonal(parts.at(-1)) &&
    !parts.every(isPersonal);
  return proper && end - start <= TEAM_CHARS_MAX ? [{ start, end }] : [];
}
