/** Finds towns whose names the dictionary cuts or does not know: 灰|谷|市, 帆|立浜|市, 木|ノ|瀬|町, 浅葱|市. */
import type { NameSpan, Token } from "../model.ts";
import { Characters, KANJI } from "./characters.ts";
import { PREFECTURES_SHORT } from "./data/places.ts";
import { matchesOf } from "./matches.ts";
import { place } from "./names-letters.ts";
import { isPersonal, isPlaceWord } from "./names-words.ts";

/** The longest name before 市 (UTF-16 units). */
const NAME_CHARS_MAX = 5;

/** No part of a name: determiners, words of time and place, kinds of towns. */
const STOP =
  /^(?:同|両|各|全|他|旧|元|前|現|新|隣|当|計|約|在|対|訪|本|故|某|際|中|側|内|外|間|的|系|後|部|者|員|人|年|月|日|時|分|所|店|社|点|級|製|産|発|着|米|英|仏|独|露|韓|豪|伊|印|東京|本社|本店|本拠|出身|在住|地元|現地|市内|県内|都内|府内|町内|村内|区内|近隣|周辺|隣接|被災|城下|門前|宿場|漁師|温泉|炭鉱|鉱山|田舎|学生|下|港|見本|朝|夜|青空|骨董|古本|中核|政令|指定|特例|中心|主要|都|道|府|県|市|区|町|村|選手|農|漁|山|寒|開拓|限界|故郷|観光|商業|工業|特別|選挙|行政|保護|過疎|自治|先進|山間|海辺|水辺|郊外|小さな|無人|合併|会社|男性|女性|住民|夫婦|蚤|花|植木|魚|青果|陶器|世界|文化|平和|芸術|映画|大学|学園|研究|母校)$/;

/** What may follow a town inside one run of kanji. */
const AFTER = /^(?:$|[^\u3400-\u9fff々]|[第内民立議長役側産営道東西南北中部])/;

/** Only names that reach further left than one word of the dictionary, or that it has as a common word. */
export function townsIn(text: string, tokens: readonly Token[]): NameSpan[] {
  if (!TOWN_END.within(text)) return [];
  const towns: NameSpan[] = kanaTowns(text);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || !TOWN_END.ends(token.surface)) continue;
    const core = coreOf(token);
    if (core === null || !AFTER.test(text.charAt(token.end))) continue;
    // 笠松|野市の, but 中村|野市さん
    if (isPersonal(token) && !/^[のでにをへと、]/.test(text.charAt(token.end))) continue;
    const first = beginOf(tokens, index, core);
    const start = tokens[first]?.start ?? token.start;
    if (first === index || token.end - start < 3) continue;
    const parts = tokens.slice(first, index);
    const proper = core > 0 || parts.some((part) => isPlaceWord(part) || isPersonal(part));
    const plain = LAND_END.is(token.surface) && (parts.every(isPlain) || isSeat(text, start, token.end));
    if (!proper && !plain) continue;
    towns.push(place(start, token.end, text.slice(start, token.end)));
  }
  return towns;
}

/** 秋田県にかほ市, and にかほ市の where a sentence or a bracket begins: behind kanji a verb could end in kana (走る町). */
const KANA_TOWN =
  /(?<=[都道府県]|^|[、。「（(\s　])(?!いわゆる|あらゆる|その|この|どの|あの|ある|いる|わが|うち|とある)(?<name>[ぁ-んー]{2,5}[市町村])(?=[のでにをへはがと、。）)内]|$)/g;
/** 〜する市, 〜の町, まちづくり: kana that is grammar. */
const GRAMMAR =
  /(?:する|した|ない|よう|の|な|り)[市町村]$|^(?:また|から|など|まで|より|さらに|すべて|ほかの?|もの|まち)/;

function kanaTowns(text: string): NameSpan[] {
  return matchesOf(KANA_TOWN, text).flatMap(({ index, groups }) => {
    const name = groups?.["name"] ?? "";
    const afterPrefecture = /[都道府県]/.test(text.charAt(index - 1));
    if (GRAMMAR.test(name) || (!afterPrefecture && !name.endsWith("市"))) return [];
    return [place(index, index + name.length, name)];
  });
}

/** （本社・海老根市）, 海老根市の堤正樹市長: what has a mayor or a seat is a town, whatever the word is. */
const isSeat = (text: string, start: number, end: number): boolean =>
  /(?:本社|本店|本部)・$/.test(text.slice(Math.max(0, start - 3), start)) ||
  /^の[\u3400-\u9fffぁ-ん]{2,8}[市町村]長(?![\u3400-\u9fff])/.test(text.slice(end));

/** What a town or a part of the land ends in. */
const TOWN_END = new Characters("市町村区郡港沼岬峠湾");

const LAND_END = new Characters("市町村沼岬峠湾");

/** How many characters of the name the word itself holds (市 0, 谷市 1), or null for a word that ends no town. */
function coreOf({ surface, detail, pos }: Token): number | null {
  if (surface === "区") return detail[1] === "地域" ? 0 : null;
  if (surface.length === 1) return pos === "名詞" && (detail[0] === "接尾" || surface === "市") ? 0 : null;
  return /^(?:地域|人名)$/.test(detail[1]) && /^.{1,2}[市町村郡港]$/.test(surface)
    ? surface.length - 1
    : null;
}

function isPlain({ detail, surface, known, pos }: Token): boolean {
  return (
    surface.length === 1 ||
    (pos === "名詞" && known && surface.length === 2 && /^(?:一般|固有名詞)$/.test(detail[0]))
  );
}

/** Walks left over what can be the name: after one long word only single characters at the begin of the run. */
function beginOf(tokens: readonly Token[], index: number, core: number): number {
  let first = index;
  let chars = core;
  for (let at = index - 1; at >= 0; at--) {
    const token = tokens[at];
    const next = tokens[at + 1];
    const named = next !== undefined && next.surface.length > 1 && next.detail[0] === "固有名詞";
    if (
      token === undefined ||
      !canBelong(token, chars, named) ||
      chars + token.surface.length > NAME_CHARS_MAX
    )
      break;
    if (token.surface.length > 1 && chars > 1 && !isJoint(tokens[at + 1])) break;
    if (
      chars > 1 &&
      token.surface.length === 1 &&
      !isJoint(token) &&
      !isJoint(tokens[at + 1]) &&
      continues(tokens[at - 1])
    )
      break;
    first = at;
    chars += token.surface.length;
    if (token.detail[0] === "数") break;
  }
  return isJoint(tokens[first]) ? first + 1 : first;
}

const NUMBER = new Characters("一二三四五六七八九十百千万");
const JOINT = new Characters("ノケヶツ");

/** ノ and ケ join the parts of a name (木ノ瀬, 鳥羽ケ崎). */
function isJoint(token: Token | undefined): boolean {
  return token !== undefined && JOINT.is(token.surface);
}

function continues(token: Token | undefined): boolean {
  return token !== undefined && KANJI.all(token.surface) && !STOP.test(token.surface);
}

/** @param named what follows is a name for the dictionary */
function canBelong(token: Token, chars: number, named: boolean): boolean {
  const { surface, detail, pos } = token;
  if (isJoint(token)) return true;
  if (surface.length > 3 || !KANJI.all(surface) || STOP.test(surface)) return false;
  if (pos !== "名詞" && pos !== "接頭詞" && surface.length > 1) return false;
  // 千|曲|市, 三|木原|町: nobody counts what has a name.
  if (detail[0] === "数" && surface.length === 1 && (chars === 1 || named) && NUMBER.is(surface)) return true;
  if (
    /^(?:数|副詞可能|接尾|代名詞|非自立)$/.test(detail[0]) &&
    !(surface.length === 1 && detail[0] === "接尾" && /^(?:一般|助数詞)$/.test(detail[1]))
  )
    return false;
  if (detail[0] === "サ変接続" && surface.length > 1) return false;
  if (detail[2] === "国" || detail[1] === "組織") return false;
  return !(chars > 0 && (PREFECTURES_SHORT.has(surface) || /[都道府県市区町村郡]$/.test(surface)));
}
