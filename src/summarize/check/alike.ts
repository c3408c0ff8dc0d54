/** When two phrases name the same thing, and what kind of thing a phrase names. */

import type { Reading } from "../../model.ts";
import { once } from "../../once.ts";
import { normalize } from "../../text/normalize.ts";
import type { CheckSource } from "./article.ts";
import type { Evidence } from "./evidence.ts";
import { formsOf, mentionsIn } from "./people.ts";
import type { Phrase } from "./phrases.ts";
import type { Said } from "./said.ts";
import type { Segment } from "./segments.ts";
import { meansTheSame } from "./synonyms.ts";
import { foldName, variantsOf } from "./variants.ts";

export type Same = (a: string, b: string) => boolean;

/** Readings are immutable: what has been compared within one is kept. */
const compared = new WeakMap<Reading, Same>();

/** Two phrases name the same: forms of a name, one within the other, or words of one meaning. */
export function sameIn({ source }: Pick<Evidence, "source">): Same {
  const known = compared.get(source.reading) ?? kept(comparing(source));
  compared.set(source.reading, known);
  return known;
}

function kept(same: Same): Same {
  const known = new Map<string, Map<string, boolean>>();
  return (a, b) => {
    let others = known.get(a);
    if (others === undefined) {
      others = new Map();
      known.set(a, others);
    }
    let found = others.get(b);
    if (found === undefined) {
      found = same(a, b);
      others.set(b, found);
    }
    return found;
  };
}

/** What is compared of a phrase. */
type Read = {
  readonly folded: string;
  readonly names: readonly string[];
  /** Its other forms in the table, of two characters and more. */
  readonly variants: readonly string[];
  /** Without a class word at its end. */
  readonly head: string;
  readonly denied: boolean;
  /** Without what tells only that somebody is a man or of some age: 会社員 of 男性会社員. */
  readonly work: string;
};

function comparing(source: CheckSource): Same {
  const forms = formsOf({ source });
  const known = new Map<string, Read>();
  const read = (text: string): Read => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const plain = normalize(text);
    const folded = foldName(plain);
    const fresh = {
      folded,
      names: mentionsIn(folded, forms).map(({ name }) => name),
      variants: variantsOf(plain)
        .filter(({ length }) => length > 1)
        .map(foldName),
      head: folded.replace(CLASS_WORD, ""),
      denied: denies(folded),
      work: folded.replace(SOMEBODY, ""),
    };
    known.set(text, fresh);
    return fresh;
  };
  return (first, second) => {
    const [one, other] = [read(first), read(second)];
    const [a, b] = [one.folded, other.folded];
    if (a === b) return true;
    if (one.denied !== other.denied) return false;
    if ((b.length > 1 && a.includes(b)) || (a.length > 1 && b.includes(a))) return true;
    if (one.names.some((name) => other.names.includes(name))) return true;
    if ((one.head.length > 1 && one.head === other.head) || isSideOf(a, b) || isSideOf(b, a)) return true;
    if ((COURT.test(a) && RULING.test(b)) || (RULING.test(a) && COURT.test(b))) return true;
    if (one.variants.some((form) => b.includes(form))) return true;
    if ((one.work !== a && b.startsWith(one.work)) || (other.work !== b && a.startsWith(other.work)))
      return true;
    return meansTheSame(first, second);
  };
}

/** 判決は、高裁は: the ruling says what the court says. */
const COURT = /(?:最高裁|高裁|地裁|簡裁|家裁|裁判所)$/;
const RULING = /^(?:判決|決定)$/;

/** 男性会社員 may be 会社員葛巻悟さん. */
const SOMEBODY = /^(?:男性|女性|男子|女子|\d{1,2}代|高齢)(?=..)/;

/** 欧州側 for 欧州宇宙連合. */
const isSideOf = (a: string, b: string): boolean =>
  a.endsWith("側") &&
  (a.length > 2
    ? b.startsWith(a.slice(0, -1))
    : COUNTRY.test(a) && b.startsWith(a.charAt(0)) && OF_COUNTRY.test(b.slice(1)));
/** 米側 for 米政府 and 米国, but for nobody in 米沢. */
const COUNTRY = /^[米中韓英仏独露日印豪伊加]側$/;
const OF_COUNTRY = /^国?(?:$|側|政府|政権|当局|軍|議会|大統領|首相|外務省|国務省|財務省|商務省|代表)/;

/** 不参加 is not 参加; 無形文化財 is a 文化財. */
const denies = (text: string): boolean => /^(?:[不未非]|無(?![形線職名]))/.test(text);

/** 延べ利用者数 and 利用者: nothing but a class word is different. */
const CLASS_WORD = /(?:数|額|率|量|者|社|人|側|氏|さん|ら)$/;

export const PERSON =
  /(?:氏|さん|君|容疑者|被告|選手|監督|[^社市県]長|社長|市長|会長|教授|大臣|首相|相|大使|親方|運転手|人|者|員|客|徒|童|学生|研修生|実習生|住民|市民|師|士|女性|男性)$/;

export function kindOf(
  { text, start, end }: Pick<Phrase, "text" | "start" | "end">,
  { said }: Pick<Segment, "said">,
  { source }: Evidence,
): "person" | "body" | "thing" {
  const folded = foldName(normalize(text));
  const names = mentionsIn(folded, formsOf({ source })).map(({ name }) => name);
  if (PERSON.test(text) || source.reading.people.some(({ name }) => names.includes(name))) return "person";
  const marks = said.tokens
    .filter((token) => token.start >= start && token.end <= end)
    .map(({ detail }) => detail);
  if (marks.at(-1)?.[1] === "人名") return "person";
  if (names.length > 0 || marks.some(([kind, more]) => kind === "固有名詞" && more !== "人名")) return "body";
  return BODY.test(text) ? "body" : "thing";
}

export const BODY = /(?:社|省|庁|局|党|市|県|町|村|国|会|団|組合|機構|大学|校|署|隊|所|院|銀行|政府|側)$/;

/** A body that the article names, by whatever form; null for any other word. */
export function bodyOf(text: string, source: CheckSource): string | null {
  const folded = foldName(normalize(text));
  const people = peopleOf(source.reading);
  const named = mentionsIn(folded, formsOf({ source })).find(({ name }) => !people.has(name));
  if (named !== undefined) return named.name;
  return /^[ァ-ヶーA-Za-z・一-龠々ぁ-ん]{3,}(?:社|省|庁|党|市|県|町|村|会|大学|大|組合|機構|電力|銀行|署)$/.test(
    text,
  ) || /^[ァ-ヶー]{3,}$/.test(text)
    ? folded
    : null;
}

/** A person: by name, or by a title. */
export function isPersonal(
  { text, start, end }: Pick<Phrase, "text" | "start" | "end">,
  { tokens }: Said,
  { reading }: CheckSource,
): boolean {
  if (tokens.some((token) => token.start >= start && token.end <= end && token.detail[1] === "人名"))
    return true;
  return personalForms(reading).some((form) => text.includes(form));
}

const peopleOf = once(({ people }: Reading) => new Set(people.map(({ name }) => name)));

const personalForms = once(({ people }: Reading) =>
  people.flatMap(({ name, also }) => [name, ...also]).filter(({ length }) => length > 1),
);
