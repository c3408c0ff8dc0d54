/** Up stays up, for stays for: words with an opposite must be the ones that the cited sentences use. */

import { matchesOf } from "../../text/matches.ts";
import { placeAt } from "./arguments.ts";
import type { Evidence, Said } from "./evidence.ts";
import { OPPOSITES } from "./opposites.ts";
import type { CheckReason } from "./reason.ts";

export function directionReasons(evidence: Evidence): CheckReason[] {
  return [...wordsTurned(evidence), ...byPairs(evidence)];
}

/** Characters that turn a word into another of its kind: 訪米 and 訪中, 右派 and 左派. */
const TURNS = [
  "右左",
  "上下",
  "東西南北",
  "男女",
  "内外",
  "前後",
  "新旧",
  "高低",
  "増減",
  "強弱",
  "入出",
  "売買",
  "加減",
  "昇降落",
  "甲乙丙",
  "春夏秋冬",
  "兄弟姉妹",
  "父母",
  "米中韓日英仏独露朝台印豪欧",
  "公私",
  "官民",
  "朝昼夕夜",
  "勝敗",
  "正副",
  "長短",
  "善悪",
  "遠近",
  "軽重",
  "攻守",
  "先後",
  "初最",
  "参衆",
  "都道府県市区町村",
];

const COMPOUND = /[一-龠々]{2,6}/g;

/** A compound that no cited sentence has, but one of them has its turned twin. */
function wordsTurned({ said, cited, plain }: Evidence): CheckReason[] {
  const compoundsOf = ({ plain: text, tokens }: Said): string[] => [
    ...matchesOf(COMPOUND, text).map((match) => match[0]),
    ...tokens
      .filter(({ pos, surface }) => pos === "名詞" && surface.length > 1)
      .map(({ surface }) => surface),
  ];
  const strange = new Set(
    compoundsOf(said).filter((word) => word.length <= COMPOUND_CHARS_MAX && !plain.includes(word)),
  );
  if (strange.size === 0) return [];
  const theirs = new Set(cited.flatMap(compoundsOf));
  return [...strange].flatMap((word): CheckReason[] => {
    if (/^に転[じず]/.test(said.plain.split(word)[1] ?? "")) return [];
    const twin = [...theirs].find((other) => isTwin(word, other));
    // 前半は…、後半に…: the statement has both, so neither stands in the place of the other.
    return twin === undefined || said.plain.includes(twin)
      ? []
      : [{ kind: "direction", detail: `${word}: the cited sentences say ${twin}` }];
  });
}

const COMPOUND_CHARS_MAX = 6;

function isTwin(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((character, i) => character !== b.charAt(i));
  if (at < 0 || a.slice(at + 1) !== b.slice(at + 1)) return false;
  return TURNS.some((turn) => turn.includes(a.charAt(at)) && turn.includes(b.charAt(at)));
}

function byPairs(evidence: Evidence): CheckReason[] {
  return OPPOSITES.flatMap(([one, other]) => [
    ...turned(evidence, one, other),
    ...turned(evidence, other, one),
  ]);
}

/** Words for going on or not, which other words say as well. */
const NOVEL_OK = /停止|中断|終|開始|始ま|再開|変わらな|同程度/;

type Use = { readonly word: string; readonly topic: string; readonly at: number };
const AMOUNT_GAP_CHARS = 2;
/** 1円50銭の円高: the amount does not tell which. */
const CURRENCY = /^(?:円|ドル)[高安]$/;

function turned({ said, cited }: Evidence, ours: RegExp, theirs: RegExp): CheckReason[] {
  // 12%減: whose 12% it is, the amount itself has settled.
  const uses = usesOf(said, ours).filter(
    ({ at, word }) =>
      !goesBothWays(at, said, theirs) &&
      (CURRENCY.test(word) ||
        said.amounts.every(
          ({ start, end }) =>
            at < start || at > end + AMOUNT_GAP_CHARS || said.folded.slice(end, at).includes("で"),
        )),
  );
  if (uses.length === 0) return [];
  const same = cited.flatMap((one) => usesOf(one, ours));
  const opposite = cited.flatMap((one) => usesOf(one, theirs));
  if (opposite.length === 0) return [];
  return uses.flatMap(({ word, topic }): CheckReason[] => {
    const detail = `${word}: the cited sentences say ${opposite.map((use) => use.word).join(", ")}`;
    if (same.length === 0) {
      const another = topic !== "" && opposite.every((use) => use.topic !== "" && use.topic !== topic);
      const own = cited.some(({ plain }) => plain.includes(topic));
      return another && own && NOVEL_OK.test(word) ? [] : [{ kind: "direction", detail }];
    }
    if (topic === "" || same.some((use) => use.topic === topic)) return [];
    return opposite.some((use) => use.topic === topic)
      ? [{ kind: "direction", detail: `${topic}: ${detail}` }]
      : [];
  });
}

/** 増収減益: one word for both, each half of its own thing. */
function goesBothWays(at: number, { folded }: Said, theirs: RegExp): boolean {
  const word = matchesOf(COMPOUND, folded).find(
    ({ index, 0: text }) => index <= at && at < index + text.length,
  );
  return word !== undefined && word[0].length > 2 && matchesOf(theirs, word[0]).length > 0;
}

/** 上昇率 goes neither way; 増益に転じる comes from the other. */
const NEUTRAL = /^(?:率|に転[じず])/;

/** A stem with what it is said of: the nearest noun before it in its clause. */
function usesOf(said: Said, stems: RegExp): Use[] {
  const { folded } = said;
  return matchesOf(stems, folded)
    .filter((match) => !NEUTRAL.test(folded.slice(match.index + match[0].length)))
    .map((match) => ({ word: match[0], topic: topicOf(match.index, said), at: match.index }));
}

/** The nearest of its own phrases, where it is a verb that has any; else the noun before it. */
function topicOf(index: number, said: Said): string {
  const act = placeAt(said, index);
  if (act === undefined || !act.predicate || act.nominal) return topicBefore(said.tokens, index);
  const own = act.tree.filter(
    ({ head, nominal, date, amount }) => head === act.at && nominal && date === null && amount === null,
  );
  const last = (own.findLast(({ mark }) => /^[がを]/.test(mark)) ?? own.at(-1))?.core.findLast(
    ({ pos }) => pos === "名詞",
  );
  return last?.surface ?? topicBefore(said.tokens, index);
}

const TOPIC_PARTICLES = new Set(["が", "は", "を", "も", "の", "に"]);

function topicBefore(tokens: Said["tokens"], index: number): string {
  const at = tokens.findIndex((token) => token.end > index);
  // 人口減少: of what the compound begins with.
  const front = tokens[at - 1];
  if (
    tokens[at]?.pos === "名詞" &&
    front?.pos === "名詞" &&
    /^(?:一般|固有名詞)$/.test(front.detail[0] ?? "")
  )
    return front.surface;
  for (let i = at - 1; i >= 1; i--) {
    const token = tokens[i];
    const before = tokens[i - 1];
    if (token === undefined || before === undefined) return "";
    if (token.surface === "。") return "";
    if (
      TOPIC_PARTICLES.has(token.surface) &&
      before.pos === "名詞" &&
      before.detail[0] !== "数" &&
      !/^[月日年時分前後中]$/.test(before.surface) &&
      (before.detail[0] !== "接尾" || tokens[i - 2]?.pos === "名詞")
    ) {
      return before.detail[0] === "接尾"
        ? `${tokens[i - 2]?.surface ?? ""}${before.surface}`
        : before.surface;
    }
  }
  return tokens[0]?.pos === "名詞" && at > 0 ? (tokens[0]?.surface ?? "") : "";
}
