/** Finds a full name before a post of several words that no list knows: 岡野正敬国家安全保障局長. */
import type { NameSpan, Token } from "../model.ts";
import { looksFull } from "./names-native-judge.ts";
import { titleAt } from "./names-roles.ts";
import { isBodyWord, isCommon, isPlaceWord, isSurname, type Run } from "./names-words.ts";

/** A full name before a post of several words; taken only when nothing shorter confirms a name. */
export function withLongPost(
  text: string,
  tokens: readonly Token[],
  run: Run,
  first: number,
  last: number,
): NameSpan | null {
  const parts = tokens.slice(first, last);
  if (last === run.last || !(looksFull(parts) || isSurnameOfBody(text, parts))) return null;
  const start = tokens[first]?.start ?? 0;
  const post = longRole(text, tokens, run, last);
  if (post === null) return null;
  const name = text.slice(start, tokens[last - 1]?.end ?? start);
  return { start, end: post.end, kind: "person", name, role: post.role, reading: null };
}

/** 気象庁の葛西|地震津波監視課長: behind a body and の a surname alone, before a post of several words. */
function isSurnameOfBody(text: string, [head, ...more]: readonly Token[]): boolean {
  return (
    head !== undefined &&
    more.length === 0 &&
    isSurname(head) &&
    head.surface.length > 1 &&
    /[庁省局所署社会市県町村院部課行校]の$/.test(text.slice(Math.max(0, head.start - 2), head.start))
  );
}

/** What posts end in, also those that no list knows. */
const POST_END =
  /(?:[長員役者士師官補佐監督]|マネージャー?|マネジャー?|ディレクター|リーダー|オフィサー|コンサルタント|スペシャリスト|コーディネーター)$/;

/** 岡野正敬国家安全保障局長: after a full name, common words that end in a post are the post. */
function longRole(
  text: string,
  tokens: readonly Token[],
  run: Run,
  from: number,
): { role: string; end: number } | null {
  if (!isCommon(tokens[from]) && !isBodyWord(tokens[from]) && !isPlaceWord(tokens[from])) return null;
  const start = tokens[from]?.start ?? 0;
  for (let index = from; index < run.last; index++) {
    const at = tokens[index]?.start ?? 0;
    const title = titleAt(text, at);
    const tail = title === null && index === run.last - 1 && index > from ? tokens[index] : undefined;
    if (tail !== undefined && POST_END.test(tail.surface))
      return { role: text.slice(start, tail.end), end: tail.end };
    if (title === null || title.strength === "sure") continue;
    const end = at + title.text.length;
    return { role: text.slice(start, end), end };
  }
  return null;
}
