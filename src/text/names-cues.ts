/** Finds organizations that only their surroundings tell: 鉄鋼大手USスチール, 建設会社「…」, X社, X（本社・東京）, USTR. */

import type { NameSpan, Token } from "../model.ts";
import { KATAKANA } from "./characters.ts";
import { COMMON_BODIES, KIND_BEFORE, KNOWN_CAPITALS, NO_BODIES } from "./data/organizations.ts";
import { PREFECTURES } from "./data/places.ts";
import { matchesOf } from "./matches.ts";
import { anyOf, isPersonal, isPlaceWord, tokensIn } from "./names-words.ts";

/** Latin letters and katakana, alone or glued (USスチール, エス・イー・シー). */
const WORD = /(?:[A-Za-zＡ-Ｚａ-ｚ][A-Za-zＡ-Ｚａ-ｚ0-9０-９&＆.’'-]*|[ァ-ヴー]{2,}(?:[・＝=][ァ-ヴー]+)*)+/g;

const KINDS = anyOf(
  [...KIND_BEFORE, "労組", "労働組合", "楽団", "劇団", "動物病院", "美術商"].filter(
    (kind) => !/^(?:クラブ|民間|与党|野党|地元|当局|老舗|名門|紙|誌|通信|新興|専門店|傘下)$/.test(kind),
  ),
);
const AFTER =
  /^(?:傘下の?|社(?![会員長説内宅屋交債葬])|(?:の|による)?(?:買収|子会社|完全子会社|株価|株式|筆頭株主|最高経営責任者|経営陣|取締役会)|の(?:[^\s、。「」のはがを]{0,8})(?:CEO|ＣＥＯ|社長|会長|広報|本社|製品|工場|エコノミスト|アナリスト|ストラテジスト|最高経営責任者|日本法人|株価?|子会社)|[（(]本社|[（(]東証)/;
const BEFORE = new RegExp(`(?:(?:${KINDS})(?:の|、|・)?|[米英仏独露中韓豪](?:紙|誌|テレビ))[「『]?$`);
const KIND: ReadonlySet<string> = new Set(KIND_BEFORE);
/** 米ファイザーは: a country's letter, then a foreign word that acts. */
const ACTS_AFTER = /^(?:は|が|も|と(?!い)|製の?)/;
/** A head office after a name: （東京都港区）, （本社・大阪市）, （名古屋市）. */
const OFFICE = new RegExp(
  `^[（(](?:本社|本店|本部|${anyOf(PREFECTURES)}|${anyOf(PREFECTURES.map((name) => name.slice(0, -1)))})[^（）()]{0,14}[）)]`,
);
const QUOTED =
  /(?:会社|法人|団体|企業|組織|ゲリラ|武装勢力|グループ|メーカー|事務所|出版|大手|チェーン|サークル|NPO|NGO|(?<party>政党|[与野]党|最大野党|右派|左派|会派|新党|党)|メディア|ニュースサイト|通信社|テレビ局|有力紙|経済紙|日刊紙|シンクタンク|劇団|楽団|ブランド|スタートアップ|労働組合|労組|教団|宗教団体|機関|建築主|施工主|事業者|業者|卸|問屋|商社|百貨店|スーパー|量販店|銀行|法人会|集団|連合体|球団|楽団|学校|塾|スクール|クリニック)「(?<name>[^「」、。]{2,20})」/g;

const QUOTED_BEFORE_ASIDE = /「([^「」、。]{2,20})」(?=[（(])/g;
const ASIDE = /[（(]/g;

export function cuedOrganizations(
  text: string,
  tokens: readonly Token[],
  people: readonly NameSpan[],
): NameSpan[] {
  const spans: NameSpan[] = [];
  const add = (start: number, name: string): void => {
    spans.push({ start, end: start + name.length, kind: "organization", name, role: null, reading: null });
  };
  for (const match of matchesOf(WORD, text)) {
    const name = match[0].replace(/[.'’-]$/, "");
    const end = match.index + name.length;
    if (
      NO_BODIES.has(name) ||
      people.some(
        (person) =>
          match.index < person.end && end > person.start && match.index < person.start + person.name.length,
      )
    )
      continue;
    if (
      /^(?:JR|ＪＲ)$/.test(name) &&
      /^[\u3400-\u9fffァ-ヴーケヶノ]{1,10}[駅線]/.test(text.slice(end, end + 11))
    )
      continue;
    const union = /^(?:JA|ＪＡ)$/.test(name) ? JA_NAME.exec(text.slice(end, end + 12))?.[0] : undefined;
    if (union !== undefined) {
      add(match.index, name + union);
      continue;
    }
    if (isKnownCapitals(name, text.charAt(end)) || isCued(text, tokens, match.index, end))
      add(match.index, name);
  }
  for (const match of matchesOf(QUOTED, text)) {
    const { name, party } = match.groups ?? {};
    // NPO法人「縁側を直す会」, 市民団体「水を守る会」: what is called so may be a clause.
    if (
      name !== undefined &&
      /(?:法人|団体)「/.test(match[0]) &&
      /(?:会|団|隊|家|人|ネット|ネットワーク|プロジェクト|広場|場|館|園|クラブ|ラボ|センター|の里|の森)$/.test(
        name,
      )
    )
      add(match.index + match[0].indexOf("「") + 1, name);
    else if (name !== undefined && !(party === undefined ? /[はがをにへで]/ : /[はがをへで]/).test(name))
      add(match.index + match[0].indexOf("「") + 1, name);
  }
  for (const match of matchesOf(QUOTED_BEFORE_ASIDE, text)) {
    const open = match.index + match[0].length;
    if (OFFICE.test(text.slice(open, open + 32)) && !/[はがをにへで]/.test(match[1] ?? "は"))
      add(match.index + 1, match[1] ?? "");
  }
  for (const match of matchesOf(ASIDE, text)) {
    if (!OFFICE.test(text.slice(match.index, match.index + 32))) continue;
    const start = properStart(text, tokens, match.index);
    if (start !== null && !people.some((person) => person.start < match.index && person.end > start))
      add(start, text.slice(start, match.index));
  }
  return spans;
}

/** JA全農, JA共済連, JAひだか */
const JA_NAME =
  /^(?:全農|全中|全厚連|共済連?|バンク|(?!や|の|が|は|を|に|と|で|も|へ|など|から)[ぁ-ん]{2,6}(?=[はがをのにと、（）(]|$)|[\u3400-\u9fff]{2,6}(?=[はがをのにと、（）(]|$))/;

function isKnownCapitals(name: string, next: string): boolean {
  if (KATAKANA.all(name)) return KNOWN_CAPITALS.has(name);
  const half = name.normalize("NFKC");
  const front = /^([A-Z]{2,})[ァ-ヴー]+$/.exec(half)?.[1];
  if (front !== undefined && KNOWN_CAPITALS.has(front) && front.length > 2) return true; // NTTドコモ
  return KNOWN_CAPITALS.has(half) && !(half.length <= 2 && /[A-Za-z]/.test(next));
}

function isCued(text: string, tokens: readonly Token[], start: number, end: number): boolean {
  const inside = tokensIn(tokens, start, end);
  const capitals = !KATAKANA.at(text, start) && /^[A-Z]{2,5}$/.test(text.slice(start, end).normalize("NFKC"));
  if (capitals && BEFORE.test(text.slice(Math.max(0, start - 14), start))) return true; // ガラス大手ＡＧＣ
  const common = inside.length === 1 && inside[0]?.known === true && inside[0].detail[0] !== "固有名詞";
  if (common || end - start < 2 || inside.some((token) => isPlaceWord(token) || isPersonal(token)))
    return false;
  if (
    /(?:^|[^\u3400-\u9fff])[米英仏独韓豪]$/.test(text.slice(Math.max(0, start - 2), start)) &&
    ACTS_AFTER.test(text.slice(end, end + 3)) &&
    inside.some((token) => !token.known)
  )
    return true;
  const boundary =
    !/^[ァ-ヴーA-Za-z\u3400-\u9fff]/.test(text.slice(end, end + 1)) || AFTER.test(text.slice(end, end + 12));
  if (
    AFTER.test(text.slice(end, end + 24)) &&
    (text.slice(start, end).includes("・") ||
      !inside.every((token) => token.known && token.detail[0] !== "固有名詞"))
  )
    return true;
  return (
    boundary &&
    BEFORE.test(text.slice(Math.max(0, start - 14), start)) &&
    inside.some((token) => !token.known || token.detail[0] === "固有名詞")
  );
}

/** The run of nouns that ends here, when a word in it is no word of every day. */
function properStart(text: string, tokens: readonly Token[], end: number): number | null {
  let start: number | null = null;
  let proper = false;
  for (let index = tokens.findIndex((token) => token.end === end); index >= 0; index--) {
    const token = tokens[index];
    if (
      token === undefined ||
      token.pos !== "名詞" ||
      !/^[\p{L}ー・]+$/u.test(token.surface) ||
      KIND.has(token.surface) ||
      !/^(?:一般|固有名詞|サ変接続|接尾)$/.test(token.detail[0])
    )
      break;
    if (/^(?:さん|氏|君|同社|会社)$/.test(token.surface) || token.detail[2] === "姓") return null;
    proper ||= !token.known || token.detail[1] === "組織";
    start = token.start;
  }
  return proper && start !== null && end - start >= 3 && !COMMON_BODIES.has(text.slice(start, end))
    ? start
    : null;
}
