/** The five texts that the product was asked for: one chain on the talks of Japan and the US, in the order of their days. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Tokenize } from "../../src/model.ts";
import { describeStory, storiesOfPasted } from "./pasted.ts";

/** Known of them; most of the texts tell no day of their own. */
const DAYS: Readonly<Record<string, string>> = {
  "000": "2026-02-13",
  "001": "2025-01-22",
  "002": "2026-02-12",
  "003": "2025-02-08",
  "004": "2025-04-18",
};

export async function showSources(
  folder: string,
  deps: { readonly tokenize: Tokenize; readonly now: () => Date },
): Promise<void> {
  if (!existsSync(folder)) return console.log(`the five sources: skipped, there is no ${folder}`);
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) => {
      const id = name.slice(0, 3);
      const published = DAYS[id];
      return published === undefined
        ? []
        : [{ id, published, text: readFileSync(join(folder, name), "utf8") }];
    });
  const stories = await storiesOfPasted(texts, deps);
  console.log(`the five sources: ${stories.length} ${stories.length === 1 ? "story" : "stories"}`);
  for (const line of stories.flatMap(describeStory)) console.log(`  ${line}`);
}
