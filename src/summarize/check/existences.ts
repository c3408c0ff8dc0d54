/** What a sentence says is there, or is not. */
import type { Token } from "../../model.ts";
import { chainOf, type Stretch } from "./endings.ts";
import type { Modality } from "./modal-words.ts";
import type { Predicate } from "./predicates.ts";

export const CONDITION =
  /^[^、。「」]{0,6}?(?:場合|か(?:どうか|否か|は(?!、)|を(?!、)|について)|なければ(?!なら|いけ)|(?<!なけ|よ)れば|たら(?!す)|(?<=^|[るたいうくすつぬむぐぶ])なら(?![なずび])|なら(?:ば|と|[、』」]))/;

/** 仕事がないわけではない: it is there. */
export const NOT_SO =
  /^[^、。「」はがも]{0,6}(?:わけ|訳)(?:では|でも|じゃ|には)(?:な(?:い|く|かっ)|あり|いか)/;

/** Marks a predicate of existence: its base is the noun and this. */
export const THERE_IS = "がある";

/** What is there or not: 心配はない as the predicate 心配がある, denied. */
export function existencesIn(
  tokens: readonly Token[],
  neutral: readonly Stretch[],
  text: string,
): readonly Predicate[] {
  return tokens.flatMap((token, at) => {
    const none =
      (token.base === "ない" &&
        /^[はがもの]$|^$/.test(token.pos === "形容詞" ? "" : (tokens[at - 1]?.surface ?? "?"))) ||
      /^(?:なし|無し)$/.test(token.surface);
    if (!none && !(token.pos === "動詞" && token.base === "ある")) return [];
    const particle = /^[はがもの]$/.test(tokens[at - 1]?.surface ?? "");
    const noun = tokens[at - (particle ? 2 : 1)];
    if (noun?.pos !== "名詞" || noun.detail[0] === "非自立" || (!particle && !none)) return [];
    const inert = neutral.some(({ start, end }) => token.start >= start && token.start < end);
    const chain = chainOf(tokens, at, neutral);
    const unless = NOT_SO.test(text.slice(token.end, token.end + 12));
    const negated = (none ? !inert && !chain.negated : chain.negated) !== unless;
    const conditional = CONDITION.test(text.slice(token.end, token.end + 12));
    const about = {
      base: `${compoundTo(tokens, at - (particle ? 2 : 1))}${THERE_IS}`,
      start: noun.start,
      end: token.end,
      negated,
      tense: chain.tense,
    };
    return [
      {
        ...about,
        modality: new Set<Modality>(),
        scheduled: false,
        conditional,
        own: true,
        joined: false,
        adnominal: false,
        onward: new Set<Modality>(),
      },
    ];
  });
}

/** 拘束力 of 拘束|力|は|ない. */
function compoundTo(tokens: readonly Token[], last: number): string {
  let first = last;
  while (
    tokens[first - 1]?.pos === "名詞" &&
    !/^(?:副詞可能|非自立|数|代名詞)$/.test(tokens[first - 1]?.detail[0] ?? "")
  )
    first -= 1;
  return tokens
    .slice(first, last + 1)
    .map(({ surface }) => surface)
    .join("");
}
