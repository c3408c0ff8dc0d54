/** Our tokens, our spans and stock kuromoji, by turns on the same lines. */
import { join } from "node:path";
import { engineOf } from "../../src/text/tokenizer/engine.ts";
import { viewsOf } from "../../src/text/tokenizer/layout.ts";
import { openDictionary, tokenizerOf } from "../../src/text/tokenizer.ts";
import { loadKuromoji } from "../../tests/helpers/kuromoji.ts";
import { distinctLines, median, megabytesOf, rateOf } from "./text-lines.ts";

const ROUNDS = 5;
const BYTES = 600_000;

const lines = await distinctLines(BYTES);
const dictionary = await openDictionary(join(import.meta.dirname, "../../node_modules/.cache/kawaraban"), {
  tell: console.error,
});
const tokenize = tokenizerOf(dictionary);
const find = engineOf(viewsOf(dictionary.buffer), null);
const stock = await loadKuromoji();
const rates = { spans: [] as number[], tokens: [] as number[], stock: [] as number[] };
const ratios = { spans: [] as number[], tokens: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  const spans = rateOf(lines, (line) => find(line, () => undefined));
  const tokens = rateOf(lines, tokenize);
  const base = rateOf(lines, (line) => stock.tokenize(line));
  rates.spans.push(spans);
  rates.tokens.push(tokens);
  rates.stock.push(base);
  ratios.spans.push(spans / base);
  ratios.tokens.push(tokens / base);
}
console.log(
  `\nspeed on ${megabytesOf(lines).toFixed(2)} MB in ${lines.length} distinct lines, ${ROUNDS} rounds by turns, median (best):`,
);
for (const [name, values] of Object.entries(rates))
  console.log(
    `  ${name.padEnd(7)} ${median(values).toFixed(2)} (${Math.max(...values).toFixed(2)}) MB/s of CPU time`,
  );
console.log(
  `  tokens ${median(ratios.tokens).toFixed(1)} × stock, spans ${median(ratios.spans).toFixed(1)} × stock (median of the rounds)`,
);
