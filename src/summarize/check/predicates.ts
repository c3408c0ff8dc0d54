/**
 * Finds what a sentence says of its events: each verb, verbal noun and adjective with its polarity, tense and the
 * words of plan, guess and report that stand behind it.
 */

import type { Token } from "../../model.ts";
import { matchesOf } from "../../text/matches.ts";
import { ACHIEVES, chainOf, LIGHT, type Tense } from "./endings.ts";
import { CONDITION, existencesIn, NOT_SO } from "./existences.ts";
import { withFollowing } from "./following.ts";
import { ANONYMOUS, type Modality, modalityOf, scopeOf } from "./modal-words.ts";
import { DENIALS, takerOf } from "./takers.ts";

export type Predicate = {
  /** Dictionary form: 発動, 至る, 難しい. */
  readonly base: string;
  readonly start: number;
  readonly end: number;
  readonly negated: boolean;
  /** `none`: a noun, or an ending without tense (体言止め). */
  readonly tense: Tense;
  readonly modality: ReadonlySet<Modality>;
  /** 予定 alone: a plan that the news tell in the plain present too. */
  readonly scheduled: boolean;
  /** 合意できなかった場合: said under a condition. */
  readonly conditional: boolean;
  /** True when it stands in its own verb, false for a noun that another predicate takes (合意に至る). */
  readonly own: boolean;
  /** Its verb goes on into the next one (会談し、). */
  readonly joined: boolean;
  /** It stands before the noun it belongs to (続ける方針). */
  readonly adnominal: boolean;
  /** The modality of what a joined verb goes on into; empty otherwise. */
  readonly onward: ReadonlySet<Modality>;
};

/** Not negations although a ない or ず stands in them. */
const NEUTRAL =
  /なければなら(?:ない|なかった|ず)|なくてはなら(?:ない|なかった)|ざるを[得え]な|に違いな|かも(?:しれ|知れ)な|に(?:過|す)ぎ(?:ない|なかった|ず)|だけで(?:は)?な[くい]|のみならず|にとどまらず|を問わず|ではないか|ないか(?:と|。|」)|やむを[得え]な|少なくな|間違いな|ほかならな|思わず|相次|わからず|いわずと|必ず|まず|せず(?=に?は(?:い|お)られ)|かねない|なくな[るっりれ]|つもりはない(?=か)|絶えず|ならないよう|ないと(?:なら|いけ)な|余さず|残さず|欠かさず/g;
/** Verbs that work as particles (をめぐり, とみられる): they tell no event of their own. */
const FUNCTIONAL = new Set([
  "めぐる",
  "巡る",
  "関する",
  "対する",
  "よる",
  "つく",
  "伴う",
  "みる",
  "とる",
  "向ける",
  "通じる",
  "含む",
  "含める",
  "経る",
  "基づく",
  "いう",
  "言う",
  "おく",
  "かける",
  "かかる",
  "わたる",
  "もつ",
]);
/** 選ばれることとなった, 取り出すことに成功した: done. */
const CAME_TO =
  /^[^、。]{0,6}こと(?:[とに](?:なった|決めた|した|決まった|成功し(?:た|ま))|が(?:できた|できまし))/;
/** 減らすと同時に…始めた: when, the verb that follows tells. */
const AS_NEXT = /^[^、。]{0,2}(?:と同時に|とともに|と共に|一方[で、]|に当た|にあた)/;

function isHead(token: Token): boolean {
  const { pos, detail } = token;
  if (pos === "動詞") return detail[0] === "自立";
  if (pos === "形容詞") return detail[0] === "自立";
  return pos === "名詞" && (detail[0] === "サ変接続" || detail[0] === "形容動詞語幹");
}

/** The predicates of a text, in order. Offsets are into `text`. */
export function predicatesIn(tokens: readonly Token[], text: string): readonly Predicate[] {
  const neutral = matchesOf(NEUTRAL, text).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const anonymous = ANONYMOUS.test(text);
  const heads = tokens.flatMap((token, at) =>
    isHead(token) && !isLight(tokens, at) && !isManner(tokens, at) ? [at] : [],
  );
  const own = heads.map((at) => chainOf(tokens, at, neutral));
  const events = heads.flatMap((at, i) => {
    const token = tokens[at];
    const chain = own[i];
    if (token === undefined || chain === undefined) return [];
    const named = isNoun(tokens, at);
    const taker = chain.verbal ? null : takerOf(heads, own, tokens, i);
    const denied = taker !== null && (taker.negated || DENIALS.test(taker.base));
    const conditional = CONDITION.test(text.slice(token.end, token.end + 12));
    // 捕獲を続ける代表は…と評価する: what is said of the noun is not said of the act before it.
    const whole = conditional ? "" : scopeOf(text, token.end);
    const scope = chain.adnominal && chain.verbal ? (whole.split(/[はがも]/, 1)[0] ?? "") : whole;
    return [
      {
        base: token.base === "*" ? token.surface : token.base,
        start: token.start,
        end: token.end,
        negated:
          ((chain.negated && !ONLY_SO.test(text.slice(0, token.start))) || denied || prefixed(tokens, at)) !==
          (NEVER.test(text.slice(token.end, token.end + 24)) ||
            NOBODY.test(text.slice(token.end, token.end + 16)) ||
            NOT_SO.test(text.slice(token.end, token.end + 16)) ||
            IMPROPER.test(text.slice(token.end, token.end + 16))),
        tense: conditional
          ? "none"
          : CAME_TO.test(scope)
            ? "past"
            : AS_NEXT.test(scope)
              ? "none"
              : chain.tense,
        modality: ASKS_FOR.test(text.slice(token.start, token.end + 6))
          ? new Set<Modality>()
          : chain.adnominal && chain.verbal
            ? unreported(modalityOf(scope, anonymous), scope)
            : modalityOf(scope, anonymous),
        scheduled: /予定|ことに/.test(scope) && !/方針|検討|意向|考え|調整|求め|提案|要請/.test(scope),
        conditional,
        own: chain.verbal && !named,
        joined: chain.joined,
        adnominal: chain.adnominal,
        onward: new Set<Modality>(),
      },
    ];
  });
  return [...withFollowing(events, text), ...existencesIn(tokens, neutral, text)].toSorted(
    (a, b) => a.start - b.start,
  );
}

/** 目安を上回る額とした: と belongs to the noun, not to the verb before it. */
function unreported(found: ReadonlySet<Modality>, scope: string): ReadonlySet<Modality> {
  return /^[ぁ-ん]{0,6}と/.test(scope) ? found : new Set([...found].filter((kind) => kind !== "report"));
}

/** する behind 合意 is its ending, not a word of its own. */
function isLight(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.pos !== "動詞") return false;
  if (
    ACHIEVES.test(token.base) &&
    tokens[at - 1]?.surface === "を" &&
    tokens[at - 2]?.detail[0] === "サ変接続"
  )
    return true;
  if (
    token.base === "応じる" &&
    tokens[at - 1]?.surface === "に" &&
    /^[てた]$/.test(tokens[at + 1]?.surface ?? "") &&
    tokens[at - 2]?.detail[0] !== "サ変接続"
  )
    return true;
  return LIGHT.has(token.base) || FUNCTIONAL.has(token.base);
}

/** 求めたい: who wishes to ask, asks. */
const ASKS_FOR =
  /^(?:求め|訴え|問い|促し|呼び(?:か|掛)け|提案し|要望し|期待し|注文し|指摘し|強調し)たい(?!と(?:考|思|し|の)|考|意)/;

/** 大きく落ち込んだ: how it happens. */
function isManner(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return (
    token?.pos === "形容詞" &&
    /^連用/.test(token.conjugation.form) &&
    next !== undefined &&
    (next.detail[0] === "自立" || next.detail[0] === "サ変接続") &&
    next.base !== "する" &&
    next.base !== "なる" &&
    next.base !== "ない"
  );
}

/** 不十分, 未確認, 無投票. */
function prefixed(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.pos === "接頭詞" && /^[不未無非]$/.test(before.surface);
}

/** 着陸した例はない, 休んだことがない: the noun behind it is denied. */
const NEVER =
  /^[^、。「」はがも]{0,6}(?:こと|もの|ところ|例|記録|事実|経験|前例|実績|形跡|様子|つもり|考え|予定|計画)[はがも](?:[^、。「」]{0,8}?)(?:な(?:い|く|かった|し)|ありません|確認されて(?:い|お)(?:ない|ら))(?!か)/;

/** 2回しか開かれなかった: it was. */
const ONLY_SO = /しか(?![ねし])[^、。「」]{0,8}$/;

/** 死亡した人はいなかった: nobody did. */
const NOBODY = /^(?:し|され)?[ただ](?:人|者)[はがも](?:誰も|[1一]人も)?(?:いな[いか]|いません|おらず)/;

/** 重く見るのは相当でない. */
const IMPROPER = /^の[はが](?:相当|適切|妥当|必要|正当|適当)(?:で(?:は)?)?な/;

/** The 打ち上げ of 打ち上げに向けた, the 予定 of 開く予定: no act of its own. */
function isNoun(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined) return false;
  if (token.pos === "名詞")
    return (
      /^(?:予定|計画|検討)$/.test(token.surface) &&
      before !== undefined &&
      /^(?:動詞|助動詞)$/.test(before.pos)
    );
  return (
    token.pos === "動詞" &&
    token.conjugation.form === "連用形" &&
    next?.pos === "助詞" &&
    /^(?:の|を|は|が|へ|に)$/.test(next.surface) &&
    !/^(?:行く|来る)$/.test(tokens[at + 2]?.base ?? "")
  );
}
