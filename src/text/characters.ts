/**
 * Sets of characters as bits of one table. Asking the table costs a tenth of a regular expression, and readers ask for every
 * word: what it is made of, what it begins and ends with, and whether a sentence holds a sign at all.
 */

const UNITS = 1 << 16;
const SETS_PER_TABLE = 32;
/** Each set has a bit in one of them; they grow to no more than a handful. */
const tables: Uint32Array[] = [];
let sets = 0;
/** The text that was asked about last, and which sets it has a character of. */
let lastText = "";
let lastBits: number[] = [];

export class Characters {
  readonly #table: Uint32Array;
  readonly #bit: number;
  readonly #place: number;

  /** @param members as inside the brackets of a regular expression: single characters and ranges (`ぁ-ん々`) of one UTF-16 unit */
  constructor(members: string) {
    this.#place = Math.floor(sets / SETS_PER_TABLE);
    this.#bit = 1 << (sets % SETS_PER_TABLE);
    sets++;
    this.#table = tables[this.#place] ??= new Uint32Array(UNITS);
    lastBits = []; // what was looked at before knows nothing of this set
    for (let at = 0; at < members.length; at++) {
      const from = members.charCodeAt(at);
      const isRange = members.charAt(at + 1) === "-" && at + 2 < members.length;
      const to = isRange ? members.charCodeAt(at + 2) : from;
      for (let unit = from; unit <= to; unit++) this.#table[unit] = (this.#table[unit] as number) | this.#bit;
      if (isRange) at += 2;
    }
  }

  /** Whether the character at an offset is one; none is outside the text. */
  at(text: string, index: number): boolean {
    return (
      index >= 0 && index < text.length && ((this.#table[text.charCodeAt(index)] as number) & this.#bit) !== 0
    );
  }

  /** The text is one of them and nothing else. */
  is(text: string): boolean {
    return text.length === 1 && this.at(text, 0);
  }

  begins(text: string): boolean {
    return this.at(text, 0);
  }

  ends(text: string): boolean {
    return this.at(text, text.length - 1);
  }

  /** Every character is one, and there is one. */
  all(text: string): boolean {
    const table = this.#table;
    for (let at = 0; at < text.length; at++)
      if (((table[text.charCodeAt(at)] as number) & this.#bit) === 0) return false;
    return text.length > 0;
  }

  /** One stands somewhere in the text. The text asked about last is remembered: readers ask for many sets, sentence by sentence. */
  within(text: string): boolean {
    if (text !== lastText || lastBits.length === 0) look(text);
    return ((lastBits[this.#place] as number) & this.#bit) !== 0;
  }
}

/** One pass over a text for all sets. */
function look(text: string): void {
  lastText = text;
  lastBits = tables.map((table) => {
    let bits = 0;
    for (let at = 0; at < text.length; at++) bits |= table[text.charCodeAt(at)] as number;
    return bits;
  });
}

export const HIRAGANA = new Characters("ぁ-ん");
export const KATAKANA = new Characters("ァ-ヴー");
/** Signs of kanji as names have them, compatibility forms included. */
export const KANJI = new Characters("\u3400-\u9fff\uf900-\ufaff々〆ヶ");
/** Kanji and the sign that repeats one. */
export const HAN = new Characters("\u3400-\u9fff々");
export const OPENING = new Characters("（(");
