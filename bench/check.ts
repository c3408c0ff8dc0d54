/**
 * How much of what is wrong the check catches, and how much of what is right it refuses: statements written by hand
 * before the check saw them (`bench/check/batches`), and errors made by rule in those that are right.
 *
 *   node bench/check.ts [--misses] [--only BATCH] [--update]
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkClaims, sourceOfBody } from "../src/summarize/check-body.ts";
import { loadTokenizer } from "../src/text/tokenizer.ts";
import { mutationsOf } from "./check/mutations.ts";
import { readBatches } from "./check/statements.ts";
import { compare, raise } from "./clean/floors.ts";

const { values } = parseArgs({
  options: {
    misses: { type: "boolean", default: false },
    only: { type: "string" },
    update: { type: "boolean", default: false },
  },
});
const FLOORS = join(import.meta.dirname, "floors", "check.json");
const tokenize = await loadTokenizer();

type Tally = { right: number; of: number };
const scores = new Map<string, Tally>();
const count = (name: string, right: boolean): void => {
  const tally = scores.get(name) ?? { right: 0, of: 0 };
  scores.set(name, { right: tally.right + (right ? 1 : 0), of: tally.of + 1 });
};

const batches = readBatches().filter(({ name }) => values.only === undefined || name === values.only);
const started = process.cpuUsage();
let checked = 0;
for (const { name, articles } of batches) {
  for (const { id, right, wrong, ...body } of articles) {
    const source = sourceOfBody({ id, ...body }, { tokenize });
    const verdict = (text: string) => {
      checked += 1;
      return checkClaims([{ text }], source, { tokenize })[0];
    };
    for (const text of right) {
      const said = verdict(text);
      const stands = said?.verdict === "verified";
      count(`${name} right stands`, stands);
      if (!stands) miss(`refused although right, ${name} ${id}: ${text}`, said?.reasons);
      // A rule can only spoil what the check let stand.
      if (!stands) continue;
      for (const mutation of mutationsOf(text)) {
        const caught = verdict(mutation.text)?.verdict === "refused";
        count(`by rule ${mutation.kind} caught`, caught);
        if (!caught) miss(`let stand, by rule ${mutation.kind}, ${name} ${id}: ${mutation.text}`);
      }
    }
    for (const [kind, text] of wrong) {
      const caught = verdict(text)?.verdict === "refused";
      count(`${name} wrong caught`, caught);
      count(`by hand ${kind} caught`, caught);
      if (!caught) miss(`let stand, ${kind}, ${name} ${id}: ${text}`);
    }
  }
}
const { user, system } = process.cpuUsage(started);
for (const [name, { right, of }] of [...scores].toSorted(([a], [b]) => a.localeCompare(b)))
  console.log(
    `${name.padEnd(32)} ${String(right).padStart(4)} of ${String(of).padStart(4)}  ${(right / of).toFixed(3)}`,
  );
console.log(
  `${((user + system) / 1000 / checked).toFixed(1)} ms of CPU time a statement, Node ${process.version}`,
);

if (values.only === undefined) {
  const found = {
    corpus: createHash("sha256").update(JSON.stringify(batches)).digest("hex"),
    scores: Object.fromEntries([...scores].map(([name, { right, of }]) => [name, right / of])),
  };
  if (values.update) raise(FLOORS, found);
  const faults = compare(FLOORS, found);
  console.log(faults.length === 0 ? "all floors hold" : faults.join("\n"));
  if (faults.length > 0) process.exitCode = 1;
}

function miss(text: string, reasons: readonly { kind: string; detail: string }[] = []): void {
  if (values.misses) console.log(text, reasons.map(({ kind, detail }) => `[${kind}: ${detail}]`).join(" "));
}
