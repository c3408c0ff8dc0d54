/** Our samples and what must come out of each: read from `samples/`, parsed, paired by name. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { z } from "zod";
import { ArticleKind } from "../../src/model.ts";

const root = resolve(import.meta.dirname, "../../samples");

const Body = z.strictObject({
  kind: z.enum(["paragraph", "heading", "list", "quote", "table"]),
  text: z.string().min(1),
});
const Beside = z.strictObject({ kind: z.enum(["caption", "reference", "profile"]), text: z.string().min(1) });
const Iso = z.iso.datetime({ offset: true }).nullable();

/** What a page that is no article must be refused with. */
export const RefusedGolden = z.strictObject({ refused: z.string() });

/** What must come out of a page. Fields that are left out are not compared. */
export const ArticleGolden = z.strictObject({
  title: z.string().optional(),
  titleDerived: z.boolean().optional(),
  publisher: z.string().nullable().optional(),
  wire: z.string().nullable(),
  bylines: z.array(z.string()),
  dateline: z.strictObject({ place: z.string().nullable(), date: z.iso.date().nullable() }).nullable(),
  publishedAt: Iso,
  updatedAt: Iso.optional(),
  access: z.enum(["full", "partial"]),
  accessCertain: z.boolean().optional(),
  kind: ArticleKind,
  body: z.array(Body).min(1),
  beside: z.array(Beside),
  ruby: z.array(z.strictObject({ base: z.string(), reading: z.string() })).optional(),
  /** Boilerplate that may stand in no block, and must stand in a drop. */
  mustNotContain: z.array(z.string().min(1)).min(1),
});
export type ArticleGolden = z.infer<typeof ArticleGolden>;

export type Sample = {
  readonly name: string;
  readonly format: "html" | "text";
  /** One file, or the parts of one article in order. */
  readonly files: readonly string[];
};

/** Every file of `pages/` and `texts/`, and every folder of `pages/`, is one sample. */
export function samples(): readonly Sample[] {
  const pages = readdirSync(join(root, "pages"), { withFileTypes: true }).map((entry): Sample => {
    const path = join(root, "pages", entry.name);
    if (!entry.isDirectory()) return { name: basename(entry.name, ".html"), format: "html", files: [path] };
    const parts = readdirSync(path)
      .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
      .map((part) => join(path, part));
    return { name: entry.name, format: "html", files: parts };
  });
  const texts = readdirSync(join(root, "texts")).map(
    (file): Sample => ({ name: basename(file, ".txt"), format: "text", files: [join(root, "texts", file)] }),
  );
  return [...pages, ...texts].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Names of the golden files. */
export function goldenNames(): readonly string[] {
  return readdirSync(join(root, "expected")).map((file) => basename(file, ".json"));
}

/** The parsed golden of a sample; throws when it is missing or malformed. */
export function goldenOf(name: string): ArticleGolden | z.infer<typeof RefusedGolden> {
  const path = join(root, "expected", `${name}.json`);
  if (!existsSync(path)) throw new Error(`samples/expected/${name}.json is missing: say what must come out`);
  return z.union([RefusedGolden, ArticleGolden]).parse(JSON.parse(readFileSync(path, "utf8")));
}
