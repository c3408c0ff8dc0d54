/** Finds people by the signs around their names: 【ワシントン＝…】, 中谷元・防衛相. */
import type { NameSpan, Token } from "../model.ts";
import { NO_NAMES } from "./data/titles.ts";
import { canBePart } from "./names-native-judge.ts";
import { titleAt } from "./names-roles.ts";
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
