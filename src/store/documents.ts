/** JSON documents on a shelf: checked by their schema both ways, readable by people. */
import { z } from "zod";
import { Failure } from "../errors.ts";
import type { Shelf } from "./shelf.ts";

export type Documents = {
  readonly put: <T>(schema: z.ZodType<T>, path: string, document: T) => Promise<void>;
  /** Null when there is none. @throws Failure `store.corrupt`, naming the file */
  readonly get: <T>(schema: z.ZodType<T>, path: string) => Promise<T | null>;
};

export function documentsOn(shelf: Shelf): Documents {
  return {
    // A document of ours that breaks its own schema is a bug, and thrown as one.
    put: async (schema, path, document) =>
      shelf.write(path, Buffer.from(`${JSON.stringify(schema.parse(document), null, 2)}\n`)),
    get: async (schema, path) => {
      const bytes = await shelf.read(path);
      return bytes === null ? null : read(schema, shelf.locate(path), bytes);
    },
  };
}

function read<T>(schema: z.ZodType<T>, where: string, bytes: Uint8Array): T {
  const content = jsonOf(where, bytes);
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  throw corrupt(where, z.prettifyError(result.error).replaceAll("\n", " "), result.error);
}

function jsonOf(where: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch (cause) {
    throw corrupt(where, "it is no JSON", cause);
  }
}

export const corrupt = (where: string, why: string, cause?: unknown): Failure =>
  new Failure("store.corrupt", `${where} cannot be read: ${why}; remove it and run the item with --again`, {
    cause,
  });
