/** When a bunsetsu of a statement and one of the cited sentences tell the same, and which could be taken for each other. */
import { once } from "../../once.ts";
import { isPersonal, kindOf, type Same } from "./alike.ts";
import { sizeOf } from "./amount-size.ts";
import { isSamePlace } from "./arguments.ts";
import type { Evidence } from "./evidence.ts";
import type { Place } from "./places.ts";
import { meansTheSame } from "./synonyms.ts";

/** What tells nothing without what stands by it. */
const LIGHT =
  /^(?:さ|する|なる|ある|いる|できる|みる|とる|よる|行う|受ける|示す|述べる|話す|語る|いう|言う|こと|もの|の|ため|うち|ほか|場合|よう|際|とき|時|上|中|後|前|方針|考え|予定|計画|見通し|見込み|可能性|.)$/;

export const isLight = once(({ text, lemma }: Place): boolean => LIGHT.test(text) || LIGHT.test(lemma));

/** By place of a statement and place of its sentences: most pairs are asked for by several kinds. */
const aligned = once((_: Place) => new Map<Place, boolean>());

/** Two acts of one meaning, two names of one thing, the same amount or day. @param same that of the article they are of */
export function aligns(ours: Place, theirs: Place, same: Same): boolean {
  const known = aligned(ours);
  let found = known.get(theirs);
  if (found === undefined) {
    found = areAligned(ours, theirs, same);
    known.set(theirs, found);
  }
  return found;
}

function areAligned(ours: Place, theirs: Place, same: Same): boolean {
  const valued = [ours, theirs].some(({ amount, date }) => amount !== null || date !== null);
  if (valued) return isSamePlace(ours, theirs, same);
  if (KIN.test(ours.text) || POWER.test(ours.text)) return theirs.nominal && theirs.text.endsWith(ours.text);
  if (isLight(ours)) return false;
  if (ours.predicate && !ours.nominal) return isSameAct(ours.lemma, theirs);
  const verb = theirs.predicate && !theirs.nominal && theirs.lemma.length > 1;
  return (
    same(theirs.text, ours.text) ||
    (verb && (ours.text.includes(theirs.lemma) || isStemOf(theirs.lemma, ours.text)))
  );
}

/** 土砂崩れ for 崩れる, 落ち込み for 落ち込む. */
function isStemOf(verb: string, noun: string): boolean {
  const [stem, end] = [verb.slice(0, -1), verb.slice(-1)];
  const row = STEMS[end];
  return (
    stem.length > 0 &&
    ((end === "る" && stem.length > 1 && noun.endsWith(stem)) ||
      (row !== undefined && noun.endsWith(stem + row)))
  );
}

const STEMS: Readonly<Record<string, string>> = {
  む: "み",
  ぶ: "び",
  く: "き",
  ぐ: "ぎ",
  す: "し",
  う: "い",
  つ: "ち",
  る: "り",
};

const isSameAct = (lemma: string, { text, lemma: other }: Place): boolean =>
  other === lemma || meansTheSame(other, lemma) || isNounOf(lemma, text) || areRelated(lemma, other);

/** 発掘調査 and 調査後 for 調査; not 副操縦士 for 操縦. */
const isNounOf = (lemma: string, text: string): boolean =>
  lemma.length > 1 &&
  (text.endsWith(lemma) ||
    (text.startsWith(lemma) && /^[後前中時案額権率数日先]$/.test(text.slice(lemma.length))));

/** One is written with the first character of the other: 接近 and 近づく, 受賞 and 受ける. */
export function areRelated(a: string, b: string): boolean {
  const [verb, noun] = /[ぁ-ん]$/.test(a) ? [a, b] : [b, a];
  return /^[一-龠々][ぁ-ん]+$/.test(verb) && /^[一-龠々]{2,}$/.test(noun) && noun.includes(verb.charAt(0));
}

/** As `aligns`, and 経産相 for 経済産業相, 陸自 for 陸上自衛隊: the characters of one in the order of the other. */
export function isOne(ours: Place, theirs: Place, same: Same): boolean {
  if (aligns(ours, theirs, same)) return true;
  if ([ours, theirs].some(({ text }) => POWER.test(text)) && ours.text.at(-1) === theirs.text.at(-1))
    return true;
  if (ours.amount !== null || ours.date !== null) return false;
  const [short = "", long = ""] = [ours.text, theirs.text].toSorted((a, b) => a.length - b.length);
  let at = 0;
  for (const character of long) if (character === short.charAt(at)) at += 1;
  return short.length > 1 && at >= short.length;
}

/** 同社 and 両者 may be anybody of their kind. */
export function isVague({ text }: Place, ours: Place): boolean {
  if (/^(?:両|自|当|各)/.test(text)) return true;
  const [a, b] = [text.at(-1) ?? "", ours.text.replace(/側$/, "").at(-1) ?? ""];
  return text.startsWith("同") && (a === b || !/[省庁県市町村党署会校]/.test(b));
}

const KIN = /^[夫妻父母兄姉弟妹娘息]子?$/;
const POWER = /^[国県市町村都府道区]$/;

const phraseOf = ({ text, start }: Place) => ({ text, start, end: start + text.length });

export const isNamed = (place: Place, { source }: Evidence): boolean =>
  place.nominal && isPersonal(phraseOf(place), place.said, source);

const classes = new WeakMap<Place, string | null>();

/** What a phrase could be taken for: another of its class. Null where it is of none. */
export function classOf(place: Place, evidence: Evidence): string | null {
  const known = classes.get(place);
  if (known !== undefined) return known;
  const kind = readClass(place, evidence);
  classes.set(place, kind);
  return kind;
}

/** A place that the article names, in a form that it has there. */
export const isPlaceOfArticle = (text: string, { source }: Evidence): boolean =>
  formsOfPlaces(source.reading).has(text);

const formsOfPlaces = once(
  ({ places }: Evidence["source"]["reading"]): ReadonlySet<string> =>
    new Set(places.flatMap(({ name, also }) => [name, ...also])),
);

const FOREIGN = /^[ァ-ヶー・]{5,}$/;
/** How words end that Japanese has from English. */
const LOAN =
  /(?:ー|[ーンルリ]ズ|クス|ョン|メント|ング|スト|ット|ック|ント|クト|フォン|ライン|サイト|ホーム|ビス|ステム|ロジー|ント|ンス|リティ)$/;

/** A foreign name that the article does not explain may be a person or a body. */
export const isActor = (kind: string | null): boolean =>
  kind === "person" || kind === "body" || kind === "name";

/** Whether what is of the one class could be taken for what is of the other. */
export const areConfusable = (a: string | null, b: string | null): boolean =>
  a === b || ((a === "name" || b === "name") && isActor(a) && isActor(b));

function readClass(place: Place, evidence: Evidence): string | null {
  const { amount, date, nominal, text } = place;
  if (amount !== null) return `amount ${sizeOf(amount).unit}`;
  if (date !== null) return "date";
  if (KIN.test(text)) return "person";
  if (POWER.test(text)) return "body";
  if (!nominal || LIGHT.test(text)) return null;
  const kind = kindOf(phraseOf(place), place, evidence);
  if (kind === "thing" && isPlaceOfArticle(text, evidence)) return "body";
  if (kind !== "thing") return kind;
  const counter = /[\d０-９]([^\d０-９]+)$/.exec(text)?.[1];
  if (counter !== undefined) return `count ${counter}`;
  if (text.length < 2 || /[ぁ-ん]$/.test(text)) return null;
  if (FOREIGN.test(text) && !LOAN.test(text)) return "name";
  return text.slice(/[ァ-ヶー]$/.test(text) ? -2 : -1);
}
