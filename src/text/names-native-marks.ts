/** Finds people by the signs around their names: 【ワシントン＝…】, 中谷元・防衛相. */
import type { NameSpan, Token } from "../model.ts";
import { NO_NAMES } from "./data/titles.ts";
import { canBePart } from "./names-native-judge.ts";
import { roleBefore, titleAt } from "./names-roles.ts";
import { isPersonal, isPlaceWord, isSurname } from "./names-words.ts";

/** Agencies stand in the same place as the writer of an article. */
const AGENCY = /(?:共同|時事|通信|新聞|支局|支社|本社|取材班|編集|委員|部)$/;

/** 【ワシントン＝大内清】, （ニューヨーク=…）: who wrote it, and from where. */
export function bylines(text: string): NameSpan[] {
  const people: NameSpan[] = [];
  for (const match of text.matchAll(
    /[（(【［[][^（）()【】［］[\]=＝、。\s]{2,10}[=＝](?<name>[\u3400-\u9fff々][\u3400-\u9fff々ぁ-んァ-ヴ]{2,5})[）)】］\]]/g,
  )) {
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
  return [...text.matchAll(INNER_READING)].flatMap((match) => {
    const { head = "", reading = "" } = match.groups ?? {};
    const from = match.index + match[0].length;
    const cut = tokens.find((token) => token.end === match.index + head.length);
    const surname = isSurname(cut) ? (cut?.surface ?? head) : head;
    if (titleAt(text, from) !== null) return [];
    for (let length = 1; length <= GIVEN_CHARS_MAX; length++) {
      const title = titleAt(text, from + length);
      if (title === null || (title.strength === "weak" && !isSurname(cut))) continue;
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
    return [];
  });
}

const HONORIFIC = /^(?:氏|さん|様|君|ちゃん)$/;

/** 元大関・翠富山の: behind a post and ・ stands a name, whatever the dictionary makes of it. */
const BEHIND_POST =
  /(?<post>[\u3400-\u9fff]{2,12})・(?<name>[\u3400-\u9fff々ヶノ]{2,5})(?=[（(]|[のはがをと、。]|親方)/g;

export function behindPost(text: string): NameSpan[] {
  return [...text.matchAll(BEHIND_POST)].flatMap((match) => {
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
  return tokens.flatMap((token, index) => {
    const title = token.surface === "・" ? titleAt(text, token.end) : null;
    if (title === null || title.strength === "sure") return [];
    let first = index;
    while (index - first < 3 && isNameEnd(tokens[first - 1])) first--;
    const parts = tokens.slice(first, index);
    const name = parts.map(({ surface }) => surface).join("");
    if (!isSurname(parts[0]) || name.length < 2 || name.length > 5 || NO_NAMES.has(name)) return [];
    const end = token.end + title.text.length;
    return [
      {
        start: token.start - name.length,
        end,
        kind: "person" as const,
        name,
        role: title.text,
        reading: null,
      },
    ];
  });
}

function isNameEnd(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    canBePart(token) &&
    !isPlaceWord(token) &&
    (isPersonal(token) || token.surface.length === 1)
  );
}
