import { spawn } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { type FileHandle, open, rename } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { schemaFiles, schemaFolder } from "../../scripts/schema.ts";
import { type Disk, diskShelf } from "../../src/store/disk-shelf.ts";
import { openFiles } from "../../src/store/files.ts";
import { openStore } from "../../src/store/open.ts";
import { indexLineOf } from "../../src/store/store.ts";
import { folderWith } from "../ingest/folders.ts";
import { article, day, idOf, item, record, summary } from "./documents.ts";

const id = idOf(0xa1);
const shelved = item(id);
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

async function fullStore() {
  const folder = folderWith();
  const store = openFiles(folder);
  await store.putItem(shelved);
  const parts = [Buffer.from("一"), Buffer.from("第二部")];
  await store.putRaw(shelved, {
    record: record(
      id,
      parts.map((part) => [part, "html"]),
    ),
    parts,
  });
  await store.putArticle(shelved, article(id));
  await store.putSummary(shelved, summary(id));
  await store.putIndexLine(day, indexLineOf(summary(id)));
  return { folder, store };
}

describe("the data directory", () => {
  it("has the layout that is written down, and JSON that people can read", async () => {
    const { folder, store } = await fullStore();
    expect(filesBelow(folder)).toEqual([
      `articles/2026/03/04/${id}.json`,
      `index/${day}.jsonl`,
      `items/a1/${id}.json`,
      `raw/2026/03/04/${id}.2.html.gz`,
      `raw/2026/03/04/${id}.html.gz`,
      `raw/2026/03/04/${id}.json`,
      `summaries/2026/03/04/${id}.json`,
    ]);
    expect(gunzipSync(readFileSync(join(folder, `raw/2026/03/04/${id}.2.html.gz`))).toString()).toBe(
      "第二部",
    );
    expect(readFileSync(store.paths(shelved).article, "utf8")).toContain(
      '\n  "title": "北港の桟橋、建て替えへ",\n',
    );
  });

  it("holds documents that fit the published schemas, which are those of the model", async () => {
    const { store } = await fullStore();
    for (const [name, content] of schemaFiles())
      expect(readFileSync(join(schemaFolder, name), "utf8"), `${name} is stale: npm run schema`).toBe(
        content,
      );
    const { item: itemPath, page, article: articlePath, summary: summaryPath } = store.paths(shelved);
    for (const [name, path] of Object.entries({
      item: itemPath,
      page,
      article: articlePath,
      summary: summaryPath,
    })) {
      const schema = z.fromJSONSchema(JSON.parse(readFileSync(join(schemaFolder, `${name}.json`), "utf8")));
      const document: unknown = JSON.parse(readFileSync(path, "utf8"));
      expect(schema.safeParse(document).error).toBeUndefined();
      expect(schema.safeParse({ ...z.record(z.string(), z.unknown()).parse(document), id: 7 }).success).toBe(
        false,
      );
    }
  });

  it.each([
    ["cut short", (content: string) => content.slice(0, -20)],
    ["empty", () => ""],
    ["of another shape", () => '{"id":1}'],
  ])("names a document that is %s", async (_what, spoil) => {
    const { store } = await fullStore();
    const paths = store.paths(shelved);
    const reads = [
      [paths.item, () => store.getItem(id)],
      [paths.page, () => store.getRaw(shelved)],
      [paths.article, () => store.getArticle(shelved)],
      [paths.summary, () => store.getSummary(shelved)],
    ] as const;
    for (const [path, read] of reads) {
      writeFileSync(path, spoil(readFileSync(path, "utf8")));
      await expect(read()).rejects.toMatchObject({
        code: "store.corrupt",
        message: expect.stringContaining(path),
      });
    }
  });

  it("names raw bytes that are gone, or not what was kept", async () => {
    const { store, folder } = await fullStore();
    const second = join(folder, `raw/2026/03/04/${id}.2.html.gz`);
    const kept = readFileSync(second);
    const named = { code: "store.corrupt", message: expect.stringContaining(second) };
    const other = readFileSync(join(folder, `raw/2026/03/04/${id}.html.gz`));
    for (const spoilt of [Buffer.from("no gzip"), other, kept.subarray(0, 10), Buffer.alloc(0)]) {
      writeFileSync(second, spoilt);
      await expect(store.getRaw(shelved)).rejects.toMatchObject(named);
    }
    rmSync(second);
    await expect(store.getRaw(shelved)).rejects.toMatchObject(named);
  });
});

describe("writing", () => {
  /** A disk that has room for so many bytes; then every write fails as a full disk does, after half of it. */
  const smallDisk = (room: number, code = "ENOSPC"): Disk => {
    let left = room;
    const full = () => Object.assign(new Error(`${code}: no space left on device`), { code });
    return {
      rename,
      open: async (path, flags, mode) => {
        const file = await open(path, flags, mode);
        const handler: ProxyHandler<FileHandle> = {
          get: (target, name) => {
            if (name !== "writeFile") {
              const value: unknown = Reflect.get(target, name, target);
              return typeof value === "function" ? value.bind(target) : value;
            }
            return async (data: Uint8Array) => {
              if (data.length > left) {
                await target.writeFile(data.subarray(0, data.length >> 1));
                throw full();
              }
              left -= data.length;
              await target.writeFile(data);
            };
          },
        };
        return new Proxy(file, handler);
      },
    };
  };

  it.each([
    ["ENOSPC", "store.disk-full"],
    ["EDQUOT", "store.disk-full"],
    ["EIO", "store.write"],
    ["EROFS", "store.write"],
  ])("%s is %s; nothing half is left, and the old document stays", async (code, failure) => {
    const folder = folderWith();
    await openFiles(folder).putArticle(shelved, article(id, "古い"));
    const before = filesBelow(folder);
    const store = openStore(diskShelf(folder, smallDisk(10, code)));
    await expect(store.putArticle(shelved, article(id))).rejects.toMatchObject({
      code: failure,
      message: expect.stringContaining(folder),
    });
    await expect(store.putItem(shelved)).rejects.toMatchObject({ code: failure });
    expect(filesBelow(folder)).toEqual(before);
    expect((await store.getArticle(shelved))?.title).toBe("古い");
  });

  it("takes a half line back when the disk is full, and goes on when there is room", async () => {
    const folder = folderWith();
    const first = indexLineOf(summary(idOf(1)));
    await openFiles(folder).putIndexLine(day, first);
    const store = openStore(diskShelf(folder, smallDisk(10)));
    await expect(store.putIndexLine(day, indexLineOf(summary(idOf(2))))).rejects.toMatchObject({
      code: "store.disk-full",
    });
    expect(readFileSync(join(folder, `index/${day}.jsonl`), "utf8")).toBe(`${JSON.stringify(first)}\n`);
    await openFiles(folder).putIndexLine(day, indexLineOf(summary(idOf(2))));
    expect(await store.listIndex(day)).toHaveLength(2);
  });

  it("reads of a day's index only what others added, also where several write", async () => {
    const folder = folderWith();
    let bytesRead = 0;
    const writer = () => {
      const shelf = diskShelf(folder);
      return openStore({
        ...shelf,
        read: async (path, range) => {
          const bytes = await shelf.read(path, range);
          if (path.startsWith("index/")) bytesRead += bytes?.length ?? 0;
          return bytes;
        },
      });
    };
    const writers = [writer(), writer(), writer()];
    const ids = Array.from({ length: 90 }, (_, n) => idOf(n + 16));
    for (const [n, each] of ids.entries())
      await writers[n % 3]?.putIndexLine(day, indexLineOf(summary(each)));
    const size = readFileSync(join(folder, `index/${day}.jsonl`)).length;
    expect(bytesRead).toBeLessThan(4 * size);
    const lists = await Promise.all(writers.map((one) => one.listIndex(day)));
    for (const list of lists) expect(list.map((line) => line.id)).toEqual(ids);
    // Who wrote it is known to all.
    for (const one of writers) await one.putIndexLine(day, indexLineOf(summary(idOf(16))));
    expect(readFileSync(join(folder, `index/${day}.jsonl`)).length).toBe(size);
  });

  it("says so when the place is no folder", async () => {
    const folder = folderWith({ data: "a file" });
    await expect(openFiles(join(folder, "data")).putItem(shelved)).rejects.toMatchObject({
      code: "store.write",
    });
  });

  it("is whole at every moment for who reads meanwhile", async () => {
    const folder = folderWith();
    const [writer, reader] = [openFiles(folder), openFiles(folder)];
    await writer.putArticle(shelved, article(id, "0"));
    const writing = (async () => {
      for (let at = 1; at <= 60; at += 1) await writer.putArticle(shelved, article(id, "題".repeat(at * 50)));
      return true;
    })();
    let done = false;
    void writing.then(() => {
      done = true;
    });
    while (!done) expect(await reader.getArticle(shelved)).not.toBeNull();
    expect(filesBelow(folder)).toHaveLength(1);
  });
});

describe("after a crash", () => {
  it("sweeps what a dead process left, and nothing else", async () => {
    const { folder, store } = await fullStore();
    const kept = filesBelow(folder);
    const dead = await deadPid();
    const here = await machineOf();
    const left = [
      `items/a1/.${id}.json.${here}.${dead}-7.tmp`,
      `raw/2026/03/04/.${id}.html.gz.${here}.${dead}-8.tmp`,
      `index/.x.${here}.${dead}-1.tmp`,
      `index/.old.other-machine.${process.pid}-1.tmp`,
      `index/.older-name.${process.pid}-1.tmp`,
    ];
    const alive = [
      `articles/2026/03/04/.${id}.json.${here}.${process.pid}-99999.tmp`,
      // A process of another machine, whose ids say nothing here.
      `articles/2026/03/04/.${id}.json.other-machine.${dead}-1.tmp`,
      `articles/2026/03/04/.${id}.json.${dead}-1.tmp`,
    ];
    for (const path of [...left, ...alive]) writeFileSync(join(folder, path), "half");
    const yesterday = new Date(Date.now() - 86_400_000);
    for (const path of left.slice(-2)) utimesSync(join(folder, path), yesterday, yesterday);
    expect((await store.listItems()).map((one) => one.id)).toEqual([id]);
    expect(await store.sweep(new Date())).toBe(left.length);
    expect(filesBelow(folder)).toEqual([...kept, ...alive].sort());
  });

  it("reads an index whose last line was cut by making the day anew", async () => {
    const { folder } = await fullStore();
    const path = join(folder, `index/${day}.jsonl`);
    const whole = readFileSync(path, "utf8");
    for (const cut of ['{"id":"b200', "nonsense\n", "\u0000\u0000"]) {
      appendFileSync(path, cut);
      expect(await openFiles(folder).listIndex(day)).toHaveLength(1);
      expect(readFileSync(path, "utf8")).toBe(whole);
    }
  });

  it("leaves every document whole when the process is killed while it writes", async () => {
    const folder = folderWith();
    for (let round = 0; round < 4; round += 1) {
      const child = spawn(
        process.execPath,
        [fileURLToPath(new URL("./busy-writer.ts", import.meta.url)), folder],
        {
          stdio: ["ignore", "pipe", "inherit"],
        },
      );
      // It writes without end; the first line says that it has begun.
      await new Promise((begun) => child.stdout.once("data", begun));
      await new Promise((later) => setTimeout(later, 20 + round * 15));
      const exited = new Promise((gone) => child.once("exit", gone));
      child.kill("SIGKILL");
      await exited;
      const store = openFiles(folder);
      await store.sweep(new Date());
      expect(filesBelow(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
      const items = await store.listItems();
      expect(items.length).toBeGreaterThan(0);
      for (const one of items) {
        await store.getArticle(one);
        await store.getSummary(one);
        await store.getRaw(one);
      }
      await store.listIndex(day);
    }
  });
});

/** What this machine is called in the names of temporary files. */
async function machineOf(): Promise<string> {
  const names: string[] = [];
  const disk: Disk = {
    open,
    rename: async (from, to) => {
      names.push(basename(String(from)));
      await rename(from, to);
    },
  };
  await diskShelf(folderWith(), disk).write("x", Buffer.from("x"));
  return /^\.x\.([\w-]+)\.\d+-\d+\.tmp$/.exec(names[0] ?? "")?.[1] ?? "";
}

/** The id of a process that has ended. */
const deadPid = (): Promise<number> =>
  new Promise((told) => {
    const child = spawn(process.execPath, ["--version"], { stdio: "ignore" });
    child.once("exit", () => told(child.pid ?? 0));
  });

it("writes beside the target, so that a rename never crosses file systems", async () => {
  const seen: string[] = [];
  const folder = folderWith();
  const shelf = diskShelf(folder, {
    open,
    rename: async (from, to) => {
      seen.push(dirname(String(from)), dirname(String(to)));
      await rename(from, to);
    },
  });
  await openStore(shelf).putItem(shelved);
  expect(new Set(seen)).toEqual(new Set([join(folder, "items/a1")]));
  expect(existsSync(join(folder, `items/a1/${id}.json`))).toBe(true);
});
