/** Finds the words of the lexicon in a text: verbs by their dictionary form, compounds by their tail, set phrases as a whole. */
import type { Token } from "../../model.ts";
import { groupsOf } from "./groups.ts";

export type Sense = {
  /** Dictionary form. */
  readonly word: string;
  readonly groups: readonly number[];
  readonly start: number;
  readonly end: number;
};

/** A set phrase has no more words than this. */
const TOKENS_MAX = 6;

/** In order, the longest word first; none lies within another. */
export function sensesIn(tokens: readonly Token[]): readonly Sense[] {
  const found: Sense[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const longest = longestAt(tokens, at);
    if (longest === null) continue;
    found.push(longest.sense);
    at = longest.last;
  }
  return found;
}

function longestAt(
  tokens: readonly Token[],
  at: number,
): { readonly sense: Sense; readonly last: number } | null {
  let before = "";
  let found: { readonly sense: Sense; readonly last: number } | null = null;
  for (let last = at; last < Math.min(tokens.length, at + TOKENS_MAX); last++) {
    const token = tokens[last];
    if (token === undefined || token.pos === "記号") break;
    if (token.pos === "助詞") {
      before += token.surface;
      continue;
    }
    const forms = [token.surface, ...(token.base === "*" ? [] : [token.base])];
    const word = forms.map((form) => before + form).find((form) => groupsOf(form).length > 0);
    if (word !== undefined)
      found = {
        sense: { word, groups: groupsOf(word), start: tokens[at]?.start ?? 0, end: token.end },
        last,
      };
    before += token.surface;
  }
  return found ?? tailAt(tokens, at);
}

/** A compound that the dictionary does not cut is told by how it ends, and by what stands before 感, 者 or 率. */
function tailAt(
  tokens: readonly Token[],
  at: number,
): { readonly sense: Sense; readonly last: number } | null {
  const token = tokens[at];
  if (
    token === undefined ||
    token.pos !== "名詞" ||
    token.detail[0] === "固有名詞" ||
    token.surface.length < 3
  )
    return null;
  const { surface, start, end } = token;
  const word = [surface.replace(CLASS, ""), surface.slice(-4), surface.slice(-3), surface.slice(-2)].find(
    (form) => form.length > 1 && form.length < surface.length && groupsOf(form).length > 0,
  );
  return word === undefined ? null : { sense: { word, groups: groupsOf(word), start, end }, last: at };
}

const CLASS = /[感者数率額度化性案策費式]$/;
