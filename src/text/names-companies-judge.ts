/** Judges whether a word that stands where a company does can be one's name: by what the dictionary makes of it alone. */
import type { Token } from "../model.ts";
import {
  COMMON_ENDS,
  COMMON_FOREIGN,
  COMPANY_ENDS,
  FACILITY_ENDS,
  HOUSE_ENDS,
  TRADE_ENDS,
} from "./data/companies.ts";
import { COMMON_BODIES, KIND_BEFORE, LOOSE_ENDS, NO_BODIES, PLAIN_ENDS } from "./data/organizations.ts";
import { NO_NAMES } from "./data/titles.ts";
import { titleAt } from "./names-roles.ts";
import { anyOf, isPersonal, isPlaceWord } from "./names-words.ts";

/** How much a word looks like a name: `firm` (ソラノミチ, 丸福), `loose` (白妙堂, 花しずく); null for a word of every day. */
export type Likeness = "firm" | "loose";

export const NAME_CHARS_MAX = 16;
const COMMON_END = new RegExp(`(?:${anyOf(COMMON_ENDS)})$`);
export const COMPANY_END = new RegExp(`.(?:${anyOf(COMPANY_ENDS)})$`);
const TRADE_END = new RegExp(`.(?:${anyOf(TRADE_ENDS)})$`);
export const HOUSE_END = new RegExp(`.(?:${anyOf(HOUSE_ENDS)})$`);
const FACILITY_END = new RegExp(`(?:${anyOf(FACILITY_ENDS)})$`);
export const KIND: ReadonlySet<string> = new Set(KIND_BEFORE);
export const FOREIGN_KIND: ReadonlySet<string> = new Set(COMMON_FOREIGN);
/** Ends of shops and workshops that the dictionary has as suffixes. */
const SHOP_END = /^(?:亭|堂|屋|庵|舎|軒|荘|組|苑|園|本舗|工房|商会)$/;
/** Ends of bodies that companies have, too: where only a company can stand they need nothing proper before (北辰|電工). */
const BODY_ENDS = LOOSE_ENDS.filter((end) => end.length > 1);
const FIRM_BODY_END = new RegExp(`.(?:${anyOf(BODY_ENDS.filter((end) => !PLAIN_ENDS.has(end)))})$`);
export const PLAIN_BODY_END = new RegExp(`.(?:${anyOf(BODY_ENDS.filter((end) => PLAIN_ENDS.has(end)))})$`);
const NO_FIRST = /^(?:同|両|各|当|弊|某|他|全|第|約|計|自|我が|うち|この|その|前|元|現)$/;
const FOREIGN_HEAD = /^[ァ-ヴー]{3,}[\u3400-\u9fff]{2,3}$/;
/** Hiragana before the end of a company, whatever the dictionary makes of it; no words that lead a sentence. */
const KANA_HEAD =
  /^(?!これ|それ|あれ|この|その|あの|ある|いわ|かつて|まだ|もう|すで|ただ|まず|なお|また|さらに|しかし|そして|ほか|など|うち|すべて|あら|さま|いず|とも|ほぼ|より|かな)[ぁ-んー]{2,6}[\u3400-\u9fff]{2,3}$/;
const HIRAGANA = /^[ぁ-んー]+$/;
export const KATAKANA = /^[ァ-ヴー・]+$/;

/** @param tokens the name's own, found in it alone */
export function likenessOf(name: string, tokens: readonly Token[]): Likeness | null {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined || name.length < 2 || name.length > NAME_CHARS_MAX)
    return null;
  if (!/^[\p{L}\p{N}ー・＝&＆]+$/u.test(name) || /^[\p{N}・ー]/u.test(name) || /・$/.test(name)) return null;
  if (COMMON_BODIES.has(name) || NO_BODIES.has(name) || NO_NAMES.has(name)) return null;
  if (KANA_HEAD.test(name) && (COMPANY_END.test(name) || FIRM_BODY_END.test(name) || HOUSE_END.test(name)))
    return "firm"; // みな|と|交運
  if (isNamedHouse(tokens)) return "firm";
  if (
    endsCommonly(name, last) ||
    NO_FIRST.test(first.surface) ||
    tokens.some(({ surface }) => KIND.has(surface))
  )
    return null;
  if (tokens.some(({ pos, detail }) => pos === "名詞" && /^(?:数|代名詞)$/.test(detail[0]))) return null;
  // 日双テクニカ: our own country's letter stands before no company that is not called so.
  if (tokens.some((token) => isPlaceWord(token) && token.detail[2] === "国" && token.surface !== "日"))
    return null;
  if (
    tokens.every((token) => isPlaceWord(token) || (token.detail[1] === "地域" && token.detail[0] === "接尾"))
  )
    return null;
  if (tokens.every(isPersonal) || titleAt(name, last.start) !== null) return null;
  if (
    FOREIGN_HEAD.test(name) &&
    !tokens.some(({ surface }) => FOREIGN_KIND.has(surface)) &&
    (COMPANY_END.test(name) || FIRM_BODY_END.test(name))
  )
    return "firm"; // ナカツ電信, whatever the dictionary makes of the front
  if (tokens.some(isGrammar)) return isHouseOf(name, last) ? "loose" : null;
  if (KATAKANA.test(name)) return foreign(name, tokens);
  if (/^[A-Za-zＡ-Ｚａ-ｚ0-9&＆]+$/.test(name))
    return name.length > 2 && tokens.length === 1 ? "loose" : null;
  if (tokens.length === 1) return single(first);
  return compound(name, tokens, last);
}

/** 夜明|社 */
function isNamedHouse(tokens: readonly Token[]): boolean {
  const [head, end, more] = tokens;
  return (
    end?.surface === "社" &&
    more === undefined &&
    head?.detail[0] === "固有名詞" &&
    /^[\u3400-\u9fff]{2,}$/.test(head.surface) &&
    !isPlaceWord(head) &&
    !isPersonal(head)
  );
}

/** 興産 ends like 産, but only a word of its own is the end of a kind (北米|産). */
export function endsCommonly(name: string, last: Token): boolean {
  const end = COMMON_END.exec(name)?.[0];
  if (end === undefined) return false;
  if (end === "機" && /[\u3400-\u9fff]{4}$/.test(name)) return false; // 中越|興|機
  return end.length > 1 ? !COMPANY_END.test(name) : last.surface === end && last.detail[0] === "接尾";
}

/** Facilities have an address, too. */
export function isFacility(name: string): boolean {
  return FACILITY_END.test(name);
}

/** Particles and adjectives make a phrase; only those that the dictionary sees in names in hiragana are let be. */
function isGrammar({ pos, surface, known }: Token): boolean {
  if (!known || pos === "名詞" || pos === "フィラー" || pos === "接頭詞") return false;
  if (pos === "記号") return !/^[A-Za-zＡ-Ｚａ-ｚ・]$/.test(surface);
  if (
    /^(?:する|し|した|いる|い|なる|なっ|ある|あっ|できる|れ|れる|られ|な|だ|だっ|で|ない|なかっ)$/.test(
      surface,
    )
  )
    return true;
  return !(HIRAGANA.test(surface) && /^(?:動詞|助動詞|副詞|感動詞|形容詞)$/.test(pos));
}

/** 樫の木工房, 薬のたちばな */
function isHouseOf(name: string, last: Token): boolean {
  const proper = !last.known || last.detail[0] === "固有名詞";
  if (
    proper &&
    !isPlaceWord(last) &&
    /^[\u3400-\u9fffぁ-んァ-ヴー]{1,4}の(?:[ぁ-んー]{3,8}|[ァ-ヴー]{3,8})$/.test(name)
  )
    return true;
  return /^[\u3400-\u9fffぁ-ん]{1,3}の[\u3400-\u9fff]{1,3}(?:亭|堂|屋|庵|舎|園|工房|本舗)$/.test(name);
}

function foreign(name: string, tokens: readonly Token[]): Likeness | null {
  if (name.length < 3 || tokens.some(({ surface }) => FOREIGN_KIND.has(surface)) || FOREIGN_KIND.has(name))
    return null;
  if (tokens.some(({ known, detail }) => !known || (detail[0] === "固有名詞" && detail[1] !== "地域")))
    return tokens.some(isPersonal) && !tokens.some(({ known }) => !known) ? "loose" : "firm";
  return tokens.length > 1 ? "loose" : null;
}

function single({ known, surface, detail }: Token): Likeness | null {
  if (!known) return surface.length > 2 || /[\u3400-\u9fff]/.test(surface) ? "firm" : null;
  if (detail[0] === "固有名詞") return detail[1] === "組織" ? "firm" : detail[1] === "一般" ? "loose" : null;
  return null;
}

function compound(name: string, tokens: readonly Token[], last: Token): Likeness | null {
  const before = tokens.slice(0, -1);
  const shop = SHOP_END.test(last.surface);
  if (last.known && last.detail[0] === "接尾" && !shop && !isUnknownEnd(name, tokens)) return null;
  const company = COMPANY_END.test(name) || FIRM_BODY_END.test(name);
  const trade = TRADE_END.test(name) || PLAIN_BODY_END.test(name);
  const verbal = last.known && last.detail[0] === "サ変接続";
  const unknown = tokens.some(
    ({ known, surface }) => !known && surface.length > 1 && !HIRAGANA.test(surface),
  );
  const proper = before.some(({ detail, surface }) => detail[0] === "固有名詞" && surface.length > 0);
  const place = before.every(isPlaceWord);
  if (company) return proper && !place ? "firm" : "loose";
  if (trade)
    return proper || unknown || isOdd(before) || isForeignHead(before) || isRareHead(before) ? "loose" : null;
  if (verbal) return null;
  if (
    last.detail[1] === "組織" &&
    before.length === 1 &&
    /^[\u3400-\u9fff]{2}$/.test(before[0]?.surface ?? "")
  )
    return "loose"; // 北辰|マルイ
  if (proper && (!place || shop)) return "firm";
  if (unknown && !tokens.some(({ surface }) => FOREIGN_KIND.has(surface))) return place ? "loose" : "firm";
  if (place) return KATAKANA.test(last.surface) && !FOREIGN_KIND.has(last.surface) ? "loose" : null;
  if (shop) return "loose";
  if (isScatteredKanji(tokens)) return "firm";
  if (isUnknownEnd(name, tokens)) return "loose";
  return isOdd(tokens) ? "loose" : null;
}

/** 丸|善: what the dictionary cuts into single characters is a word it does not know. */
function isScatteredKanji(tokens: readonly Token[]): boolean {
  return tokens.every(({ surface, detail }) => /^[\u3400-\u9fff々]$/.test(surface) && detail[0] !== "接尾");
}

/** 海老根|鉄道, 常磐|自動車: a common word that is no kind of what the trade does. */
const isRareHead = ([head, ...more]: readonly Token[]): boolean =>
  more.length === 0 &&
  head?.detail[0] === "一般" &&
  /^[\u3400-\u9fff]{2,3}$/.test(head.surface) &&
  !KINDS_OF_TRADE.test(head.surface);
const KINDS_OF_TRADE =
  /^(?:地方|都市|高速|観光|民間|公営|市営|県営|国営|私営|大手|地元|新興|中古|国産|小型|大型|大衆|高級|国際|国内|商用|業務|老舗|総合|専門|地域|精密|産業|工作|建設|農業|医療|機械|電子|自動|食品|化学|金属|石油|天然|都心|貨物|旅客|格安|定期|家庭|冷凍|健康|加工|有機|次世代|再生|外資|海外|世界|中堅|中小|零細|伝統|沿線|路線|通勤|営業|特定|一般|公共|電気|水素|火力|水力|原子力|太陽光|風力)$/;

/** ヤマ|ハチ of ヤマハチ食品 */
function isForeignHead(before: readonly Token[]): boolean {
  return (
    before.length > 1 && before.every(({ surface }) => KATAKANA.test(surface) && !FOREIGN_KIND.has(surface))
  );
}

/** 中越|興|機, 筑波|光|機: behind a word two characters that make none. */
function isUnknownEnd(name: string, tokens: readonly Token[]): boolean {
  return (
    /^[\u3400-\u9fff々]{4}$/.test(name) &&
    tokens.length === 3 &&
    tokens.slice(-2).every(({ surface }) => surface.length === 1) &&
    (tokens.at(-1)?.detail[0] !== "接尾" || tokens.at(-1)?.surface === "機")
  );
}

/** 花|しずく, 木|もれ|び, ひな|た|工房: hiragana beside kanji or what makes no words, as names of our day are written. */
function isOdd(tokens: readonly Token[]): boolean {
  const kana = tokens.filter(({ surface }) => HIRAGANA.test(surface));
  if (kana.length === 0) return false;
  if (kana.length > 1 || kana.some(({ known }) => !known)) return true;
  return kana.some(({ pos, surface }) => (pos === "名詞" ? surface.length > 2 : true)) && tokens.length < 5;
}
