/** Cuts a parsed page into blocks and regions in one iterative walk; nothing is judged here. */
import type { BlockKind } from "../../model.ts";
import type { Cut, RawBlock, RawImage, Region } from "../raw.ts";
import { createBuilder } from "./builder.ts";
import { firstText, isBlock, isHidden, kindOf, pathOf, wordsOf } from "./elements.ts";
import { createHead } from "./head.ts";
import { goesOn } from "./joins.ts";
import { type DocumentNode, type ElementNode, isElement, type Node } from "./parse.ts";
import { BOLD, CONTROLS, INLINE, SKIPPED } from "./tags.ts";

/** An empty line in running text, with no indent after it as templates have. */
const BLANK_LINE = /[\u3040-\u9fff。」）][ \t\u3000]*\n\n(?=\S|$)|^\n\n(?=[\u3000-\u9fff])/;
/** No article has as many; what comes after them is kept as one block, to be recorded with the rest. */
const BLOCKS_MAX = 200_000;
const REGION_DEPTH_MAX = 200;

type State = {
  readonly region: number;
  readonly href: string | null;
  readonly bold: boolean;
  readonly hidden: boolean;
  readonly control: boolean;
  readonly kind: BlockKind;
  readonly group: number;
};
type Frame = {
  readonly nodes: readonly Node[];
  next: number;
  readonly state: State;
  readonly leave: (() => void) | null;
  readonly steps: Map<string, number>;
};

/** Blocks of `document` in reading order. `firstId` numbers the blocks over all parts of a page. */
export function cutDocument(document: DocumentNode, part: number, firstId: number): Cut {
  const blocks: RawBlock[] = [];
  const images: RawImage[] = [];
  const head = createHead(() => blocks.length);
  const top: Region = {
    index: 0,
    parent: -1,
    depth: 0,
    tag: "#document",
    step: "",
    words: [],
    itemprop: "",
    role: "",
    hidden: false,
    first: 0,
    last: 0,
    pictured: false,
  };
  const regions: Region[] = [top];
  const chains = new Map<number, readonly Region[]>([[0, [top]]]);
  const builder = createBuilder();
  let scriptChars = 0;
  let groups = 0;
  let breaks = 0;
  let gap = true;
  let ended = false;
  let rowOpen = false;
  let reading: { text: string } | null = null;
  let rubyStart = 0;
  let linkStart = 0;

  function flush(state: State): void {
    breaks = 0;
    if (blocks.length >= BLOCKS_MAX && !ended) {
      builder.separate(" ");
      return;
    }
    const built = builder.take();
    if (built === null) return;
    const gapBefore = gap;
    gap = true;
    const around = chainOf(state.region);
    const region = regions[state.region] ?? top;
    const isRow = built.text.includes("\t");
    const kind = isRow ? "table" : state.kind === "table" ? "paragraph" : state.kind;
    const id = `r${firstId + blocks.length}`;
    blocks.push({
      ...built,
      id,
      part,
      kind,
      path: pathOf(around, part),
      tag: region.tag,
      region: region.index,
      around,
      group: kind === "list" || kind === "table" ? state.group : -1,
      hidden: state.hidden,
      control: state.control,
      gapBefore,
    });
    rowOpen = false;
  }

  function chainOf(index: number): readonly Region[] {
    const known = chains.get(index);
    if (known !== undefined) return known;
    const chain: Region[] = [];
    for (let at = regions[index]; at !== undefined; at = regions[at.parent]) chain.unshift(at);
    chains.set(index, chain);
    return chain;
  }

  function addText(data: string, state: State): void {
    if (reading !== null) {
      reading.text += data.trim();
      return;
    }
    if (BLANK_LINE.test(data)) {
      addLines(data, state);
      return;
    }
    if (breaks > 0 && data.trim() !== "") {
      const line = data.replace(/^[ \t\r\n]+/, "");
      if (breaks > 1) flush(state);
      else if (!goesOn(builder.peek(), line)) {
        flush(state);
        gap = line.startsWith("\u3000");
      }
      breaks = 0;
    }
    builder.append(data, state.href !== null, state.bold);
  }

  /** Text that keeps its own line ends (white-space: pre-wrap): each is a break. */
  function addLines(data: string, state: State): void {
    for (const [index, line] of data.split("\n").entries()) {
      if (index > 0 && !builder.isEmpty()) breaks += 1;
      if (line.trim() !== "") addText(line, state);
    }
  }

  function enter(element: ElementNode, frame: Frame): Frame | null {
    const { state } = frame;
    const name = element.name.toLowerCase();
    const attribs = element.attribs;
    head.see(name, attribs, element);
    if (name === "script") scriptChars += firstText(element).length;
    if (name === "img") addImage(attribs, state);
    if (name === "br") {
      if (!builder.isEmpty()) breaks += 1;
      return null;
    }
    if (name === "hr") {
      flush(state);
      return null;
    }
    if (SKIPPED.has(name) || name === "rp") return null;
    if (name === "rt") {
      reading = { text: "" };
      return open(element, state, () => {
        builder.addRuby(rubyStart, reading?.text ?? "");
        rubyStart = builder.length();
        reading = null;
      });
    }
    if (name === "ruby") rubyStart = builder.length();
    const hidden = state.hidden || isHidden(attribs);
    const bold = state.bold || BOLD.has(name);
    if (name === "a") {
      const href = attribs["href"] ?? "";
      linkStart = builder.length();
      return open(element, { ...state, hidden, bold, href }, () => {
        builder.addLink(linkStart, href);
        builder.seam();
      });
    }
    const shown = hidden === state.hidden;
    if (INLINE.has(name) && shown) {
      builder.seam();
      return open(element, { ...state, bold }, builder.seam);
    }
    if (!INLINE.has(name) && !isBlock(name)) return open(element, { ...state, bold, hidden }, null);
    return openRegion(element, name, { ...state, bold, hidden }, frame);
  }

  function openRegion(element: ElementNode, name: string, state: State, frame: Frame): Frame {
    const cell = name === "td" || name === "th";
    if (cell && rowOpen && !builder.isEmpty()) {
      builder.separate("\t");
      return open(element, state, null);
    }
    flush(frame.state);
    const step = (frame.steps.get(name) ?? 0) + 1;
    frame.steps.set(name, step);
    const parent = regions[state.region] ?? top;
    const isList = name === "ul" || name === "ol" || name === "table" || name === "dl";
    if (isList) groups += 1;
    const inner: State = {
      ...state,
      region: state.region,
      kind: kindOf(name, state.kind),
      group: isList ? groups : state.group,
      control: state.control || CONTROLS.has(name),
    };
    if (name === "tr") rowOpen = true;
    if (parent.depth >= REGION_DEPTH_MAX || blocks.length >= BLOCKS_MAX)
      return open(element, inner, () => flush(inner));
    const region: Region = {
      index: regions.length,
      parent: parent.index,
      depth: parent.depth + 1,
      tag: name,
      step: step === 1 ? name : `${name}:${step}`,
      words: wordsOf(element.attribs),
      itemprop: (element.attribs["itemprop"] ?? "").toLowerCase(),
      role: (element.attribs["role"] ?? "").toLowerCase(),
      hidden: state.hidden,
      first: blocks.length,
      last: blocks.length,
      pictured: false,
    };
    regions.push(region);
    const own: State = { ...inner, region: region.index };
    // A row stays open until one of its cells holds a block of its own.
    const opensRow = cell && rowOpen;
    const frameOf = open(element, own, () => {
      if (!(opensRow && rowOpen)) flush(own);
      region.last = blocks.length;
      if (name === "tr") {
        flush(own);
        rowOpen = false;
        region.last = blocks.length;
      }
    });
    return frameOf;
  }

  function addImage(attribs: Readonly<Record<string, string>>, state: State): void {
    const url = attribs["data-src"] ?? attribs["src"] ?? "";
    if (url === "" || url.startsWith("data:")) return;
    for (const region of chainOf(state.region).slice(-2)) region.pictured = true;
    const figure = chainOf(state.region).findLast((region) => region.tag === "figure");
    images.push({
      url,
      alt: attribs["alt"] || null,
      before: blocks.length,
      figure: figure?.index ?? -1,
      part,
    });
  }

  const start: State = {
    region: 0,
    href: null,
    bold: false,
    hidden: false,
    control: false,
    kind: "paragraph",
    group: -1,
  };
  const stack: Frame[] = [{ nodes: document.children, next: 0, state: start, leave: null, steps: new Map() }];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const node = frame.nodes[frame.next];
    frame.next += 1;
    if (node === undefined) {
      frame.leave?.();
      stack.pop();
    } else if (isElement(node)) {
      const inner = enter(node, frame);
      if (inner !== null) stack.push(inner);
    } else if (node.nodeType === 3) addText(node.data, frame.state);
  }
  ended = true;
  flush(start);
  top.last = blocks.length;
  return { part, format: "html", blocks, regions, images, head: head.done(), scriptChars };
}

function open(element: ElementNode, state: State, leave: (() => void) | null): Frame {
  return { nodes: element.children, next: 0, state, leave, steps: new Map() };
}
