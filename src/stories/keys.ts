/** Names, amounts and words as keys that are equal wherever the same thing is meant, with what each is worth. */
import type { Token } from "../model.ts";
import { COMMON_BODIES, SHORT_FORMS } from "../text/data/organizations.ts";
import { nameKey } from "../text/names-forms.ts";
import { normalize } from "../text/normalize.ts";
import { EMPTY_WORDS, isGenericBody, isNation, isRegion } from "./common.ts";
import { happeningsIn } from "./happenings.ts";

/** `proper` names one thing in the world; `theme` says of what kind the matter is. */
export type KeyKind = "proper" | "theme";
export type Key = { readonly key: string; readonly kind: KeyKind; readonly weight: number };

const WEIGHT = {
  body: 3,
  genericBody: 0.5,
  town: 2,
  region: 1,
  nation: 0.3,
  numbered: 4,
  quoted: 2.5,
  properPair: 2,
  properWord: 1.5,
  pair: 1,
  word: 0.5,
  exactAmount: 2,
  roundAmount: 0.7,
} as const;

const SHORT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(SHORT_FORMS).map(([short, long]) => [normalize(short), normalize(long)]),
);
const LEGAL = /^(?:株式会社|合同会社|有限会社)|(?:株式会社|合同会社|有限会社)$/g;

/** A body by each of its forms, ministries by their full name. */
export function bodyKeys(name: string, also: readonly string[]): readonly Key[] {
  const forms = new Set([name, ...also].map((form) => normalize(form).replace(LEGAL, "")));
  return [...forms].flatMap((form): readonly Key[] => {
    if (form.length < 2 || COMMON_BODIES.has(form)) return [];
    const long = SHORT_OF.get(form) ?? form;
    const key = nameKey(long);
    return isGenericBody(long) || isGenericBody(form)
      ? [{ key, kind: "theme", weight: WEIGHT.genericBody }]
      : [{ key, kind: "proper", weight: WEIGHT.body }];
  });
}

/** 高槻 and 高槻市 are one town; a prefecture is the scene of many things, a nation of nearly everything. */
export function placeKeys(name: string): readonly Key[] {
  const plain = normalize(name);
  if (isNation(plain)) return [{ key: plain, kind: "theme", weight: WEIGHT.nation }];
  if (plain.length < 2) return [];
  if (isRegion(plain))
    return [{ key: plain.replace(/(?<=..)[都府県]$/, ""), kind: "proper", weight: WEIGHT.region }];
  const stem = plain.replace(/(?<=..)[市町村区]$/, "");
  if (COMMON_TOWN.test(stem)) return [{ key: plain, kind: "theme", weight: WEIGHT.nation }];
  // 徳島市 is not all of 徳島県.
  return [{ key: isRegion(stem) ? plain : stem, kind: "proper", weight: WEIGHT.town }];
}

/** Every town has one. */
const COMMON_TOWN = /^(?:本|中|大|新|元|栄|緑|港|旭|幸|[東西南北])町?$|^(?:中央|駅前|本通り?)$/;

/** 5500億ドル says which; 3人 and 12% say little, and stretches of time nothing. */
export function amountKeys(text: string, value: number, unit: string): readonly Key[] {
  if (!Number.isFinite(value) || /[年月日時分秒]$|歳|[かカヶ]月/.test(unit + text)) return [];
  const digits = String(value)
    .replace(/\D|0+$/g, "")
    .replace(/^0+/, "").length;
  const exact = digits >= 3 || (digits >= 2 && value >= 1_000);
  const key = `#${value}${unit}`;
  return exact
    ? [{ key, kind: "proper", weight: WEIGHT.exactAmount }]
    : [{ key, kind: "theme", weight: digits === 2 ? WEIGHT.roundAmount : WEIGHT.word }];
}

/** 台風18号, イプシロン6号機. */
const NUMBERED = /(?:台風|[一-龠]{2,4}|[ァ-ヴー]{2,10}|[A-Z]{1,4})\d+号機?/g;
/** A road goes through many affairs. */
const ROAD = /^(?:国道|[都道府県市町]道|高速)\d+号$/;
/** 「はやて」, 「えちご18号」: a thing's own name, as long as it is no speech. */
const QUOTED = /「([ァ-ヴーぁ-んA-Za-z0-9]{2,10}?)(?:\d+号)?」/g;
const SPEECH_END = /[たるいだうすくよねかん]$/;

/** Nouns and pairs of neighbouring nouns; what the dictionary has as a name, or not at all, is proper. */
export function wordKeys(tokens: readonly Token[], text: string): readonly Key[] {
  const keys: Key[] = [];
  for (const run of runsOf(tokens)) {
    for (const [at, token] of run.entries()) {
      const word = normalize(token.surface);
      const proper = isProper(token, word);
      if (word.length >= 2 && !EMPTY_WORDS.has(word) && !isSuffix(token) && !isNation(word))
        keys.push({
          key: word,
          kind: proper ? "proper" : "theme",
          weight: proper ? properWeight(word) : WEIGHT.word,
        });
      const next = run[at + 1];
      if (next !== undefined && !isSuffix(token)) keys.push(...pairKeys(token, next));
    }
  }
  const plain = normalize(text);
  for (const [key] of plain.matchAll(NUMBERED))
    keys.push({ key, kind: "proper", weight: ROAD.test(key) ? WEIGHT.region : WEIGHT.numbered });
  for (const [, key = ""] of plain.matchAll(QUOTED))
    if (!SPEECH_END.test(key) || /^[ァ-ヴーA-Za-z0-9]+$/.test(key))
      keys.push({ key, kind: "proper", weight: WEIGHT.quoted });
  return keys;
}

function pairKeys(one: Token, next: Token): readonly Key[] {
  const [first, second] = [normalize(one.surface), normalize(next.surface)];
  const key = first + second;
  if (EMPTY_WORDS.has(key) || isNation(key) || HONORIFIC.test(second)) return [];
  if (/^[都道府県市町村区]$/.test(first)) return [];
  const named =
    (isProper(one, first) || (isProper(next, second) && !isNation(first)) || isSpelt(one, next)) &&
    !isGenericBody(key);
  return [{ key, kind: named ? "proper" : "theme", weight: named ? WEIGHT.properPair : WEIGHT.pair }];
}

const HONORIFIC = /^(?:氏|さん|容疑者|被告|選手|社長|会長|首相|相|知事|市長|議員|大臣|長官)$/;

/**
 * Who or what the article is about, by its place: the compound that stands in the title and as the topic of one of the
 * first sentences (東洋軸受は18日…).
 */
export function protagonistKeys(
  title: readonly Token[],
  lead: readonly (readonly Token[])[],
): readonly (Key & { readonly isName: boolean })[] {
  const titled = normalize(title.map(({ surface }) => surface).join(""));
  return lead.flatMap((tokens) =>
    runsOf(tokens).flatMap((run): readonly (Key & { readonly isName: boolean })[] => {
      const last = run.at(-1);
      const after = tokens.find(({ start }) => start === last?.end);
      const compound = normalize(run.map(({ surface }) => surface).join(""));
      const isTopic = after !== undefined && /^[はが]$/.test(after.surface);
      const isCompound = run.filter((token) => !isSuffix(token)).length > 1 || run[0]?.known === false;
      if (
        !isTopic ||
        !isCompound ||
        compound.length < 3 ||
        !titled.includes(compound) ||
        isGenericBody(compound)
      )
        return [];
      // A bill becomes the law of its name.
      const key = compound.replace(/(?<=..[法例算画])案$/, "");
      // 現場責任者 is what it is about, too, but nobody's name.
      const isName = TRADE.test(key) || run.some((token) => isProper(token, normalize(token.surface)));
      if (!isName && happeningsIn(key).length > 0)
        return [{ key, kind: "theme", weight: WEIGHT.pair, isName }];
      return [{ key, kind: "proper", weight: WEIGHT.body, isName }];
    }),
  );
}

/** What companies make or do stands at the end of their names. */
const TRADE =
  /(?:食品|製薬|薬品|電機|電器|電子|電力|電工|建設|工業|工務店|化学|重工|製作所|製鉄|製鋼|製紙|商事|物産|銀行|信金|信用金庫|証券|保険|生命|損保|鉄道|電鉄|交通|航空|海運|運輸|運送|通運|自動車|車体|機械|精機|精密|光学|硝子|ガラス|セメント|石油|水産|製粉|製糖|製菓|乳業|酒造|飲料|紡績|繊維|印刷|書店|百貨店|ストア|フーズ|モーターズ|観光|不動産|地所|ハウス|ホーム|システムズ|ホールディングス|HD|グループ)$/;

/** みなと食品、純利益14%増: the company with which a title begins, though its name is made of everyday words. */
export function titledCompanyKeys(title: string, lead: string): readonly Key[] {
  const [, name = ""] = /^[「『]?([^、。「」『』\s]{3,12}?)(?=[、。」』\s]|[がはのをに])/.exec(title) ?? [];
  if (!TRADE.test(name) || isGenericBody(name) || !normalize(lead).includes(name)) return [];
  return [{ key: name, kind: "proper", weight: WEIGHT.body }];
}

const properWeight = (word: string): number => (isRegion(word) ? WEIGHT.region : WEIGHT.properWord);

/** Nouns without anything between them; numbers are amounts and end a run. */
function runsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const runs: Token[][] = [];
  let open: Token[] | null = null;
  for (const token of tokens) {
    const joins =
      (token.pos === "名詞" && !/^(?:数|非自立|代名詞|副詞可能)$/.test(token.detail[0])) ||
      (token.pos === "接頭詞" && token.detail[0] === "名詞接続");
    if (!joins || !/^[\p{L}ー・々]+$/u.test(token.surface)) open = null;
    else if (open === null) {
      open = [token];
      runs.push(open);
    } else open.push(token);
  }
  return runs;
}

function isProper({ detail, known, surface }: Token, word: string): boolean {
  if (isNation(word) || isGenericBody(word) || happeningsIn(word).length > 0) return false;
  // EV, AI, HP: what everything is about.
  if (/^[a-z]{1,3}$/i.test(word)) return false;
  // 佐潟|県沖: where the dictionary does not know the name, its sign falls to the next word.
  if (!known) return surface.length >= 2 && !/^[都道府県市町村区]/.test(surface);
  return detail[0] === "固有名詞";
}

const isSuffix = ({ detail, pos }: Token): boolean => detail[0] === "接尾" || pos === "接頭詞";

/** 若汐: two single characters that the dictionary had to spell out. */
const isSpelt = (one: Token, next: Token): boolean =>
  [one, next].every(
    (token) => /^[一-龠]$/.test(token.surface) && !isSuffix(token) && token.detail[0] !== "副詞可能",
  );
