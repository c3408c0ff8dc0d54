/** Finds organizations by the marks of companies and by lists: ㈱雪見, A、B、Cの3社, AやBといった大手, 「…の会」. */

import type { NameSpan, Span, Token } from "../model.ts";
import { Characters, KATAKANA } from "./characters.ts";
import { COMMON_BODIES, KIND_BEFORE, KNOWN_BODIES, NO_BODIES } from "./data/organizations.ts";
import { matchesOf, spanOf, spansOf } from "./matches.ts";
import { clauseBodies, hospitals, publishers } from "./names-houses.ts";
import { kanaUnions, parties } from "./names-parties.ts";
import { anyOf, isCommon, isPersonal, isPlaceWord } from "./names-words.ts";

/** Before or after a company's name; no part of it. */
const MARK = /㈱|㈲|[（(][株有][）)]/g;

/** The longest list member (UTF-16 units). */
const MEMBER_CHARS_MAX = 20;
const COUNT_AFTER =
  /(?:の|など)?(?:他の|ほかの|計|合わせて)?(?:[0-9０-９一二三四五六七八九十]{1,2}|両)社(?![会員長説内宅屋])/g;
const SUCH_AFTER = /(?:といった|など)(?:の)?[^\s、。「」]{0,12}?(?:企業|メーカー|会社|大手|各社|勢)/g;
/** A town's or a county's own body: 汐見|市議会, 波瀬|町役場. */
const TOWN_BODY = /^(?:[市町村区県府都道]議会|市役所|区役所|町役場|村役場|県庁|市立病院)$/;

/** Ends of company names in katakana, glued to an unknown word (エイチ・ツー・オーリテイリング). */
const TAIL_CHARS_MIN = 6;
const TAIL =
  /^[ァ-ヴー・A-Za-zＡ-Ｚａ-ｚ]+(?:リテイリング|リテーリング|リテール|ホールディングス?|フィナンシャル|ロジスティクス|セラピューティクス|ファーマ|バイオ|テクノロジーズ?|システムズ|エレクトロニクス|モーターズ|エアラインズ?|エアウェイズ|フーズ|コーポレーション|インダストリーズ|ソリューションズ|パートナーズ|キャピタル|ジャーナル|タイムズ|マテリアルズ?|ケミカルズ?|エナジー|ネットワークス|ゲームズ|スタジオズ)$/;

export function markedOrganizations(
  text: string,
  tokens: readonly Token[],
  people: readonly NameSpan[],
): NameSpan[] {
  const spans: NameSpan[] = [];
  for (const pieces of [
    besideMarks(text, tokens),
    inLists(text, tokens, COUNT_AFTER),
    inLists(text, tokens, SUCH_AFTER),
    quotedBodies(text),
    publishers(text),
    clauseBodies(text),
    hospitals(text),
    withTails(text),
    literal(text),
    foreignHouses(text),
    townBodies(text, tokens),
    wires(text),
    kanaUnions(text),
    parties(text),
    ofHeads(text, tokens, people),
  ]) {
    for (const { start, end } of pieces) {
      const name = text.slice(start, end);
      if (COMMON_BODIES.has(name) || NO_BODIES.has(name)) continue;
      spans.push({ start, end, kind: "organization", name, role: null, reading: null });
    }
  }
  return spans;
}

function isNamePart(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^[\p{L}\p{N}ー・&＆]+$/u.test(token.surface) &&
    (token.pos === "名詞" || !token.known || token.pos === "接頭詞" || token.pos === "記号") &&
    token.detail[0] !== "非自立"
  );
}

const KIND: ReadonlySet<string> = new Set([...KIND_BEFORE, "等", "など", "ら", "側", "製", "同社"]);

/** The noun words that end at (or, `step` 1, begin at) an offset. */
function nounsFrom(tokens: readonly Token[], at: number, step: 1 | -1): readonly Token[] {
  const found: Token[] = [];
  const first = tokens.findIndex((token) => (step === 1 ? token.start === at : token.end === at));
  for (let index = first; index >= 0 && index < tokens.length; index += step) {
    const token = tokens[index];
    if (
      token === undefined ||
      !isNamePart(token) ||
      KIND.has(token.surface) ||
      (token.surface === "会社" && found.length > 0) ||
      isCountryLetter(token)
    )
      break;
    found.push(token);
  }
  return step === 1 ? found : found.reverse();
}

/** 米|ファイザー */
function isCountryLetter({ surface, detail }: Token): boolean {
  return surface.length === 1 && detail[2] === "国";
}

function pieceOf(parts: readonly Token[]): Span[] {
  const start = parts[0]?.start ?? 0;
  const end = parts.at(-1)?.end ?? 0;
  return end - start >= 2 && end - start <= MEMBER_CHARS_MAX ? [{ start, end }] : [];
}

function besideMarks(text: string, tokens: readonly Token[]): Span[] {
  return matchesOf(MARK, text).flatMap((match) => {
    const after = nounsFrom(tokens, match.index + match[0].length, 1);
    return pieceOf(after.length > 0 ? after : nounsFrom(tokens, match.index, -1));
  });
}

/** What stands in brackets after a member of a list: （TSMC）. */
const ASIDE = /[（(][^（）()]{1,20}[）)]$/;

/** みちのく電装、米投資会社のグレイロック: what a member is, told before it. */
const OF_KIND = /(?<=[、と・や])[^、。「」はがをにでと・や]{2,16}の$/;

/** Each member is a run of nouns that no word of every day makes up alone. */
function inLists(text: string, tokens: readonly Token[], after: RegExp): Span[] {
  return matchesOf(after, text).flatMap((match) => {
    const members: Span[] = [];
    for (let end = match.index; members.length < 12; ) {
      const aside = ASIDE.exec(text.slice(Math.max(0, end - 24), end))?.[0].length ?? 0;
      const parts = nounsFrom(tokens, end - aside, -1);
      const [member] = pieceOf(parts);
      if (
        member === undefined ||
        !(isProper(parts) || isGlued(parts)) ||
        /^[0-9０-９]+[年月日時分]/.test(text.slice(member.start, member.end))
      )
        break;
      members.push(member);
      const from = /[米英仏独韓]/.test(text.charAt(member.start - 1)) ? member.start - 1 : member.start;
      const kind = OF_KIND.exec(text.slice(Math.max(0, from - 18), from))?.[0].length ?? 0;
      if (!/[、と・や]/.test(text.charAt(from - kind - 1))) break;
      end = from - kind - 1;
    }
    return members.length > 1 || /^など/.test(match[0]) ? members : [];
  });
}

function isProper(parts: readonly Token[]): boolean {
  if (parts.every((part) => isPlaceWord(part) || isPersonal(part))) return false;
  return parts.some((part) => !part.known || part.detail[0] === "固有名詞") && !parts.every(isCommon);
}

/** グレイ|ロック|ヒル: three foreign words of every day in a row are none. */
function isGlued(parts: readonly Token[]): boolean {
  return parts.length > 2 && parts.every(({ surface }) => KATAKANA.all(surface));
}

const QUOTED_BODY =
  /「([^「」、。はがを]{2,16}(?:の会|協会|会議所|ネットワーク|商店会|振興会|同盟|財団|実行委))」/g;

/** 「汽車の会」, カフェ「…」を運営する is a shop and no body. */
function quotedBodies(text: string): Span[] {
  return matchesOf(QUOTED_BODY, text).map((match) => ({
    start: match.index + 1,
    end: match.index + match[0].length - 1,
  }));
}

const TAIL_WORD = /[A-Za-zＡ-Ｚａ-ｚァ-ヴー]+(?:・[ァ-ヴー]+)*/g;

function withTails(text: string): Span[] {
  return matchesOf(TAIL_WORD, text)
    .filter(([word]) => word.length >= TAIL_CHARS_MIN && TAIL.test(word))
    .map(spanOf);
}

const LITERAL = new RegExp(anyOf([...KNOWN_BODIES].filter((name) => /[ぁ-ん・]/.test(name))), "g");

/** 日本維新の会: known names that are no run of nouns. */
function literal(text: string): Span[] {
  return spansOf(LITERAL, text);
}

const FOREIGN_HOUSE =
  /(?<![ァ-ヴー・])(?<name>(?:世界|国際|日本|全米|欧州|アジア)?(?<word>[ァ-ヴー]{2,}(?:・[ァ-ヴー]+)*)(?:銀行|証券|航空|生命保険|自動車|製薬|石油|財団|協会))(?![\u3400-\u9fff]{0,1}[員家])/g;
/** ネット銀行, チャーター航空: kinds of houses. */
const KIND_OF_HOUSE =
  /^(?:ネット|インターネット|オンライン|デジタル|スマホ|メガ|ライバル|グループ|パートナー|メインバンク|コンビニ|チャーター|ジェット|ガソリン|ハイブリッド|レース|スポーツ|エコ|ミニ|スーパー|ジェネリック|バイオ|シェール|メーカー|チーム|プライベート)$/;

/** イエス銀行: a foreign word before a house of this kind. */
function foreignHouses(text: string): Span[] {
  return matchesOf(FOREIGN_HOUSE, text)
    .filter(
      ({ groups }) =>
        !KIND_OF_HOUSE.test(groups?.["word"] ?? "") && !/両|各|大手/.test(groups?.["name"] ?? ""),
    )
    .map(spanOf);
}

/** Each of them has one, and ends with one of the others. */
const OF_TOWN = new Characters("議役庁病");
const OF_TOWN_LAST = new Characters("会所場庁院");

function townBodies(text: string, tokens: readonly Token[]): Span[] {
  if (!OF_TOWN.within(text)) return [];
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1];
    if (!OF_TOWN_LAST.at(text, token.end - 1) || before?.end !== token.start) return [];
    if (token.surface.length < 2 || !TOWN_BODY.test(token.surface)) return [];
    const named =
      /^[\u3400-\u9fff々]{2,4}$/.test(before.surface) &&
      (isPlaceWord(before) || isPersonal(before) || before.detail[0] === "一般") &&
      !/^(?:全国|地方|両|各|同|地元|臨時|定例|国会|都道|市町|現職|出身|当時)$/.test(before.surface);
    return named && tokens[index - 2]?.pos !== "名詞" ? [{ start: before.start, end: token.end }] : [];
  });
}

const HEAD = /^(?:元|前|現|新)?(?:代表取締役)?(?:副?社長|会長|頭取|CEO|ＣＥＯ|会長兼社長|会長兼CEO)$/;

/** 日本郵政の増田寛也社長: what has a president is a company, when a proper word is in its name. */
function ofHeads(text: string, tokens: readonly Token[], people: readonly NameSpan[]): Span[] {
  return people.flatMap(({ start, role }) => {
    if (role === null || !HEAD.test(role) || text.charAt(start - 1) !== "の") return [];
    const parts = nounsFrom(tokens, start - 1, -1);
    const last = parts.at(-1);
    if (last === undefined || parts.length < 2 || isPlaceWord(last) || !isProper(parts)) return [];
    return pieceOf(parts).filter((piece) => piece.end - piece.start >= 3);
  });
}

const WIRE_OPENS = new Characters("［[【");

/** [札幌 3日 東方通信], 【盛岡共同】: who sends the article. */
function wires(text: string): Span[] {
  if (!WIRE_OPENS.begins(text)) return [];
  const match =
    /^[［[【][^\s、。\]】］]{2,10}(?:[\s　]+[0-9０-９]{1,2}日[\s　]+(?<name>[^\s、。\]】］]{2,14})|(?<agency>共同|時事))[\]】］]/.exec(
      text,
    );
  const name = match?.groups?.["name"] ?? match?.groups?.["agency"];
  if (match === null || name === undefined) return [];
  const end = match[0].length - 1;
  return [{ start: end - name.length, end }];
}
