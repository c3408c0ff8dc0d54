/** Finds a full name whose given name the dictionary glues to the post behind it: 三森|悠|斗内|野手, cut anew at 悠斗|内野手. */
import type { NameSpan, Token } from "../model.ts";
import { Characters, KANJI } from "./characters.ts";
import { titleAt } from "./names-roles.ts";
import { isSurname } from "./names-words.ts";

/** The longest given name in kanji (UTF-16 units). */
const GIVEN_CHARS_MAX = 3;

/** 越路|県知事 is no 越路県 who is 知事. */
const OFFICE = new Characters("都道府県市区町村州国副");

/** Only where the post begins inside a word: else the name is found word by word. */
export function acrossPost(text: string, tokens: readonly Token[]): NameSpan[] {
  return tokens.flatMap((surname, index) => {
    if (surname.surface.length < 2 || !isSurname(surname) || tokens[index - 1]?.pos === "名詞") return [];
    let found: NameSpan | null = null;
    for (let length = 1; length <= GIVEN_CHARS_MAX && KANJI.at(text, surname.end + length - 1); length++) {
      const at = surname.end + length;
      const title = titleAt(text, at);
      if (title === null || title.text.length < 2) continue;
      // 正道|会長: where a word ends before a post, nothing is cut anew (正|道会長).
      if (!isInsideWord(tokens, index + 1, at)) return [];
      if (OFFICE.at(text, at - 1)) continue;
      const { start } = surname;
      const end = at + title.text.length;
      found ??= { start, end, kind: "person", name: text.slice(start, at), role: title.text, reading: null };
    }
    return found === null ? [] : [found];
  });
}

function isInsideWord(tokens: readonly Token[], from: number, at: number): boolean {
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || token.start >= at) return false;
    if (token.end > at) return true;
  }
  return false;
}
