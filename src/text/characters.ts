/**
 * Sets of characters. Asking one costs a tenth of a regular expression, and readers ask for every word: what it is made of,
 * what it begins and ends with, and whether a sentence holds a sign at all.
 *
 * Characters that stand in the same sets are one class; the bits of a class say which sets those are. Most kanji are of one
 * class, so that what is asked for often stays small and close together, however many sets there are.
 */

const UNITS = 1 << 16;
const WORD_BITS = 32;
/** So many sets there may be, and so many classes (a thousand or so are in use). */
const SETS_MAX = 512;
const CLASSES_MAX = 1 << 12;
const WORDS = SETS_MAX / WORD_BITS;

/** UTF-16 unit → class; 0 for what is in no set. */
const classOf = new Uint16Array(UNITS);
/** A row of bits for each class, and how many units are of it. */
const rows = new Uint32Array(CLASSES_MAX * WORDS);
const counts = new Uint32Array(CLASSES_MAX);
counts[0] = UNITS;
let classes = 1;
let sets = 0;

/** So many words of a row are looked at together. */
const PAGE = 4;
/** For each page: the text that was asked about last; for each word the bits that any of its characters has. */
const lastText: string[] = Array.from({ length: WORDS / PAGE }, () => "");
const lastBits = new Uint32Array(WORDS);

export class Characters {
  readonly #word: number;
  readonly #bit: number;

  /** @param members as inside the brackets of a regular expression: single characters and ranges (`ぁ-ん々`) of one UTF-16 unit */
  constructor(members: string) {
    if (sets === SETS_MAX) throw new RangeError(`more than ${SETS_MAX} sets of characters: raise SETS_MAX`);
    this.#word = Math.floor(sets / WORD_BITS);
    this.#bit = 1 << (sets % WORD_BITS);
    sets++;
    lastText.fill(""); // what was looked at before knows nothing of this set
    for (const [old, units] of Map.groupBy(unitsOf(members), (unit) => classOf[unit] as number))
      this.#join(old, units);
  }

  /** These, of one class so far, get the bit: the whole class, or one of their own. */
  #join(old: number, units: readonly number[]): void {
    const own = units.length === counts[old] ? old : classes++;
    if (own === CLASSES_MAX) throw new RangeError(`more than ${CLASSES_MAX} classes: raise CLASSES_MAX`);
    if (own !== old) {
      rows.copyWithin(own * WORDS, old * WORDS, (old + 1) * WORDS);
      counts[old] = (counts[old] as number) - units.length;
      counts[own] = units.length;
      for (const unit of units) classOf[unit] = own;
    }
    rows[own * WORDS + this.#word] = (rows[own * WORDS + this.#word] as number) | this.#bit;
  }

  /** Whether the character at an offset is one; none is outside the text. */
  at(text: string, index: number): boolean {
    return index >= 0 && index < text.length && this.#has(text.charCodeAt(index));
  }

  #has(unit: number): boolean {
    return ((rows[(classOf[unit] as number) * WORDS + this.#word] as number) & this.#bit) !== 0;
  }

  /** The text is one of them and nothing else. */
  is(text: string): boolean {
    return text.length === 1 && this.#has(text.charCodeAt(0));
  }

  begins(text: string): boolean {
    return this.at(text, 0);
  }

  ends(text: string): boolean {
    return this.at(text, text.length - 1);
  }

  /** Every character is one, and there is one. */
  all(text: string): boolean {
    for (let at = 0; at < text.length; at++) if (!this.#has(text.charCodeAt(at))) return false;
    return text.length > 0;
  }

  /** One stands somewhere in the text. Readers ask for many sets of one sentence, and one look at it answers for all. */
  within(text: string): boolean {
    const page = Math.floor(this.#word / PAGE);
    if (lastText[page] !== text) lookAt(text, page);
    return ((lastBits[this.#word] as number) & this.#bit) !== 0;
  }
}

function lookAt(text: string, page: number): void {
  const first = page * PAGE;
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const row = (classOf[text.charCodeAt(at)] as number) * WORDS + first;
    a |= rows[row] as number;
    b |= rows[row + 1] as number;
    c |= rows[row + 2] as number;
    d |= rows[row + 3] as number;
  }
  lastBits[first] = a;
  lastBits[first + 1] = b;
  lastBits[first + 2] = c;
  lastBits[first + 3] = d;
  lastText[page] = text;
}

function unitsOf(members: string): ReadonlySet<number> {
  const units = new Set<number>();
  for (let at = 0; at < members.length; at++) {
    const isRange = members.charAt(at + 1) === "-" && at + 2 < members.length;
    const to = members.charCodeAt(isRange ? at + 2 : at);
    for (let unit = members.charCodeAt(at); unit <= to; unit++) units.add(unit);
    if (isRange) at += 2;
  }
  return units;
}

export const HIRAGANA = new Characters("ぁ-ん");
export const KATAKANA = new Characters("ァ-ヴー");
/** Signs of kanji as names have them, compatibility forms included. */
export const KANJI = new Characters("\u3400-\u9fff\uf900-\ufaff々〆ヶ");
export const OPENING = new Characters("（(");
