/**
 * The check: a statement stands when the sentences it cites carry it.
 *
 * Every number with its unit, date, name, title and quotation must be theirs, through known variants, eras, units and
 * readings; negation, modality and direction must agree. One file per kind; each takes the same evidence and gives the
 * reasons for which the statement does not stand. What it cannot know it lets pass: the check reads words, not the world.
 */
import type { CheckVerdict, Tokenize } from "../model.ts";
import { alignmentReasons } from "./check/align.ts";
import { bareReasons, vagueReasons } from "./check/bare-numbers.ts";
import { belongingReasons } from "./check/belongings.ts";
import { bondReasons } from "./check/bonds.ts";
import { causeReasons } from "./check/causes.ts";
import { countedThingReasons } from "./check/counted-things.ts";
import { dateReasons, dayPartReasons } from "./check/dates.ts";
import { deniedThoughTold } from "./check/denied-though-told.ts";
import { directionReasons } from "./check/direction.ts";
import { type CheckSource, type Evidence, evidenceFor, missingCites } from "./check/evidence.ts";
import { extentReasons } from "./check/extent.ts";
import { frameReasons } from "./check/frames.ts";
import { gainedReasons } from "./check/gained.ts";
import { inventedReasons } from "./check/invented.ts";
import { modalityReasons } from "./check/modality.ts";
import { actorReasons, nameReasons } from "./check/names.ts";
import { negationReasons } from "./check/negation.ts";
import { beingReasons } from "./check/nominal.ts";
import { amountReasons } from "./check/numbers.ts";
import { orderReasons } from "./check/order.ts";
import { pairingReasons } from "./check/pairing.ts";
import { perTimeReasons } from "./check/per-time.ts";
import { quotationReasons } from "./check/quotes.ts";
import type { CheckReason } from "./check/reason.ts";
import { isWholeSentence, relationOf } from "./check/relation.ts";
import { relationReasons } from "./check/relations.ts";
import { roleReasons } from "./check/roles.ts";
import { wordReasons } from "./check/words.ts";
import { wrongWayReasons } from "./check/wrong-way.ts";

export type { CheckSource } from "./check/evidence.ts";
export type { CheckReason } from "./check/reason.ts";

export type Verdict =
  | { readonly stands: true; readonly check: CheckVerdict }
  | { readonly stands: false; readonly reasons: readonly CheckReason[] };

/** The kinds, numbers first: their reasons are shown first, too. */
const KINDS: readonly ((evidence: Evidence) => readonly CheckReason[])[] = [
  amountReasons,
  vagueReasons,
  bareReasons,
  perTimeReasons,
  countedThingReasons,
  dateReasons,
  dayPartReasons,
  nameReasons,
  pairingReasons,
  bondReasons,
  belongingReasons,
  actorReasons,
  frameReasons,
  roleReasons,
  quotationReasons,
  alignmentReasons,
  negationReasons,
  deniedThoughTold,
  modalityReasons,
  directionReasons,
  wrongWayReasons,
  extentReasons,
  beingReasons,
  causeReasons,
  inventedReasons,
  orderReasons,
  wordReasons,
  relationReasons,
  gainedReasons,
];

/** These hold everything that two texts tell against each other: they are asked last where one refusal is enough. */
const DEAR: ReadonlySet<(typeof KINDS)[number]> = new Set([
  pairingReasons,
  bondReasons,
  belongingReasons,
  alignmentReasons,
  relationReasons,
]);
const CHEAP_FIRST = [...KINDS.filter((kind) => !DEAR.has(kind)), ...DEAR];

type Claim = { readonly text: string; readonly cites: readonly string[] };
type CheckDeps = { readonly tokenize: Tokenize };

/** What `checkStatement` tells without its reasons; null where the statement does not stand. */
export function standingOf(statement: Claim, source: CheckSource, deps: CheckDeps): CheckVerdict | null {
  if (statement.cites.length === 0 || missingCites(statement.cites, source, deps.tokenize).length > 0)
    return null;
  const evidence = evidenceFor(statement, source, deps.tokenize);
  if (isWholeSentence(evidence)) return "verbatim";
  return CHEAP_FIRST.some((kind) => kind(evidence).length > 0) ? null : relationOf(evidence);
}

/** Checks one statement against the sentences it cites, within the article that defines its names and dates. */
export function checkStatement(statement: Claim, source: CheckSource, deps: CheckDeps): Verdict {
  const missing = missingCites(statement.cites, source, deps.tokenize);
  if (missing.length > 0 || statement.cites.length === 0) {
    const detail = missing.length > 0 ? `no sentence ${missing.join(", ")}` : "cites nothing";
    return { stands: false, reasons: [{ kind: "cite-missing", detail }] };
  }
  const evidence = evidenceFor(statement, source, deps.tokenize);
  if (isWholeSentence(evidence)) return { stands: true, check: "verbatim" };
  const reasons = KINDS.flatMap((kind) => kind(evidence));
  return reasons.length > 0 ? { stands: false, reasons } : { stands: true, check: relationOf(evidence) };
}
