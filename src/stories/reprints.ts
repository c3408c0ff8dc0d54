/** Reprints: which articles are copies of one text, whole or abridged, and whose text it is. */
import { areContrary } from "./contrary.ts";
import type { Features } from "./features.ts";
import { isSamePerson } from "./same-person.ts";
import { containment } from "./shingles.ts";

/** A text that shares so much of itself with another was not written twice. */
const COPIED_SHARE_MIN = 0.8;
/** Two flashes on one template share much and tell different things: copies tell the same names and numbers. */
const FACTS_SHARE_MIN = 0.85;
const SHINGLES_MIN = 40;
const DAY_MS = 86_400_000;
export const COPY_DAYS_MAX = 10;

export function isCopy(one: Features, other: Features): boolean {
  if (Math.min(one.shingles.length, other.shingles.length) < SHINGLES_MIN) return false;
  if (Math.abs(one.publishedAt - other.publishedAt) > COPY_DAYS_MAX * DAY_MS) return false;
  return containment(one.shingles, other.shingles) >= COPIED_SHARE_MIN && tellsTheSame(one, other);
}

/** Of the names and amounts of the shorter text, nearly all stand in the longer one. */
function tellsTheSame(one: Features, other: Features): boolean {
  const [short, long] = one.shingles.length <= other.shingles.length ? [one, other] : [other, one];
  const facts = [...short.features].filter(
    ([key, { kind, inText }]) => inText && (kind === "proper" || key.startsWith("#")),
  );
  const shared = facts.filter(([key]) => long.features.has(key)).length;
  // Whom the short one names, the long one names, too: on one template only the names differ.
  const people = short.people.filter((own) => long.people.some((their) => isSamePerson(own, their))).length;
  const told = facts.length + short.people.length;
  return !areContrary(one, other) && (told === 0 || (shared + people) / told >= FACTS_SHARE_MIN);
}

/** The original among copies: whom the others name as their source, else the first, the longest, the first by id. */
export function originalOf(copies: readonly Features[]): Features | null {
  const credits = (one: Features): number =>
    copies.filter((other) => other !== one && credited(other, one)).length;
  const [original = null] = [...copies].sort(
    (a, b) =>
      credits(b) - credits(a) ||
      a.publishedAt - b.publishedAt ||
      b.textChars - a.textChars ||
      a.id.localeCompare(b.id),
  );
  return original;
}

/** （東方通信）, [東方通信], ＝東方通信: another's text is signed with its name. */
function credited(copy: Features, { publisher }: Features): boolean {
  if (publisher === null || copy.publisher === publisher) return false;
  return copy.signed.some((name) => name.startsWith(publisher));
}

const SIGNATURE =
  /(?:[（(［[【＝=/／－-]\s*|(?:配信|提供|出典|引用)[:：]?\s*)([^\s（()）［[\]］【】＝=/／、。「」]{2,20})/g;

/** What stands where a text is signed; much of it is no name. */
export const signaturesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(SIGNATURE)].map(([, name = ""]) => name)),
];
