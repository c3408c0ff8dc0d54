/** Finds organizations by what stands beside a foreign word: 米アップル, デンソーやアイシン, 世界貿易機関（WTO）. */

import type { NameSpan, Span, Token } from "../model.ts";
import { Characters, OPENING } from "./characters.ts";
import { COMMON_FOREIGN } from "./data/companies.ts";
import { COMMON_BODIES, NO_BODIES } from "./data/organizations.ts";
import { matchesOf } from "./matches.ts";
import { titleAt } from "./names-roles.ts";
import { isPersonal, isPlaceWord, tokensIn } from "./names-words.ts";

const FOREIGN =
  "(?:[A-Za-zＡ-Ｚａ-ｚ][A-Za-zＡ-Ｚａ-ｚ0-9０-９&＆.’'-]*|[ァ-ヴー]{2,}(?:[・＝][ァ-ヴー]+)*)+";

/** 米アップル, 韓サムスン: a country's letter that begins a word. */
const OF_COUNTRY = new RegExp(`(?<![\\u3400-\\u9fff々])[米英仏独韓豪伊蘭中印加](?<name>${FOREIGN})`, "g");
const COMPANY_GOES_ON =
  /^(?:$|[^\u3400-\u9fff々ァ-ヴー]|株|社|製(?!造業)|傘下|日本法人|幹部|子会社|本社|側|向け)/;

/** Kinds of things that foreign words name behind a country, and no company. */
const NO_COMPANY =
  /^(?:ドル|メディア|ハイテク|テック|スタートアップ|ベンチャー|ファンド|ヘッジファンド|メーカー|シンクタンク|テレビ|ネット|ソフト|スーパー|マスコミ|グループ|チーム|プロ|リーグ|ミサイル|ロケット|サイト|ニュース|インフレ|ロック|ポップス|ジャーナリスト|アナリスト|エコノミスト|ミュージカル|ドラマ|アニメ|ゲーム|コンビニ|カジノ|エネルギー|インターネット|キャンパス|ビザ|パスポート|ワクチン|データ|サービス|トップ|クラブ|ツアー|ホテル|レストラン|ブランド|シェア|ロビー|コンサル|コンサルティング|マネー|リーダー|ステルス|ドローン|スパイ|ヘリ|パイロット|オープン|シニア|ダウ|ナスダック|ウラン|シェール|オスカー|アカデミー|グラミー|エミー|トニー|ライス)/;

/** What a company makes or runs. */
const PRODUCT_END =
  /(?:センター|サイト|ページ|サービス|ストア|クラウド|アプリ|システム|プログラム|シリーズ|モデル|チャンネル|アカウント|ネットワーク|ソフト|サーバー|ブラウザ|エンジン)$/;

export function ofCountries(text: string, tokens: readonly Token[]): Span[] {
  return matchesOf(OF_COUNTRY, text).flatMap((match) => {
    const name = match.groups?.["name"] ?? "";
    const start = match.index + 1;
    const end = start + name.length;
    if (
      name.length < 2 ||
      NO_COMPANY.test(name) ||
      PRODUCT_END.test(name) ||
      NO_BODIES.has(name.normalize("NFKC"))
    )
      return [];
    if (!COMPANY_GOES_ON.test(text.slice(end, end + 4)) || titleAt(text, end) !== null) return [];
    return tokens.some((token) => token.start < end && token.end > start && isPlaceWord(token))
      ? []
      : [{ start, end }];
  });
}

/** イオン九州, テレビ西日本: a foreign word and the region it works in. */
const OF_REGION =
  /(?<![ァ-ヴーA-Za-zＡ-Ｚａ-ｚ・\u3400-\u9fff])(?<word>[ァ-ヴー]{2,}(?:・[ァ-ヴー]+)*|[A-ZＡ-Ｚ]{2,8})(?:東日本|西日本|中日本|北日本|北海道|東北|関東|北陸|東海|関西|近畿|四国|九州|沖縄)(?=[はがをにとやも、。（(）)]|の[^\u3400-\u9fff]|の[\u3400-\u9fff]{1,8}[はがを、]|など|社)/g;
/** プロ野球, コロナ, ツアー: what is played, spreads or goes on in a region. */
const NO_REGIONAL =
  /(?:リーグ|カップ|ツアー|コロナ|ボール|サッカー|ラグビー|バスケ|バレー|テニス|ゴルフ|マラソン|シリーズ|フェス|ブロック|エリア|ルート)$/;

const STATION = new Characters("テラ");

/** テレビ|瀬戸, ラジオ|関西: a station and its town. */
function stations(text: string, tokens: readonly Token[]): Span[] {
  if (!STATION.within(text)) return [];
  return tokens.flatMap(({ surface, start, end }, index) => {
    const [town, next] = tokens.slice(index + 1, index + 3);
    const isName = /^(?:テレビ|ラジオ)$/.test(surface) && isPlaceWord(town) && town?.start === end;
    return isName && town.detail[2] !== "国" && next?.pos !== "名詞" ? [{ start, end: town.end }] : [];
  });
}

export function ofRegions(text: string, tokens: readonly Token[]): Span[] {
  return [...stations(text, tokens), ...regional(text, tokens)];
}

function regional(text: string, tokens: readonly Token[]): Span[] {
  return matchesOf(OF_REGION, text).flatMap(({ 0: name, index, groups }) => {
    const word = groups?.["word"] ?? "";
    const isKind = word !== "テレビ" && word !== "ラジオ" && COMMON_FOREIGN.includes(word);
    const isPlace = tokensIn(tokens, index, index + word.length).some(isPlaceWord); // ベトナム東北
    return isKind || isPlace || NO_REGIONAL.test(word) ? [] : [{ start: index, end: index + name.length }];
  });
}

const JOINT_AFTER = new RegExp(
  `^[）)]?(?:や|と|、|・|及び|および)、?(?:[^、。「」はがを]{1,8}の|[米英仏独韓豪伊]|[ァ-ヴー]{2,8}の|[\\u3400-\\u9fff]{1,7}[都道府県市区町村]の)?(?<name>${FOREIGN})`,
);
const JOINT_BEFORE = new RegExp(`(?<name>${FOREIGN})(?:や|と|、|及び|および)[米英仏独韓豪伊]?$`);
/** What `JOINT_AFTER` begins with, and `JOINT_BEFORE` ends with. */
const AFTER_FIRST = new Characters("）)やと、・及お");
const BEFORE_LAST = new Characters("やと、び米英仏独韓豪伊");
const LOOK_CHARS = 32;
const ROUNDS_MAX = 6;

/** デンソーやアイシン: beside a body stands another one, when the dictionary does not know the word. */
export function inRow(
  text: string,
  tokens: readonly Token[],
  bodies: readonly NameSpan[],
  people: readonly NameSpan[],
): Span[] {
  const found: Span[] = [];
  const taken = [...people, ...bodies];
  const isNew = ({ start, end }: Span): boolean =>
    end - start >= 3 &&
    !taken.some((span) => span.start < end && span.end > start) &&
    !found.some((one) => one.start < end && one.end > start) &&
    isUnknown(text, tokens, start, end);
  for (const body of bodies) {
    for (let { start, end } = body, round = 0; round < ROUNDS_MAX; round++) {
      const after = AFTER_FIRST.at(text, end) ? JOINT_AFTER.exec(text.slice(end, end + LOOK_CHARS)) : null;
      const name = after?.groups?.["name"] ?? "";
      const from = end + (after?.[0].length ?? 0) - name.length;
      if (after === null || !isNew({ start: from, end: from + name.length })) {
        const before = BEFORE_LAST.at(text, start - 1)
          ? JOINT_BEFORE.exec(text.slice(Math.max(0, start - LOOK_CHARS), start))
          : null;
        const own = before?.groups?.["name"] ?? "";
        const at = start - (before?.[0].length ?? 0);
        if (before === null || !isNew({ start: at, end: at + own.length })) break;
        found.push({ start: at, end: at + own.length });
        start = at;
        continue;
      }
      found.push({ start: from, end: from + name.length });
      end = from + name.length;
    }
  }
  return found;
}

function isUnknown(text: string, tokens: readonly Token[], start: number, end: number): boolean {
  const inside = tokensIn(tokens, start, end);
  return (
    !NO_BODIES.has(text.slice(start, end).normalize("NFKC")) &&
    !PRODUCT_END.test(text.slice(start, end)) &&
    !/^[\u3400-\u9fff々]/.test(text.charAt(end)) &&
    titleAt(text, end) === null &&
    inside.at(-1)?.end === end &&
    inside.some(({ known, detail }) => !known || detail[0] === "固有名詞") &&
    !inside.some(
      (token) =>
        isPlaceWord(token) ||
        isPersonal(token) ||
        (token.known && token.detail[0] !== "固有名詞" && token.surface !== "・"),
    )
  );
}

const CLUB = new RegExp(`^[（(](?<name>${FOREIGN})[）)]`);

/** 坂元花織（シスメックス）: behind an athlete's name stands the club. */
export function ofAthletes(text: string, tokens: readonly Token[], people: readonly NameSpan[]): Span[] {
  return people.flatMap(({ end, name, reading, role }) => {
    if (reading !== null || role !== null || !OPENING.at(text, end)) return [];
    const inside = CLUB.exec(text.slice(end, end + LOOK_CHARS))?.groups?.["name"];
    if (inside === undefined || inside.length < 3) return [];
    if (/[・＝]/.test(inside) || !/^[\u3400-\u9fff]/.test(name)) return [];
    return isUnknown(text, tokens, end + 1, end + 1 + inside.length)
      ? [{ start: end + 1, end: end + 1 + inside.length }]
      : [];
  });
}

const SHORT_BEHIND =
  /(?<long>[\u3400-\u9fff々・]{6,24})[（(](?<short>[\u3400-\u9fff]{2,6}(?:機構|機|研|研究所|連|協|会|庁|局|労連|労|組合|公社|銀|大))[）)]/g;

/** 農業・食品産業技術総合研究機構（農研機構）: a long name, and the characters of it that are left in daily use. */
export function shortened(text: string): Span[] {
  return matchesOf(SHORT_BEHIND, text).flatMap((match) => {
    const { long = "", short = "" } = match.groups ?? {};
    const from = long.lastIndexOf(short.charAt(0), long.length - short.length - 1);
    const first = long.indexOf(short.charAt(0));
    if (first < 0 || from < 0) return [];
    let at = 0;
    for (const character of long.slice(first)) if (character === short.charAt(at)) at++;
    const { index } = match;
    const end = index + long.length;
    return at === short.length && long.length - first > short.length
      ? [
          { start: index + first, end },
          { start: end + 1, end: end + 1 + short.length },
        ]
      : [];
  });
}

const ABBREVIATION = /[（(](?:[A-ZＡ-Ｚ][A-Za-zＡ-Ｚａ-ｚ&＆]{1,9})[）)、，]/g;
/** What a body's name ends in, also where the end is a plain word. */
const BODY_END =
  /(?:[局庁省会党軍隊]|機関|機構|連合|連盟|基金|銀行|組織|同盟|公社|大学|研究所|研究機構|センター|財団|取引所|理事会|ネットワーク|フォーラム|コンソーシアム|アライアンス|グループ|事務所|事務局|当局|委員会|会議|公団|諸国|共同体)$/;
/** No body has them in its name. */
const NO_PART = /^(?:同|両|各|当|同社|同国|同じ|会社|子会社|傘下|大手|計|約|新|旧|元|前)$/;

/** 世界貿易機関（WTO）: what has an abbreviation of capitals and ends like a body is one. */
export function abbreviated(text: string, tokens: readonly Token[]): Span[] {
  return matchesOf(ABBREVIATION, text).flatMap((match) => {
    let index = tokens.findIndex((token) => token.end === match.index);
    if (!BODY_END.test(text.slice(Math.max(0, match.index - 8), match.index))) return [];
    let start = match.index;
    for (; index >= 0; index--) {
      const token = tokens[index];
      if (
        token === undefined ||
        (!/^(?:名詞|接頭詞)$/.test(token.pos) && token.surface !== "・") ||
        !/^[\p{L}ー・]+$/u.test(token.surface)
      )
        break;
      if (NO_PART.test(token.surface) || token.detail[0] === "数" || token.detail[0] === "副詞可能") break;
      start = token.start;
    }
    if (text.charAt(start) === "・") start++;
    const name = text.slice(start, match.index);
    return name.length >= 4 && name.length <= 24 && !COMMON_BODIES.has(name)
      ? [{ start, end: match.index }]
      : [];
  });
}
