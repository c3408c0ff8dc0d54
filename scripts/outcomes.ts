/** Writes docs/fetch-outcomes.md, the table of what servers do and what comes of it, from the scenarios of the tests. */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { RETRY } from "../src/errors.ts";
import { GROUPS, type Scenario } from "../tests/ingest/hostile/scenarios.ts";

export const outcomesFile = resolve(import.meta.dirname, "../docs/fetch-outcomes.md");

const AGAIN = {
  backoff: "tried again",
  "slow-down": "tried again when the server says",
  never: "final",
} as const;

function outcomeOf({ gives, says = {}, retryAfterMs }: Scenario): string {
  if (gives !== "page")
    return `\`${gives}\` (${AGAIN[RETRY[gives]]}${retryAfterMs === undefined ? "" : `, in ${retryAfterMs / 1000} s`})`;
  const facts = [
    says.charset === undefined ? "" : `read as ${says.charset}`,
    says.at === undefined ? "" : `from \`${says.at}\``,
    says.parts === undefined ? "" : `${says.parts} ${says.parts === 1 ? "part" : "parts"}`,
    says.missing === undefined ? "" : `incomplete: ${says.missing.source.replaceAll("\\", "")}`,
  ].filter(Boolean);
  return ["the page", ...facts].join(", ");
}

/** The file in Markdown: a table for each group of scenarios. */
export function outcomesTable(): string {
  const count = Object.values(GROUPS).flat().length;
  const tables = Object.entries(GROUPS).map(([name, scenarios]) =>
    [
      `## ${name}`,
      "",
      "| path | what the server does | what comes of it |",
      "|---|---|---|",
      ...scenarios.map((one) => `| \`${one.path}\` | ${one.does} | ${outcomeOf(one)} |`),
    ].join("\n"),
  );
  return `# What servers do, and what comes of it

${count} scenarios of the hostile server in \`tests/ingest/hostile\`, each asked and checked by its test. Made by
\`npm run outcomes\`; the limits there are 1.5 s for a page and 1 MB for its body.

${tables.join("\n\n")}
`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(outcomesFile, outcomesTable());
