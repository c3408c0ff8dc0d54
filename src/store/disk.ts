/** How much room the disk of the data directory has. */
import { statfs } from "node:fs/promises";

export type Disk = { readonly freeBytes: number; readonly totalBytes: number };

/** For a directory that is not yet made, of the disk that this process stands on. */
export async function diskOf(directory: string): Promise<Disk> {
  const { bavail, blocks, bsize } = await statfs(directory).catch(() => statfs("."));
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}
