/** How far a statement reaches: a superlative, a first, an "all" must be the cited sentences' own, with its bounds. */
import { matchesOf } from "../../text/matches.ts";
import type { Evidence } from "./evidence.ts";
import type { CheckReason } from "./reason.ts";

const SUPERLATIVE =
  /最(?:大手|大級|大|多|高|低|小|少|長|短|古|新鋭|新|悪|良|年少|年長|速|強|安値|高値|終|先端)(?!でも|限|\d)|新記録|首位|トップ|[1一]位|唯一|日本一|世界一|初(?=の|めて|と|と?な|優勝|受賞|出場|入賞|当選|公開|開催|導入|登場|勝利|成功|上陸|確認|黒字)|初めて|史上|前代未聞|空前|歴史的|画期的/g;
/** Those that are said without ranking anything, or that change with time. */
const PLAIN = /^(?:最終|最新|最先端)$/;
/** 最高経営責任者 ranks nothing. */
const NO_RANK =
  /最高(?:経営|執行|財務|技術|裁|検|責任|顧問|峰|潮)|最[大低](?=\d|[一二三四五六七八九十]|限|約)|最終/g;
/** Words for one rank. */
const ALIKE: readonly RegExp[] = [
  /優勝|最多|最大|最高|トップ|首位|[1一]位|新記録|最高値|史上|最長|最も(?:多|大|高|長|広|強|速)/,
  /最少|最小|最低|最安値|最短|最も(?:少な|小さ|低|安|短|狭|弱)/,
  /初|史上|[1一](?:年|回|度|期|日|シーズン)目/,
  /唯一|だけ|のみ|初/,
];
/** What a superlative holds for. */
const RANGE =
  /世界|日本|国内|全国|県内|府内|道内|都内|市内|町内|地域|大会|アジア|欧州|業界|今季|今年|今大会|自己|戦後|観測史上|史上|過去|歴代|同社|同市|同県|\d+月|この時期|この時季|女性|男性|平成|令和|昭和|史上/g;
const NARROW =
  /(?:(?:\d{1,2}月|今季|今年|今大会|県内|府内|道内|都内|市内|国内|大会|地域|アジア|女性|男性|この時期|[一-龠ァ-ヶ]{2,8})(?:の|では|で|として(?:は|の)?|(?=最|初)))(?:観測史上|史上|過去|これまでで)?(?:で)?(?:最[大多高低小少長短古]|初|新記録|[1一]位|トップ)/g;
/** Everybody and everything. */
const ALL =
  /すべて|全て|全員|全部|あらゆる|いかなる|残らず|例外なく|全域|一律|完全に|全面的|(?<![一-龠])常に|必ず|永久|全戸|全国民|どの.{1,6}も/g;
const ALL_THERE =
  /すべて|全て|全員|全部|あらゆる|いかなる|いずれも|全(?![国体般])|一律|一切|完全|必ず|(?<![一-龠])常に/;

export function extentReasons(evidence: Evidence): CheckReason[] {
  const { said, plain } = evidence;
  return [
    ...agoOnly(said.plain, plain),
    ...superlatives(evidence, plain),
    ...narrowed(said.plain, plain),
    ...universal(said.plain, plain),
    ...everywhere(said.plain, plain),
    ...exceptionLost(said.plain, plain),
    ...someOnly(evidence),
    ...onlyGained(said.plain, plain),
  ];
}

/** 銀行のトップ: who heads it, where a cited sentence names it with its head. */
const HEADS_IT = /([一-龠々ァ-ヶーA-Za-z]{2,}?)の?トップ(?=[はがもにとの、])/g;
const HEAD =
  /[社会学市町村区院校所庁総議頭委理]長|会頭|頭取|総裁|代表|最高経営責任者|CEO|知事|首相|大統領|党首|書記長/;

const withoutPosts = ({ said, cited }: Evidence): string =>
  said.plain
    .replace(HEADS_IT, (all, body: string) =>
      cited.some(({ plain }) => plain.includes(body) && HEAD.test(plain)) ? body : all,
    )
    .replace(NO_RANK, "");

function superlatives(evidence: Evidence, given: string): CheckReason[] {
  if (matchesOf(SUPERLATIVE, evidence.said.plain).length === 0) return [];
  const plain = given.replace(NO_RANK, "");
  return matchesOf(SUPERLATIVE, withoutPosts(evidence)).flatMap(([word]): CheckReason[] => {
    if (PLAIN.test(word) || plain.includes(word)) return [];
    const alike = ALIKE.filter((group) => group.test(word));
    if (alike.some((group) => group.test(plain))) return [];
    return [{ kind: "too-much", detail: `${word}: the cited sentences do not go so far` }];
  });
}

const AROUND_CHARS = 8;

/** 大会新記録 is no 日本新記録, and what is the most of any July is not the most ever. */
function narrowed(text: string, plain: string): CheckReason[] {
  return matchesOf(SUPERLATIVE, text).flatMap(({ 0: word, index }): CheckReason[] => {
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
  return matchesOf(AGO, plain).flatMap(([, bound = "", ago = ""]): CheckReason[] =>
    text.includes(ago) && !text.includes(bound) && !text.includes(bound.slice(0, 2))
      ? [{ kind: "too-much", detail: `${ago}: the cited sentences say so of ${bound} only` }]
      : [],
  );
}

/** Compounds with 全 that say nothing of all. */
const WHOLE_WORDS =
  /全(?:焼|壊|治|長|国|体|般|力|盛|文|面|損|滅|容|身|米|英|仏|日本|労連|農)|[安完健保万]全/g;

function universal(text: string, given: string): CheckReason[] {
  if (matchesOf(ALL, text).length === 0 && matchesOf(ALL_OF, text).length === 0) return [];
  const none = ALL_THERE.test(given.replace(WHOLE_WORDS, ""))
    ? []
    : matchesOf(ALL, text).map(
        ([word]): CheckReason => ({
          kind: "too-much",
          detail: `${word}: the cited sentences do not go so far`,
        }),
      );
  return none.length > 0 ? none : ofAnother(text, given.replace(WHOLE_WORDS, ""));
}

/** 全航路, すべての児童, 児童全員: of what all of it is said. */
const ALL_OF =
  /(?<![一-龠])全([一-龠々ァ-ヶー]{1,6})|(?:すべて|全て|あらゆる)の([一-龠々ァ-ヶー]{1,8})|([一-龠々ァ-ヶー]{2,8})(?:は|が|を|の|に)?(?:すべて|全て|全員|全部)/g;
const NOT_ALL = /^(?:滅|損|国|体|般|力|盛|身|文|容|貌|焼|壊|治|長|米|英|仏|日|日本|日空|労連|農|面的?|域)/;
const WINDOW_CHARS = 14;

/** 全株式 does not say 全額: the all has to stand by the same thing, or by one that is not named here. */
function ofAnother(text: string, plain: string): CheckReason[] {
  return matchesOf(ALL_OF, text).flatMap(([whole, a, b, c]): CheckReason[] => {
    const thing = a ?? b ?? c ?? "";
    if ((a !== undefined && (NOT_ALL.test(a) || plain.includes(`全${a.charAt(0)}`))) || plain.includes(whole))
      return [];
    const head = thing.slice(-2);
    const there = [...plain.matchAll(new RegExp(head, "g"))].map(({ index }) =>
      plain.slice(Math.max(0, index - WINDOW_CHARS), index + WINDOW_CHARS),
    );
    const said =
      there.length === 0
        ? a === undefined && ALL_THERE.test(plain)
        : there.some((near) => ALL_THERE.test(near) || /一斉|軒並み|各/.test(near));
    return said ? [] : [{ kind: "too-much", detail: `${whole}: the cited sentences do not say so of all` }];
  });
}

/** Everywhere: each with what says as much. */
const EVERYWHERE: readonly (readonly [RegExp, RegExp])[] = [
  [/全国/, /全国|各地|国内|都道府県|日本/],
  [/世界(?:中|各[国地]|的|で|の|初)/, /世界|国際|各国|海外/],
  [/全(?:県|市|町|村|都|府|道|島|域|土|町民|市民|県民)/, /全|すべて|各地|一帯/],
  [/各地/, /各地|全国|カ所|か所|相次/],
  [/全体で(?!の)/, /全体|全域|合計|総/],
  [/国内外/, /国内外|海外|世界|外国/],
  [/終日|一日中|24時間/, /終日|一日中|24時間|丸1日|全日/],
];

function everywhere(text: string, plain: string): CheckReason[] {
  return EVERYWHERE.flatMap(([ours, theirs]): CheckReason[] => {
    const word = ours.exec(text)?.[0];
    return word === undefined || theirs.test(plain)
      ? []
      : [{ kind: "too-much", detail: `${word}: the cited sentences do not go so far` }];
  });
}

/** What is left out of an all: 夕方以降の全便 is not 全便, 島根県を除く全県 not 全県. */
const LEFT_OUT =
  /(?:以降|以後|以前|まで|以外|を除[くいき]|のうち|未満|以上)(?:の|、|は)?(?:(?![、。]).){0,6}(?:全(?![国体般])|すべて|全て|全員)/;
const LEFT_OUT_SAID = /以降|以後|以前|から|まで|以外|除|うち|未満|以上|一部/;
const ALL_SAID = /すべて|全て|全員|全部|全(?![国体般])|いずれも|一律/;

function exceptionLost(text: string, plain: string): CheckReason[] {
  const left = LEFT_OUT.exec(plain)?.[0];
  return left === undefined || !ALL_SAID.test(text) || LEFT_OUT_SAID.test(text)
    ? []
    : [{ kind: "too-much", detail: `${left}: the cited sentences leave something out` }];
}

/** 占める店もある, 反対する人もいた: some do. A statement of the same act has to say that it is some. */
const SOME =
  /^(?:という|といった)?[^、。「」はがをに]{1,8}も(?:(?:中に|一部に|なかに)は)?(?:ある|あっ|あり|いる|い[たてな]|おり|出て|みられ|少なくな)/;
const SOME_SAID =
  /一部|もある|もあ[りっ]|もい[るた]|例が|ケース|中には|なかには|ところ|場合|声|意見|出てい|といった|など|多く|少なくな|相次|可能性|いる|ある|あり/;

function someOnly({ said, cited }: Evidence): CheckReason[] {
  if (SOME_SAID.test(said.plain)) return [];
  return said.predicates.flatMap(({ base, own }): CheckReason[] => {
    if (!own) return [];
    const same = cited.flatMap((one) =>
      one.predicates
        .filter((source) => source.own && source.base === base)
        .map((source) => source.adnominal && SOME.test(one.text.slice(behind(one, source.end)))),
    );
    return same.length > 0 && same.every(Boolean)
      ? [{ kind: "too-much", detail: `${base}: the cited sentences say so of some only` }]
      : [];
  });
}

/** Past the ending of an act. */
function behind({ tokens }: Evidence["said"], end: number): number {
  const next = tokens.find(
    ({ start, pos, base }) =>
      start >= end && pos !== "助動詞" && base !== "する" && !/^[てで]$/.test(base) && base !== "いる",
  );
  return next?.start ?? end;
}

/** だけ, のみ, に限り: as strong as an all. */
const ONLY =
  /だけ(?!で(?:は|な))|のみ(?!な)|に限[りるっ]|しか(?![ねし])[^、。]{1,12}(?:な|ず)|一切|まったく|全く|完全/;
const ONLY_THERE =
  /だけ|のみ|に限|しか|唯一|以外|を除|一切|まったく|全く|完全|専|すべて|全て|いずれも|とどま|過ぎ|すぎ|わずか/;

function onlyGained(text: string, plain: string): CheckReason[] {
  const word = ONLY.exec(text)?.[0];
  return word === undefined || ONLY_THERE.test(plain)
    ? []
    : [{ kind: "too-much", detail: `${word}: the cited sentences do not go so far` }];
}
