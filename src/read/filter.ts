/** Which summaries are meant: the same filters for the API, the feeds and the commands. */
import { z } from "zod";
import { ArticleKind } from "../model.ts";
import { TAG_KINDS, type TagKind, tagTerms } from "./search/tags.ts";

/** One value or several, of which one must fit. */
const Values = z.union([z.string().min(1).max(200), z.array(z.string().min(1).max(200)).max(20)]);
const When = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/** All that is given must fit. Names fit by any form that an article uses. */
export const Filter = z.object({
  /** A day in Tokyo or a time; both ends are included. */
  from: When.optional(),
  to: When.optional(),
  source: Values.optional(),
  publisher: Values.optional(),
  wire: Values.optional(),
  person: Values.optional(),
  organization: Values.optional(),
  place: Values.optional(),
  topic: Values.optional(),
  /** IPTC Media Topic: its code (`medtop:11000000`) or name (政治), of the top level or the one below. */
  category: Values.optional(),
  kind: z.union([ArticleKind, z.array(ArticleKind)]).optional(),
  access: z.enum(["full", "partial"]).optional(),
});
export type Filter = z.infer<typeof Filter>;

/** In the language of the catalog; null when no filter but the days is given. */
export function filterMatch(filter: Filter): string | null {
  const parts = TAG_KINDS.flatMap((kind) => {
    const values = valuesOf(filter, kind);
    if (values.length === 0) return [];
    return [`(${values.flatMap((value) => tagTerms(kind, value)).join(" OR ")})`];
  });
  return parts.length === 0 ? null : parts.join(" AND ");
}

const valuesOf = (filter: Filter, kind: TagKind): readonly string[] => [filter[kind] ?? []].flat();

/** Milliseconds since 1970. */
export function boundsOf({ from, to }: Filter): { readonly from?: number; readonly to?: number } {
  return {
    ...(from === undefined ? {} : { from: timeOf(from, "00:00:00") }),
    ...(to === undefined ? {} : { to: timeOf(to, "23:59:59") }),
  };
}

const timeOf = (when: string, clock: string): number =>
  Date.parse(when.includes("T") ? when : `${when}T${clock}+09:00`);
