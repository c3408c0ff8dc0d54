/** Who does what to whom: AがBを破る is BがAに敗れる and BがAに破られる, and never BがAを破る. */
import type { Token } from "../../model.ts";
import { normalize } from "../../text/normalize.ts";
import type { Evidence, Said } from "./evidence.ts";
import { formsOf, type Mention, mentionsIn } from "./people.ts";
import type { Predicate } from "./predicates.ts";
import type { CheckReason } from "./reason.ts";
import { foldName } from "./variants.ts";

/** One act between two named; `other` is whom it reaches (を, に) or comes from (から). */
type Frame = { readonly act: string; readonly by: string | null; readonly other: string | null };

/** Words for winning; those of losing name the winner with に. */
const WINS = /^(?:破る|勝つ|下す|制する|退ける|勝利|上回る|倒す|抑える)$/;
const LOSES = /^(?:敗れる|負ける|屈する|敗北|敗退|惨敗|下回る)$/;
const WON = "勝つ";

/** In these both sides act alike. */
const MUTUAL = /^(?:会談|協議|面会|対談|交渉|合意|一致|対戦|握手|提携|調印|会う|並ぶ|する|なる)$/;

const SUBJECT = /^[^、。「」はがもをにへとで]{0,14}(?:は|が|も)/;
const OBJECT = /^[^、。「」はがもをにへとで]{0,14}(?:を|に|から|によって|により)(?!は)/;
const GAP_CHARS = 24;

const actOf = ({ base }: Predicate): string => (WINS.test(base) || LOSES.test(base) ? WON : base);

/** The acts that a text tells of somebody it names. */
function actsIn({ named, predicates }: Said, evidence: Evidence): readonly string[] {
  if (mentionsIn(named, formsOf(evidence)).length === 0) return [];
  return predicates.filter(({ own, base }) => own && !MUTUAL.test(base)).map(actOf);
}

function framesIn(said: Said, asked: ReadonlySet<string>, evidence: Evidence): readonly Frame[] {
  const mentions = mentionsIn(said.named, formsOf(evidence));
  if (mentions.length === 0) return [];
  return said.predicates
    .filter((one) => one.own && !MUTUAL.test(one.base) && asked.has(actOf(one)))
    .map((predicate) => frameOf(predicate, said, mentions));
}

function frameOf(predicate: Predicate, said: Said, mentions: readonly Mention[]): Frame {
  const start = foldedLength(said, predicate.start);
  const before = mentions.filter(({ end }) => end <= start);
  const takes = (pattern: RegExp): string | null =>
    before.filter(({ end }) => pattern.test(said.named.slice(end, end + GAP_CHARS))).at(-1)?.name ?? null;
  const passive = isPassive(predicate, said.tokens);
  const subject = takes(SUBJECT);
  const object = takes(OBJECT);
  const swapped = passive !== LOSES.test(predicate.base);
  const act = actOf(predicate);
  const head = predicate.adnominal && subject === null ? headAfter(predicate, said, mentions) : null;
  if (head !== null) return swapped ? { act, by: object, other: head } : { act, by: head, other: object };
  return swapped ? { act, by: object, other: subject } : { act, by: subject, other: object };
}

/** 源泉を引き継ぐA: the name that the predicate stands before acts in it. */
function headAfter(predicate: Predicate, said: Said, mentions: readonly Mention[]): string | null {
  const end = foldedLength(said, predicate.end);
  const next = mentions.find(({ start }) => start >= end);
  return next !== undefined && /^(?:[ぁ-ん]|\((?:株|有)\)){0,4}$/.test(said.named.slice(end, next.start))
    ? next.name
    : null;
}

/** Names are found in the folded text, predicates in the text itself. */
const foldedLength = ({ text, named }: Said, end: number): number =>
  // Where nothing in it is folded, nothing in its beginnings is.
  named === text ? end : foldName(normalize(text.slice(0, end))).length;

function isPassive({ start }: Predicate, tokens: readonly Token[]): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  return tokens
    .slice(at + 1, at + 3)
    .some(
      ({ pos, detail, base }) => pos === "動詞" && detail[0] === "接尾" && /^(?:れる|られる)$/.test(base),
    );
}

export function frameReasons(evidence: Evidence): CheckReason[] {
  const acts = new Set(actsIn(evidence.said, evidence));
  const both = acts.intersection(new Set(evidence.cited.flatMap((one) => actsIn(one, evidence))));
  if (both.size === 0) return [];
  const ours = framesIn(evidence.said, both, evidence);
  const theirs = evidence.cited.flatMap((one) => framesIn(one, both, evidence));
  return ours.flatMap(({ act, by, other }): CheckReason[] => {
    const same = theirs.filter((frame) => frame.act === act);
    if (same.length === 0 || same.some((frame) => fits(frame.by, by) && fits(frame.other, other))) return [];
    const turned = same.some(
      (frame) => (by !== null && frame.other === by) || (other !== null && frame.by === other),
    );
    const who = by ?? other ?? "";
    return turned ? [{ kind: "name", detail: `${who}: who does ${act} to whom is turned round` }] : [];
  });
}

const fits = (theirs: string | null, ours: string | null): boolean =>
  ours === null || theirs === null || theirs === ours;
