/** When two phrases name the same thing, and what kind of thing a phrase names. */
import type { Reading } from "../../model.ts";
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

function comparing(source: CheckSource): Same {
  const forms = formsOf({ source });
  const known = new Map<string, { readonly folded: string; readonly names: readonly string[] }>();
  const read = (text: string) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const folded = foldName(normalize(text));
    const fresh = { folded, names: mentionsIn(folded, forms).map(({ name }) => name) };
    known.set(text, fresh);
    return fresh;
  };
  return (first, second) => {
    const [one, other] = [read(first), read(second)];
    const [a, b] = [one.folded, other.folded];
    if (a === b) return true;
    if (denies(a) !== denies(b)) return false;
    if ((b.length > 1 && a.includes(b)) || (a.length > 1 && b.includes(a))) return true;
    if (one.names.some((name) => other.names.includes(name))) return true;
    if (shareHead(a, b) || isSideOf(a, b) || isSideOf(b, a)) return true;
    if ((COURT.test(a) && RULING.test(b)) || (RULING.test(a) && COURT.test(b))) return true;
    if (variantsOf(normalize(first)).some((form) => form.length > 1 && b.includes(foldName(form))))
      return true;
    return meansTheSame(first, second);
  };
}

/** 判決は、高裁は: the ruling says what the court says. */
const COURT = /(?:最高裁|高裁|地裁|簡裁|家裁|裁判所)$/;
const RULING = /^(?:判決|決定)$/;

/** 欧州側 for 欧州宇宙連合. */
const isSideOf = (a: string, b: string): boolean =>
  a.length > 2 && a.endsWith("側") && b.startsWith(a.slice(0, -1));

/** 不参加 is not 参加; 無形文化財 is a 文化財. */
const denies = (text: string): boolean => /^(?:[不未非]|無(?![形線]))/.test(text);

/** 延べ利用者数 and 利用者: nothing but a class word is different. */
const shareHead = (a: string, b: string): boolean => {
  const strip = (text: string): string => text.replace(/(?:数|額|率|量|者|社|人|側|氏|さん|ら)$/, "");
  return strip(a).length > 1 && strip(a) === strip(b);
};

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
  const people = new Set(source.reading.people.map(({ name }) => name));
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
  const marks = tokens.filter((token) => token.start >= start && token.end <= end);
  if (marks.some(({ detail }) => detail[1] === "人名")) return true;
  return reading.people.some(({ name, also }) =>
    [name, ...also].some((form) => form.length > 1 && text.includes(form)),
  );
}
