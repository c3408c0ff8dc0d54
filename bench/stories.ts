/**
 * How well articles of one event, of one affair, and copies are put together, on our own articles; and what an article
 * costs when there are many.
 *
 *   node bench/stories.ts [--articles N [--filled]] [--shared DIR]
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadTokenizer } from "../src/text/tokenizer.ts";
import {
  disagreementsFound,
  disagreementsIn,
  featuresOfTold,
  pairsOf,
  placedOf,
  toldByOutlets,
  toldFurther,
  toldUnseen,
} from "./stories/corpus.ts";
import { DISAGREEMENTS } from "./stories/disagreements.ts";
import { bySet, onOneDay } from "./stories/generality.ts";
import { placeMany } from "./stories/placing-many.ts";
import { showSources } from "./stories/sources.ts";

const { values } = parseArgs({
  options: {
    filled: { type: "boolean", default: false },
    articles: { type: "string", default: "2000" },
    shared: { type: "string", default: join(import.meta.dirname, "..", "..", "shared") },
  },
});
const tokenize = await loadTokenizer();
const told = toldByOutlets();
const features = told.map((one) => featuresOfTold(one, { tokenize }));
const placed = placedOf(features);
for (const level of ["event", "story"] as const) {
  const { precision, recall } = pairsOf(told, placed, level);
  console.log(
    `${level === "event" ? "events " : "affairs"}  pair precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`,
  );
}
for (const line of bySet(told, features)) console.log(line);
for (const [name, others] of [
  ["6, mended on", toldFurther()],
  ["5, measured seldom", toldUnseen()],
] as const) {
  const theirs = placedOf(others.map((one) => featuresOfTold(one, { tokenize })));
  const [events, affairs] = (["event", "story"] as const).map((level) => {
    const { precision, recall } = pairsOf(others, theirs, level);
    return `${precision.toFixed(3)}/${recall.toFixed(3)}`;
  });
  console.log(`  set ${name} (${others.length}): events ${events}, affairs ${affairs}`);
}
console.log(onOneDay(told, features));
const copies = told.filter(({ gold }) => gold.reprintOf !== null);
const folded = copies.filter(
  ({ id, gold }) => placed.find((place) => place.id === id)?.reprintOf === gold.reprintOf,
).length;
const invented = placed.filter(
  ({ id, reprintOf }) => reprintOf !== null && told.find((one) => one.id === id)?.gold.reprintOf === null,
).length;
console.log(`copies   ${folded} of ${copies.length} folded, ${invented} that are none`);
const alone = told.filter(({ gold }) => gold.event === null);
const apart = alone.filter(
  ({ id }) => placed.filter(({ story }) => story === placed.find((one) => one.id === id)?.story).length === 1,
);
console.log(`round-ups ${apart.length} of ${alone.length} kept out; ${told.length} articles`);

const { missing, invented: unlisted } = disagreementsFound(disagreementsIn(features, placed));
console.log(
  `disagreements ${DISAGREEMENTS.length - missing.length} of ${DISAGREEMENTS.length} found, ${unlisted.length} that are none${missing.length > 0 ? `; missing: ${missing.join(", ")}` : ""}`,
);

await showSources(join(values.shared, "sources"), { tokenize, now: () => new Date() });
await placeMany(told, features, Number(values.articles), values.filled, { tokenize });
