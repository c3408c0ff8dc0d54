/** What the dictionary knows of a word, put into words: made when first asked for, kept while it is asked for often. */
import { z } from "zod";
import type { Token } from "../../model.ts";
import { FACT_INTS } from "./build.ts";
import type { Views } from "./layout.ts";

/** A token without its place. `base` is null where it is the surface itself. */
export type Lexeme = Pick<Token, "pos" | "detail" | "conjugation" | "reading" | "known"> & {
  readonly word: number;
  readonly surface: string;
  readonly base: string;
};

const ClassesSchema = z.array(
  z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.string()]),
);

/** A power of two; two words may fight for a place, which costs time only. */
const PLACES = 1 << 16;

/** What is known of a word that stands in a text from `start` to `end`. */
export type Lexemes = (word: number, text: string, start: number, end: number) => Lexeme;

type Classes = readonly Pick<Lexeme, "pos" | "detail" | "conjugation">[];

/** What many words have in common; a word says which by its first fact. */
export function wordClassesOf(views: Views): Classes {
  return ClassesSchema.parse(JSON.parse(Buffer.from(views.classes).toString("utf8"))).map(
    ([pos, first, second, third, type, form]) => ({
      pos,
      detail: [first, second, third],
      conjugation: { type, form },
    }),
  );
}

/** @param extra the lexemes of words beside the dictionary's, whose numbers go on from its own */
export function lexemesOf(
  views: Views,
  extra: readonly Lexeme[] = [],
  classes: Classes = wordClassesOf(views),
): Lexemes {
  const { facts, strings } = views;
  const count = facts.length / FACT_INTS;
  const firstUnknown = views.unknowns[1] ?? 0;
  const places: (Lexeme | undefined)[] = Array.from({ length: PLACES });

  const stringAt = (place: number): string => {
    let out = "";
    const end = place + 1 + (strings[place] as number);
    for (let at = place + 1; at < end; at++) out += String.fromCharCode(strings[at] as number);
    return out;
  };

  return (word, text, start, end) => {
    const kept = places[word & (PLACES - 1)];
    // A word of the dictionary has one surface; an unknown one has that of the text.
    if (kept !== undefined && kept.word === word) return kept;
    const beside = word < count ? undefined : extra[word - count];
    if (beside !== undefined) return beside;
    const surface = text.slice(start, end);
    const kind = facts[word * FACT_INTS] as number;
    const reading = facts[word * FACT_INTS + 1] as number;
    const base = facts[word * FACT_INTS + 2] as number;
    const common = classes[kind];
    if (common === undefined) throw new RangeError(`the dictionary has no class ${kind} (word ${word})`);
    const known = word < firstUnknown;
    // Of one shape with all others, key by key, so that reading tokens stays fast.
    const lexeme: Lexeme = {
      word,
      surface,
      pos: common.pos,
      detail: common.detail,
      conjugation: common.conjugation,
      base: base === 0 ? surface : stringAt(base),
      reading: known && reading !== 0 ? stringAt(reading) : null,
      known,
    };
    if (known) places[word & (PLACES - 1)] = lexeme;
    return lexeme;
  };
}
