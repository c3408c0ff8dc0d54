/** What the cited sentences deny, a statement must deny; what they say, it must not deny. */
import type { Evidence, Said } from "./evidence.ts";
import { type Predicate, THERE_IS } from "./predicates.ts";
import type { CheckReason } from "./reason.ts";
import { clauseNouns } from "./topics.ts";

const NEGATIVE =
  /ない|なかっ|ません|ず(?:、|に|$|。)|ぬ(?:。|と|$)|まい|否定|拒|断念|見送|中止|取りやめ|撤回|反対|失敗|却下|否決|避け|免れ|困難|難し|不[一-龠]|未[一-龠]|無[一-龠]|非[一-龠]|禁|やめ|停止|凍結|棚上げ|阻止|防|見合わせ|なし|欠|ゼロ|対立|異論|批判/;

export function negationReasons({ said, cited, plain }: Evidence): CheckReason[] {
  const sources = cited.flatMap((one) => one.predicates);
  const turned = said.predicates.filter(
    (predicate) => isTurned(predicate, said, cited) || isGone(predicate, cited, sources),
  );
  if (turned.length > 0) {
    return turned.map(({ base, negated }) => ({
      kind: "negation",
      detail: negated ? `the cited sentences do not deny ${base}` : `the cited sentences deny ${base}`,
    }));
  }
  const denies = said.predicates.some(({ negated, own }) => negated && own);
  const denied = NEGATIVE.test(plain) || sources.some(({ negated }) => negated);
  return denies && !denied ? [{ kind: "negation", detail: "the cited sentences deny nothing" }] : [];
}

function isTurned(predicate: Predicate, said: Said, cited: readonly Said[]): boolean {
  const { base, own } = predicate;
  // A noun that some other word denies (増税に反対) may be told by yet another word; only what stands alone is compared.
  if (!own) return false;
  const same = cited.flatMap((one) =>
    one.predicates.filter((source) => source.base === base).map((source) => ({ one, source })),
  );
  const events = same.filter(({ source }) => source.own);
  // What acts there by itself, the alignment has compared.
  if (events.length > 0) return false;
  return turnsAll(predicate, said, cited, same);
}

type Same = { readonly one: Said; readonly source: Predicate };

function turnsAll(predicate: Predicate, said: Said, cited: readonly Said[], same: readonly Same[]): boolean {
  const { negated } = predicate;
  if (same.length === 0 || same.some(({ source }) => source.negated === negated)) return false;
  return (
    same.some(({ one, source }) => !isOfAnother(predicate, said, source, one)) ||
    !isElsewhere(predicate, said, cited)
  );
}

/** 委員会は開かれた, 意見を聴く会は設けられなかった: the verb stands there with other nouns altogether. */
function isOfAnother(predicate: Predicate, said: Said, source: Predicate, one: Said): boolean {
  const [ours, theirs] = [clauseNouns(said, predicate), clauseNouns(one, source)];
  return ours.size > 0 && theirs.size > 0 && ours.isDisjointFrom(theirs);
}

/** What the statement's clause speaks of is told with the same polarity, by another word. */
function isElsewhere(predicate: Predicate, said: Said, cited: readonly Said[]): boolean {
  const nouns = clauseNouns(said, predicate);
  return cited.some((one) =>
    one.predicates.some(
      (other) => other.negated === predicate.negated && !nouns.isDisjointFrom(clauseNouns(one, other)),
    ),
  );
}

/** 異常がある against 異常は見つからなかった: whatever takes the noun in the cited sentences denies it. */
function isGone(
  { base, negated }: Predicate,
  cited: readonly Said[],
  sources: readonly Predicate[],
): boolean {
  if (negated || !base.endsWith(THERE_IS) || sources.some((source) => source.base === base)) return false;
  const noun = base.slice(0, -THERE_IS.length);
  const takers = cited.flatMap(({ tokens, predicates }) =>
    tokens
      .filter(({ surface }) => surface === noun)
      .flatMap(({ end }) => predicates.find((predicate) => predicate.own && predicate.start >= end) ?? []),
  );
  return takers.length > 0 && takers.every((taker) => taker.negated);
}
