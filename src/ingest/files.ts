/** Reads a file that a person gave, within bounds, and says plainly why not. */
import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { Failure } from "../errors.ts";

/** Files that are pages, and what they are. */
const FORMATS: Readonly<Record<string, "html" | "text">> = {
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".txt": "text",
};

export const PAGE_FILES = Object.keys(FORMATS).join(", ");

/** By the name alone; null for a file that is no page. */
export const formatByName = (path: string): "html" | "text" | null =>
  FORMATS[extname(path).toLowerCase()] ?? null;

/** @throws Failure `input.not-found`, `input.unsupported` (a folder, a device), `input.too-large` */
export async function readBounded(path: string, bytesMax: number): Promise<Uint8Array> {
  try {
    const { size, isFile } = await stat(path).then((found) => ({ size: found.size, isFile: found.isFile() }));
    if (!isFile)
      throw new Failure("input.unsupported", `${path} is no file; give a file, or a folder of pages`);
    if (size > bytesMax) throw tooLarge(path, size, bytesMax);
    const bytes = await readFile(path);
    // It may have grown in between.
    if (bytes.length > bytesMax) throw tooLarge(path, bytes.length, bytesMax);
    return bytes;
  } catch (error) {
    throw unreadable(path, error);
  }
}

const tooLarge = (path: string, size: number, bytesMax: number): Failure =>
  new Failure(
    "input.too-large",
    `${path} has ${size} bytes, more than the ${bytesMax} of a page; KAWARABAN_BODY_BYTES_MAX allows more`,
  );

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file; check the name",
  ENOTDIR: "there is no such file; check the name",
  EACCES: "it may not be read; check its rights",
  EPERM: "it may not be read; check its rights",
  EISDIR: "it is a folder",
  ELOOP: "its links lead in a circle",
  ENAMETOOLONG: "no file has a name so long",
};

/** Translates what reading a file throws; a Failure passes through. */
export function unreadable(path: string, error: unknown): unknown {
  if (error instanceof Failure || !(error instanceof Error) || !("code" in error)) return error;
  const code = String(error.code);
  return new Failure("input.not-found", `${path} cannot be read: ${REASONS[code] ?? code}`, { cause: error });
}
