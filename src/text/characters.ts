/**
 * Sets of characters as bits of one table. Asking the table costs a tenth of a regular expression, and readers ask for every
 * word: what it is made of, what it begins and ends with, and whether a sentence holds a sign at all.
 */

const UNITS = 1 << 16;
const SETS_PER_TABLE = 32;

/** A table holds the bits of so many sets, and remembers the text it was asked about last. */
class Table {
  readonly bits = new Uint32Array(UNITS);
  #text = "";
  #found = 0;

  /** The sets that have a character of the text, in one pass for all of them. */
  in(text: string): number {
    if (text !== this.#text) {
      const { bits } = this;
      let found = 0;
      for (let at = 0; at < text.length; at++) found |= bits[text.charCodeAt(at)] as number;
      this.#text = text;
      this.#found = found;
    }
    return this.#found;
  }

  /** What was looked at before knows nothing of a new set. */
  forget(): void {
    this.#text = "";
  }
}

let table = new Table();
let sets = 0;

export class Characters {
  readonly #table: Table;
  readonly #bits: Uint32Array;
  readonly #bit: number;

  /** @param members as inside the brackets of a regular expression: single characters and ranges (`ぁ-ん々`) of one UTF-16 unit */
  constructor(members: string) {
    const bit = sets++ % SETS_PER_TABLE;
    if (bit === 0) table = new Table();
    table.forget();
    this.#table = table;
    this.#bits = table.bits;
    this.#bit = 1 << bit;
    for (let at = 0; at < members.length; at++) {
      const from = members.charCodeAt(at);
      const isRange = members.charAt(at + 1) === "-" && at + 2 < members.length;
      const to = isRange ? members.charCodeAt(at + 2) : from;
      for (let unit = from; unit <= to; unit++) this.#bits[unit] = (this.#bits[unit] as number) | this.#bit;
      if (isRange) at += 2;
    }
  }

  /** Whether the character at an offset is one; none is outside the text. */
  at(text: string, index: number): boolean {
    return (
      index >= 0 && index < text.length && ((this.#bits[text.charCodeAt(index)] as number) & this.#bit) !== 0
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
    const bits = this.#bits;
    for (let at = 0; at < text.length; at++)
      if (((bits[text.charCodeAt(at)] as number) & this.#bit) === 0) return false;
    return text.length > 0;
  }

  /** One stands somewhere in the text. Readers ask for many sets of one sentence, which costs one look at it a table. */
  within(text: string): boolean {
    return (this.#table.in(text) & this.#bit) !== 0;
  }
}

export const HIRAGANA = new Characters("ぁ-ん");
export const KATAKANA = new Characters("ァ-ヴー");
/** Signs of kanji as names have them, compatibility forms included. */
export const KANJI = new Characters("\u3400-\u9fff\uf900-\ufaff々〆ヶ");
/** Kanji and the sign that repeats one. */
export const HAN = new Characters("\u3400-\u9fff々");
export const OPENING = new Characters("（(");
