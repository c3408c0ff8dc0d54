/** The text as the engine sees it: UTF-16 units, their character classes, and where runs of a class and pieces end. */

/** The class of what no class holds; kuromoji has a rule for it but, by an old slip, no characters. */
const NO_CLASS = 0;
const STOP_COMMA = 0x3001;
const STOP_FULL = 0x3002;
const JOINER = 0x200d;

export class UnitReader {
  units = new Uint16Array(1024);
  classes = new Uint8Array(1024);
  runEnds = new Int32Array(1024);
  #length = 0;
  readonly #charClasses: Uint8Array;

  /** @param charClasses the class of every UTF-16 unit */
  constructor(charClasses: Uint8Array) {
    this.#charClasses = charClasses;
  }

  /** Surrogates, and what joins emoji, make one class of their own, so that no character is torn. */
  read(text: string): void {
    const { length } = text;
    this.#length = length;
    if (length > this.units.length) this.#grow(2 * length);
    const { units, classes, runEnds } = this;
    const charClasses = this.#charClasses;
    let before = NO_CLASS + 1;
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at);
      units[at] = unit;
      before =
        isSurrogate(unit) || (before === NO_CLASS && joins(unit)) ? NO_CLASS : (charClasses[unit] as number);
      classes[at] = before;
    }
    let end = length;
    let after = NONE_CLASS;
    for (let at = length - 1; at >= 0; at--) {
      const kind = classes[at] as number;
      if (kind !== after || isStop(units[at] as number)) end = at + 1;
      runEnds[at] = end;
      after = kind;
    }
  }

  /** A piece ends behind 、 or 。, as kuromoji has it. */
  pieceEnd(from: number): number {
    const { units } = this;
    for (let at = from; at < this.#length; at++) if (isStop(units[at] as number)) return at + 1;
    return this.#length;
  }

  /** The same place, or the one before it when a surrogate pair would be torn; `to` is whole. */
  wholeBefore(place: number, to: number): number {
    if (place === to) return to;
    const isTorn = isHigh(this.units[place - 1] as number) && isLow(this.units[place] as number);
    return isTorn ? place - 1 : place;
  }

  #grow(length: number): void {
    this.units = new Uint16Array(length);
    this.classes = new Uint8Array(length);
    this.runEnds = new Int32Array(length);
  }
}

const NONE_CLASS = 255;
const isStop = (unit: number): boolean => unit === STOP_COMMA || unit === STOP_FULL;
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
const joins = (unit: number): boolean => unit === JOINER || (unit >= 0xfe00 && unit <= 0xfe0f);
