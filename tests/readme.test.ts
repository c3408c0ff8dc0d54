import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { renewed } from "../scripts/readme.ts";

const root = join(import.meta.dirname, "..");

describe("the READMEs", () => {
  it.each([
    ["README.md", "en"],
    ["README.ja.md", "ja"],
  ] as const)("%s lists every setting as it is (npm run readme renews the table)", (file, language) => {
    const text = readFileSync(join(root, file), "utf8");
    expect(text).toBe(renewed(text, language));
  });

  it.each(["README.md", "README.ja.md"])("%s opens with the two commands", (file) => {
    const commands = [...readFileSync(join(root, file), "utf8").matchAll(/```sh\n(.+)\n```/g)].map(
      ([, line]) => line,
    );
    expect(commands.slice(0, 2)).toEqual(["npm ci && npx kawaraban run samples", "npm ci && npm test"]);
  });
});
