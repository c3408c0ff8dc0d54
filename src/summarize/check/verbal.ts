/** 輸出が18.6%伸び、…: behind an amount the dictionary takes the stem of a verb for a noun; before a comma it is the verb. */
import type { Token } from "../../model.ts";
import { groupsOf } from "../../text/lexicon/groups.ts";

export function verbalIn(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((_, at) => isStem(tokens, at))) return tokens;
  return tokens.map((token, at) => {
    const base = isStem(tokens, at) ? verbOf(token.surface) : undefined;
    return base === undefined
      ? token
      : {
          ...token,
          pos: "動詞",
          detail: ["自立", "*", "*"],
          base,
          conjugation: { type: "一段", form: "連用形" },
        };
  });
}

const isStem = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    token?.pos === "名詞" &&
    next?.surface === "、" &&
    (before?.surface === "%" || before?.surface === "％" || before?.detail[1] === "助数詞") &&
    /^[一-龠々][いきしちにひみりぎじびえけせてねべめれげ]$/.test(token.surface)
  );
};

const ROWS: Readonly<Record<string, string>> = {
  い: "う",
  き: "く",
  し: "す",
  ち: "つ",
  に: "ぬ",
  ひ: "ふ",
  み: "む",
  り: "る",
  ぎ: "ぐ",
  び: "ぶ",
};

/** The dictionary form that the lexicon knows. */
const verbOf = (stem: string): string | undefined =>
  [`${stem}る`, stem.slice(0, -1) + (ROWS[stem.slice(-1)] ?? "る")].find((verb) => groupsOf(verb).length > 0);
