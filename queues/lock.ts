/** One owner a data directory: a lock of the operating system, which is free the moment its holder is dead. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { Failure } from "../src/errors.ts";

const LOCK_FILE = "queue.lock";
const OWNER_FILE = "owner.json";

/** Who holds the lock; told to whoever comes second. */
export const Owner = z.strictObject({
  pid: z.int(),
  startedAt: z.iso.datetime({ offset: true }),
  /** Where the owner can be reached, once it listens: `http://127.0.0.1:7373`. */
  address: z.string().optional(),
});
export type Owner = z.infer<typeof Owner>;

export type Lock = {
  /** Tells others more, such as the address, while the lock is held. */
  readonly announce: (owner: Owner) => void;
  readonly release: () => void;
};

/**
 * Takes the directory. The lock is SQLite's exclusive one on an empty file: it works on every platform and dies
 * with its process. Nothing else may open that file: closing any handle of it in this process would free the lock.
 * @throws Failure `queue.owned`, naming the holder
 */
export function takeLock(directory: string, owner: Owner): Lock {
  const handle = lockFile(directory, TAKE_WITHIN_MS);
  if (handle === null) throw owned(directory, readOwner(directory));
  try {
    writeOwner(directory, owner);
  } catch (cause) {
    handle.close();
    throw unwritable(directory, cause);
  }
  let held = true;
  return {
    announce: (latest) => {
      if (held) writeOwner(directory, latest);
    },
    release: () => {
      if (!held) return;
      held = false;
      rmSync(join(directory, OWNER_FILE), { force: true });
      handle.close();
    },
  };
}

/** The living owner of the directory; null when it is free (an owner that was killed leaves its note, not the lock). */
export function findOwner(directory: string): Owner | null {
  const handle = lockFile(directory, 0);
  if (handle === null) return readOwner(directory) ?? UNKNOWN_OWNER;
  handle.close();
  return null;
}

/** The holder that has taken the lock but not yet written who it is. */
const UNKNOWN_OWNER: Owner = { pid: 0, startedAt: "1970-01-01T00:00:00Z" };

/** Whoever asks for the owner holds the lock for a moment; that must not turn an owner away. */
const TAKE_WITHIN_MS = 250;

/** Null when somebody else holds it, after `withinMs`. */
function lockFile(directory: string, withinMs: number): DatabaseSync | null {
  let handle: DatabaseSync | null = null;
  try {
    mkdirSync(directory, { recursive: true });
    handle = new DatabaseSync(join(directory, LOCK_FILE), { timeout: withinMs });
    handle.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    return handle;
  } catch (cause) {
    handle?.close();
    if (isBusy(cause)) return null;
    throw unwritable(directory, cause);
  }
}

const SQLITE_BUSY = 5;
const isBusy = (error: unknown): boolean =>
  error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY;

function owned(directory: string, owner: Owner | null): Failure {
  const holder = owner === null ? "another process" : `pid ${owner.pid} since ${owner.startedAt}`;
  const where = owner?.address === undefined ? "" : `, which listens at ${owner.address}`;
  return new Failure(
    "queue.owned",
    `${directory} is held by ${holder}${where}; stop that process, or use another data directory`,
  );
}

function unwritable(directory: string, cause: unknown): Failure {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new Failure(
    "store.write",
    `cannot lock ${directory} (${why}); may it be written to, and is the disk full?`,
    {
      cause,
    },
  );
}

function writeOwner(directory: string, owner: Owner): void {
  const path = join(directory, OWNER_FILE);
  writeFileSync(`${path}.new`, `${JSON.stringify(owner)}\n`);
  renameSync(`${path}.new`, path);
}

function readOwner(directory: string): Owner | null {
  try {
    return Owner.parse(JSON.parse(readFileSync(join(directory, OWNER_FILE), "utf8")));
  } catch {
    // The holder is just starting or ending; that it holds the lock is what counts.
    return null;
  }
}
