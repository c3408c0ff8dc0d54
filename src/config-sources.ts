/** The list of sources in `kawaraban.yaml`: what is wrong in it is named with its line. */
import type { Document, LineCounter } from "yaml";
import { z } from "zod";
import { Failure } from "./errors.ts";
import { SourceSpec } from "./model.ts";

const Sources = z.array(SourceSpec);

type File = { readonly path: string; readonly document: Document; readonly lines: LineCounter };

/** @throws Failure `input.malformed`, `path:line: what is wrong` */
export function sourcesIn(content: unknown, file: File): readonly SourceSpec[] {
  const parsed = Sources.safeParse(content ?? []);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const where = [...(issue?.path ?? []), ...(unknown === undefined ? [] : [unknown])];
  const what =
    unknown === undefined
      ? `sources ${where.join(".")}: ${issue?.message ?? "is not usable"}`
      : `${unknown} is nothing that can be said of a source; there are ${KEYS.join(", ")}`;
  throw new Failure("input.malformed", `${file.path}:${lineOf(where, file)}: ${what}`);
}

const KEYS = ["url", "path", "kind", "title", "every", "cron", "tags", "select", "paused"];

/** The line of the deepest node on the way that the file has. */
function lineOf(where: readonly PropertyKey[], { document, lines }: File): number {
  for (let length = where.length; length >= 0; length -= 1) {
    const offset = offsetOf(["sources", ...where.slice(0, length)], document);
    if (offset !== null) return lines.linePos(offset).line;
  }
  return 1;
}

function offsetOf(path: readonly PropertyKey[], document: Document): number | null {
  const node = document.getIn(path, true);
  const range = typeof node === "object" && node !== null && "range" in node ? node.range : null;
  return Array.isArray(range) && typeof range[0] === "number" ? range[0] : null;
}
