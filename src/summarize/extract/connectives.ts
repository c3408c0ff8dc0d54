/** Words at the head of a sentence that only tie it to the one before it. */
import { cut, type Edit } from "./edits.ts";
import type { View } from "./view.ts";

/** Words that only tie a sentence to the one before it. Conditions (もし, 仮に) are not among them. */
const CONNECTIVES = [
  "一方で",
  "一方",
  "また",
  "さらに",
  "更に",
  "その上で",
  "そのうえで",
  "このほか",
  "そのほか",
  "なお",
  "ただし",
  "ただ",
  "しかし",
  "だが",
  "ところが",
  "ところで",
  "とはいえ",
  "もっとも",
  "そして",
  "加えて",
  "これに加えて",
  "続いて",
  "このため",
  "そのため",
  "従って",
  "したがって",
  "こうした中",
  "こうしたなか",
  "こうしたことから",
  "これに対し",
  "これに対して",
  "これを受けて",
  "これを受け",
  "このうち",
  "そのうち",
  "うち",
  "その後",
  "その結果",
  "それでも",
  "しかも",
  "つまり",
  "すなわち",
  "同時に",
  "ちなみに",
  "むしろ",
  "実際",
  "実際に",
  "例えば",
  "たとえば",
  "具体的には",
  "特に",
  "それによると",
  "それによりますと",
  "この中で",
  "そこで",
  "次に",
  "まず",
  "最後に",
  "結論から言えば",
  "要するに",
  "そうした中",
  "それに対し",
  "これについて",
  "これにより",
  "あわせて",
  "併せて",
  "このように",
  "だから",
  "それに",
].sort((a, b) => b.length - a.length);
/** その上で「…」, 一方で市は: these tie without a comma, too. */
const CONNECTIVE = new RegExp(
  `^\\s*(?:(?:${CONNECTIVES.join("|")})、|(?:その上で|そのうえで)(?=[「『])|一方で(?=[\\p{Script=Han}\\p{Script=Katakana}]))`,
  "u",
);
/** These tie so often without a comma that the tag alone is trusted. */
const BARE_CONNECTIVE = /^(?:また|さらに|しかし|そして|だが|ただ|なお)$/u;

/** A statement that stands alone has nothing before it to be tied to. */
export function connective({ text, tokens }: View): readonly Edit[] {
  const found = CONNECTIVE.exec(text);
  if (found) return [cut(0, found[0].length, "connective")];
  const [first] = tokens;
  const bare = first && BARE_CONNECTIVE.test(first.surface) && first.pos === "接続詞";
  return bare ? [cut(0, first.end, "connective")] : [];
}

/** このように、…: what ties the sentence to the one before it is not what it says. */
export function withoutConnective(view: View): string {
  return view.text.slice(connective(view)[0]?.end ?? 0);
}
