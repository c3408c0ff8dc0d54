/** What a driver has to give: named bytes in folders. Everything else the store builds on top of it. */

export type ByteRange = { readonly from: number; readonly until: number };

/** Paths are relative, with `/`. A write is whole or not at all, and lasting when it returns. */
export type Shelf = {
  /** Null when there is no such file. @param range bytes of it, `until` not included; default all */
  readonly read: (path: string, range?: ByteRange) => Promise<Uint8Array | null>;
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Adds to the end of a file, or begins one. After a crash the end may be cut. */
  readonly append: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Size in bytes; null when there is no such file. */
  readonly size: (path: string) => Promise<number | null>;
  /** Is another whenever the file has been written to, see `extentOf`; null when there is no such file. */
  readonly mark: (path: string) => Promise<string | null>;
  /** Names in a folder, sorted, without what is half-written; none when there is no such folder. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Does nothing when there is no such file. */
  readonly remove: (path: string) => Promise<void>;
  /** Removes what was left half-written below the folders; returns how many files that were. */
  readonly sweep: (folders: readonly string[], now: Date) => Promise<number>;
  /** How a person finds the file. */
  readonly locate: (path: string) => string;
};

/** Which file stands at a path and how long it is: a whole write makes another file, what is added makes it longer. */
export type Extent = { readonly file: string; readonly size: number };

/** @param written whatever is another with each write */
export const markOf = ({ file, size }: Extent, written: string | number): string =>
  `${size}/${written}/${file}`;

/** Null for a mark that is no mark of a shelf's, such as one of an earlier version. */
export function extentOf(mark: string): Extent | null {
  const [, size, file] = /^(\d+)\/[^/]*\/(.+)$/.exec(mark) ?? [];
  return size === undefined || file === undefined ? null : { file, size: Number(size) };
}

/** What was added to a file since it was shorter; null when it is another one. */
export const addedSince = (before: Extent | null, now: Extent | null): ByteRange | null =>
  before !== null && now !== null && before.file === now.file && before.size <= now.size
    ? { from: before.size, until: now.size }
    : null;
