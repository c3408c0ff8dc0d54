/** The index: a file of lines for each day, derived from the summaries and rebuilt from them at any time. */
import { Item, Summary } from "../model.ts";
import type { Documents } from "./documents.ts";
import { IndexLine, indexLineOf } from "./index-line.ts";
import { indexPath, itemPath, summaryFolder } from "./layout.ts";
import { jsonOrNull } from "./lines.ts";
import type { Shelf } from "./shelf.ts";
import type { Store } from "./store.ts";

type IndexPart = Pick<Store, "putIndexLine" | "listIndex" | "listDays" | "indexMarks" | "rebuildIndex">;
/** Null when a line is broken: then the whole day is made anew. */
type Day = { readonly size: number; readonly lines: Map<string, string> };

const DAY_FILE = /^(\d{4}-\d{2}-\d{2})\.jsonl$/;
const NUMBERS = /^\d+$/;

export function indexOn(shelf: Shelf, documents: Documents): IndexPart {
  /** What this process knows of a day, trusted as long as the file has the size it left it with. */
  const known = new Map<string, Day>();
  const inTurn = turns();

  const load = async (day: string): Promise<Day> => {
    const path = indexPath(day);
    const before = known.get(day);
    const size = (await shelf.size(path)) ?? 0;
    if (before?.size === size) return before;
    const lines = linesOf((await shelf.read(path)) ?? new Uint8Array(), before?.lines ?? new Map());
    return lines === null ? rebuild(day) : { size, lines };
  };

  const rebuild = async (day: string): Promise<Day> => {
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
    const bytes = Buffer.from([...lines.values()].map((line) => `${line}\n`).join(""));
    if (lines.size === 0) await shelf.remove(indexPath(day));
    else await shelf.write(indexPath(day), bytes);
    return { size: bytes.length, lines };
  };

  const put = async (day: string, line: IndexLine): Promise<void> => {
    const { size, lines } = await load(day);
    const text = JSON.stringify(IndexLine.parse(line));
    if (lines.get(line.id) === text) return;
    const isNew = !lines.has(line.id);
    lines.set(line.id, text);
    const bytes = Buffer.from(isNew ? `${text}\n` : [...lines.values()].map((one) => `${one}\n`).join(""));
    known.delete(day);
    if (isNew) await shelf.append(indexPath(day), bytes);
    else await shelf.write(indexPath(day), bytes);
    known.set(day, { size: isNew ? size + bytes.length : bytes.length, lines });
  };

  const listDays = async () =>
    (await shelf.list("index")).flatMap((name) => DAY_FILE.exec(name)?.[1] ?? []).reverse();

  return {
    putIndexLine: (day, line) => inTurn(() => put(day, line)),
    listIndex: (day) =>
      inTurn(async () => {
        known.delete(day); // a reader wants what others wrote, too
        const { lines } = await load(day);
        return [...lines.values()].map((line) => IndexLine.parse(JSON.parse(line)));
      }),
    listDays,
    indexMarks: async () => {
      const marks = new Map<string, string>();
      for (const day of await listDays()) {
        const mark = await shelf.mark(indexPath(day));
        if (mark !== null) marks.set(day, mark);
      }
      return marks;
    },
    rebuildIndex: () =>
      inTurn(async () => {
        let count = 0;
        for (const day of new Set([...(await listDays()), ...(await summaryDays(shelf))])) {
          const made = await rebuild(day);
          known.set(day, made);
          count += made.lines.size;
        }
        return count;
      }),
  };
}

/**
 * By id; null when a line cannot be read, as after a crash in the middle of one.
 * @param known lines that were read before: where several processes add to a day, each looks at every line of it again
 */
function linesOf(bytes: Uint8Array, known: ReadonlyMap<string, string>): Map<string, string> | null {
  const idOf = new Map([...known].map(([id, line]) => [line, id]));
  const text = Buffer.from(bytes).toString("utf8");
  if (text !== "" && !text.endsWith("\n")) return null;
  const lines = new Map<string, string>();
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const id = idOf.get(line) ?? IndexLine.safeParse(jsonOrNull(line)).data?.id;
    if (id === undefined) return null;
    lines.set(id, line);
  }
  return lines;
}

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
