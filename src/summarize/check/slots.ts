/** Who does what to whom: what fills the places of an act, and whether the cited sentences fill them alike. */
import { normalize } from "../../text/normalize.ts";
import { sameIn } from "./alike.ts";
import type { Clause } from "./clauses.ts";
import type { Evidence, Said } from "./evidence.ts";
import { formsOf, type Mention, mentionsIn } from "./people.ts";
import type { Case, Phrase } from "./phrases.ts";
import type { CheckReason } from "./reason.ts";
import { foldName } from "./variants.ts";

export const wordsOf = (phrases: readonly Phrase[]): readonly string[] =>
  phrases.flatMap(({ words }) => words);

export const isIn = (word: string, phrases: readonly Phrase[]): boolean =>
  phrases.some(({ text }) => text.includes(word) || (text.length > 1 && word.includes(text)));

type Slots = ReadonlyMap<Case, readonly Phrase[]>;

/** 今回は310台用意した: when, and nobody. */
const WHEN =
  /^(?:今回|前回|今後|今季|今期|今年|昨年|来年|今年度|昨年度|来年度|当初|当時|現在|当日|同日|今夏|今秋|今冬|今春)$/;

function slotsOf({ direct: all, topic: told }: Clause): Slots {
  const direct = all.filter(({ text, topic }) => !(topic && WHEN.test(text)));
  const topic = told !== null && WHEN.test(told.text) ? null : told;
  // 高裁は、会社が予見できたと判断: whom が marks acts, and は belongs to the verb that follows.
  const acting = direct.some((one) => one.role === "s" && !one.topic);
  const marked = acting ? direct.filter((one) => one.role !== "s" || !one.topic) : direct;
  return Map.groupBy(
    acting || topic === null || direct.includes(topic) ? marked : [topic, ...marked],
    ({ role }) => role,
  );
}

/** 請求を退けた一審判決: what it stands before does it. */
function withDoer(clause: Clause): Clause {
  const { direct, head } = clause;
  const free = direct.some(({ role }) => role === "o") && !direct.some(({ role }) => role === "s");
  if (head === null || !free || ABSTRACT.test(head.text)) return clause;
  return { ...clause, topic: null, direct: [...direct, { ...head, role: "s" }] };
}

const ABSTRACT =
  /(?:案|計画|方針|考え|条例|法|制度|事業|問題|話|声|意見|場合|ため|理由|動き|形|対応|費|額|率|数|日|年|月|時|後|前|中|間|場所|地域|対象|こと|もの|例|作業|取り組み|対策|措置|措置|内容|結果|影響|可能性|必要|恐れ|姿勢|機会|制|体制)$/;

const NAME: Readonly<Partial<Record<Case, string>>> = {
  s: "is who",
  o: "is what",
  i: "is whom",
  d: "is where",
  k: "is whence",
};

export function slotFaults(
  ours: Clause,
  theirs: Clause,
  one: Said,
  evidence: Evidence,
): readonly CheckReason[] {
  const [mine, other] = [slotsOf(ours), slotsOf(withDoer(theirs))];
  return [...otherFaults(ours, theirs, mine, other, evidence), ...swapFaults(ours, theirs, one, evidence)];
}

/** 両市町は: whoever was named before. */
const ANY = /^(?:両|同|各|双方|いずれ)|^(?:会社|病院|大学|学校|組合|協会|団体|チーム|店|署|市|町|村|県)$/;

/** A phrase that the cited sentences have, but in another act, while this act has something else in its place. */
function otherFaults(
  ours: Clause,
  theirs: Clause,
  mine: Slots,
  other: Slots,
  evidence: Evidence,
): readonly CheckReason[] {
  if (ours.passive !== theirs.passive || MEASURES.test(ours.predicate.base)) return [];
  return (["s", "o", "i", "d", "k"] as const).flatMap((role): CheckReason[] => {
    const place = other.get(role) ?? [];
    if (place.length === 0 || (role === "s" && place.some(({ text }) => ANY.test(text)))) return [];
    return (mine.get(role) ?? []).flatMap((phrase): CheckReason[] => {
      const words = phrase.words.map(normalize);
      const owner = ownerFault(phrase, ours, theirs, evidence);
      if (owner !== null) return [owner];
      if (
        words.length === 0 ||
        isWithin(phrase, evidence.said) ||
        words.some((word) => isIn(word, theirs.reach))
      )
        return [];
      // 中国での販売は of 中国は: what fills the place there says here whose it is.
      if (wordsOf(modifiersOf(phrase, ours)).some((word) => isIn(word, place))) return [];
      if (isSameName(phrase, theirs.reach, evidence)) return [];
      if (place.some(({ text }) => sameIn(evidence)(phrase.text, text))) return [];
      // An official acts for a body; 6800万円の賠償 is 6800万円の支払い.
      if (role === "s" && isActingFor(phrase, place, evidence)) return [];
      if (sharesModifier(phrase, ours, theirs)) return [];
      const elsewhere = evidence.cited.some((one) => words.every((word) => one.plain.includes(word)));
      return elsewhere
        ? [
            {
              kind: role === "s" ? "name" : "too-much",
              detail: `${ours.predicate.base}: ${place.map(({ text }) => text).join(", ")} ${NAME[role] ?? ""}, not ${phrase.text}`,
            },
          ]
        : [];
    });
  });
}

/** マルヴィアの部隊 is not トラキスタンの部隊. */
function ownerFault(
  phrase: Phrase,
  ours: Clause,
  theirs: Clause,
  { cited, said }: Evidence,
): CheckReason | null {
  const same = theirs.wide.find(({ text, role }) => role === phrase.role && text === phrase.text);
  if (same === undefined) return null;
  const proper = (phrases: readonly Phrase[]): readonly string[] =>
    phrases.flatMap(({ text }) => text.match(/[ァ-ヶー]{3,}/g) ?? []);
  const mine = proper(modifiersOf(phrase, { ...ours, direct: ours.wide }));
  const other = proper(modifiersOf(same, { ...theirs, direct: theirs.wide }));
  const turned =
    mine.length > 0 &&
    other.length > 0 &&
    !mine.some((word) => other.includes(word) || isIn(word, theirs.direct));
  return turned && said.text !== "" && cited.some(({ plain }) => mine.every((word) => plain.includes(word)))
    ? { kind: "name", detail: `${phrase.text} is ${other[0] ?? ""}'s, not ${mine[0] ?? ""}'s` }
    : null;
}

/** Verbs of measure and change take anything as a subject. */
const MEASURES =
  /^(?:達す|達する|上る|のぼる|増える|減る|増加|減少|上昇|下落|超える|上回る|下回る|続く|出る|入る|進む|広がる|始まる|終わる|起きる|生じる|見る|受ける|持つ|行く|来る)$/;

/** 担当者は呼びかけた: for the body that the sentence before speaks of. */
const SPOKESMAN = /^(?:担当者|広報担当者|広報|幹部|責任者|関係者|職員)$/;

function isActingFor(phrase: Phrase, place: readonly Phrase[], evidence: Evidence): boolean {
  const people = new Set(evidence.source.reading.people.map(({ name }) => name));
  const beside = evidence.cited.some(
    ({ plain }) =>
      phrase.words.every((word) => plain.includes(word)) && place.some(({ text }) => plain.includes(text)),
  );
  const before = evidence.cited.some(
    ({ plain }, at) =>
      phrase.words.every((word) => plain.includes(word)) &&
      place.some(({ text }) => evidence.cited[at + 1]?.plain.includes(text)),
  );
  if (!beside && !before) return false;
  if (place.some(({ text }) => SPOKESMAN.test(text))) return true;
  const isPerson = ({ text }: Phrase): boolean =>
    mentionsIn(foldName(normalize(text)), formsOf(evidence)).some(({ name }) => people.has(name));
  return !isPerson(phrase) && place.some(isPerson);
}

function sharesModifier(phrase: Phrase, ours: Clause, theirs: Clause): boolean {
  return modifiersOf(phrase, ours).some(({ text }) =>
    theirs.reach.some((one) => one.text.endsWith(text) || text.endsWith(one.text)),
  );
}

function modifiersOf(phrase: Phrase, { direct, topic }: Clause): readonly Phrase[] {
  const all = topic === null ? direct : [topic, ...direct];
  const found: Phrase[] = [];
  let start = phrase.start;
  for (const one of all.toReversed()) {
    if (one.role !== "n" || start - one.end > MODIFIER_GAP_CHARS || one.end > start) continue;
    found.push(one);
    start = one.start;
  }
  return found;
}

/** の, での, との, からの. */
const MODIFIER_GAP_CHARS = 3;

/** Amounts and dates are compared as such. */
const isWithin = ({ start, end }: Phrase, { amounts, dates }: Said): boolean =>
  [...amounts, ...dates].some((span) => span.start < end && start < span.end);

function isSameName(phrase: Phrase, others: readonly Phrase[], evidence: Evidence): boolean {
  const forms = formsOf(evidence);
  const named = (text: string): readonly Mention[] => mentionsIn(foldName(normalize(text)), forms);
  const names = new Set(named(phrase.text).map(({ name }) => name));
  return names.size > 0 && others.some(({ text }) => named(text).some(({ name }) => names.has(name)));
}

/** Who acts and who is acted on, in the active voice. */
function partiesOf(
  clause: Clause,
  evidence: Evidence,
): { readonly by: ReadonlySet<string>; readonly on: ReadonlySet<string> } {
  const forms = formsOf(evidence);
  const slots = slotsOf({ ...clause, direct: clause.wide });
  const names = (role: Case): string[] =>
    (slots.get(role) ?? []).flatMap(({ text }) => {
      const folded = foldName(normalize(text));
      const known = mentionsIn(folded, forms).map(({ name }) => name);
      if (known.length > 0) return known;
      return folded.match(/[ァ-ヶ]{2,}/g)?.slice(-1) ?? [];
    });
  const [subject, object, to] = [names("s"), names("o"), [...names("i"), ...names("k")]];
  return clause.passive
    ? { by: new Set(to), on: new Set(subject) }
    : { by: new Set(subject), on: new Set([...object, ...to]) };
}

/** What takes を here may take は there: XをYにすぎないとみる, XはYにすぎない. */
const PLAIN = /^(?:する|なる|ある|いる|できる|すぎる|過ぎる|みる|当たる)$/;

/** AがBに求めた is not BがAに求めた; AをBに統合 is not BをAに統合. */
function swapFaults(ours: Clause, theirs: Clause, _one: Said, evidence: Evidence): readonly CheckReason[] {
  if (PLAIN.test(ours.predicate.base)) return [];
  const [mine, other] = [partiesOf(ours, evidence), partiesOf(theirs, evidence)];
  const who = [...mine.by].find((name) => other.on.has(name) && !other.by.has(name) && other.by.size > 0);
  const whom = [...mine.on].find((name) => other.by.has(name) && !other.on.has(name) && other.on.size > 0);
  const name = who ?? whom;
  if (name !== undefined)
    return [{ kind: "name", detail: `${name}: who does ${ours.predicate.base} to whom is turned round` }];
  const [a, b] = [slotsOf(ours), slotsOf(theirs)];
  const within = (phrases: readonly Phrase[] | undefined, text: string): boolean =>
    (phrases ?? []).some((one) => one.text === text);
  const moved = (a.get("o") ?? []).find(({ text }) => within(b.get("i"), text) && !within(b.get("o"), text));
  const back = (a.get("i") ?? []).find(({ text }) => within(b.get("o"), text) && !within(b.get("i"), text));
  return moved !== undefined && back !== undefined
    ? [
        {
          kind: "too-much",
          detail: `${ours.predicate.base}: ${moved.text} and ${back.text} have changed places`,
        },
      ]
    : [];
}
