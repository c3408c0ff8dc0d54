/** The index: a file of lines for each day, derived from the summaries and rebuilt from them at any time. */
import { createHash } from "node:crypto";
import { Item, Summary } from "../model.ts";
import type { Documents } from "./documents.ts";
import { IndexLine, indexLineOf } from "./index-line.ts";
import { indexPath, itemPath, summaryFolder } from "./layout.ts";
import { jsonOrNull } from "./lines.ts";
import { addedSince, type Extent, extentOf, type Shelf } from "./shelf.ts";
import type { Store } from "./store.ts";

type IndexPart = Pick<
  Store,
  "putIndexLine" | "listIndex" | "listDays" | "indexMarks" | "listAdded" | "rebuildIndex"
>;
/** By id, in the order of the file. */
type Lines = ReadonlyMap<string, string>;
/** What a writer has to know of a day: who is listed, and whether a line is the same. The lines alone would be megabytes. */
type Day = { readonly extent: Extent | null; readonly digests: Map<string, string> };

const DAY_FILE = /^(\d{4}-\d{2}-\d{2})\.jsonl$/;
const NUMBERS = /^\d+$/;
/** Articles are listed under the day they came in: today's, and around midnight yesterday's. */
const KNOWN_DAYS_MAX = 3;

export function indexOn(shelf: Shelf, documents: Documents): IndexPart {
  /** Trusted as long as nothing was written to a day's file by others; of what they added, only that is read. */
  const known = new Map<string, Day>();
  const inTurn = turns();
  const remember = (day: string, state: Day): void => {
    known.delete(day);
    known.set(day, state);
    const [oldest] = known.keys();
    if (known.size > KNOWN_DAYS_MAX && oldest !== undefined) known.delete(oldest);
  };
  const extentNow = async (day: string): Promise<Extent | null> =>
    extentOf((await shelf.mark(indexPath(day))) ?? "");

  const linesNow = async (day: string): Promise<Lines> => {
    const bytes = await shelf.read(indexPath(day));
    return bytes === null ? new Map() : (linesOf(bytes) ?? rebuild(day));
  };

  const load = async (day: string): Promise<Day> => {
    const before = known.get(day);
    const extent = await extentNow(day);
    const added = before === undefined ? null : await linesAdded(day, before.extent, extent);
    if (before !== undefined && added !== null) {
      for (const [id, line] of added) before.digests.set(id, digestOf(line));
      return { extent, digests: before.digests };
    }
    const lines = await linesNow(day);
    return { extent, digests: new Map([...lines].map(([id, line]) => [id, digestOf(line)])) };
  };

  const linesAdded = async (
    day: string,
    before: Extent | null,
    now: Extent | null,
  ): Promise<Lines | null> => {
    const range = addedSince(before, now);
    if (range === null) return null;
    if (range.from === range.until) return new Map();
    return linesOf((await shelf.read(indexPath(day), range)) ?? new Uint8Array());
  };

  const rebuild = async (day: string): Promise<Lines> => {
    const summaries: Summary[] = [];
    for (const name of await shelf.list(summaryFolder(day))) {
      const summary = name.endsWith(".json")
        ? await documents.get(Summary, `${summaryFolder(day)}/${name}`)
        : null;
      if (summary !== null) summaries.push(summary);
    }
    summaries.sort((one, other) => Date.parse(one.made.at) - Date.parse(other.made.at));
    const lines = new Map<string, string>();
    for (const summary of summaries) {
      const source = (await documents.get(Item, itemPath(summary.id)))?.source ?? null;
      lines.set(summary.id, JSON.stringify(indexLineOf(summary, source)));
    }
    if (lines.size === 0) await shelf.remove(indexPath(day));
    else await shelf.write(indexPath(day), bytesOf(lines));
    return lines;
  };

  const put = async (day: string, line: IndexLine): Promise<void> => {
    const { extent, digests } = await load(day);
    const text = JSON.stringify(IndexLine.parse(line));
    const digest = digestOf(text);
    const before = digests.get(line.id);
    known.delete(day); // until it is written, nothing is sure
    if (before !== undefined && before !== digest) {
      await shelf.write(indexPath(day), bytesOf(new Map(await linesNow(day)).set(line.id, text)));
      return;
    }
    if (before === undefined) await shelf.append(indexPath(day), Buffer.from(`${text}\n`));
    digests.set(line.id, digest);
    // Others may have added at the same time; from here on, all is read, this line too.
    remember(day, { extent, digests });
  };

  const listDays = async () =>
    (await shelf.list("index")).flatMap((name) => DAY_FILE.exec(name)?.[1] ?? []).reverse();

  return {
    putIndexLine: (day, line) => inTurn(() => put(day, line)),
    listIndex: (day) => inTurn(async () => parsed(await linesNow(day))),
    listDays,
    indexMarks: async () => {
      const marks = new Map<string, string>();
      for (const day of await listDays()) {
        const mark = await shelf.mark(indexPath(day));
        if (mark !== null) marks.set(day, mark);
      }
      return marks;
    },
    listAdded: (day, since, until) =>
      inTurn(async () => {
        const added = await linesAdded(day, extentOf(since), extentOf(until));
        return added === null ? null : parsed(added);
      }),
    rebuildIndex: () =>
      inTurn(async () => {
        let count = 0;
        for (const day of new Set([...(await listDays()), ...(await summaryDays(shelf))]))
          count += (await rebuild(day)).size;
        return count;
      }),
  };
}

/** Null when a line cannot be read, as after a crash in the middle of one. */
function linesOf(bytes: Uint8Array): Lines | null {
  const text = Buffer.from(bytes).toString("utf8");
  if (text !== "" && !text.endsWith("\n")) return null;
  const lines = new Map<string, string>();
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const id = IndexLine.safeParse(jsonOrNull(line)).data?.id;
    if (id === undefined) return null;
    lines.set(id, line);
  }
  return lines;
}

const bytesOf = (lines: Lines): Uint8Array =>
  Buffer.from([...lines.values()].map((line) => `${line}\n`).join(""));

const parsed = (lines: Lines): readonly IndexLine[] =>
  [...lines.values()].map((line) => IndexLine.parse(JSON.parse(line)));

const digestOf = (line: string): string => createHash("sha1").update(line).digest("base64");

async function summaryDays(shelf: Shelf): Promise<readonly string[]> {
  const days: string[] = [];
  for (const year of (await shelf.list("summaries")).filter((name) => NUMBERS.test(name)))
    for (const month of await shelf.list(`summaries/${year}`))
      for (const day of await shelf.list(`summaries/${year}/${month}`)) days.push(`${year}-${month}-${day}`);
  return days;
}

/** Work on the index goes one after the other, whoever asks. */
function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
