/** Follows "next page" from part to part, and says whether what came together is the whole article. */
import { Failure } from "../errors.ts";
import { type PageCount, pageCount } from "./page-count.ts";
import type { Part } from "./parts.ts";

/** A part that the page names and that could not be had. */
type Unread = { readonly part: string; readonly failure: Failure };

export type Chain = {
  readonly parts: readonly Part[];
  readonly unread: readonly Unread[];
  readonly pagesTold: { readonly count: number; readonly said: string } | null;
  /** Empty when nothing speaks against completeness. */
  readonly missing: readonly string[];
};

type Way = {
  /** Address or path of the part that follows; null when none does. */
  readonly next: (part: Part, at: string) => string | null;
  readonly get: (at: string) => Promise<Part>;
  readonly partsMax: number;
};

/** What may still come (a timeout) fails the whole; what will not (404) ends it, and is told. */
export async function followParts(first: Part, start: string, way: Way): Promise<Chain> {
  const parts = [first];
  const seen = new Set([start]);
  let at = way.next(first, start);
  while (at !== null && !seen.has(at) && parts.length < way.partsMax) {
    const place = at;
    seen.add(place);
    try {
      const part = await way.get(place);
      // Past the last page, some sites show the first or the last one again.
      if (parts.some(({ bytes }) => Buffer.compare(bytes, part.bytes) === 0)) return chain(parts, [], null);
      parts.push(part);
      at = way.next(part, part.told.url ?? place);
    } catch (error) {
      if (!(error instanceof Failure) || error.retry !== "never") throw error;
      return chain(parts, [{ part: place, failure: error }], null);
    }
  }
  return chain(parts, [], at !== null && !seen.has(at) ? at : null);
}

function chain(parts: readonly Part[], unread: readonly Unread[], beyond: string | null): Chain {
  const counts = parts.map(({ told, text }) => (told.format === "html" ? pageCount(text) : null));
  const told = counts.find((count) => count !== null) ?? null;
  return {
    parts,
    unread,
    pagesTold: told === null ? null : { count: told.of, said: told.said },
    missing: [
      ...unread.map(({ part, failure }) => `${part} was not read (${failure.code})`),
      ...(beyond === null ? [] : [`more than ${parts.length} pages; ${beyond} was not read`]),
      ...(told === null ? [] : missingByCount(told, counts[0] ?? null, parts.length)),
    ],
  };
}

function missingByCount(told: PageCount, first: PageCount | null, given: number): readonly string[] {
  const missing: string[] = [];
  if ((first?.at ?? 1) > 1) missing.push(`begins on page ${first?.at} (${first?.said})`);
  else if (told.of > given) missing.push(`${given} of ${told.of} pages (${told.said})`);
  return missing;
}
