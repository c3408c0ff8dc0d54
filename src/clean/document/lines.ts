/** Cuts a pasted text into blocks: every line is one, unless it goes on in the next. */
import { type Cut, EMPTY_HEAD, type RawBlock } from "../raw.ts";
import { type Unread, unreadOf } from "./bounds.ts";
import { goesOn } from "./joins.ts";
import { seen } from "./parse.ts";

const BULLET = /^[\s\u3000]*[•‣◦・▽▼*＊\-–][\s\u3000]*(?=\S)/;

/** Lines of `text` as blocks; `line:12` counts from 1 and names the first line of a joined block. */
export function cutLines(text: string, part: number, firstId: number): Cut {
  const blocks: RawBlock[] = [];
  let gap = true;
  let previous = "";
  let number = 0;
  /** The line before as cells, when tabs stand between them as browsers copy the rows of a table. */
  let columns = 0;
  let above = "";
  const { read, unread } = boundText(text);
  for (const raw of seen(read).split(/\r\n|[\n\r\u2028\u2029]/)) {
    number += 1;
    if (/^\u3000[^\s\u3000]/.test(raw)) gap = true;
    const line = raw.replace(/[ \t\f\u000b\u00a0]+/g, " ").replace(/^[\s\u3000]+|[\s\u3000]+$/g, "");
    if (line === "") {
      gap = true;
      continue;
    }
    const last = blocks.at(-1);
    const row = rowOf(raw);
    if (last !== undefined && !gap && row !== null && row.length === columns) {
      blocks[blocks.length - 1] = {
        ...last,
        kind: "table",
        text: `${last.kind === "table" ? last.text : above}\n${row.join("\t")}`,
      };
    } else if (last !== undefined && !gap && goesOn(previous, raw)) {
      blocks[blocks.length - 1] = { ...last, text: last.text + line };
    } else {
      blocks.push(
        blockOf(
          line,
          `${part === 0 ? "" : `part${part + 1}/`}line:${number}`,
          part,
          firstId + blocks.length,
          gap,
        ),
      );
    }
    gap = false;
    previous = line;
    columns = row?.length ?? 0;
    above = row?.join("\t") ?? "";
  }
  return { part, format: "text", blocks, regions: [], images: [], head: EMPTY_HEAD, scriptChars: 0, unread };
}

/** The cells of a line with tabs inside; null for a line of text. A cell in the middle may be empty. */
function rowOf(raw: string): readonly string[] | null {
  const cells = raw.replace(/^[\s\u3000]+|[\s\u3000]+$/g, "").split("\t");
  return cells.length < 2 ? null : cells.map((cell) => cell.replace(/[ \f\u000b\u00a0]+/g, " ").trim());
}

/** No text that a person pastes is longer; what comes after is not read. */
const CHARS_MAX = 3_000_000;
const LINES_MAX = 100_000;

function boundText(text: string): { readonly read: string; readonly unread: Unread | null } {
  let end = 0;
  for (let lines = 0; lines < LINES_MAX && end >= 0 && end < CHARS_MAX; lines += 1)
    end = text.indexOf("\n", end) + 1 || -1;
  const cut = end < 0 || end > CHARS_MAX ? CHARS_MAX : end;
  if (cut >= text.length) return { read: text, unread: null };
  return {
    read: text.slice(0, cut),
    unread: unreadOf(text, cut, `${LINES_MAX} lines or ${CHARS_MAX} characters`),
  };
}

function blockOf(text: string, path: string, part: number, id: number, gapBefore: boolean): RawBlock {
  return {
    id: `r${id}`,
    part,
    kind: "paragraph",
    text,
    path,
    tag: "line",
    region: -1,
    around: [],
    group: -1,
    links: [],
    ruby: [],
    seams: [],
    linkChars: 0,
    boldChars: 0,
    hidden: false,
    control: false,
    gapBefore,
  };
}

/** True for a line that begins with a list mark. */
export function isBulletLine(text: string): boolean {
  return BULLET.test(text);
}
