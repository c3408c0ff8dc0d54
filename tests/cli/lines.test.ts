import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { eachLine } from "../../src/cli/lines.ts";
import { Failure } from "../../src/errors.ts";
import { silent } from "../../src/log.ts";

const Line = z.object({ id: z.string(), n: z.number() });

async function through(list: string) {
  const lines: unknown[] = [];
  const door = {
    stdin: Readable.from([list]),
    out: (line: string) => lines.push(JSON.parse(line)),
    log: silent,
  };
  const work = ({ n }: { n: number }) => {
    if (n === 0) throw new TypeError("n is nought");
    if (n < 0)
      return { refused: new Failure("clean.members-only", "n is for members"), page: { title: "n" } };
    return { half: n / 2 };
  };
  return { ...(await eachLine("-", Line, work, door)), lines };
}

describe("a list of JSON lines", () => {
  it("gives one line for each, and a bad line fails alone with its reason", async () => {
    const list = '{"id":"a","n":4}\nnot json\n\n{"id":"b"}\n{"id":"c","n":0}\n{"id":"d","n":2}';
    const { done, failed, lines } = await through(list);
    expect([done, failed]).toEqual([2, 3]);
    expect(lines).toMatchObject([
      { id: "a", half: 2 },
      { id: null, line: 2, error: { code: "input.malformed" } },
      { id: "b", line: 4, error: { code: "input.malformed" } },
      { id: "c", line: 5, error: { code: "bug", message: "n is nought" } },
      { id: "d", half: 1 },
    ]);
  });

  it("tells what is known of a line that was refused", async () => {
    const { done, failed, lines } = await through('{"id":"a","n":-1}');
    expect([done, failed]).toEqual([0, 1]);
    expect(lines).toEqual([
      {
        id: "a",
        line: 1,
        error: { code: "clean.members-only", message: "n is for members" },
        page: { title: "n" },
      },
    ]);
  });

  it("reads past a byte order mark", async () => {
    expect((await through('\uFEFF{"id":"a","n":4}')).lines).toEqual([{ id: "a", half: 2 }]);
  });

  it("says so when the list is not there", async () => {
    const door = { stdin: Readable.from([]), out: () => undefined, log: silent };
    await expect(eachLine("/nowhere/list.jsonl", Line, () => ({}), door)).rejects.toMatchObject({
      code: "input.not-found",
    });
  });
});
