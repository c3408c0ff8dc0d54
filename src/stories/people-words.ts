/** Words that tell who somebody is, and nothing of the matter. */
import type { NameSpan, Reading, Token } from "../model.ts";
import { normalize } from "../text/normalize.ts";

/** Parts of names, and the words of offices: who acts is compared as a person, and an office holds many. */
export function wordsOfPeople(
  reading: Reading,
  titled: readonly NameSpan[],
  titleTokens: readonly Token[],
): ReadonlySet<string> {
  const spans = [...reading.spans.values()];
  const names = [...titled, ...spans.flatMap((span) => span.names)]
    .filter(({ kind }) => kind === "person")
    .flatMap(({ name, role }) =>
      [name, role ?? "", `${name}${role ?? ""}`, `${role ?? ""}${name}`].map(normalize),
    );
  const found = new Set<string>();
  const titledSpan = { tokens: titleTokens, names: titled };
  for (const { tokens, names: named } of [titledSpan, ...spans])
    for (const word of [...describing(tokens, named), ...affiliations(tokens, named)]) found.add(word);
  for (const tokens of [titleTokens, ...spans.map((span) => span.tokens)])
    for (const [at, { surface }] of tokens.entries()) {
      const word = normalize(surface);
      const pair = word + normalize(tokens[at + 1]?.surface ?? "");
      for (const text of [word, pair]) if (names.some((name) => name.includes(text))) found.add(text);
    }
  return found;
}

/** Right after a name, or its title: （21）＝鳴海電機＝. */
const BRACKETS = /^[^（(＝=、。]{0,3}(?:[（(＝=][^（(＝=）)、。]{1,20}[）)＝=])+/;
const BRACKETED_TOKENS_MAX = 16;

/** 千早ことみ（鳴海電機）, 千早ことみ＝鳴海電機＝: for whom somebody runs or plays is told wherever the name is. */
function affiliations(tokens: readonly Token[], names: readonly NameSpan[]): readonly string[] {
  return names.flatMap(({ kind, end, role }): readonly string[] => {
    if (kind !== "person" || MATTER.test(role ?? "")) return [];
    const after = tokens.filter(({ start }) => start >= end).slice(0, BRACKETED_TOKENS_MAX);
    const chars = BRACKETS.exec(after.map(({ surface }) => surface).join(""))?.[0].length ?? 0;
    const inside = after.filter((token) => token.end <= end + chars).map(({ surface }) => normalize(surface));
    return inside
      .flatMap((word, at) => [word, word + (inside[at + 1] ?? "")])
      .filter(({ length }) => length > 1);
  });
}

/** It says what somebody is said to have done: that is the matter. */
const MATTER = /事件|事故|問題|疑惑|不正|被告|容疑/;

/** 冬季五輪の金メダリスト、風間さん: what somebody is known for is told wherever the name is. */
function describing(tokens: readonly Token[], names: readonly NameSpan[]): readonly string[] {
  const found: string[] = [];
  for (const { kind, role, start } of names) {
    if (kind !== "person" || MATTER.test(role ?? "")) continue;
    const before = tokens.filter((token) => token.end <= start);
    const from = before.findLastIndex(
      ({ pos, surface }) => pos !== "名詞" && pos !== "接頭詞" && !/^[の・、]$/.test(surface),
    );
    const words = before.slice(from + 1);
    if (words.length === 0 || !words.some(({ surface }) => surface === "の" || surface === "、")) continue;
    // A company is no description of its president.
    if (
      names.some(
        (other) => other.kind !== "person" && other.start < start && other.end > (words[0]?.start ?? start),
      )
    )
      continue;
    if (words.some(({ detail, known }) => detail[0] === "固有名詞" || !known)) continue;
    if (MATTER.test(words.map(({ surface }) => surface).join(""))) continue;
    for (const [at, { surface }] of words.entries()) {
      const word = normalize(surface);
      found.push(word, word + normalize(words[at + 1]?.surface ?? ""));
    }
  }
  return found;
}
