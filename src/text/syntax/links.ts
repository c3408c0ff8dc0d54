/** What a bunsetsu asks for: a verb that takes it with its particle, a noun that it stands before, or a verb that it goes on into. */
import type { Token } from "../../model.ts";
import type { Bunsetsu } from "./bunsetsu.ts";

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

export type Word = Bunsetsu & {
  readonly link: Link;
  /** The particle by which it fills a place, without は and も: が, を, に, までに; empty where there is none. */
  readonly mark: string;
  readonly topic: boolean;
  /** Can take others: a verb, an adjective, a noun that something is. */
  readonly predicate: boolean;
  /** It names a thing: の and clauses can stand before it. */
  readonly nominal: boolean;
  /** Dictionary form of its verb or verbal noun. */
  readonly lemma: string;
  /** The connective of an onward clause: て, が, ば. */
  readonly onward: string;
};

const COPULA = new Set(["だ", "です"]);
const JOINS = /^(?:と|や|か|及び|および|並びに|・)$/;

/** @param line the sentence that it stands in */
export function wordOf(one: Bunsetsu, line: readonly Bunsetsu[]): Word {
  const next = line[one.at + 1];
  const head = one.core.findLast(({ pos, surface }) => pos !== "記号" && surface !== "つ") ?? one.core[0];
  const verbal = (head?.pos === "動詞" || head?.pos === "形容詞") && !isUsedAsNoun(one, line);
  const doing = one.core.some(
    ({ pos, base }) => pos === "動詞" && /^(?:する|できる|出来る|いたす|なさる)$/.test(base),
  );
  const used = isUsedAsNoun(one, line);
  const noun = (head?.pos === "名詞" && !doing) || used;
  const particles = one.tail.filter(({ pos }) => pos === "助詞");
  const copular =
    noun &&
    one.tail.some(
      ({ pos, base, surface }, i) =>
        pos === "助動詞" && COPULA.has(base) && !(surface === "で" && one.tail[i + 1]?.surface === "も"),
    );
  const attributive = one.tail.at(-1)?.pos === "助動詞" && one.tail.at(-1)?.surface === "な";
  const counted =
    noun &&
    particles.length === 1 &&
    particles[0]?.surface === "で" &&
    one.comma &&
    /^(?:数|接尾)$/.test(head?.detail[0] ?? "") &&
    head?.detail[1] === "助数詞";
  const inflected = verbal || doing || copular || counted;
  const gapped = noun && !inflected && isGapped(one, line);
  const link = gapped
    ? "onward"
    : inflected
      ? linkOfVerb(one, next, attributive)
      : linkOfNoun(one, next, head, particles);
  const ends =
    noun &&
    (next === undefined ||
      one.full ||
      (one.comma && one.tail.length === 0 && head?.detail[0] === "サ変接続"));
  const verb = one.core.findLast(({ pos }) => pos === "動詞" || pos === "形容詞");
  return {
    ...one,
    link,
    mark: inflected && link !== "case" ? "" : markOf(particles),
    topic: isTopic(particles),
    predicate: inflected || ends || gapped,
    nominal: noun,
    lemma:
      verbal && !doing
        ? (verb?.base ?? one.text)
        : (one.core.findLast(({ detail, pos }) => pos === "名詞" && detail[0] === "サ変接続")?.surface ??
          one.text),
    onward: inflected
      ? (one.tail.findLast(({ detail, pos }) => pos === "助詞" && detail[0] === "接続助詞")?.surface ?? "")
      : "",
  };
}

/** サンドラ側の求めで: a verb that a の leads up to, and a particle follows. */
function isUsedAsNoun({ at, core, tail }: Bunsetsu, line: readonly Bunsetsu[]): boolean {
  const last = core.at(-1);
  return (
    last?.pos === "動詞" &&
    last.conjugation.form === "連用形" &&
    tail[0]?.detail[0] === "格助詞" &&
    line[at - 1]?.tail.at(-1)?.surface === "の"
  );
}

/** A氏が51.3%、B氏が46.9%を得た: the first goes without its verb, and the next has the same particle behind a name. */
function isGapped({ at, comma, tail }: Bunsetsu, line: readonly Bunsetsu[]): boolean {
  if (!comma || tail.length > 0) return false;
  const mark = line[at - 1]?.tail.map(({ surface }) => surface).join("") ?? "";
  return (
    /^(?:は|が|に|では|には|で)$/.test(mark) &&
    [1, 2].some((by) => line[at + by]?.tail.map(({ surface }) => surface).join("") === mark)
  );
}

function linkOfVerb(one: Bunsetsu, next: Bunsetsu | undefined, attributive: boolean): Link {
  if (next === undefined) return "end";
  const last = one.tail.at(-1) ?? one.core.at(-1);
  if (last === undefined) return "end";
  if (last.pos === "助詞") {
    if (last.detail[0] === "接続助詞") return "onward";
    if (/^(?:と|とは|とも)$/.test(last.surface) && !one.comma) return "quote";
    if (last.surface === "の" || last.surface === "という" || last.surface === "との") return "noun";
    if (last.surface === "と") return "quote";
    if (last.surface === "は" || last.surface === "も")
      return one.tail.at(-2)?.surface === "と" ? "quote" : "onward";
    return "onward";
  }
  if (attributive) return "noun";
  if (one.full) return "end";
  if (/^連用|^仮定/.test(last.conjugation.form)) return "onward";
  if (last.surface === "よう" || last.surface === "そう") return "onward";
  return one.comma ? "onward" : isNounBehind(next) ? "noun" : "onward";
}

const isNounBehind = ({ core }: Bunsetsu): boolean =>
  core[0]?.pos === "名詞" ||
  core[0]?.pos === "接頭詞" ||
  core[0]?.pos === "連体詞" ||
  core[0]?.pos === "副詞" ||
  core[0]?.pos === "動詞" ||
  core[0]?.pos === "形容詞";

function linkOfNoun(
  one: Bunsetsu,
  next: Bunsetsu | undefined,
  head: Token | undefined,
  particles: readonly Token[],
): Link {
  if (next === undefined || one.full) return "end";
  if (head?.pos === "連体詞") return "noun";
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

/** 昨年、 and 3人 go with the verb; 自民、公明 stand side by side; 会社員|堀内 belongs to what follows. */
function bareLink(one: Bunsetsu, next: Bunsetsu, head: Token | undefined): Link {
  if (head?.detail[0] === "副詞可能" || head?.detail[1] === "副詞可能") return "adverb";
  if (one.comma) return isThing(next) && isAlike(one, next) ? "beside" : "adverb";
  return isThing(next) ? "noun" : "adverb";
}

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

function isTopic(particles: readonly Token[]): boolean {
  return particles.some(({ surface, detail }) => surface === "は" && detail[0] === "係助詞");
}

/** にも is に, までに stays whole; は and も alone stand for が. */
function markOf(particles: readonly Token[]): string {
  const kept = particles
    .filter(
      ({ surface, detail }) =>
        !/^(?:は|も|だけ|のみ|など|ばかり|さえ|でも|の|こそ)$/.test(surface) || detail[0] === "連体化",
    )
    .map(({ surface }) => surface);
  if (kept.length === 0)
    return particles.some(({ surface }) => surface === "は" || surface === "も") ? "が" : "";
  return kept.join("");
}
