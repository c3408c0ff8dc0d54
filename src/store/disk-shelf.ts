/** Files on a disk: a temporary file beside the target, fsync, rename, fsync of the folder. */
import { readlinkSync } from "node:fs";
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { Failure } from "../errors.ts";
import { type ByteRange, markOf, type Shelf } from "./shelf.ts";

/**
 * `.name.<machine>.<pid>-<counter>.tmp`: two writers never share one, on storage that machines share either, and a dead
 * writer's is known by its process.
 */
const TEMPORARY = /^\..+?(?:\.([\w-]+))?\.(\d+)-\d+\.tmp$/;
/** What a process of another machine left, or of a container that is gone: no write takes so long. */
const ABANDONED_AFTER_MS = 3_600_000;
let counter = 0;

/** Where process ids mean the same processes: two containers of one machine may both have a pid 1. */
const MACHINE = `${hostname().replace(/[^\w-]/g, "_")}-${pidSpace()}`;

function pidSpace(): string {
  try {
    return /\d+/.exec(readlinkSync("/proc/self/ns/pid"))?.[0] ?? "0";
  } catch {
    return "0"; // not Linux
  }
}

/** The calls that write, so that a test can make a disk fail. */
export type Disk = Pick<typeof import("node:fs/promises"), "open" | "rename">;

export function diskShelf(root: string, disk: Disk = { open, rename }): Shelf {
  const at = (path: string) => join(root, path);
  return {
    read: (path, range) =>
      (range === undefined ? readFile(at(path)) : readPart(at(path), range)).catch(absent(at(path))),
    size: (path) => stat(at(path)).then(({ size }) => size, absent(at(path))),
    // The number of a file that is gone is given to a later one; the time of its birth is not.
    mark: (path) =>
      stat(at(path)).then(
        ({ size, mtimeMs, ino, birthtimeMs }) => markOf({ file: `${ino}-${birthtimeMs}`, size }, mtimeMs),
        absent(at(path)),
      ),
    write: (path, bytes) => writeWhole(disk, root, at(path), bytes).catch(translated(at(path))),
    append: (path, bytes) => appendLasting(disk, root, at(path), bytes).catch(translated(at(path))),
    list: async (folder) =>
      ((await readdir(at(folder)).catch(absent(at(folder)))) ?? [])
        .filter((name) => !TEMPORARY.test(name))
        .sort(),
    remove: (path) => rm(at(path), { force: true }).catch(translated(at(path))),
    sweep: async (folders, now) => {
      let removed = 0;
      for (const folder of folders) removed += await sweep(at(folder), now);
      return removed;
    },
    locate: at,
  };
}

async function readPart(path: string, { from, until }: ByteRange): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const bytes = Buffer.alloc(until - from);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function writeWhole(disk: Disk, root: string, target: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(target);
  await makeFolder(disk, root, folder);
  counter += 1;
  const name = target.slice(folder.length + 1);
  const temporary = join(folder, `.${name}.${MACHINE}.${process.pid}-${counter}.tmp`);
  try {
    await withFile(disk, temporary, "wx", async (file) => {
      await file.writeFile(bytes);
      await file.sync();
    });
    await disk.rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(disk, folder);
}

async function appendLasting(disk: Disk, root: string, target: string, bytes: Uint8Array): Promise<void> {
  await makeFolder(disk, root, dirname(target));
  const isNew = (await stat(target).catch(absent(target))) === null;
  await withFile(disk, target, "a", async (file) => {
    const { size } = await file.stat();
    try {
      await file.writeFile(bytes);
      await file.sync();
    } catch (error) {
      await file.truncate(size);
      throw error;
    }
  });
  if (isNew) await syncFolder(disk, dirname(target));
}

async function withFile(
  disk: Disk,
  path: string,
  flags: string,
  work: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const file = await disk.open(path, flags);
  try {
    await work(file);
  } finally {
    await file.close();
  }
}

/** New folders are made lasting too, each in the folder above it. */
async function makeFolder(disk: Disk, root: string, folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= Math.max(first.length, root.length); made = dirname(made))
    await syncFolder(disk, dirname(made));
}

/** Systems that cannot open or sync a folder (Windows) say so with one of these. */
const NO_FOLDER_SYNC: ReadonlySet<string> = new Set(["EISDIR", "EPERM", "EINVAL", "ENOTSUP", "EACCES"]);

async function syncFolder(disk: Disk, folder: string): Promise<void> {
  await withFile(disk, folder, "r", (file) => file.sync()).catch((error: unknown) => {
    if (!NO_FOLDER_SYNC.has(codeOf(error))) throw error;
  });
}

async function sweep(folder: string, now: Date): Promise<number> {
  let removed = 0;
  for (const entry of (await readdir(folder, { withFileTypes: true }).catch(absent(folder))) ?? []) {
    const path = join(folder, entry.name);
    const [temporary, machine, pid] = TEMPORARY.exec(entry.name) ?? [];
    if (entry.isDirectory()) removed += await sweep(path, now);
    else if (
      temporary !== undefined &&
      (await isAbandoned(path, machine === MACHINE ? Number(pid) : null, now))
    ) {
      await rm(path, { force: true });
      removed += 1;
    }
  }
  return removed;
}

/** @param pid of its writer; null when that is, or may be, a process of another machine */
async function isAbandoned(path: string, pid: number | null, now: Date): Promise<boolean> {
  if (pid !== null && !isAlive(pid)) return true;
  const known = await stat(path).catch(absent(path));
  return known !== null && now.getTime() - known.mtimeMs > ABANDONED_AFTER_MS;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** @returns null for a file that is not there, throws for everything else */
const absent =
  (path: string) =>
  (error: unknown): null => {
    if (codeOf(error) === "ENOENT") return null;
    throw new Failure(
      "store.corrupt",
      `${path} cannot be read (${codeOf(error)}); check its rights and the disk`,
      { cause: error },
    );
  };

const FULL: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT"]);

const translated =
  (path: string) =>
  (error: unknown): never => {
    if (error instanceof Failure) throw error;
    const code = codeOf(error);
    if (FULL.has(code))
      throw new Failure(
        "store.disk-full",
        `${path} was not written: the disk is full; make room, then run the same command again`,
        { cause: error },
      );
    throw new Failure(
      "store.write",
      `${path} was not written (${code}); check that the data directory can be written to`,
      { cause: error },
    );
  };

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : String(error);
