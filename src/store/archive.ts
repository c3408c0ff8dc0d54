/** The whole store as one file (tar, gzipped), written while others go on writing, and read back into an empty one. */
import { createReadStream, createWriteStream } from "node:fs";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { extract, pack } from "tar-stream";
import { Failure } from "../errors.ts";
import { diskShelf } from "./disk-shelf.ts";
import { FOLDERS } from "./layout.ts";
import { openStore } from "./open.ts";

export type Archived = { readonly files: number; readonly bytes: number };

/** Every document is written before its item says so: items that are read first never name what is not yet there. */
const ORDER = ["items", ...FOLDERS.filter((folder) => folder !== "items")];
const NAME = new RegExp(`^(?:${FOLDERS.join("|")})(?:/[\\w@%+,=-][\\w@%+,=.-]*)+$`);

/**
 * Writes all documents to a file, whole or not at all. What is stored meanwhile may or may not be in it; each document
 * that is in it is whole. The queue is not: the items know how far they came, and `serve` or `run` go on from there.
 * @throws Failure `store.write`
 */
export async function backup(directory: string, file: string): Promise<Archived> {
  const root = resolve(directory);
  const shelf = diskShelf(root);
  const temporary = `${resolve(file)}.part`;
  const archive = pack();
  let files = 0;
  let bytes = 0;
  const fill = async () => {
    for (const folder of ORDER)
      for await (const path of filesBelow(root, folder)) {
        const content = await shelf.read(path);
        if (content === null) continue; // removed since it was listed
        const known = await stat(join(root, path)).catch(() => null);
        await new Promise<void>((done, fail) => {
          archive.entry(
            { name: path, ...(known && { mtime: known.mtime }) },
            Buffer.from(content),
            (error) => (error ? fail(error) : done()),
          );
        });
        files += 1;
        bytes += content.length;
      }
    archive.finalize();
  };
  try {
    await Promise.all([fill(), pipeline(archive, createGzip(), createWriteStream(temporary))]);
    await rename(temporary, resolve(file));
  } catch (cause) {
    archive.destroy();
    await rm(temporary, { force: true });
    if (cause instanceof Failure) throw cause;
    throw new Failure("store.write", `${file} was not written; is there room, and may it be written?`, {
      cause,
    });
  }
  return { files, bytes };
}

/**
 * Fills an empty data directory from a backup and makes the index anew.
 * @throws Failure `input.not-found`, `input.malformed` when there are items already or the file is no backup of ours
 */
export async function restore(directory: string, file: string): Promise<Archived> {
  await stat(file).catch((cause: unknown) => {
    throw new Failure("input.not-found", `${file} is not there`, { cause });
  });
  const shelf = diskShelf(resolve(directory));
  if ((await shelf.list("items")).length > 0)
    throw new Failure("input.malformed", `${directory} holds items; restore into an empty directory`);
  let files = 0;
  let bytes = 0;
  const reader = extract();
  const take = async () => {
    for await (const entry of reader) {
      const { name, type } = entry.header;
      if (type !== "file" || !NAME.test(name))
        throw new Failure("input.malformed", `${file} is no backup of kawaraban: it holds ${name}`);
      const pieces: Uint8Array[] = [];
      for await (const piece of entry) pieces.push(Buffer.from(piece as Uint8Array));
      const content = Buffer.concat(pieces);
      await shelf.write(name, content);
      files += 1;
      bytes += content.length;
    }
  };
  await Promise.all([take(), pipeline(createReadStream(file), createGunzip(), reader)]).catch(
    (cause: unknown) => {
      if (cause instanceof Failure) throw cause;
      throw new Failure("input.malformed", `${file} is no backup of kawaraban, or it is damaged`, { cause });
    },
  );
  await openStore(shelf).rebuildIndex();
  return { files, bytes };
}

async function* filesBelow(root: string, folder: string): AsyncIterable<string> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(root, path);
    else if (entry.isFile() && !entry.name.startsWith(".")) yield path;
  }
}
