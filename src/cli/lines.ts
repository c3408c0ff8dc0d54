/** Works through a list of JSON lines: one line in, one line out, and a bad line fails alone. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { z } from "zod";
import { Failure } from "../errors.ts";
import type { Log } from "../log.ts";

/** What a line gives when it fails: the reason stands where the result would have stood. */
const told = (error: unknown): { code: string; message: string } =>
  error instanceof Failure
    ? { code: error.code, message: error.message }
    : { code: "bug", message: error instanceof Error ? error.message : String(error) };

/**
 * @param from a path, or `-` for standard input
 * @param schema what a line must be; it has an `id`
 * @param work gives the fields that stand beside the id in the line that goes out; with a `refused` Failure among them
 *   the line failed, and the others tell what is known all the same
 * @returns how many lines failed
 * @throws Failure `input.not-found` when the list itself cannot be read
 */
export async function eachLine<Line extends { readonly id: string }>(
  from: string,
  schema: z.ZodType<Line>,
  work: (line: Line) => Promise<Readonly<Record<string, unknown>>> | Readonly<Record<string, unknown>>,
  door: { readonly stdin: Readable; readonly out: (line: string) => void; readonly log: Log },
): Promise<{ done: number; failed: number }> {
  let number = 0;
  let failed = 0;
  let done = 0;
  for await (const row of rowsOf(from, door.stdin)) {
    number += 1;
    if (row.trim() === "") continue;
    let id: string | null = null;
    try {
      const raw = jsonOf(row, number);
      id = idOf(raw);
      const line = schema.safeParse(raw);
      if (!line.success)
        throw new Failure(
          "input.malformed",
          `line ${number}: ${z.prettifyError(line.error).replaceAll("\n", " ")}`,
        );
      const { refused, ...fields } = await work(line.data);
      if (refused instanceof Failure) {
        failed += 1;
        door.out(JSON.stringify({ id, line: number, error: told(refused), ...fields }));
      } else {
        door.out(JSON.stringify({ id: line.data.id, ...fields }));
        done += 1;
      }
    } catch (error) {
      failed += 1;
      door.out(JSON.stringify({ id, line: number, error: told(error) }));
      if (error instanceof Error && !(error instanceof Failure))
        door.log("bug", { line: number, stack: error.stack });
    }
  }
  return { done, failed };
}

async function* rowsOf(from: string, stdin: Readable): AsyncIterable<string> {
  const input = from === "-" ? stdin : createReadStream(from, "utf8");
  try {
    // `input` fails while it is read, and so inside of this loop.
    for await (const row of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) yield row;
  } catch (cause) {
    throw new Failure(
      "input.not-found",
      `${from} cannot be read; give a file of JSON lines, or - for standard input`,
      {
        cause,
      },
    );
  }
}

function jsonOf(row: string, number: number): unknown {
  try {
    return JSON.parse(row.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new Failure("input.malformed", `line ${number} is not JSON`, { cause });
  }
}

const idOf = (raw: unknown): string | null =>
  typeof raw === "object" && raw !== null && "id" in raw && typeof raw.id === "string" ? raw.id : null;
