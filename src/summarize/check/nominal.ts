/** What something is: 保科が勝ち投手となった, 運転手は軽傷で, ホエールズは李. A statement may not give it to another. */

import { normalize } from "../../text/normalize.ts";
import type { Evidence, Said } from "./evidence.ts";
import { type Phrase, phrasesIn } from "./phrases.ts";
import type { CheckReason } from "./reason.ts";

type Being = { readonly who: string; readonly what: string };

/** Behind what something is: だった, で、, となった, a stop. */
const COPULA =
  /^(?:だ|で(?:、|あ|は|。)|です|でし|と(?:な[っるり]|して)|に(?:な[っるり]|選ば|就|決ま|とどま|終わ)|[、。]|$|を(?:務|受け|獲得|手に))/;

export function beingReasons({ said, cited }: Evidence): CheckReason[] {
  const ours = beingsIn(said);
  if (ours.length === 0) return [];
  const theirs = cited.flatMap(beingsIn);
  const text = cited.map(({ plain }) => plain).join("\n");
  return ours.flatMap(({ who, what }): CheckReason[] => {
    const owners = theirs.filter((one) => isSame(one.what, what)).map((one) => one.who);
    if (owners.length === 0 || owners.some((owner) => isSame(owner, who)) || !text.includes(who)) {
      const others = theirs.filter((one) => isSame(one.who, who)).map((one) => one.what);
      const isOther =
        others.length > 0 && owners.length === 0 && others.every((other) => isRival(other, what));
      return isOther
        ? [{ kind: "too-much", detail: `${who} is ${others[0] ?? ""} in the cited sentences, not ${what}` }]
        : [];
    }
    return [{ kind: "too-much", detail: `${what} is said of ${owners[0] ?? ""}, not of ${who}` }];
  });
}

const isSame = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/** Both are states of the body, say: 軽傷 and 重体. */
const STATES: readonly RegExp[] = [
  /^(?:軽傷|重傷|重体|重症|軽症|無事|意識不明|死亡)$/,
  /^(?:黒字|赤字)$/,
  /^(?:有罪|無罪)$/,
  /^(?:現職|新人|元職|前職)$/,
];

const isRival = (a: string, b: string): boolean =>
  a !== b && STATES.some((states) => states.test(a) && states.test(b));

function beingsIn(said: Said): readonly Being[] {
  const phrases = phrasesIn(said.tokens);
  return phrases.flatMap((phrase, at): Being[] => {
    if (phrase.role !== "s" || phrase.words.length === 0) return [];
    const what = lastOf(phrases, at + 1, said);
    if (what === undefined || what.words.length === 0 || isCounted(what, said)) return [];
    return [{ who: normalize(phrase.words.at(-1) ?? phrase.text), what: normalize(what.words.join("")) }];
  });
}

/** The phrase that ends the stretch, when only の-phrases lead up to it. */
function lastOf(phrases: readonly Phrase[], from: number, { text }: Said): Phrase | undefined {
  for (let at = from; at < phrases.length; at++) {
    const phrase = phrases[at];
    const before = phrases[at - 1];
    if (
      phrase === undefined ||
      before === undefined ||
      !/^(?:[（(][^）)]*[）)])?[はがもの、]{1,2}$/.test(text.slice(before.end, phrase.start))
    )
      return undefined;
    if (phrase.role !== "n") return COPULA.test(text.slice(phrase.end)) ? phrase : undefined;
  }
  return undefined;
}

const isCounted = ({ start, end }: Phrase, { amounts, dates }: Said): boolean =>
  [...amounts, ...dates].some((span) => span.start < end && start < span.end);
