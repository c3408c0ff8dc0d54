/** Reads the user's names: a line each, with tabs between surface, kind, reading and what has to follow. */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { Failure } from "../../errors.ts";
import type { ExtraWord } from "./extra-words.ts";

/** 高市 would also be found in 高市場シェア: what is shorter than this needs to say what follows. */
const ALONE_CHARS_MIN = 3;
const NAMES_MAX = 200_000;

const Row = z
  .tuple([
    z.string().trim().min(1).max(60),
    z.enum(["person", "organization", "place", "noun"]),
    z.string().trim(),
    z.string().trim(),
  ])
  .transform(
    ([surface, kind, reading, before]): ExtraWord => ({
      surface,
      kind,
      reading: reading === "" ? null : reading,
      before: before === "" ? null : before.split("|").filter(Boolean),
    }),
  )
  .refine(({ surface, before }) => surface.length >= ALONE_CHARS_MIN || before !== null, {
    message: `a name under ${ALONE_CHARS_MIN} characters needs a fourth column: what may follow it, as in 氏|首相`,
  });

/**
 * Empty lines and lines that begin with # are passed over.
 * @throws Failure `input.not-found`, or `input.malformed` with the line
 */
export async function readNames(file: string): Promise<readonly ExtraWord[]> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new Failure(
      "input.not-found",
      `the names in ${file} cannot be read; KAWARABAN_NAMES names the file`,
      {
        cause,
      },
    );
  });
  const names = text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === "" || line.startsWith("#")) return [];
    const [surface, kind = "", reading = "", before = "", ...more] = line.replace(/^\uFEFF/, "").split("\t");
    const row = Row.safeParse([surface, kind, reading, before]);
    if (row.success && more.length === 0) return [row.data];
    const why = row.error?.issues[0];
    const column = ["surface", "kind", "reading", "what follows"][Number(why?.path[0])];
    throw new Failure(
      "input.malformed",
      `${file}:${index + 1}: ${column === undefined ? "" : `${column}: `}${why?.message ?? "more than four columns"}`,
    );
  });
  if (names.length > NAMES_MAX)
    throw new Failure("input.too-large", `${file} has ${names.length} names; ${NAMES_MAX} are the most`);
  return names;
}
