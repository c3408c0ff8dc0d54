/** The flat dictionary: one block of memory that threads share and a file holds as it is, and the views into it. */

/** Grows when the layout or what is put into it changes; files of other formats are never read. */
export const FORMAT = 2;
/** `KWBD`, little endian. */
export const MAGIC = 0x4442574b;

/**
 * In the order of the block. `nodes`: the trie, see double-array.ts. `codes`: UTF-16 unit → symbol of the trie. `words`:
 * two numbers a word (its id, to the left as to the right, and its cost). `facts`: three a word (class, reading, base as offsets into `strings`,
 * 0 for none). `strings`: length, then UTF-16 units. `matrix`: costs, one row an id of the word that stands behind. `numbers`: kuromoji's id → ours. `charClasses`: a byte a
 * UTF-16 unit. `unknowns`: the words that stand for unknown ones, by character class, see `UnknownClass`. `classes`:
 * JSON, the distinct (part of speech, details, conjugation).
 */
export type Views = {
  readonly nodes: Int32Array;
  readonly codes: Uint16Array;
  readonly words: Int16Array;
  readonly facts: Int32Array;
  readonly strings: Uint16Array;
  readonly matrix: Int16Array;
  readonly numbers: Uint16Array;
  readonly charClasses: Uint8Array;
  readonly unknowns: Int32Array;
  readonly classes: Uint8Array;
};

const NAMES: readonly (keyof Views)[] = [
  "nodes",
  "codes",
  "words",
  "facts",
  "strings",
  "matrix",
  "numbers",
  "charClasses",
  "unknowns",
  "classes",
];
/** Magic, format, bytes in all, checksum; then offset and length in bytes of each section. */
const HEAD_INTS = 4 + 2 * NAMES.length;
export const CHECKSUM_AT = 3;
export const HEAD_BYTES = HEAD_INTS * 4;
const ALIGNMENT = 8;

export type Block = Uint8Array<SharedArrayBuffer>;

/** Lays the parts out in one block of shared memory; its checksum is still 0. */
export function packed(parts: Views): Block {
  const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
  const bytesTotal = NAMES.reduce((sum, name) => sum + aligned(parts[name].byteLength), aligned(HEAD_BYTES));
  const block = new Uint8Array(new SharedArrayBuffer(bytesTotal));
  const head = new Int32Array(block.buffer, 0, HEAD_INTS);
  head.set([MAGIC, FORMAT, bytesTotal, 0]);
  let at = aligned(HEAD_BYTES);
  for (const [index, name] of NAMES.entries()) {
    const { buffer, byteOffset, byteLength } = parts[name];
    block.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    head.set([at, byteLength], 4 + 2 * index);
    at += aligned(byteLength);
  }
  return block;
}

/** The sections of a block that `packed` made, without a copy. */
export function viewsOf(buffer: SharedArrayBuffer): Views {
  const head = new Int32Array(buffer, 0, HEAD_INTS);
  const view = <View>(
    name: keyof Views,
    Type: {
      new (buffer: SharedArrayBuffer, offset: number, length: number): View;
      BYTES_PER_ELEMENT: number;
    },
  ): View => {
    const place = 4 + 2 * NAMES.indexOf(name);
    return new Type(buffer, head[place] ?? 0, (head[place + 1] ?? 0) / Type.BYTES_PER_ELEMENT);
  };
  return {
    nodes: view("nodes", Int32Array),
    codes: view("codes", Uint16Array),
    words: view("words", Int16Array),
    facts: view("facts", Int32Array),
    strings: view("strings", Uint16Array),
    matrix: view("matrix", Int16Array),
    numbers: view("numbers", Uint16Array),
    charClasses: view("charClasses", Uint8Array),
    unknowns: view("unknowns", Int32Array),
    classes: view("classes", Uint8Array),
  };
}
