/** Cuts a parsed page into blocks and regions in one iterative walk; nothing is judged here. */
import type { Cut, RawImage } from "../raw.ts";
import { firstText, isBlock, isHidden, kindOf } from "./elements.ts";
import { createFlow } from "./flow.ts";
import { createHead } from "./head.ts";
import { type DocumentNode, type ElementNode, isElement, type Node } from "./parse.ts";
import { createRegions } from "./regions.ts";
import { START, type State } from "./state.ts";
import { BOLD, CONTROLS, INLINE, SKIPPED } from "./tags.ts";

type Frame = {
  readonly nodes: readonly Node[];
  next: number;
  readonly state: State;
  readonly leave: (() => void) | null;
  readonly steps: Map<string, number>;
};

const LISTS: ReadonlySet<string> = new Set(["ul", "ol", "table", "dl"]);

/** Blocks of `document` in reading order. `firstId` numbers the blocks over all parts of a page. */
export function cutDocument(document: DocumentNode, part: number, firstId: number): Cut {
  const regions = createRegions();
  const flow = createFlow(regions, part, firstId);
  const images: RawImage[] = [];
  const head = createHead(() => flow.blocks.length);
  let scriptChars = 0;
  let groups = 0;

  function enter(element: ElementNode, frame: Frame): Frame | null {
    const { state } = frame;
    const name = element.name.toLowerCase();
    const attribs = element.attribs;
    head.see(name, attribs, element);
    if (name === "script") scriptChars += firstText(element).length;
    if (name === "img") addImage(attribs, state);
    if (name === "br") flow.addBreak();
    if (name === "hr") flow.flush(state);
    if (name === "br" || name === "hr" || name === "rp" || SKIPPED.has(name)) return null;
    if (name === "rt") {
      flow.startReading();
      return open(element, state, flow.endReading);
    }
    if (name === "ruby") flow.startRuby();
    const hidden = state.hidden || isHidden(attribs);
    const bold = state.bold || BOLD.has(name);
    if (name === "a") {
      const href = attribs["href"] ?? "";
      flow.startLink();
      return open(element, { ...state, hidden, bold, href }, () => flow.endLink(href));
    }
    if (INLINE.has(name) && hidden === state.hidden) {
      flow.seam();
      return open(element, { ...state, bold }, flow.seam);
    }
    if (!INLINE.has(name) && !isBlock(name)) return open(element, { ...state, bold, hidden }, null);
    return openRegion(element, name, { ...state, bold, hidden }, frame);
  }

  function openRegion(element: ElementNode, name: string, state: State, frame: Frame): Frame {
    const cell = name === "td" || name === "th";
    if (cell && flow.nextCell()) return open(element, state, null);
    flow.flush(frame.state);
    const step = (frame.steps.get(name) ?? 0) + 1;
    frame.steps.set(name, step);
    const isList = LISTS.has(name);
    if (isList) groups += 1;
    const inner: State = {
      ...state,
      kind: kindOf(name, state.kind),
      group: isList ? groups : state.group,
      control: state.control || CONTROLS.has(name),
    };
    if (name === "tr") flow.startRow();
    const region = flow.isFull() ? null : regions.open(element, name, step, state, flow.blocks.length);
    if (region === null) return open(element, inner, () => flow.flush(inner));
    const own: State = { ...inner, region: region.index };
    const opensRow = cell && flow.isRowOpen();
    return open(element, own, () => {
      if (!(opensRow && flow.isRowOpen())) flow.flush(own);
      if (name === "tr") {
        flow.flush(own);
        flow.endRow();
      }
      region.last = flow.blocks.length;
    });
  }

  function addImage(attribs: Readonly<Record<string, string>>, state: State): void {
    const url = attribs["data-src"] ?? attribs["src"] ?? "";
    if (url === "" || url.startsWith("data:")) return;
    const figure = regions.picture(state.region);
    images.push({ url, alt: attribs["alt"] || null, before: flow.blocks.length, figure, part });
  }

  const stack: Frame[] = [{ nodes: document.children, next: 0, state: START, leave: null, steps: new Map() }];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const node = frame.nodes[frame.next];
    frame.next += 1;
    if (node === undefined) {
      frame.leave?.();
      stack.pop();
    } else if (isElement(node)) {
      const inner = enter(node, frame);
      if (inner !== null) stack.push(inner);
    } else if (node.nodeType === 3) flow.addText(node.data, frame.state);
  }
  flow.flush(START);
  regions.top.last = flow.blocks.length;
  return {
    part,
    format: "html",
    blocks: flow.blocks,
    regions: regions.all,
    images,
    head: head.done(),
    scriptChars,
    unread: flow.unread(),
  };
}

function open(element: ElementNode, state: State, leave: (() => void) | null): Frame {
  return { nodes: element.children, next: 0, state, leave, steps: new Map() };
}
