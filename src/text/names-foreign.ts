/** Finds people whose names are written in katakana or Latin letters. */

import type { NameSpan, Token } from "../model.ts";
import { Characters, KANJI, OPENING } from "./characters.ts";
import { COUNTRIES } from "./data/places.ts";
import { NARROWINGS, NO_NAMES } from "./data/titles.ts";
import { matchesOf } from "./matches.ts";
import { clubAt } from "./names-clubs.ts";
import { type Title, titleAt } from "./names-roles.ts";
import { anyOf, isBodyWord, isPersonal, isPlaceWord, KATAKANA_WORD, tokensIn } from "./names-words.ts";

const LATIN_NAME = /[A-Z][a-z’'.-]+(?:[  ](?:[A-Z][a-z’'.-]+|[A-Z]\.|de|van|von|bin|al))+/g;
/** A reading, another spelling or an age between the name and what the person is called. */
const ASIDE = /^[（(]([^（）()]{1,40})[）)]/;
const PAIR_AFTER =
  /^の?(?:両|３|3|三)(?=審議委員|飛行士|投手|監督|教授|大使|知事|市長|氏|首相|大統領|首脳|外相|国務|財務|商務|国防|議員|選手|容疑者|被告|候補)/;
/** A public body between a name and the post: バーンズ中央情報局（CIA）長官. */
const BODY_BETWEEN =
  /^[\u3400-\u9fff]{1,14}(?:局|省|庁|院|部|委員会|理事会|評議会|会議|基金|機構|軍|府)(?:[（(][^（）()]{2,14}[）)])?/;

/** After a name without title: an age, or the year of a pupil. */
const AGE = /^[（(](?:[0-9０-９]{1,3}歳?|[1-6１-６]年)[）)]/;

/** ルビオ国務、ベッセント財務両長官: each name has its own field before the shared post. */
const FIELDS = anyOf(NARROWINGS.filter((word) => word.length > 1));
const PAIR_WITH_FIELDS = new RegExp(
  `(?<one>[ァ-ヴー]{2,}(?:・[ァ-ヴー]+)*|[\\u3400-\\u9fff々]{1,4}?)(?<field>[米英仏独]?(?:${FIELDS}))(?:、|と|・)` +
    `(?<two>[ァ-ヴー]{2,}(?:・[ァ-ヴー]+)*|[\\u3400-\\u9fff々]{1,4}?)(?<other>[米英仏独]?(?:${FIELDS}))両(?<post>長官|大臣|相|補佐官|次官|副長官|副大臣|政務官|局長|部長|議員|知事)`,
  "g",
);

function pairsWithFields(text: string): NameSpan[] {
  return matchesOf(PAIR_WITH_FIELDS, text).flatMap((match) => {
    const { one = "", field = "", two = "", other = "", post = "" } = match.groups ?? {};
    const second = match.index + one.length + field.length + 1;
    return [
      person(text, match.index, match.index + one.length, null, null, second, field + post),
      person(text, second, second + two.length, null, null, second, other + post),
    ];
  });
}

export function foreignPeople(text: string, tokens: readonly Token[]): NameSpan[] {
  const people: NameSpan[] = text.includes("両") ? pairsWithFields(text) : [];
  for (const match of matchesOf(KATAKANA_WORD, text)) {
    const end = match.index + withoutField(match[0], text.slice(match.index + match[0].length)).length;
    if (match[0].replaceAll("ー", "").length < 2 && match[0].length < 2) continue;
    people.push(...personAt(text, tokens, match.index, end));
  }
  people.push(...mixedNames(text, tokens));
  for (const match of matchesOf(LATIN_NAME, text)) {
    const end = match.index + match[0].length;
    const title = titleAt(text, end);
    if (title?.strength === "sure") people.push(person(text, match.index, end, title, null, end));
  }
  return people;
}

/** ロバート・K・三上, 小林・マルティネス・由佳: kanji and katakana in one name, joined by dots. */
const MIXED_NAME =
  /(?<![\u3400-\u9fff々ァ-ヴー・])(?:[ァ-ヴー]{2,}|[\u3400-\u9fff々]{1,3})(?:・(?:[ァ-ヴー]{2,}|[A-ZＡ-Ｚ](?![A-Za-z])|[\u3400-\u9fff々]{1,3}?(?=・|の?両|氏|さん|容疑者|被告|[（(]))){2,3}/g;

/** As far behind a name as is looked for what somebody is. */
const TITLE_CHARS_MAX = 12;

function mixedNames(text: string, tokens: readonly Token[]): NameSpan[] {
  return matchesOf(MIXED_NAME, text).flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const parts = match[0].split("・");
    const isMixed = parts.some((part) => /^[ァ-ヴー]+$/.test(part)) && parts.some((part) => KANJI.all(part));
    const isListed = tokensIn(tokens, start, end).some(
      ({ detail }) => detail[1] === "地域" && detail[2] === "国",
    );
    if (!isMixed || isListed) return [];
    const pair = PAIR_AFTER.exec(text.slice(end, end + TITLE_CHARS_MAX))?.[0] ?? "";
    const title = titleAt(text, end) ?? titleAt(text, end + pair.length);
    if (title === null && !AGE.test(text.slice(end, end + TITLE_CHARS_MAX))) return [];
    const sure = title?.strength === "sure" ? title : null;
    return [person(text, start, end, sure, null, end, sure === null ? (title?.text ?? null) : null)];
  });
}

/** ダニエル・オコナー・エネルギー安全保障相: a post that begins in katakana is no part of the name. */
const FIELD = /・(?:エネルギー|デジタル|スポーツ|インフラ|イノベーション|ジェンダー|サイバー|チーフ|シニア)$/;

function withoutField(word: string, rest: string): string {
  return FIELD.test(word) &&
    /^[\u3400-\u9fff・]{0,10}(?:相|大臣|長官|次官|担当|補佐官|アナリスト|エコノミスト)/.test(rest)
    ? word.replace(FIELD, "")
    : word;
}

/** ・エネルギー安全保障相, 文化観光相: a minister of something no list has. */
const FIELD_POST =
  /^・?(?<post>[\u3400-\u9fffァ-ヴー]{2,9}(?<![真様世人手寝血面位色形諸貌])(?:相|担当相|大臣))(?![\u3400-\u9fff])/;

/** What `PAIR_AFTER` and `BODY_BETWEEN` begin with; and what joins the parts of a foreign name. */
const PAIR_FIRST = new Characters("の両３3三");
const IDEOGRAPH = new Characters("\u3400-\u9fff");
const JOINTED = /[・＝=]/;

/** キプロノ（山野自動車）は: a word that no dictionary has, and a club in brackets, in a report of a contest. */
const isAthlete = (text: string, name: string, end: number, inside: readonly Token[]): boolean =>
  name.length > 2 &&
  inside.every(({ known, detail }) => !known || detail[1] === "人名") &&
  clubAt(text, end) !== null;

function personAt(text: string, tokens: readonly Token[], start: number, end: number): NameSpan[] {
  const rest = text.slice(end, end + 48);
  const pair = PAIR_FIRST.at(text, end) ? PAIR_AFTER.exec(rest) : null;
  if (pair !== null) return pairOf(text, start, end, end + pair[0].length);
  const name = text.slice(start, end);
  const field = name.includes("・") ? FIELD_POST.exec(rest)?.groups?.["post"] : undefined;
  if (field !== undefined) {
    const at = end + rest.indexOf(field);
    return [person(text, start, end, { text: field, strength: "high" }, null, at)];
  }
  const direct = titleAt(text, end);
  const inside = tokensIn(tokens, start, end);
  if (inside.at(-1)?.end !== end && inside.length > 0 && direct === null) return [];
  const aside = OPENING.at(text, end) ? ASIDE.exec(rest) : null;
  const titleStart = aside === null ? end : end + aside[0].length;
  const title = direct ?? (aside === null ? null : titleAt(text, titleStart));
  const reading = null;
  if (title !== null && isName(text, inside, start, end, title)) {
    const from = direct === null ? titleStart : end;
    return [person(text, start, end, title, reading, from)];
  }
  const between = IDEOGRAPH.at(text, end) ? BODY_BETWEEN.exec(rest) : null;
  if (
    between !== null &&
    !inside.some(isBodyWord) &&
    !inside.every((token) => token.known && !isPersonal(token))
  ) {
    const at = end + between[0].length;
    const post = titleAt(text, at);
    if (post !== null && post.strength !== "sure") {
      return [person(text, start, end, { ...post, text: text.slice(end, at + post.text.length) }, null, end)];
    }
  }
  if (!JOINTED.test(name))
    return isAthlete(text, name, end, inside) ? [person(text, start, end, null, null, end)] : [];
  const personal =
    inside.length > 1 &&
    inside.some(isPersonal) &&
    inside.every((t) => isPersonal(t) || !t.known || t.surface === "・");
  if (aside === null && isActing(text, start, end)) return [person(text, start, end, null, null, end)];
  const named = !SAINT.test(name) && (AGE.test(rest) || (personal && !/^[\u3400-\u9fffA-Z]/.test(rest)));
  const athlete = !SAINT.test(name) && CLUB_BEHIND.test(rest) && RESULT.test(text);
  if (named || athlete) return [person(text, start, end, null, null, end)];
  return [];
}

/** サニブラウン・ハキーム（東レ） in a sentence of results. */
const CLUB_BEHIND = /^[（(](?!本社|株)[^（）()、。0-9０-９]{1,14}[）)](?:[はがも、。]|に[^よ]|を)/;
const RESULT =
  /優勝|[0-9０-９]位|[0-9０-９]秒|メダル|決勝|制した|完走|新記録|自己ベスト|得点|敗れ|下した|破った/;

/** サン・セバスチャン, ロス・アンゼルス: words that begin towns. */
const SAINT = /^(?:サン|サンタ|サント|ロス|ラス|クアラ|アディス|ブエノス|セント|ノバ|ノヴァ)[・＝=]/;

const COUNTRY_BEFORE = new RegExp(
  `(?:${anyOf(COUNTRIES.flat().filter((name) => name.length > 1))}|[ァ-ヴー]{3,8})(?:代表)?の$`,
);
const ACTS =
  /^[がはもを](?:[^。「」]{0,40})(?:優勝|勝ち|勝っ|破り|破っ|敗れ|下し|制し|制した|メダル|[0-9０-９]位|得点|決勝|ゴール|受賞|選ば|演じ|歌っ|監督を|語っ|述べ|話し)/;

/** 米国のアリサ・リンが優勝した: two names behind a country, and what only people do. */
function isActing(text: string, start: number, end: number): boolean {
  return (
    /^[ァ-ヴー]{2,7}(?:[・＝][ァ-ヴー]{2,8}){1,2}$/.test(text.slice(start, end)) &&
    COUNTRY_BEFORE.test(text.slice(Math.max(0, start - 12), start)) &&
    ACTS.test(text.slice(end, end + 60))
  );
}

/** プーチン、トランプ両大統領: each of them. */
function pairOf(text: string, start: number, end: number, titleStart: number): NameSpan[] {
  const title = titleAt(text, titleStart);
  if (title === null) return [];
  const people = [person(text, start, end, title, null, titleStart)];
  const other = /([ァ-ヴー]{2,}(?:[・＝=][ァ-ヴー]+)*)(?:、|と|・)$/.exec(
    text.slice(Math.max(0, start - 24), start),
  );
  const name = other?.[1];
  if (other !== null && name !== undefined) {
    const at = start - other[0].length;
    people.unshift(person(text, at, at + name.length, null, null, at + name.length, title.text));
  } else if (text.slice(start, end).includes("・")) {
    const names = text.slice(start, end).split("・");
    let at = start;
    return names.map((part) => {
      const from = at;
      at += part.length + 1;
      return person(text, from, from + part.length, null, null, from + part.length, title.text);
    });
  }
  return people;
}

/** A common word before a weak post is its kind (サッカー選手, メーカー社長), before a sure one still a name (トランプ氏). */
function isName(text: string, inside: readonly Token[], start: number, end: number, title: Title): boolean {
  const name = text.slice(start, end);
  if (
    NO_NAMES.has(name) ||
    /(?:グループ|クラブ|センター|ホールディングス|プロジェクト|チーム|メンバー|リーグ|スタッフ|ファン|リーダー|オーナー)$/.test(
      name,
    )
  )
    return false;
  if (/[・＝=]/.test(name)) return true;
  if (title.strength === "sure") return true;
  const last = inside.at(-1);
  if (inside.every((token) => isPlaceWord(token))) return false;
  if (title.strength === "high") return !inside.some(isBodyWord);
  if (inside.some(isPersonal)) return true;
  if (isCutUp(inside)) return /(?:の|、|。|^)$/.test(text.slice(Math.max(0, start - 1), start));
  if (last?.known === true && inside.length === 1) return last.pos === "名詞" && isPersonal(last);
  return (
    !inside.some(isBodyWord) &&
    /(?:の|、|。|は|が|と|や|^|[（(「])$/.test(text.slice(Math.max(0, start - 1), start)) &&
    inside.every((t) => !t.known)
  );
}

/** クリ|メンコ: short words side by side are a name that the dictionary does not know. */
function isCutUp(inside: readonly Token[]): boolean {
  return (
    inside.length > 1 &&
    inside.every(
      ({ surface, detail }) =>
        surface.length <= 3 && detail[1] !== "地域" && !/^(?:プロ|アマ|トップ|スター)$/.test(surface),
    ) &&
    inside.some(({ surface }) => surface.length <= 2)
  );
}

function person(
  text: string,
  start: number,
  end: number,
  title: Title | null,
  reading: string | null,
  titleStart: number,
  role: string | null = title?.text ?? null,
): NameSpan {
  const close = title === null ? end : titleStart + title.text.length;
  return { start, end: close, kind: "person", name: text.slice(start, end), role, reading };
}
