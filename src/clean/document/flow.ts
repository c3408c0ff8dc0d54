/** The stream of text of a page: lets lines and paragraphs end where a reader sees them end. */
import type { RawBlock } from "../raw.ts";
import type { Unread } from "./bounds.ts";
import { createBuilder } from "./builder.ts";
import { pathOf } from "./elements.ts";
import { goesOn } from "./joins.ts";
import type { Regions } from "./regions.ts";
import type { State } from "./state.ts";

/** An empty line in running text, with no indent after it as templates have. */
const BLANK_LINE = /[\u3040-\u9fff。」）][ \t\u3000]*\n\n(?=\S|$)|^\n\n(?=[\u3000-\u9fff])/;
/** No article has as many; what comes after them is counted, not read. */
const BLOCKS_MAX = 50_000;
const SAMPLE_CHARS = 300;

/** A mutable accumulator over one part of a page; `firstId` numbers its blocks. */
export function createFlow(regions: Regions, part: number, firstId: number) {
  const blocks: RawBlock[] = [];
  const builder = createBuilder();
  const rest = { chars: 0, sample: "" };
  let breaks = 0;
  let gap = true;
  let rowOpen = false;
  let reading: { text: string } | null = null;
  let rubyStart = 0;
  let linkStart = 0;

  const isFull = (): boolean => blocks.length >= BLOCKS_MAX;

  function flush(state: State): void {
    breaks = 0;
    const built = builder.take();
    if (built === null) return;
    const around = regions.chainOf(state.region);
    const region = regions.at(state.region);
    const isRow = built.text.includes("\t");
    const kind = isRow ? "table" : state.kind === "table" ? "paragraph" : state.kind;
    blocks.push({
      ...built,
      id: `r${firstId + blocks.length}`,
      part,
      kind,
      path: pathOf(around, part),
      tag: region.tag,
      region: region.index,
      around,
      group: kind === "list" || kind === "table" ? state.group : -1,
      hidden: state.hidden,
      control: state.control,
      gapBefore: gap,
    });
    gap = true;
    rowOpen = false;
  }

  function addText(data: string, state: State): void {
    if (isFull()) {
      rest.chars += data.length;
      if (rest.sample.length < SAMPLE_CHARS) rest.sample += data.slice(0, SAMPLE_CHARS);
    } else if (reading !== null) reading.text += data.trim();
    else if (BLANK_LINE.test(data)) addLines(data, state);
    else {
      if (breaks > 0 && data.trim() !== "") startLine(data.replace(/^[ \t\r\n]+/, ""), state);
      builder.append(data, state.href !== null, state.bold);
    }
  }

  /** After a `<br>`: two end the paragraph, one ends it unless the sentence goes on. */
  function startLine(line: string, state: State): void {
    if (breaks > 1) flush(state);
    else if (!goesOn(builder.peek(), line)) {
      flush(state);
      gap = line.startsWith("\u3000");
    }
    breaks = 0;
  }

  /** Text that keeps its own line ends (white-space: pre-wrap): each is a break. */
  function addLines(data: string, state: State): void {
    for (const [index, line] of data.split("\n").entries()) {
      if (index > 0) addBreak();
      if (line.trim() !== "") addText(line, state);
    }
  }

  function addBreak(): void {
    if (!builder.isEmpty()) breaks += 1;
  }

  return {
    blocks,
    isFull,
    flush,
    addText,
    addBreak,
    seam: builder.seam,
    startRuby(): void {
      rubyStart = builder.length();
    },
    startReading(): void {
      reading = { text: "" };
    },
    endReading(): void {
      builder.addRuby(rubyStart, reading?.text ?? "");
      rubyStart = builder.length();
      reading = null;
    },
    startLink(): void {
      linkStart = builder.length();
    },
    endLink(href: string): void {
      builder.addLink(linkStart, href);
      builder.seam();
    },
    startRow(): void {
      rowOpen = true;
    },
    endRow(): void {
      rowOpen = false;
    },
    /** A row stays open until one of its cells holds a block of its own. */
    isRowOpen: (): boolean => rowOpen,
    /** Whether the next cell of an open row goes on in the same line. */
    nextCell(): boolean {
      if (!rowOpen || builder.isEmpty()) return false;
      builder.separate("\t");
      return true;
    },
    unread: (): Unread | null =>
      rest.chars === 0 ? null : { chars: rest.chars, bound: `${BLOCKS_MAX} blocks`, sample: rest.sample },
  };
}
