/** A title given to somebody must be one that the article gives to that person. */
import type { Reading } from "../../model.ts";
import { once } from "../../once.ts";
import { matchesOf } from "../../text/matches.ts";
import { normalize } from "../../text/normalize.ts";
import type { Evidence, Said } from "./evidence.ts";
import { formsOf, mentionsIn } from "./people.ts";
import { phrasesIn } from "./phrases.ts";
import type { CheckReason } from "./reason.ts";
import { foldName, variantsOf } from "./variants.ts";

const ROLE =
  /^(?:\([^)]*\))?・?((?:[一-龠々ァ-ヶー]{0,14}?)(?:相(?![互手談])|大臣|長官|大統領|首相|総理|知事|市長|町長|村長|社長|会長|議員|容疑者|被告|監督|選手|教授|総裁|代表|委員長|書記長|幹事長|党首|主席|補佐官|報道官|理事長|局長|部長|課長|署長|院長|所長|頭取|議長|参事官|担当相|CEO|[店支駅校園館学塾船機]長|裁判長|審判長|編集長|選手会長|工場長|園長|組合長|書記|幹事|主席|主任|主査|顧問|弁護士|検事|判事|記者))/;
const BEFORE =
  /([一-龠々ァ-ヶー]{0,14}(?:相|大臣|長官|大統領|首相|知事|市長|社長|会長|議員|監督|教授|総裁|代表|委員長|幹事長|党首|主席))(?:の|を務める|を務めた|である)(?:[^、。「」はがを]{1,8}の)?$/;
const STATUS = /^(?:元|前|副|次期|新)|代行$/;

type Held = { readonly name: string; readonly role: string };

/** Titles that stand right behind a name, or before it with の. */
function rolesIn(named: string, forms: ReturnType<typeof formsOf>): readonly Held[] {
  return mentionsIn(named, forms).flatMap(({ name, start, end }): Held[] => {
    const after = ROLE.exec(named.slice(end, end + 24))?.[1];
    const before = BEFORE.exec(named.slice(Math.max(0, start - 24), start))?.[1];
    return [after, before].flatMap((role) => (role === undefined ? [] : [{ name, role }]));
  });
}

/** What anybody of the trade is called. */
const GENERIC = /^選手$/;

const COUNTRY =
  /^(?:米国(?![務防土家会債])|米|英国|英|仏|独|伊|韓国|韓|中国|中|露|ロシア|日本|日|豪|印|ウクライナ|イスラエル|フランス|ドイツ|アメリカ)/;

function core(role: string): string {
  const [first = role] = variantsOf(role.replace(COUNTRY, ""));
  return foldName(first);
}

function agrees(said: string, source: string): boolean {
  if (STATUS.test(said) !== STATUS.test(source)) return false;
  const [ours, theirs] = [core(said), core(source)];
  return ours === theirs || theirs.endsWith(ours) || ours.endsWith(theirs);
}

const placesIn = once(
  ({ places, organizations }: Reading) =>
    new Set([...places, ...organizations].flatMap(({ name, also }) => [name, ...also])),
);

/** ケニアのキプロト: who or what stands before a name with の, by the name. */
function belongingsIn(said: Said, { source }: Evidence, any: boolean): readonly Held[] {
  const phrases = phrasesIn(said.tokens);
  return phrases.flatMap((phrase, at): Held[] => {
    const next = phrases[at + 1];
    if (phrase.role !== "n" || next === undefined || next.start - phrase.end > 1) return [];
    const plain = said.tokens.some(
      ({ start, end, detail, base }) =>
        start >= next.start && end <= next.end && detail[0] === "一般" && /^[ァ-ヶー]{3,}$/.test(base),
    );
    const name =
      (plain ? undefined : /[ァ-ヶー]{3,}/.exec(next.text.split("・").at(-1) ?? "")?.[0]) ??
      /^[一-龠々]{2,4}(?=氏|さん)/.exec(next.text)?.[0] ??
      knownIn(next.text, source);
    const isPlace = said.tokens.some(
      ({ start, end, detail }) => start >= phrase.start && end <= phrase.end && detail[1] === "地域",
    );
    if (name === undefined || (!any && !isPlace && !placesIn(source.reading).has(phrase.text))) return [];
    return [{ name: foldName(normalize(name)), role: phrase.text }];
  });
}

/** 主将 is no place: it leaves open of where he is. */
const TITLE = /[長将手員者士師官]$/;

/** All words of 最終区 stand in a sentence on him (最終6区), though not beside each other. */
const tells = (one: Said, role: string, name: string): boolean =>
  one.named.includes(name.slice(0, 2)) &&
  !one.plain.includes(role) &&
  [...role].every((character) => one.plain.includes(character));

function knownIn(text: string, { reading }: Evidence["source"]): string | undefined {
  return reading.people.find(({ name, also }) =>
    [name, ...also].some((form) => form.length > 1 && text.startsWith(form)),
  )?.name;
}

function belongingReasons(evidence: Evidence): CheckReason[] {
  const given = belongingsIn(evidence.said, evidence, false);
  if (given.length === 0) return [];
  const cited = evidence.cited.flatMap((one) => belongingsIn(one, evidence, true));
  return given.flatMap(({ name, role }): CheckReason[] => {
    const known = cited.filter((held) => held.name === name);
    const fits =
      known.some((held) => held.role.includes(role) || role.includes(held.role) || agrees(role, held.role)) ||
      (known.every((held) => TITLE.test(held.role)) && evidence.cited.some((one) => tells(one, role, name)));
    return known.length === 0 || fits
      ? []
      : [{ kind: "role", detail: `${name} is of ${known[0]?.role ?? ""}, not of ${role}` }];
  });
}

export function roleReasons(evidence: Evidence): CheckReason[] {
  return [...titleReasons(evidence), ...belongingReasons(evidence), ...statusReasons(evidence)];
}

/** The forms of its people. */
const personalForms = once((source: Evidence["source"]): ReturnType<typeof formsOf> => {
  const people = new Set(source.reading.people.map(({ name }) => name));
  return formsOf({ source }).filter(({ name }) => people.has(name));
});

function titleReasons(evidence: Evidence): CheckReason[] {
  const { said, source } = evidence;
  const forms = personalForms(source);
  const given = rolesIn(said.named, forms);
  if (given.length === 0) return [];
  const cited = evidence.cited.flatMap((one) => rolesIn(one.named, forms));
  const article = (): readonly Held[] =>
    source.reading.sentences.flatMap(({ text }) => rolesIn(foldName(normalize(text)), forms));
  const listed = source.reading.people.flatMap(({ name, role }) =>
    role === null ? [] : [{ name, role: foldName(normalize(role)) }],
  );
  return given.flatMap(({ name, role }): CheckReason[] => {
    const fits = (held: Held): boolean => held.name === name && agrees(role, held.role);
    if (GENERIC.test(role) || cited.some(fits) || listed.some(fits) || article().some(fits)) return [];
    return [{ kind: "role", detail: `${name} is not ${role} in the article` }];
  });
}

/** The end of a post's name: 部長 of 元開発部長. */
const POST =
  /大臣|長官|大統領|首相|知事|(?:[市町村区社会署院所局部課室館校園団船駅店支]|委員|幹事|理事)長|議員|監督|教授|総裁|代表|党首|主席|補佐官|理事|頭取|議長|役員|職員|社員|選手|巡査|教諭|医師|王者|女王|横綱/g;
const STATUS_WORD = /^(?:元|前|副|次期|新|準|仮|名誉)$/;

/** Each post of a text with the word of its own in the same compound that tells how it is held. */
function postsIn({ text, tokens }: Said): readonly { readonly status: string; readonly post: string }[] {
  return matchesOf(POST, text).map(({ 0: post, index }) => {
    const from = index - (/[一-龠々ァ-ヶー]*$/.exec(text.slice(0, index))?.[0].length ?? 0);
    const status = tokens.findLast(
      ({ surface, start, end }) => start >= from && end <= index && STATUS_WORD.test(surface),
    );
    // 元市道路課長: the dictionary takes 元市 for a town.
    const front = /^[元前](?=[市県町村都府区国米])/.exec(text.slice(from, index))?.[0];
    return { status: status?.surface ?? front ?? "", post };
  });
}

/** Who takes over is 次期 and 新. */
const FOLLOWS = /後任|就[いくけ]|就任|昇格|次の|交代|選ばれ|当選/;

/** 元部長 is not 部長, and 市長 not 副市長. */
function statusReasons({ said, cited }: Evidence): CheckReason[] {
  const theirs = cited.flatMap(postsIn);
  return postsIn(said).flatMap(({ status, post }): CheckReason[] => {
    const same = theirs.filter((one) => one.post === post);
    const follows = /^(?:次期|新)$/.test(status) && cited.some(({ plain }) => FOLLOWS.test(plain));
    return same.length === 0 || follows || same.some((one) => one.status === status)
      ? []
      : [
          {
            kind: "role",
            detail: `${status}${post}: the cited sentences say ${same[0]?.status ?? ""}${post}`,
          },
        ];
  });
}
