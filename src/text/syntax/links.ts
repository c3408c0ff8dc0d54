/** What a bunsetsu asks for: a verb that takes it with its particle, a noun that it stands before, or a verb that it goes on into. */
import type { Token } from "../../model.ts";
import type { Bunsetsu } from "./bunsetsu.ts";
import { goesAgainst, isTopic } from "./marks.ts";

export type Link =
  /** が, を, に, によって, から: a place of the next verb that can take it. */
  | "case"
  /** は. */
  | "topic"
  /** の, and verbs that stand before a noun. */
  | "noun"
  /** と, や, ・ between nouns. */
  | "beside"
  /** て, し、, が、, ば: goes on into a later verb. */
  | "onward"
  /** と of what is said or thought. */
  | "quote"
  /** Adverbs, days, amounts, ため, 場合. */
  | "adverb"
  | "end";

const JOINS = /^(?:と|や|か|及び|および|並びに|・)$/;

export function linkOfVerb(one: Bunsetsu, next: Bunsetsu | undefined): Link {
  if (next === undefined) return "end";
  const last = one.tail.at(-1) ?? one.core.at(-1);
  if (last === undefined) return "end";
  if (goesAgainst(one)) return "onward";
  if (last.pos === "助詞") {
    if (last.detail[0] === "接続助詞") return "onward";
    if (/^(?:と|とは|とも)$/.test(last.surface) && !one.comma) return "quote";
    if (last.surface === "の" || last.surface === "という" || last.surface === "との") return "noun";
    if (last.surface === "と") return "quote";
    if (last.surface === "は" || last.surface === "も")
      return one.tail.at(-2)?.surface === "と" ? "quote" : "onward";
    return "onward";
  }
  if (last.pos === "助動詞" && last.surface === "な" && one.tail.length > 0) return "noun";
  if (one.full) return "end";
  if (/^連用|^仮定/.test(last.conjugation.form)) return "onward";
  if (last.surface === "よう" || last.surface === "そう") return "onward";
  return one.comma ? "onward" : isNounBehind(next) ? "noun" : "onward";
}

const isNounBehind = ({ core }: Bunsetsu): boolean =>
  /^(?:名詞|接頭詞|連体詞|副詞|動詞|形容詞)$/.test(core[0]?.pos ?? "");

export function linkOfNoun(
  one: Bunsetsu,
  next: Bunsetsu | undefined,
  head: Token | undefined,
  particles: readonly Token[],
): Link {
  if (next === undefined || one.full) return "end";
  if (head?.pos === "連体詞") return "noun";
  if (!one.comma && one.tail.length === 0 && BOUNDS.test(one.text) && isNumber(next)) return "noun";
  if (head?.pos === "副詞" || head?.pos === "接続詞" || head?.pos === "感動詞")
    return particles.at(-1)?.surface === "の" ? "noun" : "adverb";
  const last = particles.at(-1);
  if (last === undefined) return bareLink(one, next, head);
  if (/(?:の|という|といった|による|に関する|に対する|における|をめぐる|についての|との)$/.test(last.surface))
    return "noun";
  if (isTopic(particles)) return "topic";
  if (JOINS.test(last.surface) && last.detail[0] !== "接続助詞" && isThing(next)) return "beside";
  return "case";
}

/** わずか8日後, 計3人: what stands before a number and bounds it. */
const BOUNDS = /^(?:わずか|およそ|おおよそ|ほぼ|たった|最大|最低|少なくとも|計|合計|延べ)$/;

/** 昨年、 and 3人 go with the verb; 自民、公明 stand side by side; 会社員|堀内 belongs to what follows. */
function bareLink(one: Bunsetsu, next: Bunsetsu, head: Token | undefined): Link {
  if (one.time && one.comma && !next.time) return "adverb";
  if (head?.detail[0] === "副詞可能" || head?.detail[1] === "副詞可能") return "adverb";
  if (one.comma) return isThing(next) && isAlike(one, next) ? "beside" : "adverb";
  return isThing(next) ? "noun" : "adverb";
}

const isNumber = ({ core }: Bunsetsu): boolean =>
  core[0]?.detail[0] === "数" || core[0]?.detail[0] === "数接続";

const isThing = ({ core }: Bunsetsu): boolean =>
  core[0] !== undefined && /^(?:名詞|接頭詞)$/.test(core[0].pos);

/** Two of a kind: names both, amounts both, or ending alike. */
function isAlike(a: Bunsetsu, b: Bunsetsu): boolean {
  const [x, y] = [a.core.at(-1), b.core.at(-1)];
  if (x === undefined || y === undefined) return false;
  if (x.detail[1] === "助数詞" || x.detail[0] === "数") return false;
  if (y.detail[1] === "助数詞" || y.detail[0] === "数") return false;
  return (
    x.surface === y.surface ||
    x.surface.at(-1) === y.surface.at(-1) ||
    x.detail[0] === "固有名詞" ||
    y.detail[0] === "固有名詞" ||
    b.tail.length === 0 ||
    (x.detail[0] === "一般" && y.detail[0] === "一般") ||
    b.comma
  );
}
