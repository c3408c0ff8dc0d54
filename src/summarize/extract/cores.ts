/**
 * A sentence in its core, by its dependencies: without clauses that describe what has a name of its own, scenes and adverbs,
 * the least telling first. Who, what is done, to what, how much, and every denial stay.
 */

import { once } from "../../once.ts";
import type { Node, Tree } from "../../text/syntax/tree.ts";
import { treesOf } from "../../text/syntax/tree.ts";
import { weightIn } from "./closeness.ts";
import { clauseForms, type Variant } from "./compress.ts";
import { conceptsOf } from "./concepts.ts";
import { applied, cut, type Edit, survives } from "./edits.ts";
import { COUNTED_WITHIN, EXCEPTS } from "./phrases.ts";
import { shortEdits } from "./trims.ts";
import { balanced, ENDS_WHOLE, type View } from "./view.ts";

/** 方針, こと, 疑い: what stands before them is what they are. */
const CONTENT =
  /(?:こと|もの|ため|うち|ほか|よう|わけ|ところ|とおり|通り|際|時|とき|後|前|中|間|場合|人|者|点|件|側|旨|形|案|方針|考え|計画|予定|見通し|意向|見方|可能性|疑い|容疑|恐れ|おそれ|見込み|考え方|判断|指摘|意見|声|批判|懸念|結果|理由|原因|事故|事件|事態|状態|状況|制度|仕組み|方法|段階|取り組み|上|下|うえ|一方|代わり|まま|範囲|調査|研究|分析|取材|発表|統計|会見)$/u;
const DENIES = /^(?:ない|ぬ|ん|ず|まい)$/u;
/** A name of several words says by itself which one: 小島航路, 移転計画; 施設 and 女性 do not. */
const SPECIFIC_TOKENS_MIN = 2;
const SPECIFIC_CHARS_MIN = 4;

const WHEN = /^(?:で|に|から|まで|までに)$/u;
const OUTSIDE = /以外|除|限|だけ|のみ|ない|ず|[「『]/u;
/** 初めて, どう: what is said hangs on them. */
const BEARS =
  /最|全|半|同時|初|ぶり|再び|再度|ほぼ|ほとんど|一部|どう|なぜ|いつ|どれ|何|まだ|もう|さらに|相次|連続|次々|すべて|必ず|ともに|共に|自ら|別に/u;

/** What there is room for: each takes its own phrases away, and those of the rooms before it. */
const ROOMS = ["gist", "headline"] as const;
type Room = (typeof ROOMS)[number];

/** The widest room that does without it. */
type Phrase = Edit & { readonly room: Room };

/**
 * Each form has one phrase less than the one before it.
 *
 * @param room a gist keeps days and names, a headline has no room for all of them
 */
export function coresOf(view: View, weights: ReadonlyMap<string, number>, room: Room): readonly Variant[] {
  const free = phrasesOf(view)
    .filter((phrase) => ROOMS.indexOf(phrase.room) <= ROOMS.indexOf(room))
    .map((phrase) => ({ phrase, loss: lossOf(phrase, view, weights) }))
    .sort((a, b) => a.loss - b.loss)
    .map(({ phrase }) => phrase);
  const found = new Map<string, Variant>();
  for (const base of clauseForms(view)) {
    const taken = free.filter((phrase) => survives(phrase, base));
    for (let count = 0; count <= taken.length; count++) {
      const edits = [...base, ...taken.slice(0, count)];
      const text = applied(view.text, edits);
      if (balanced(text) && ENDS_WHOLE.test(text) && !found.has(text)) found.set(text, { text, edits });
    }
  }
  return [...found.values()];
}

/** Of what is told, so much for a character. */
function lossOf({ start, end }: Edit, view: View, weights: ReadonlyMap<string, number>): number {
  const lost = conceptsOf(view).filter((concept) => concept.start >= start && concept.end <= end);
  return weightIn(new Set(lost.map(({ key }) => key)), weights) / Math.max(1, end - start);
}

/** What the sentence can do without, outside what is quoted. */
const phrasesOf = once((view: View): readonly Phrase[] => [...described(view), ...notes(view)]);

function notes({ text }: View): readonly Phrase[] {
  return [...text.matchAll(/[（(][^（()）]*[)）]/gu)].map(({ index, 0: note }) =>
    phrase(index, index + note.length, "headline"),
  );
}

function phrase(start: number, end: number, room: Room): Phrase {
  return { ...cut(start, end, "core"), room };
}

function described(view: View): readonly Phrase[] {
  const told = view.tokens.filter((token) => survives(token, shortEdits(view)));
  const trees = treesOf(told, [...view.amounts, ...view.dates]);
  return trees.flatMap((tree) =>
    tree.flatMap((node): readonly Phrase[] => {
      const head = tree[node.head];
      const [start, end] = extentOf(node, tree, view);
      if (!head || node.quote >= 0 || head.quote >= 0) return [];
      const free = isFree(view, start, end);
      // Who and where is asked of a gist; when, too, but for the day of what only describes.
      const named = view.names.some((name) => name.start >= start && name.end <= end);
      if (node.link === "noun") {
        if (!describes(node, head, tree, view)) return [];
        if (free) return [phrase(start, end, node.predicate && !named ? "gist" : "headline")];
        return node.predicate && saysItself(head, view) && !OUTSIDE.test(view.text.slice(start, end))
          ? [phrase(start, end, "headline")]
          : [];
      }
      const dated = view.dates.some((date) => date.start >= start && date.end <= end);
      return free && setsScene(node, head, tree, view.text.slice(end), dated)
        ? [phrase(start, end, dated || named ? "headline" : "gist")]
        : [];
    }),
  );
}

/** From the first of those that depend on it to its comma; 運航を、〔20日から〕再開する needs no comma then, either. */
function extentOf(node: Node, tree: Tree, { text }: View): readonly [start: number, end: number] {
  let first = node.at;
  while (first > 0 && isUnder(first - 1, node.at, tree)) first -= 1;
  const start = tree[first]?.start ?? node.start;
  if (text.charAt(node.end) === "、") return [start, node.end + 1];
  return [/[をがにと]、$/u.test(text.slice(0, start)) ? start - 1 : start, node.end];
}

function isUnder(at: number, head: number, tree: Tree): boolean {
  for (let one = at; one >= 0; one = tree[one]?.head ?? -1) if (one === head) return true;
  return false;
}

/** Amounts, exceptions and quotations are never left out. */
function isFree(view: View, start: number, end: number): boolean {
  const text = view.text.slice(start, end);
  if (EXCEPTS.test(text) || BEARS.test(text) || /[「」『』（）()]/u.test(text)) return false;
  return !view.amounts.some((amount) => amount.start < end && amount.end > start);
}

function describes(node: Node, head: Node, tree: Tree, view: View): boolean {
  if (!head.nominal || CONTENT.test(head.text) || head.core[0]?.detail[0] === "非自立") return false;
  // 白波市と鳶島を結ぶ: one of two that stand side by side.
  if (tree.some(({ link, head: of }) => link === "beside" && of === node.at)) return false;
  const named = saysItself(head, view);
  if (!node.predicate) return named && node.tail.at(-1)?.surface === "の" && !namesWhole(node, view);
  return named || (head.core.length >= SPECIFIC_TOKENS_MIN && head.text.length >= SPECIFIC_CHARS_MIN);
}

/** A name, a day: which one is meant needs no word before it. */
function saysItself({ start, end }: Node, view: View): boolean {
  return [...view.names, ...view.dates].some((span) => span.start < end && span.end > start);
}

/** 港区の区長: a person or a body that something belongs to is told. */
function namesWhole(node: Node, view: View): boolean {
  return view.names.some(({ kind, start, end }) => kind !== "place" && start < node.end && end > node.start);
}

/** A day, an adverb, で of a place or a means, where nothing is counted or denied within it. */
function setsScene(node: Node, head: Node, tree: Tree, rest: string, dated: boolean): boolean {
  if (head.tail.some(({ base, pos }) => pos === "助動詞" && DENIES.test(base))) return false;
  if (COUNTED_WITHIN.test(rest)) return false;
  const within = tree.filter(({ at }) => isUnder(at, node.at, tree));
  // とした上で, 開くと同時に: what goes with a predicate ties it to the next one.
  if (within.some(({ topic, predicate }) => topic || predicate)) return false;
  if (node.tail.some(({ surface }) => /^(?:も|だけ|のみ|しか|こそ|さえ)$/u.test(surface))) return false;
  // 無線で検針できる機器: how a thing is described is part of what it is.
  if (head.link === "noun") return false;
  if (dated) return node.link === "adverb" || (node.link === "case" && WHEN.test(node.mark));
  if (node.link === "case") return node.mark === "で" && !CONTENT.test(node.text);
  return (
    node.link === "adverb" && node.core.every(({ pos, detail }) => pos === "副詞" || detail[0] === "副詞可能")
  );
}
