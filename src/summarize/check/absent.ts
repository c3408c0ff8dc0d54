/** What cited sentences deny without a verb that is denied: 津波はなかった for 津波は起きなかった, 初めて for これまで…なかった. */
import { THERE_IS } from "./existences.ts";
import type { Predicate } from "./predicates.ts";
import type { Said } from "./said.ts";
import { meansTheSame } from "./synonyms.ts";
import { clauseNouns } from "./topics.ts";

/** 明言を避けた, 黙秘した: whoever keeps something back has not said it. */
export const KEEPS_BACK =
  /控え|避け|拒|断[りるっ]|保留|明かさ|明らかにし(?:な|て(?:い|お)(?:な|ら)|ま)|言わな|語らな|触れな|示さな|伏せ|黙|否認|否定|応じ(?:な|ず)|ノーコメント|とどめ/;

const BEFORE = /これまで|過去に|以前は|従来は|かつて/;
const FIRST = /初めて|初の|初となる|史上初/;

export function isToldAbsent(predicate: Predicate, said: Said, cited: readonly Said[]): boolean {
  if (!predicate.negated) return false;
  if (isStillToCome(predicate, said, cited)) return true;
  if (BEFORE.test(said.plain) && cited.some(({ plain }) => FIRST.test(plain))) return true;
  const nouns = clauseNouns(said, predicate);
  return cited.some(({ predicates }) =>
    predicates.some(
      ({ base, negated }) => negated && base.endsWith(THERE_IS) && nouns.has(base.slice(0, -THERE_IS.length)),
    ),
  );
}

/** まだ決めていない, where they are to decide: what is to come has not come. */
function isStillToCome({ base, end }: Predicate, { text }: Said, cited: readonly Said[]): boolean {
  if (!NOT_YET.test(text.slice(end))) return false;
  const same = cited.flatMap(({ predicates }) => predicates.filter((one) => meansTheSame(one.base, base)));
  return (
    same.some(({ own, tense, negated }) => own && tense === "present" && !negated) &&
    same.every(({ tense }) => tense !== "past")
  );
}

const NOT_YET = /^(?:[しさっいん]|[まらわめ]れ|され)?[てで](?:は)?(?:い|お)(?:な[いか]|ら|ません)/;
