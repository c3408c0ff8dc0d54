/** A bunsetsu read: whether it names or tells, by which particle, and its dictionary form. */
import type { Token } from "../../model.ts";
import type { Bunsetsu } from "./bunsetsu.ts";
import { type Link, linkOfNoun, linkOfVerb } from "./links.ts";
import { goesAgainst, isTopic, markOf } from "./marks.ts";

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
const DOES = /^(?:する|できる|出来る|いたす|なさる)$/;

/** @param line the sentence that it stands in */
export function wordOf(one: Bunsetsu, line: readonly Bunsetsu[]): Word {
  const next = line[one.at + 1];
  const head = headOf(one);
  const used = isUsedAsNoun(one, line);
  const verbal = /^(?:動詞|形容詞)$/.test(head?.pos ?? "") && !used;
  const doing = one.core.some(({ pos, base }) => pos === "動詞" && DOES.test(base));
  const nominal = (head?.pos === "名詞" && !doing) || used;
  const inflected =
    verbal || doing || (nominal && (isCopular(one) || isCounted(one, head) || isCleftEnd(one, line)));
  const gapped = nominal && !inflected && isGapped(one, line);
  const particles = one.tail.filter(({ pos }) => pos === "助詞");
  const own = inflected ? linkOfVerb(one, next) : linkOfNoun(one, next, head, particles);
  const link = gapped ? "onward" : own;
  return {
    ...one,
    link,
    mark: inflected && link !== "case" ? "" : markOf(particles),
    topic: isTopic(particles),
    predicate: inflected || gapped || (nominal && ends(one, next, head)),
    nominal,
    lemma: lemmaOf(one, verbal && !doing),
    onward: inflected ? onwardOf(one, particles) : "",
  };
}

const onwardOf = (one: Bunsetsu, particles: readonly Token[]): string =>
  goesAgainst(one) ? "が" : (particles.findLast(({ detail }) => detail[0] === "接続助詞")?.surface ?? "");

const headOf = ({ core }: Bunsetsu): Token | undefined =>
  core.findLast(({ pos, surface }) => pos !== "記号" && surface !== "つ") ?? core[0];

/** 会社だ, 軽傷で、; not the で of ことでも. */
const isCopular = ({ tail }: Bunsetsu): boolean =>
  tail.some(
    ({ pos, base, surface }, i) =>
      pos === "助動詞" && COPULA.has(base) && !(surface === "で" && tail[i + 1]?.surface === "も"),
  );

/** 81%で、: the dictionary takes で for a particle behind counters. */
const isCounted = ({ tail, comma }: Bunsetsu, head: Token | undefined): boolean =>
  comma && tail.length === 1 && tail[0]?.surface === "で" && head?.detail[1] === "助数詞";

/** 最も多いのは車で、: what a cleft ends in, the particle is none. */
const isCleftEnd = ({ at, comma, tail }: Bunsetsu, line: readonly Bunsetsu[]): boolean =>
  comma &&
  tail.length === 1 &&
  tail[0]?.surface === "で" &&
  line.slice(0, at).findLast((one) => isTopic(one.tail.filter(({ pos }) => pos === "助詞")))?.text === "の";

/** 体言止め, and a verbal noun before a comma. */
const ends = (
  { full, comma, tail }: Bunsetsu,
  next: Bunsetsu | undefined,
  head: Token | undefined,
): boolean => next === undefined || full || (comma && tail.length === 0 && head?.detail[0] === "サ変接続");

function lemmaOf({ core, text }: Bunsetsu, verbal: boolean): string {
  if (verbal) return core.findLast(({ pos }) => pos === "動詞" || pos === "形容詞")?.base ?? text;
  return core.findLast(({ detail }) => detail[0] === "サ変接続")?.surface ?? text;
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
  const markAt = (i: number): string => line[i]?.tail.map(({ surface }) => surface).join("") ?? "";
  const from = ledBy(at, line);
  const mark = markAt(from);
  const near = from === at - 1 ? [1, 2] : [1];
  return MARK.test(mark) && near.some((by) => markAt(at + by) === mark);
}

const MARK = /^(?:は|が|に|では|には|で)$/;

/** 2位には世界記録を持つA、3位にはB: back over what stands before A, to the last place of its kind that は follows. */
function ledBy(at: number, line: readonly Bunsetsu[]): number {
  const before = line.slice(0, at);
  const topic = before.findLastIndex(({ comma, tail }) => comma || tail.at(-1)?.surface === "は");
  return topic < at - 1 && before[topic]?.comma === false ? topic : at - 1;
}
