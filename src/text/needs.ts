/**
 * Reads off a regular expression which characters a text must hold for it to match at all: of 「…」(?=[（(]) each of 「, 」 and
 * one bracket. A text that lacks one of them need not be searched. What is not understood needs nothing, so that a pattern
 * is searched for once too often rather than once too seldom.
 */
import { Characters } from "./characters.ts";

type Units = ReadonlySet<number>;
/** Of each of these sets one character must stand in the text, the rarest set first; none: nothing is known. */
type Needs = readonly Units[];

/** Sets that almost every sentence has a member of are of no use; nor are many sets when the rarest of them do. */
const FREQUENCY_MAX = 0.7;
const SETS_MAX = 3;

/** The rarest sets of characters; each match needs one of every set. Empty when nothing is known. */
export function needsOf({ source, flags }: RegExp): readonly Characters[] {
  if (/[iv]/.test(flags)) return [];
  return rarestFirst(new Reader(source).alternatives())
    .filter((units) => frequencyOf(units) <= FREQUENCY_MAX)
    .slice(0, SETS_MAX)
    .map(setOf);
}

function rarestFirst(needs: Needs): Needs {
  return [...needs].sort((a, b) => frequencyOf(a) - frequencyOf(b));
}

const sets = new Map<string, Characters>();

function setOf(units: Units): Characters {
  const members = [...units].toSorted((a, b) => a - b).map((unit) => String.fromCharCode(unit));
  const key = members.filter((member) => member !== "-").join("");
  const set = sets.get(key) ?? new Characters(key);
  sets.set(key, set);
  return set;
}

/** How often sentences of news hold one of them, roughly: kana and digits stand everywhere, each kanji in few. */
function frequencyOf(units: Units): number {
  let sum = 0;
  for (const unit of units) {
    if (unit >= 0x3041 && unit <= 0x3096) sum += 0.2;
    else if (unit === 0x3001 || unit === 0x3002) sum += 0.5;
    else if (unit >= 0x30a1 && unit <= 0x30fc) sum += 0.004;
    else if (unit >= 0x30 && unit <= 0x39) sum += 0.04;
    else sum += unit < 0x80 || unit > 0xff00 ? 0.002 : 0.012;
  }
  return sum;
}

const NAMED_CLASSES = "dDwWsSbBpPk";
const CLASS_UNITS_MAX = 400;

/** Reads a pattern from left to right; each step returns what it needs. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** One branch must match: of the first needs of them all one character must be there, of the second ones, and so on. */
  alternatives(): Needs {
    const branches: Needs[] = [];
    do branches.push(this.#sequence());
    while (this.#take("|"));
    if (branches.length === 1) return branches[0] ?? [];
    const sorted = branches.map(rarestFirst);
    const count = Math.min(...sorted.map(({ length }) => length));
    return Array.from(
      { length: count },
      (_, place) => new Set(sorted.flatMap((needs) => [...(needs[place] ?? [])])),
    );
  }

  /** Each part must match: what they all need. */
  #sequence(): Needs {
    const all: Units[] = [];
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source.charAt(this.#at))) {
      const needs = this.#atom();
      if (!this.#isOptional()) all.push(...needs);
    }
    return all;
  }

  #atom(): Needs {
    const sign = this.#next();
    if (sign === "(") return this.#group();
    if (sign === "[") return this.#class();
    if (sign === "\\") return this.#escape();
    return /[.^$]/.test(sign) ? [] : [new Set([sign.charCodeAt(0)])];
  }

  #group(): Needs {
    const opening = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.#source.slice(this.#at))?.[0] ?? "";
    this.#at += opening.length;
    const needs = this.alternatives();
    this.#take(")");
    return opening.endsWith("!") ? [] : needs;
  }

  #class(): Needs {
    let units: Set<number> | null = this.#take("^") ? null : new Set();
    while (!this.#take("]")) {
      const from = this.#member();
      const isRange = this.#source.charAt(this.#at) === "-" && this.#source.charAt(this.#at + 1) !== "]";
      if (isRange) this.#at++;
      const to = isRange ? this.#member() : from;
      if (from === null || to === null || to - from > CLASS_UNITS_MAX) units = null;
      else for (let unit = from; unit <= to; unit++) units?.add(unit);
    }
    return units === null ? [] : [units];
  }

  #member(): number | null {
    const sign = this.#next();
    const [need] = sign === "\\" ? this.#escape() : [new Set([sign.charCodeAt(0)])];
    const [unit, another] = need ?? [];
    return unit === undefined || another !== undefined ? null : unit;
  }

  #escape(): Needs {
    const sign = this.#next();
    if (sign === "d") return [new Set("0123456789".split("").map((digit) => digit.charCodeAt(0)))];
    if (sign === "u") {
      const hex = /^(?:[0-9a-f]{4}|\{[0-9a-f]+\})/i.exec(this.#source.slice(this.#at))?.[0] ?? "";
      this.#at += hex.length;
      const unit = Number.parseInt(hex.replace("{", ""), 16);
      return unit <= 0xffff ? [new Set([unit])] : [];
    }
    if (!NAMED_CLASSES.includes(sign) && !/[0-9ntrfvxc]/.test(sign)) return [new Set([sign.charCodeAt(0)])];
    this.#at +=
      /^(?:\{[^}]*\}|<\w+>)/.exec(/[pPk]/.test(sign) ? this.#source.slice(this.#at) : "")?.[0].length ?? 0;
    return [];
  }

  /** Takes a quantifier; true for one that lets the atom be missing. */
  #isOptional(): boolean {
    const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at))?.[0] ?? "";
    this.#at += quantifier.length;
    return /^(?:[*?]|\{0)/.test(quantifier);
  }

  #next(): string {
    return this.#source.charAt(this.#at++);
  }

  #take(sign: string): boolean {
    const is = this.#source.charAt(this.#at) === sign;
    if (is) this.#at++;
    return is;
  }
}
