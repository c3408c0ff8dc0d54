/** A cause that a statement names must be one that the cited sentences name as such, and as surely. */

import { matchesOf } from "../../text/matches.ts";
import { normalize } from "../../text/normalize.ts";
import type { Evidence, Said } from "./evidence.ts";
import { endsAsGuess } from "./modal-words.ts";
import { phrasesIn } from "./phrases.ts";
import type { CheckReason } from "./reason.ts";
import { isSaidOtherwise } from "./synonyms.ts";

/** What stands before it is told as the cause of what follows. */
const CAUSES =
  /([^、。「」]{2,40}?)(?:により|によって|のため(?:に|、)?(?!の)|(?<=[ただい])ため(?:に)?(?:、|(?![のだで。、]))|ことから|(?<![賞害響摘明療術査])を受け(?:て(?!い|お|き)|、)|を理由に|が原因(?:で|と)|に伴い|に伴って|の影響で|を背景に|のせいで|が響[きい]|(?<=分析|調査|検査|鑑定|研究|実験)から(?!は))/g;
const CAUSAL =
  /要因|原因|理由|背景|受け|踏まえ|ため|から|により|によ[るっ]|影響|起因|もたら|きっかけ|伴[いうっ]|せい|ゆえ|おかげ|響[いき]|結果|高騰|反映|だ。|とし|で、|仲介で|[一-龠]で(?!は|も|き|あ)|[しずり]、/;
const SURE = /により|によって|ため|ことから|受け|原因|せいで|影響で/;

export function causeReasons({ said, cited, source }: Evidence): CheckReason[] {
  const order = (one: Said): number => source.reading.sentences.findIndex(({ text }) => text === one.text);
  return matchesOf(CAUSES, said.text).flatMap(({ 0: whole, 1: cause = "", index }): CheckReason[] => {
    const words = phrasesIn(said.tokens)
      .filter(({ start, end }) => start >= index && end <= index + cause.length)
      .flatMap((phrase) => phrase.words.map(normalize));
    const rest = said.plain.replace(normalize(whole), "");
    if (words.length === 0 || rest.length < REST_CHARS_MIN) return [];
    const held = (one: Said): number =>
      words.filter((word) => hasWord(one, word) || isSaidOtherwise(word, one.plain)).length;
    const most = Math.max(1, ...cited.map(held));
    const holding = cited.filter((one) => held(one) === most);
    if (words.length > 0 && Math.max(0, ...cited.map(held)) / words.length <= 0.5)
      return [{ kind: "too-much", detail: `${cause}: not in the cited sentences` }];
    const others = phrasesIn(said.tokens)
      .filter(({ start, end }) => start >= index + whole.length || end <= index)
      .filter(
        ({ start, end }) => !said.text.slice(Math.min(end, index), Math.max(start, index)).includes("。"),
      )
      .flatMap((phrase) => phrase.words.map(normalize));
    if (others.length > 0 && isToldApart(words, others, cited, order))
      return [{ kind: "too-much", detail: `${cause}: told apart from what it is said to cause` }];
    if (others.length > 0 && isUnlinked(words, others, cited, order))
      return [{ kind: "too-much", detail: `${cause}: not told as the cause of what follows` }];
    const causal = holding.filter(({ plain }) => CAUSAL.test(plain));
    if (holding.length > 0 && causal.length === 0)
      return [{ kind: "too-much", detail: `${cause}: not told as a cause in the cited sentences` }];
    const unsure =
      causal.length > 0 &&
      causal.every(({ plain }) =>
        /考えられ|可能性|みられ|とみて|との見方|かもしれ|恐れ|疑|調査中|調べて/.test(plain),
      );
    const hedged =
      endsAsGuess(said.plain) ||
      /考え|可能性|みら|見方|として|とみ|かも|指摘|恐れ|要因|一因|疑/.test(said.plain);
    return unsure && !hedged && SURE.test(whole)
      ? [{ kind: "modality", detail: `${cause}: only a possible cause in the cited sentences` }]
      : [];
  });
}

/** The sentences that have most of the cause, and those that have most of the rest: none next to another. */
function isToldApart(
  cause: readonly string[],
  rest: readonly string[],
  cited: readonly Said[],
  order: (one: Said) => number,
): boolean {
  const most = (words: readonly string[]): readonly Said[] => {
    const held = cited.map((one) => words.filter((word) => one.plain.includes(word)).length);
    const best = Math.max(1, ...held);
    return cited.filter((_, at) => held[at] === best);
  };
  const [causes, effects] = [most(cause), most(rest)];
  return (
    causes.length > 0 &&
    effects.length > 0 &&
    causes.every((a) => effects.every((b) => Math.abs(order(a) - order(b)) > 1))
  );
}

/** 波 is not the 波 of 波照島. */
const hasWord = ({ plain, tokens }: Said, word: string): boolean =>
  word.length > 1 ? plain.includes(word) : tokens.some(({ surface }) => surface === word);

/** What ties a sentence to the one before it as its cause or its outcome. */
const TIES =
  /(?:この|その|こうした|これらの)(?:ため|結果|影響|こと|動き|判断|決定|判決|発表|調査|方針|指摘|要望)|これ(?:を受け|により|に伴|で|が)|そこで|だから|それで|ため(?:だ|で|。|と|、)|から(?:だ|で)|理由|原因|背景|きっかけ|響[いき]|影響|受け|結果|要因|せい|招[いき]|もたら/;

/** The cause in one sentence, what it is said to cause in another, and nothing that ties them. */
function isUnlinked(
  cause: readonly string[],
  rest: readonly string[],
  cited: readonly Said[],
  order: (one: Said) => number,
): boolean {
  const share = (words: readonly string[], { plain }: Said): number =>
    words.filter((word) => plain.includes(word) || isSaidOtherwise(word, plain)).length / words.length;
  if (cited.some((one) => share(cause, one) >= 0.5 && share(rest, one) >= 0.3)) return false;
  const best = (words: readonly string[]): Said | undefined =>
    cited.toSorted((a, b) => share(words, b) - share(words, a))[0];
  const [why, what] = [best(cause), best(rest)];
  if (why === undefined || what === undefined || why === what) return false;
  // Where the cause comes behind, what it brought about may be told there in other words.
  return order(what) > order(why) && !TIES.test(what.plain);
}

const REST_CHARS_MIN = 4;
