/** How far a statement reaches: a superlative, a first, an "all" must be the cited sentences' own, with its bounds. */
import type { Evidence } from "./evidence.ts";
import type { CheckReason } from "./reason.ts";

const SUPERLATIVE =
  /最(?:大手|大級|大|多|高|低|小|少|長|短|古|新鋭|新|悪|良|年少|年長|速|強|安値|高値|終|先端)(?!でも|限|\d)|新記録|首位|トップ|[1一]位|唯一|日本一|世界一|初(?=の|めて|と|と?な)|初めて|史上|前代未聞|空前|歴史的|画期的/g;
/** Those that are said without ranking anything, or that change with time. */
const PLAIN = /^(?:最終|最新|最先端)$/;
/** Words for one rank. */
const ALIKE: readonly RegExp[] = [
  /最多|最大|最高|トップ|首位|[1一]位|新記録|最高値|史上|最長/,
  /最少|最小|最低|最安値|最短/,
  /初|史上/,
  /唯一|だけ|のみ|初/,
];
/** What a superlative holds for. */
const RANGE =
  /世界|日本|国内|全国|県内|府内|道内|都内|市内|町内|地域|大会|アジア|欧州|業界|今季|今年|今大会|自己|戦後|観測史上|史上|過去|歴代|同社|同市|同県|\d+月|この時期|この時季|女性|男性|平成|令和|昭和|史上/g;
const NARROW =
  /(?:(?:\d{1,2}月|今季|今年|今大会|県内|府内|道内|都内|市内|国内|大会|地域|アジア|女性|男性|この時期|[一-龠ァ-ヶ]{2,8})(?:の|では|で|として(?:は|の)?|(?=最|初)))(?:観測史上|史上|過去|これまでで)?(?:で)?(?:最[大多高低小少長短古]|初|新記録|[1一]位|トップ)/g;
/** Everybody and everything. */
const ALL =
  /すべて|全て|全員|全部|あらゆる|いかなる|残らず|例外なく|全域|一律|完全に|全面的|常に|必ず|永久|全戸|全国民|どの.{1,6}も/g;
const ALL_THERE = /すべて|全て|全員|全部|あらゆる|いかなる|いずれも|全(?![国体般])|一律|一切|完全|必ず|常に/;

export function extentReasons({ said, plain }: Evidence): CheckReason[] {
  return [
    ...agoOnly(said.plain, plain),
    ...superlatives(said.plain, plain),
    ...narrowed(said.plain, plain),
    ...universal(said.plain, plain),
  ];
}

function superlatives(text: string, plain: string): CheckReason[] {
  return [...text.matchAll(SUPERLATIVE)].flatMap(([word]): CheckReason[] => {
    if (PLAIN.test(word) || plain.includes(word)) return [];
    const alike = ALIKE.filter((group) => group.test(word));
    if (alike.some((group) => group.test(plain))) return [];
    return [{ kind: "too-much", detail: `${word}: the cited sentences do not go so far` }];
  });
}

const AROUND_CHARS = 8;

/** 大会新記録 is no 日本新記録, and what is the most of any July is not the most ever. */
function narrowed(text: string, plain: string): CheckReason[] {
  return [...text.matchAll(SUPERLATIVE)].flatMap(({ 0: word, index }): CheckReason[] => {
    if (PLAIN.test(word)) return [];
    const around = text.slice(Math.max(0, index - AROUND_CHARS), index + word.length);
    const wide = [...around.matchAll(RANGE)].find(
      ([range]) =>
        /^(?:世界|日本|国内|全国|アジア|業界|戦後|歴代|県内)$/.test(range) && !plain.includes(range),
    );
    if (wide !== undefined)
      return [{ kind: "too-much", detail: `${wide[0]}…${word}: the cited sentences do not go so far` }];
    const there = [...plain.matchAll(new RegExp(NARROW.source, "g"))].filter(([phrase]) =>
      phrase.includes(word.slice(0, 2)),
    );
    const everywhere = [...plain.matchAll(new RegExp(word, "g"))].length;
    if (there.length === 0 || there.length < everywhere) return [];
    const bounds = there.flatMap(
      ([phrase]) =>
        phrase.match(
          /^\d{1,2}月|^(?:今季|今年|今大会|県内|府内|道内|都内|市内|国内|大会|地域|アジア|女性|男性|この時期)/,
        )?.[0] ?? [],
    );
    if (bounds.length < there.length || bounds.some((bound) => text.includes(bound))) return [];
    return [{ kind: "too-much", detail: `${word}: the cited sentences say so of ${bounds[0] ?? ""} only` }];
  });
}

const AGO = /([一-龠ァ-ヶ]{2,8})(?:では|としては)(?:約)?(\d+(?:年|カ月|か月|日|大会|季|場所)ぶり)/g;

/** 宮城県では2年ぶり is not 2年ぶり. */
function agoOnly(text: string, plain: string): CheckReason[] {
  return [...plain.matchAll(AGO)].flatMap(([, bound = "", ago = ""]): CheckReason[] =>
    text.includes(ago) && !text.includes(bound) && !text.includes(bound.slice(0, 2))
      ? [{ kind: "too-much", detail: `${ago}: the cited sentences say so of ${bound} only` }]
      : [],
  );
}

function universal(text: string, plain: string): CheckReason[] {
  if (ALL_THERE.test(plain)) return [];
  return [...text.matchAll(ALL)].map(([word]) => ({
    kind: "too-much",
    detail: `${word}: the cited sentences do not go so far`,
  }));
}
