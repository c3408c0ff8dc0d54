/** Reads posts and honorifics around a name: 米商務長官, 経済産業相, 県知事, 元首相, 容疑者, 氏. */
import { Characters } from "./characters.ts";
import { COUNTRIES } from "./data/places.ts";
import { HIGH_POSTS, HONORIFICS, NARROWINGS, OCCUPATIONS, POSTS, STANDINGS } from "./data/titles.ts";
import { beginsOf, endingsOf } from "./edges.ts";
import { anyOf } from "./names-words.ts";

export type Title = {
  readonly text: string;
  /** How much the word alone says that a name stands before: `sure` (氏, 容疑者), `high` (首相), `weak` (社長). */
  readonly strength: "sure" | "high" | "weak";
};

const LETTERS = "米英仏独露ロ韓豪伊印加中台比越日";
const COUNTRY_NAMES = anyOf(COUNTRIES.flat().filter((form) => form.length > 1));
const HIGH = anyOf(HIGH_POSTS);
const WEAK = anyOf(POSTS);
const SURE = anyOf([...HONORIFICS, ...STANDINGS]);

const TITLE = new RegExp(
  `(?:(?<country>${COUNTRY_NAMES}|[${LETTERS}](?![\\u4e00-\\u9fff]?(?:氏|さん|君|様)))?` +
    `(?<narrow>(?:[\\u3400-\\u9fff・]{2,8}?担当)?(?:${anyOf(NARROWINGS)})*(?:[（(][A-Z]{2,6}[）)])?)(?:(?<high>${HIGH})|(?<weak>${WEAK}))|(?<sure>${SURE}))`,
  "y",
);

/** What a title begins with, unless it tells in its own words what somebody is in charge of (少子化担当大臣). */
const mayBegin = beginsOf([
  ...COUNTRIES.flat(),
  ...NARROWINGS,
  ...HIGH_POSTS,
  ...POSTS,
  ...HONORIFICS,
  ...STANDINGS,
  ...LETTERS,
  "（",
  "(",
]);
const IN_CHARGE = new Characters("担");

/** What may follow a post inside one run of kanji without making another word of it. */
const AFTER =
  /^(?:[^\u3400-\u9fff々]|$|周辺|側近|側|夫妻|本人|自身|自ら|就任|来日|訪|当選|辞任|辞職|退陣|発言|誕生|死去|逮捕|出席|主導|肝|率|兼|名義|宛|宅|と|両|級|時代|以下|ら)/;

/** The post or honorific that begins exactly here, with all that narrows it. Null when it goes on to another word. */
export function titleAt(text: string, at: number): Title | null {
  if (!mayBegin(text, at) && !IN_CHARGE.within(text)) return null;
  TITLE.lastIndex = at;
  const match = TITLE.exec(text);
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  if (/^大(?![学臣統使将佐関司])/.test(match[0]) && !/(?:総長|教授|講師|助教|研究員|院生)$/.test(match[0]))
    return null; // 正大|総務会長
  const rest = text.slice(at + match[0].length, at + match[0].length + 4);
  const free = /^(?:さん|さま|容疑者|被告)$/.test(match[0]);
  if (!free && !AFTER.test(rest)) return null;
  if (groups["sure"] !== undefined) {
    return { text: match[0], strength: "sure" };
  }
  return { text: match[0], strength: groups["high"] === undefined ? "weak" : "high" };
}

/** What a post ends in (also behind its short form: （CEO）), and what may stand between it and the name. */
const mayEnd = endingsOf([...HIGH_POSTS, ...POSTS, ...OCCUPATIONS, "）", ")"]);
const JOINT = new Characters("の、・");

const BEFORE = new RegExp(
  `(?<role>[\\u3400-\\u9fff々ァ-ヴーA-Za-zＡ-Ｚａ-ｚ0-9０-９]{0,16}(?:${HIGH}|${WEAK}|${anyOf(OCCUPATIONS)}))(?:[（(][A-Z]{2,4}[）)])?(?:の|、|・)?$`,
);

/** 立憲民主党代表の野田氏, 経済学者ジョージ・ソロス氏: the post before the name. */
export function roleBefore(text: string, start: number): string | null {
  if (!mayEnd(text, start) && !(JOINT.at(text, start - 1) && mayEnd(text, start - 1))) return null;
  const lead = text.slice(Math.max(0, start - 28), start);
  const role = BEFORE.exec(lead)?.groups?.["role"];
  if (role === undefined || /[ぁ-ん]$/.test(role)) return null;
  return role;
}
