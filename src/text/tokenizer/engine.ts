/**
 * Finds the cheapest way through a text that words of the dictionary take (Viterbi, as in MeCab), with kuromoji's rules
 * for unknown words, pieces and equal costs. Time and memory are linear in the length of the text, whatever stands in it.
 */
import { ALWAYS, COUNT_BITS, COUNT_MASK, GROUPING, UNKNOWN_INTS, WORD_INTS } from "./build.ts";
import { BOTH, INNER, LEAF, type Trie } from "./double-array.ts";
import type { ExtraWords } from "./extra-words.ts";
import { Lattice, NONE, WINDOW_CHARS } from "./lattice.ts";
import type { Views } from "./layout.ts";
import { UnitReader } from "./units.ts";

/**
 * Calls `emit` for each word in order, with UTF-16 offsets. Words are numbers: the dictionary's, and from its count up
 * those of `extra`.
 */
export type Engine = (text: string, emit: (word: number, start: number, end: number) => void) => void;

const END_ID = 0;

/** @param extra words beside the dictionary's; null for kuromoji's own tokens */
export function engineOf(views: Views, extra: ExtraWords | null): Engine {
  const lattice = new Lattice(views.matrix);
  const units = new UnitReader(views.charClasses);
  const search = searchOf(views, extra, lattice, units);
  let path = new Int32Array(1024);

  /** Emits the way up to a node; returns where it ends. */
  function emitTo(last: number, base: number, emit: Parameters<Engine>[1]): number {
    let count = 0;
    for (let node = last; node !== 0; node = lattice.before[node] as number) {
      if (count === path.length) path = doubled(path);
      path[count++] = node;
    }
    let start = 0;
    while (count > 0) {
      const node = path[--count] as number;
      const end = lattice.end[node] as number;
      emit(lattice.word[node] as number, base + start, base + end);
      start = end;
    }
    return base + start;
  }

  return (text, emit) => {
    units.read(text);
    let from = 0;
    while (from < text.length) {
      const to = units.pieceEnd(from);
      let right = END_ID;
      while (from < to) {
        const until = search(text, from, to, right);
        const last = lastNode(lattice, until - from, until === to);
        right = lattice.id[last] as number;
        from = emitTo(last, from, emit);
      }
    }
  };
}

/** At the end of a piece the cheapest way; else as far as all ways agree, when that is far enough, or a cut. */
function lastNode(lattice: Lattice, place: number, isEnd: boolean): number {
  if (isEnd) {
    lattice.goOnFrom(place);
    return lattice.nodeTo(END_ID);
  }
  const common = lattice.commonNode(place);
  if ((lattice.end[common] as number) >= WINDOW_CHARS / 2) return common;
  let cut = place;
  while (cut > 0 && !lattice.isReached(cut)) cut--;
  if (cut === 0) for (cut = place; !lattice.isReached(cut); ) cut++;
  lattice.goOnFrom(cut);
  return lattice.cheapest();
}

type Search = (text: string, base: number, to: number, right: number) => number;

/** Fills the lattice from `base` on; returns how far, `to` unless that is too far for one lattice. */
function searchOf(views: Views, extra: ExtraWords | null, lattice: Lattice, units: UnitReader): Search {
  const { words, unknowns } = views;
  const wordCount = words.length / WORD_INTS;
  const trie: Trie = { nodes: views.nodes, codes: views.codes };
  // Of the unknown words that end with the same run the cheapest so far, for each word: dearer ones change nothing.
  const firstUnknown = unknowns[1] as number;
  const runCost = new Int32Array(wordCount - firstUnknown);
  const runEnd = new Int32Array(wordCount - firstUnknown);

  function addUnknown(kind: number, at: number, end: number): void {
    const first = unknowns[kind * UNKNOWN_INTS + 1] as number;
    const count = unknowns[kind * UNKNOWN_INTS + 2] as number;
    for (let word = first; word < first + count; word++) {
      const id = words[word * WORD_INTS] as number;
      const cost = lattice.costTo(id) + (words[word * WORD_INTS + 1] as number);
      if (end > at + 1) {
        const kept = word - firstUnknown;
        if (runEnd[kept] === end && (runCost[kept] as number) <= cost) continue;
        runEnd[kept] = end;
        runCost[kept] = cost;
      }
      lattice.add(word, id, end, cost);
    }
  }

  /** All words of a trie that begin at a place; true when there is one. */
  function addKnown(
    from: Trie,
    table: Int16Array,
    offset: number,
    text: string,
    at: number,
    base: number,
    to: number,
  ): boolean {
    const { nodes, codes } = from;
    const unit = units.units;
    let node = 0;
    let field = nodes[0] as number;
    let any = false;
    for (let next = at; next < to; ) {
      const code = codes[unit[next++] as number] as number;
      if (code === 0) break;
      const child = (field >> 2) + code;
      if (nodes[2 * child + 1] !== node) break;
      node = child;
      field = nodes[2 * child] as number;
      const kind = field & 3;
      if (kind === INNER) continue;
      const value = kind === BOTH ? (nodes[2 * (field >> 2)] as number) >> 2 : field >> 2;
      const first = value >> COUNT_BITS;
      any = true;
      for (let word = first; word < first + (value & COUNT_MASK); word++) {
        if (offset > 0 && extra !== null && !extra.mayEnd(word, text, next)) continue;
        const id = table[word * WORD_INTS] as number;
        const cost = lattice.costTo(id) + (table[word * WORD_INTS + 1] as number);
        lattice.add(offset + word, id, next - base, cost);
      }
      if (kind === LEAF) break;
    }
    return any;
  }

  return (text, base, to, right) => {
    const until = units.wholeBefore(Math.min(to, base + WINDOW_CHARS), to);
    const reach = Math.min(to, base + 2 * WINDOW_CHARS);
    lattice.begin(right, reach - base);
    runEnd.fill(NONE);
    for (let at = base; at < until; at++) {
      if (!lattice.isReached(at - base)) continue;
      lattice.goOnFrom(at - base);
      const isKnown = addKnown(trie, words, 0, text, at, base, to);
      if (extra !== null && extra.begins[units.units[at] as number] === 1)
        addKnown(extra.trie, extra.words, wordCount, text, at, base, to);
      const kind = units.classes[at] as number;
      const flags = unknowns[kind * UNKNOWN_INTS] as number;
      if (isKnown && (flags & ALWAYS) === 0) continue;
      const runEndsAt = units.runEnds[at] as number;
      const end = (flags & GROUPING) === 0 ? at + 1 : runEndsAt <= reach ? runEndsAt : until;
      addUnknown(kind, at, end - base);
    }
    return until;
  };
}

function doubled(old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * old.length);
  longer.set(old);
  return longer;
}
