/**
 * How well the check tells right statements from wrong ones: `node bench/check.ts [--misses] [--batch NAME]`.
 *
 * Statements come without cites: the check finds the carrying sentences itself, as `kawaraban check` does.
 */
import { parseArgs } from "node:util";
import { checkClaims, sourceOfBody } from "../src/summarize/check-body.ts";
import { loadTokenizer } from "../src/text/tokenizer.ts";
import { type Batch, readBatches } from "./check/statements.ts";

const { values } = parseArgs({
  options: { misses: { type: "boolean", default: false }, batch: { type: "string" } },
});
const tokenize = await loadTokenizer();
for (const batch of readBatches()) {
  if (values.batch === undefined || values.batch === batch.name) handWritten(batch);
}

function handWritten({ name, articles }: Batch): void {
  const refused: string[] = [];
  const passed: string[] = [];
  const kinds = new Map<string, { all: number; caught: number }>();
  let right = 0;
  for (const article of articles) {
    const source = sourceOfBody(article, { tokenize });
    const claims = [...article.right, ...article.wrong.map(([, text]) => text)].map((text) => ({ text }));
    const results = checkClaims(claims, source, { tokenize });
    for (const [i, { verdict, reasons, cites }] of results.entries()) {
      const text = claims[i]?.text ?? "";
      const kind = article.wrong[i - article.right.length]?.[0];
      if (kind === undefined) {
        right += 1;
        if (verdict === "refused")
          refused.push(
            `${article.id} ${text}\n      ${cites.join(" ")}: ${reasons.map((one) => `${one.kind}: ${one.detail}`).join("; ")}`,
          );
        continue;
      }
      const tally = kinds.get(kind) ?? { all: 0, caught: 0 };
      kinds.set(kind, { all: tally.all + 1, caught: tally.caught + Number(verdict === "refused") });
      if (verdict === "verified") passed.push(`${article.id} ${kind}: ${text} (${cites.join(" ")})`);
    }
  }
  const all = [...kinds.values()].reduce((sum, one) => sum + one.all, 0);
  const caught = all - passed.length;
  console.log(
    `batch ${name}: ${articles.length} articles; right refused ${refused.length} of ${right}; wrong caught ${caught} of ${all} (${((caught / all) * 100).toFixed(1)} %)`,
  );
  console.log(`  ${[...kinds].map(([kind, tally]) => `${kind} ${tally.caught}/${tally.all}`).join(", ")}`);
  if (!values.misses) return;
  for (const line of refused) console.log(`  refused: ${line}`);
  for (const line of passed) console.log(`  passed:  ${line}`);
}
