/** Reads the dictionary as the kuromoji package installs it: gzipped tables, little endian, padded with zeros. */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { crc32, gunzipSync } from "node:zlib";

/** `kind` is part of speech, three details, conjugation type and form, with commas between; `*` stands for nothing. */
export type DictionaryWord = {
  readonly surface: string;
  readonly kind: string;
  readonly base: string;
  readonly reading: string;
  readonly leftId: number;
  readonly rightId: number;
  readonly cost: number;
};

export type CharClass = {
  /** Unknown words begin here also where the dictionary has a word. */
  readonly always: boolean;
  /** Unknown words take all neighbours of the class, else one character. */
  readonly grouping: boolean;
  readonly words: readonly DictionaryWord[];
};

const FILES = [
  "tid.dat.gz",
  "tid_pos.dat.gz",
  "tid_map.dat.gz",
  "cc.dat.gz",
  "unk.dat.gz",
  "unk_pos.dat.gz",
  "unk_map.dat.gz",
  "unk_char.dat.gz",
  "unk_invoke.dat.gz",
] as const;
type FileName = (typeof FILES)[number];

export const kuromojiFolder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve("kuromoji")), "..", "dict");

/** A number that changes with the content of the files: gzip ends in the checksum and length of what it holds. */
export function contentOf(folder: string): string {
  const ends = FILES.map((name) => {
    const file = openSync(join(folder, name), "r");
    const end = Buffer.alloc(8);
    readSync(file, end, 0, 8, fstatSync(file).size - 8);
    closeSync(file);
    return end;
  });
  return crc32(Buffer.concat(ends)).toString(16).padStart(8, "0");
}

/** Gzip ends in the length of what it holds, so that one piece of memory is enough. */
function bytesOf(folder: string, name: FileName): Buffer {
  const packed = readFileSync(join(folder, name));
  return gunzipSync(packed, { chunkSize: packed.readUInt32LE(packed.length - 4) + 1 });
}

/** All words, those of one surface together and in kuromoji's order, which decides between equal costs. */
export function* knownWords(folder: string): Generator<readonly DictionaryWord[]> {
  const words = wordsIn(bytesOf(folder, "tid.dat.gz"), bytesOf(folder, "tid_pos.dat.gz"));
  for (const [, places] of lists(bytesOf(folder, "tid_map.dat.gz"))) yield places.map(words);
}

/** What a character class (by its number) makes of text that the dictionary does not know. */
export function charClasses(folder: string): readonly CharClass[] {
  const words = wordsIn(bytesOf(folder, "unk.dat.gz"), bytesOf(folder, "unk_pos.dat.gz"));
  const byClass = new Map(lists(bytesOf(folder, "unk_map.dat.gz")));
  return [...definitions(bytesOf(folder, "unk_invoke.dat.gz"))].map(({ always, grouping }, id) => ({
    always,
    grouping,
    words: (byClass.get(id) ?? []).map(words),
  }));
}

/** The class of every UTF-16 unit. */
export const classByUnit = (folder: string): Uint8Array =>
  Uint8Array.from(bytesOf(folder, "unk_char.dat.gz"));

/** `costs[right * size + left]` is what it costs that a word with this right id stands before one with this left id. */
export function connectionCosts(folder: string): { readonly size: number; readonly costs: Int16Array } {
  const bytes = bytesOf(folder, "cc.dat.gz");
  const all = new Int16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2);
  return { size: all[0] ?? 0, costs: all.subarray(2) };
}

/** A row of `table`: left id, right id, cost, place of the features in `texts`; both are in the same order. */
const ROW_BYTES = 10;

/** Looks a word up by the place of its row. */
function wordsIn(table: Buffer, texts: Buffer): (place: number) => DictionaryWord {
  const lines = texts.toString("utf8", 0, texts.indexOf("\0\0")).split("\0");
  return (place) => {
    const line = lines[place / ROW_BYTES] ?? "";
    const commas = commasIn(line);
    return {
      surface: line.slice(0, commas[0]),
      kind: line.slice((commas[0] ?? 0) + 1, commas[6]),
      base: line.slice((commas[6] ?? 0) + 1, commas[7]),
      reading: commas.length < 8 ? "*" : line.slice((commas[7] ?? 0) + 1, commas[8]),
      leftId: table.readInt16LE(place),
      rightId: table.readInt16LE(place + 2),
      cost: table.readInt16LE(place + 4),
    };
  };
}

/** Features are surface, the six of `kind`, base, reading, pronunciation; unknown words lack the last two. */
function commasIn(line: string): readonly number[] {
  const commas: number[] = [];
  for (let at = line.indexOf(","); at >= 0; at = line.indexOf(",", at + 1)) commas.push(at);
  return commas;
}

/** How many lists there are; then a key, a length and so many numbers, again and again. */
function* lists(bytes: Buffer): Generator<[number, readonly number[]]> {
  const count = bytes.readInt32LE(0);
  let at = 4;
  const next = (): number => {
    at += 4;
    return bytes.readInt32LE(at - 4);
  };
  for (let index = 0; index < count; index++) {
    const key = next();
    yield [key, Array.from({ length: next() }, next)];
  }
}

/** Two flags, a bound that kuromoji does not heed, and a name that ends in 0. */
function* definitions(bytes: Buffer): Generator<{ always: boolean; grouping: boolean }> {
  for (let at = 0; at + 6 < bytes.length && bytes[at + 6] !== 0; at = bytes.indexOf(0, at + 6) + 1) {
    yield { always: bytes[at] === 1, grouping: bytes[at + 1] === 1 };
  }
}
