/** What a driver has to give: named bytes in folders. Everything else the store builds on top of it. */

/** Paths are relative, with `/`. A write is whole or not at all, and lasting when it returns. */
export type Shelf = {
  /** Null when there is no such file. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Adds to the end of a file, or begins one. After a crash the end may be cut. */
  readonly append: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Size in bytes; null when there is no such file. */
  readonly size: (path: string) => Promise<number | null>;
  /** Is another whenever the file has been written to; null when there is no such file. */
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
