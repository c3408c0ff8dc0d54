import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Item, Summary } from "../../src/model.ts";
import { jsonLines, kawaraban, newFolder, samples, start } from "../helpers/kawaraban.ts";

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));

describe("a run that is killed", () => {
  it.each([300, 900, 1_500, 2_100])(
    "after %i ms loses nothing and doubles nothing when it is repeated",
    async (ms) => {
      const data = newFolder();
      const first = start(["run", samples, "--json", "--data-dir", data]);
      await new Promise((resolve) => setTimeout(resolve, ms));
      first.child.kill("SIGKILL");
      await first.ended;

      const second = await kawaraban(["run", samples, "--json", "--data-dir", data]);
      expect(second.code).toBe(0);
      const summaries = jsonLines(second.stdout).map((line) => Summary.parse(line));
      expect(new Set(summaries.map(({ id }) => id)).size).toBe(summaries.length);

      const items = filesBelow(join(data, "items")).filter((path) => path.endsWith(".json"));
      const states = items.map((path) => Item.parse(JSON.parse(readFileSync(path, "utf8"))).state);
      expect(new Set(states)).toEqual(new Set(["done", "refused"]));
      expect(states.filter((state) => state === "done")).toHaveLength(summaries.length);

      const indexed = filesBelow(join(data, "index")).flatMap((path) =>
        jsonLines(readFileSync(path, "utf8")),
      );
      expect(indexed.map(({ id }) => id).sort()).toEqual(summaries.map(({ id }) => id).sort());
      const documents = filesBelow(data).filter((path) => !path.startsWith(join(data, "queue")));
      expect(documents.filter((path) => /\.tmp|\.new/.test(path))).toEqual([]);
    },
  );
});

describe("Ctrl-C", () => {
  it("ends cleanly with 130, and the same command goes on", async () => {
    const data = newFolder();
    const first = start(["run", samples, "--data-dir", data]);
    // Once the queue is held, the command listens for signals.
    while (!existsSync(join(data, "owner.json"))) await new Promise((resolve) => setTimeout(resolve, 50));
    first.child.kill("SIGINT");
    const { code, stderr } = await first.ended;
    expect(code).toBe(130);
    expect(stderr).toMatch(/not finished, the same command goes on|^$|refused|–/);
    expect((await kawaraban(["run", samples, "--data-dir", data])).code).toBe(0);
  });
});
