/** The development pages with their addresses, decoded by the charset that they declare; ingest is not measured here. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

export const SETS = ["news", "blog"] as const;
type SetName = (typeof SETS)[number];

export type CorpusPage = { readonly id: string; readonly url: string; readonly html: string };

const GoldLine = z.object({ id: z.string(), url: z.string() });

export function pagesOf(pagesDir: string, set: SetName): readonly CorpusPage[] {
  return goldOf(pagesDir, set).map(({ id, url }) => ({
    id,
    url,
    html: decode(readFileSync(join(pagesDir, set, `${id}.html`))),
  }));
}

/** Changes with every page and every answer: floors hold for one corpus only. */
export function digestOf(pagesDir: string): string {
  const hash = createHash("sha256");
  for (const set of SETS) {
    hash.update(readFileSync(join(pagesDir, set, "gold.jsonl")));
    for (const { id } of goldOf(pagesDir, set)) hash.update(readFileSync(join(pagesDir, set, `${id}.html`)));
  }
  return hash.digest("hex");
}

function goldOf(pagesDir: string, set: SetName): readonly z.infer<typeof GoldLine>[] {
  return readFileSync(join(pagesDir, set, "gold.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => GoldLine.parse(JSON.parse(line)));
}

function decode(bytes: Buffer): string {
  const named = /charset\s*=\s*["']?([\w-]+)/i.exec(bytes.subarray(0, 8192).toString("latin1"))?.[1];
  return new TextDecoder(named ?? "utf-8").decode(bytes);
}
