/** What somebody was heard to say, word by word: 「余れば捨てればいい」 in one outlet, 「捨てればいい」 in the other. */
import { once } from "../once.ts";
import type { Features } from "./features.ts";

const SAYING = /[「『]([^「」『』]{6,40})[」』]/gu;
const MARKS = /[\p{P}\p{S}\s]/gu;
/** Greetings and formulas of every kind of affair say nothing. Language knowledge. */
const FORMULA =
  /おわび|お詫び|申し訳|遺憾|誠に|真摯|重く受け止め|コメント|お答え|差し控え|残念|うれし|嬉し|ありがと|感謝|頑張|悔し|びっくり|怖かった|信じられ|言葉が|誰でもよ|殺すつもり|間違いあ/;

const sayingsIn = once(({ leadText }: Features): readonly string[] =>
  [...leadText.matchAll(SAYING)]
    .map(([, said = ""]) => said.replace(MARKS, ""))
    .filter((said) => said.length >= SAYING_CHARS_MIN && !FORMULA.test(said)),
);
const SAYING_CHARS_MIN = 6;

/** Quoted in the one, and told in the other, too. */
export function sharedSaying(one: Features, other: Features): string | null {
  const within = (from: Features, to: Features): string | undefined => {
    const sayings = sayingsIn(from);
    if (sayings.length === 0) return undefined;
    const told = to.leadText.replace(MARKS, "");
    return sayings.find((said) => told.includes(said));
  };
  return within(one, other) ?? within(other, one) ?? null;
}
