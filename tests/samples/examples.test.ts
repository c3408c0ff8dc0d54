import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { EXAMPLES, examples } from "../../scripts/examples.ts";

const made = await examples();

it("has an example for every sample that is an article, and no other (npm run examples renews them)", () => {
  expect(readdirSync(EXAMPLES).sort()).toEqual([...made.keys()].sort());
});

it.each([...made])("%s is what is said today (npm run examples renews it)", (file, text) => {
  expect(readFileSync(join(EXAMPLES, file), "utf8")).toBe(text);
});
