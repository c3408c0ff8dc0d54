/** Judges whether a run of words is the name of a body: what it ends in, and whether anything proper stands before. */
import type { Token } from "../model.ts";
import { Characters } from "./characters.ts";
import { HOUSE_ENDS } from "./data/companies.ts";
import { COMMON_BODIES, FIRM_ENDS, LOOSE_ENDS, PLAIN_ENDS } from "./data/organizations.ts";
import { COUNTRY_LETTERS } from "./data/places.ts";
import { endsOf, longestEnd } from "./ends.ts";
import { anyOf, isBodyWord, isCommon, isPersonal, isPlaceWord } from "./names-words.ts";

const HOUSE_END = new RegExp(`(?:${anyOf(HOUSE_ENDS)})$`);
const LOOSE = endsOf(LOOSE_ENDS);
const FIRM = endsOf(Object.keys(FIRM_ENDS));

/** What an end may end in: most names are none by their last character. */
const LAST = new Characters([...LOOSE_ENDS, ...Object.keys(FIRM_ENDS)].map((end) => end.slice(-1)).join(""));

/** False for a word behind which no body's name can end, unless it is known as a whole. */
export function mayEndBody(token: Token | undefined): boolean {
  return token !== undefined && (LAST.ends(token.surface) || isBodyWord(token));
}

/** How the words `first`..`last` end: in a `firm` end (経済産業省), in a `loose` one (広成建設), or not like a body. */
export function endsOfBody(
  name: string,
  tokens: readonly Token[],
  first: number,
  last: number,
): "firm" | "loose" | null {
  const firm = longestEnd(name, FIRM);
  if (firm > 0 && beginsWord(tokens, first, last, firm)) {
    return FIRM_ENDS[name.slice(-firm)]?.includes(name.slice(0, -firm)) === true ? null : "firm";
  }
  const loose = longestEnd(name, LOOSE);
  return loose > 0 && beginsWord(tokens, first, last, loose) ? "loose" : null;
}

/** The end is a word of its own (経済産業|省), or the whole is one word of the dictionary (防衛省). */
function beginsWord(tokens: readonly Token[], first: number, last: number, length: number): boolean {
  const end = tokens[last - 1]?.end ?? 0;
  for (let index = last - 1; index >= first; index--) {
    const token = tokens[index];
    if (token?.start === end - length) return index > first || isBodyWord(token);
    if (token !== undefined && token.start < end - length) return isBodyWord(token);
  }
  return false;
}

/** マニラ事務所: an office that only its town names. */
export const BRANCH = /^[^\s]{1,6}(?:事務所|支局|支社|支店)$/;

/** 広東省, but 国務省. */
export function isProvince(parts: readonly Token[]): boolean {
  const [name, end] = parts;
  return (
    parts.length === 2 &&
    isPlaceWord(name) &&
    end?.surface === "省" &&
    (name?.surface.length ?? 0) > 1 &&
    name?.detail[2] !== "国"
  );
}

const GOVERNMENTAL =
  /(?:政府|軍|議会|上院|下院|政権|省|庁|党|最高裁|最高裁判所|大使館|代表部|捜査局|情報局|中央銀行|検察|警察|海軍|空軍|陸軍|財務局|評議会|委員会|取引所)$/;
/** Bodies of three common words or more are names (国際通貨基金, 公正取引委員会), unless they begin like a kind. */
const LONG_ENDS =
  /(?:委員会|機構|基金|評議会|協議会|理事会|連盟|連合|連合会|中央会|振興会|保存会|協会|公社|公団|保障局|捜査局|情報局|規制庁|センター|研究所|国際機関|保健機関|原子力機関|貿易機関|労働機関|農業機関|エネルギー機関)$/;
const KINDS =
  /^(?:特別|臨時|第三者|第3者|有識者|専門家|合同|実行|調査|検討|関係|地域|市民|住民|諮問|運営|予算|決算|常任|小|準備|対策|推進|選考|倫理|懲罰|査察|事故|労使|支援|被災|業界|民間|社会福祉|学識|外部|内部|独立|政府系|研究|大学|中学|高校|地方|都道府県|市町村|各種|公的|医療|福祉|救命|救急|商業|複合|物流|子育て|保育|介護|相談|総合)/;

/** Meetings, not bodies. */
const EVENTS =
  /(?:本会議|首脳会議|閣僚会議|外相会議|記者会議|国際会議|定例会議|編集会議|対策会議|閣僚級会議|会合|総会|サミット)$/;

/** Every assembly has these committees. */
const TOPIC_COMMITTEE =
  /^(?:[都道府県市区町村]議会|[都道府県市区町村](?=選挙|教育|水道))?(?:総務|文教|厚生|民生|産業|建設|経済|環境|財政|福祉|土木|農林|都市|企画|議院運営|議会運営|決算|予算|常任|教育|選挙管理|管理|委員|文教[^委]{2}|総務[^委]{2})?(?:常任|特別)?委員会$/;

const SCHOOL = /^(?:大学|高校|高等学校|中学校|小学校|幼稚園|保育園)$/;
/** Words before a school that tell its kind and are no name. */
const SCHOOL_KINDS =
  /^(?:名門|一流|地元|難関|工業|商業|農業|水産|女子|男子|総合|私立|公立|国立|県立|市立|町立|村立|都立|道立|府立|区立|体育|音楽|芸術|美術|医科|教育|外国|海外|全国|地方|都市|母校|進学|付属|附属|系列|姉妹|提携|近隣|近所|通信|定時|全日|強豪|伝統|新設|既存|統合|廃校|周辺|隣町|田舎|民間|企業|理系|文系|理工|短期|単科|複数|市内|県内|都内|町内|学校|大学|高校|中学|地域|同じ)$/;

function isSchool(token: Token): boolean {
  return SCHOOL.test(token.surface);
}

/** 東|潮|工業|大学, 浅葱|大学: a word before the school that is no kind of school. */
function isNamedSchool(parts: readonly Token[]): boolean {
  const end = parts.findIndex(isSchool);
  const before = parts.slice(0, end).filter((part) => !SCHOOL_KINDS.test(part.surface));
  const head = parts[0];
  if (
    end !== parts.length - 1 ||
    head === undefined ||
    before.some((part) => /^(?:数|接尾|副詞可能|サ変接続|形容動詞語幹)$/.test(part.detail[0]))
  )
    return false;
  return (
    before.length > 0 &&
    before.reduce((sum, part) => sum + part.surface.length, 0) >= 2 &&
    !isForeignCountry(before)
  );
}

export function isNamedBody(name: string, parts: readonly Token[], firm: boolean, known: boolean): boolean {
  if (known) return true;
  if (COMMON_BODIES.has(name) || EVENTS.test(name) || TOPIC_COMMITTEE.test(name)) return false;
  if (parts.length > 1 && parts.some(isSchool) && isNamedSchool(parts)) return true;
  if (/(?:機関|会社)$/.test(name) && COMMON_BODIES.has(name.slice(parts[0]?.surface.length))) return false; // インド|金融機関
  const only = parts[0];
  if (parts.length === 1 && only !== undefined) return isBodyWord(only) && name.length > 1;
  if (name.endsWith("政権") || name.endsWith("内閣"))
    return parts.slice(0, -1).some((part) => isProper(part) || /^[ァ-ヴー]{2,}$/.test(part.surface));
  if (firm) return name.length > 2 || parts.every((part) => part.known);
  const before = parts.slice(0, -1);
  if (/^(?:国家|連邦|国立|中央)./.test(name) && before.length > 1) return true;
  if (/^国立(?:天文台|美術館|博物館|図書館|劇場|科学館)$/.test(name)) return true;
  const letter = name.charAt(0);
  const letterOnly =
    before.length === 1 &&
    COUNTRY_LETTERS.includes(name.slice(0, before[0]?.surface.length ?? 0)) &&
    before[0]?.surface.length === 1;
  if (letterOnly) return GOVERNMENTAL.test(name) && letter !== "日";
  if (/[株債]ファンド$/.test(name)) return false;
  if (isKanaHouse(name, before) || isNumberedHouse(name, before) || isKanjiWithKana(before)) return true;
  if (/(?:協同|労働|森林|信用)組合$/.test(name) && before.some(isProper)) return true;
  if (PLAIN_ENDS.has(name.slice(before.reduce((sum, part) => sum + part.surface.length, 0)))) {
    const next = before.at(-1);
    const single = before.length > 1 && before.every((part) => part.surface.length === 1);
    return (
      next !== undefined &&
      (single ||
        (before.some(isProper) &&
          (!before.some(isVerbal) || /(?:事務所|センター)$/.test(name)) &&
          !isForeignCountry(before)))
    );
  }
  if (before.some(isProper) || isUnknownKanji(before)) return true;

  const long = before.reduce((sum, part) => sum + part.surface.length, 0) >= 4 && before.length >= 2;
  return long && LONG_ENDS.test(name) && !KINDS.test(name) && !/(?:特別|調査|実行|検討)委員会$/.test(name);
}

/** つばめ|製薬, ゆりかもめ|銀行 */
function isKanaHouse(name: string, before: readonly Token[]): boolean {
  return (
    HOUSE_END.test(name) &&
    before.length === 1 &&
    /^[ぁ-んー]{2,}$/.test(before[0]?.surface ?? "") &&
    before[0]?.pos === "名詞" &&
    before[0].detail[0] === "一般"
  );
}

/** 東洋み|らい|銀行: kanji that go on in hiragana are no word of the dictionary. */
const isKanjiWithKana = (before: readonly Token[]): boolean =>
  before.length > 1 &&
  /^[\u3400-\u9fff]{1,4}[ぁ-んー]{2,5}$/.test(before.map(({ surface }) => surface).join(""));

const NUMBERED_END = /(?:フーズ|ホールディングス|グループ|テクノロジー|システムズ|HD|ＨＤ|FG|ＦＧ)$/;

/** 七十七|銀行, 九十九|フーズ: several digits in kanji before a house; a count of houses is one digit or in figures. */
function isNumberedHouse(name: string, before: readonly Token[]): boolean {
  return (
    before.length > 1 &&
    before.every(
      ({ surface, detail }) => detail[0] === "数" && /^[一二三四五六七八九十百千]+$/.test(surface),
    ) &&
    (HOUSE_END.test(name) || NUMBERED_END.test(name))
  );
}

/** 環|球: two words of one character are a word that the dictionary does not know. */
function isUnknownKanji(parts: readonly Token[]): boolean {
  return parts.some((part, index) => {
    const next = parts[index + 1];
    return (
      next !== undefined &&
      /^\p{Script=Han}$/u.test(part.surface) &&
      /^\p{Script=Han}$/u.test(next.surface) &&
      part.detail[0] !== "数" &&
      next.detail[0] !== "数"
    );
  });
}

function isVerbal(token: Token): boolean {
  return token.known && token.detail[0] === "サ変接続" && token.surface.length > 1;
}

/** 韓国|テレビ, 米国|大学 are no names; 日本|テレビ is. */
function isForeignCountry(parts: readonly Token[]): boolean {
  return parts.length === 1 && parts[0]?.detail[2] === "国" && parts[0].surface !== "日本";
}

function isProper(token: Token): boolean {
  if (isBodyWord(token) || isPersonal(token) || isPlaceWord(token)) return true;
  if (token.detail[0] === "固有名詞") return true;
  if (!token.known) return /[\p{Script=Han}\p{Script=Katakana}A-Za-zＡ-Ｚａ-ｚ]/u.test(token.surface);
  return token.known && /^[A-ZＡ-Ｚ]{2,}$/.test(token.surface) && !isCommon(token);
}
