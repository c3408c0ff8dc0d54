/** Finds people by the signs around their names: 【ワシントン＝…】, 中谷元・防衛相. */

import type { NameSpan, Token } from "../model.ts";
import { NO_NAMES } from "./data/titles.ts";
import { matchesOf } from "./matches.ts";
import { canBePart } from "./names-native-judge.ts";
import { roleBefore, titleAt } from "./names-roles.ts";
import { isCommon, isGivenName, isPersonal, isPlaceWord, isSurname } from "./names-words.ts";

/** Agencies stand in the same place as the writer of an article. */
const AGENCY = /(?:共同|時事|通信|新聞|支局|支社|本社|取材班|編集|委員|部)$/;

const BYLINE =
  /[（(【［[][^（）()【】［］[\]=＝、。\s]{2,10}[=＝](?<name>[\u3400-\u9fff々][\u3400-\u9fff々ぁ-んァ-ヴ]{2,5})[）)】］\]]/g;

/** 【ワシントン＝大内清】, （ニューヨーク=…）: who wrote it, and from where. */
export function bylines(text: string): NameSpan[] {
  const people: NameSpan[] = [];
  for (const match of matchesOf(BYLINE, text)) {
    const name = match.groups?.["name"] ?? "";
    if (AGENCY.test(name) || !/[（(【［[][ァ-ヴー\u3400-\u9fffケヶノ]+[=＝]/.test(match[0])) continue;
    const end = match.index + match[0].length - 1;
    people.push({ start: end - name.length, end, kind: "person", name, role: null, reading: null });
  }
  return people;
}

/** 柘植（つげ）庄一容疑者: the reading of the surname stands inside the name, which is told without it. */
const INNER_READING =
  /(?<head>[\u3400-\u9fff々ヶ]{1,4})[（(](?<reading>[ぁ-ん]{2,8})[）)](?=[\u3400-\u9fff々ぁ-ん])/g;
const GIVEN_CHARS_MAX = 4;

export function aroundReading(text: string, tokens: readonly Token[]): NameSpan[] {
  return matchesOf(INNER_READING, text).flatMap((match) => {
    const { head = "", reading = "" } = match.groups ?? {};
    const from = match.index + match[0].length;
    const cut = tokens.find((token) => token.end === match.index + head.length);
    const surname = surnameBefore(head, cut, reading);
    if (titleAt(text, from) !== null) return [];
    const long = beforeLongPost(text, tokens, from);
    if (long !== null) {
      const start = match.index + head.length - surname.length;
      const end = from + long.given.length + long.post.length;
      return [{ start, end, kind: "person" as const, name: surname + long.given, role: long.post, reading }];
    }
    for (let length = 1; length <= GIVEN_CHARS_MAX; length++) {
      const title = titleAt(text, from + length);
      if (title === null) continue;
      if (title.strength === "weak" && !isSurname(cut) && !isGiven(tokens, from, from + length)) continue;
      const name = surname + text.slice(from, from + length);
      const start = match.index + head.length - surname.length;
      const end = from + length + title.text.length;
      return [
        {
          start,
          end,
          kind: "person" as const,
          name,
          role: HONORIFIC.test(title.text) ? null : title.text,
          reading,
        },
      ];
    }
    // 5区の諫山（いさやま）りこは: a given name of the dictionary, and somebody acts.
    const own = tokens.find((token) => token.start === from);
    if (own === undefined || !isGivenName(own) || !/^[はがもを、]/.test(text.slice(own.end))) return [];
    const start = match.index + head.length - surname.length;
    return [
      { start, end: own.end, kind: "person" as const, name: surname + own.surface, role: null, reading },
    ];
  });
}

/** 宮|楠（みやぐす）: what the dictionary cuts off is part of the surname when it is one character and the reading is long. */
function surnameBefore(head: string, cut: Token | undefined, reading: string): string {
  if (cut === undefined || !isSurname(cut)) return head;
  const rest = head.length - cut.surface.length;
  return rest === 1 &&
    head.length <= 3 &&
    reading.length >= head.length + 1 &&
    reading.length > cut.surface.length * 2
    ? head
    : cut.surface;
}

/** 柿迫（かきさこ）修司配電本部長: behind a given name a post that no list knows. */
function beforeLongPost(
  text: string,
  tokens: readonly Token[],
  from: number,
): { given: string; post: string } | null {
  const given = tokens.find(({ start }) => start === from);
  if (given === undefined || !isGivenName(given) || titleAt(text, given.end) !== null) return null;
  const post = LONG_POST.exec(text.slice(given.end, given.end + 20))?.[0];
  return post === undefined ? null : { given: given.surface, post };
}

const LONG_POST =
  /^[\u3400-\u9fffァ-ヴー]{2,14}?(?:[本支部局課室所院校店社会]長|委員|監督|教授|役員|理事|参事|主査|主任|補佐|大使|研究員)(?![\u3400-\u9fff])/;

/** 涼 of 粟飯原（あいはら）涼CEO: what follows a reading in hiragana is the given name, when it is no word of every day. */
function isGiven(tokens: readonly Token[], start: number, end: number): boolean {
  const own = tokens.filter((token) => token.start < end && token.end > start);
  return (
    end - start <= 3 &&
    own.at(-1)?.end === end &&
    own.every((token) => !isCommon(token) && !isPlaceWord(token) && token.detail[0] !== "接尾")
  );
}

export const HONORIFIC = /^(?:氏|さん|様|君|ちゃん)$/;

/** 元大関・翠富山の: behind a post and ・ stands a name, whatever the dictionary makes of it. */
const BEHIND_POST =
  /(?<post>[\u3400-\u9fff]{2,12})・(?<name>[\u3400-\u9fff々ヶノ]{2,5})(?=[（(]|[のはがをと、。]|親方)/g;

export function behindPost(text: string): NameSpan[] {
  if (!text.includes("・")) return [];
  return matchesOf(BEHIND_POST, text).flatMap((match) => {
    const { post = "", name = "" } = match.groups ?? {};
    const start = match.index + post.length + 1;
    const role = roleBefore(text, start);
    if (
      role === null ||
      NO_NAMES.has(name) ||
      titleAt(text, start) !== null ||
      /[省庁党県市町村区国会局署社部所室課校]$/.test(name)
    )
      return [];
    return [{ start, end: start + name.length, kind: "person" as const, name, role: null, reading: null }];
  });
}

/** 中谷元・防衛相: ・ parts a name from its post where both would run together. */
export function besideDot(text: string, tokens: readonly Token[]): NameSpan[] {
  if (!text.includes("・")) return [];
  return tokens.flatMap((token, index) => {
    const title = token.surface === "・" ? postFrom(text, token.end) : null;
    if (title === null) return [];
    let first = index;
    while (index - first < 3 && isNameEnd(tokens[first - 1])) first--;
    const parts = tokens.slice(first, index);
    const name = parts.map(({ surface }) => surface).join("");
    if (
      !(isSurname(parts[0]) || isLikelyName(parts, title)) ||
      name.length < 2 ||
      name.length > 5 ||
      NO_NAMES.has(name)
    )
      return [];
    const end = token.end + title.length;
    return [
      {
        start: token.start - name.length,
        end,
        kind: "person" as const,
        name,
        role: title,
        reading: null,
      },
    ];
  });
}

/** The most words between ・ and the post's own (前京都大学総長), in UTF-16 units. */
const BODY_OF_POST_CHARS_MAX = 14;

/** 防衛相, 前京都大学総長: a post that begins here, with the body it is held in. */
function postFrom(text: string, at: number): string | null {
  const open =
    /^[前元現]?[\u3400-\u9fffァ-ヴー]*/.exec(text.slice(at, at + BODY_OF_POST_CHARS_MAX))?.[0].length ?? 0;
  const own = titleAt(text, at);
  if (own !== null) return own.strength === "sure" ? null : own.text;
  if (!/^[前元現]/.test(text.charAt(at))) return null;
  for (let from = at + 1; from < at + open; from++) {
    const title = titleAt(text, from);
    if (title !== null && title.strength !== "sure") return text.slice(at, from + title.text.length);
  }
  return null;
}

/** 湊本|長晴 before ・前京都大学総長: a given name behind a word of two characters. */
function isLikelyName(parts: readonly Token[], post: string): boolean {
  return (
    /^[前元現]/.test(post) && parts.length === 2 && parts[0]?.surface.length === 2 && isGivenName(parts[1])
  );
}

function isNameEnd(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    canBePart(token) &&
    (!isPlaceWord(token) || token.surface.length === 2) &&
    (isPlaceWord(token) || isPersonal(token) || token.surface.length === 1)
  );
}
