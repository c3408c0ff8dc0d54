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
const PLACES = 1 << 14;

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

  const stringAt = (place: number): string =>
    String.fromCharCode(...strings.subarray(place + 1, place + 1 + (strings[place] ?? 0)));

  return (word, text, start, end) => {
    const kept = places[word & (PLACES - 1)];
    // A word of the dictionary has one surface; an unknown one has that of the text.
    if (kept !== undefined && kept.word === word && kept.known) return kept;
    const beside = word < count ? undefined : extra[word - count];
    if (beside !== undefined) return beside;
    const surface = text.slice(start, end);
    const [kind = 0, reading = 0, base = 0] = facts.subarray(word * FACT_INTS, word * FACT_INTS + FACT_INTS);
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
    places[word & (PLACES - 1)] = lexeme;
    return lexeme;
  };
}
