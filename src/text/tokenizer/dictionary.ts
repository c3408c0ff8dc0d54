/** The flat dictionary, opened: from the cache, else built once from kuromoji's files and kept there. */
import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../../errors.ts";
import { buildBlock } from "./build.ts";
import { contentOf, kuromojiFolder } from "./kuromoji-files.ts";
import { type Block, CHECKSUM_AT, FORMAT, HEAD_BYTES, MAGIC } from "./layout.ts";

/** One block of shared memory; may be handed to worker threads, which then read the same bytes. */
export type SharedDictionary = { readonly buffer: SharedArrayBuffer };

type Deps = {
  /** Hears of what takes time and of what does not work, one line each; for stderr. */
  readonly tell: (line: string) => void;
};

/**
 * @param cacheDir where the dictionary is kept, in a file that is named after format and content; where nothing can be
 *   written, it is built in memory each time
 * @throws Failure `dictionary.missing` when the kuromoji package is not installed whole
 */
export async function openDictionary(cacheDir: string, { tell }: Deps): Promise<SharedDictionary> {
  const folder = await installed();
  const file = join(cacheDir, `dictionary-${FORMAT}-${folder.content}.bin`);
  const kept = await read(file, tell);
  if (kept !== null) return { buffer: kept.buffer };
  const started = performance.now();
  const block = buildBlock(folder.path, (step) => tell(`dictionary (once): ${step}`));
  seal(block);
  tell(`dictionary (once): built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  await write(file, cacheDir, block).catch((cause: unknown) => {
    tell(`the dictionary cannot be kept in ${cacheDir} and is built anew each time (${reasonOf(cause)})`);
  });
  return { buffer: block.buffer };
}

async function installed(): Promise<{ path: string; content: string }> {
  try {
    const path = kuromojiFolder();
    return { path, content: contentOf(path) };
  } catch (cause) {
    throw new Failure("dictionary.missing", "the dictionary is not installed; run npm ci", { cause });
  }
}

/** Null when there is none, or what is there is not whole. */
async function read(file: string, tell: Deps["tell"]): Promise<Block | null> {
  try {
    const handle = await open(file, "r");
    try {
      const { size } = await handle.stat();
      const block = new Uint8Array(new SharedArrayBuffer(size));
      for (let at = 0; at < size; ) {
        const { bytesRead } = await handle.read(block, at, size - at, at);
        if (bytesRead === 0) break;
        at += bytesRead;
      }
      if (isWhole(block)) return block;
      tell(`${file} is damaged; the dictionary is built again`);
      return null;
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (!isMissing(cause)) tell(`${file} cannot be read (${reasonOf(cause)}); the dictionary is built again`);
    return null;
  }
}

function isWhole(block: Block): boolean {
  if (block.length < HEAD_BYTES) return false;
  const head = new Int32Array(block.buffer, 0, CHECKSUM_AT + 1);
  const expected = [MAGIC, FORMAT, block.length, checksumOf(block)];
  return expected.every((value, index) => head[index] === value);
}

function seal(block: Block): void {
  new Int32Array(block.buffer)[CHECKSUM_AT] = checksumOf(block);
}

/** One number of each 512 bytes: finds a sector that was never written or is gone, and costs next to nothing. */
function checksumOf(block: Block): number {
  const numbers = new Int32Array(block.buffer, HEAD_BYTES);
  let sum = 0;
  for (let at = 0; at < numbers.length; at += SECTOR_INTS)
    sum = (Math.imul(sum, 31) + (numbers[at] ?? 0)) | 0;
  return sum;
}

const SECTOR_INTS = 128;

/** Whole or not at all; of several processes that build at once the last one's file stays, and all are the same. */
async function write(file: string, cacheDir: string, block: Block): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  const temporary = `${file}.${process.pid}.${crypto.randomUUID()}`;
  try {
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(block);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && cause.code === "ENOENT";
const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
