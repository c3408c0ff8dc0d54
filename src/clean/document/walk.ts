/** Cuts a page into blocks and regions while it is read; nothing is judged here. */
import type { Cut, RawImage } from "../raw.ts";
import { isBlock, isHidden, kindOf } from "./elements.ts";
import { createFlow } from "./flow.ts";
import { createHead } from "./head.ts";
import { type Attribs, readHtml } from "./parse.ts";
import { createRegions } from "./regions.ts";
import { START, type State } from "./state.ts";
import { BOLD, CONTROLS, INLINE, SKIPPED } from "./tags.ts";

type Frame = {
  readonly state: State;
  readonly leave: (() => void) | null;
  /** How often each tag was met in this frame; made when the first is. */
  steps: Map<string, number> | null;
};

const LISTS: ReadonlySet<string> = new Set(["ul", "ol", "table", "dl"]);

/** Blocks of `html` in reading order. `firstId` numbers the blocks over all parts of a page. */
export function cutDocument(html: string, part: number, firstId: number): Cut {
  const regions = createRegions();
  const flow = createFlow(regions, part, firstId);
  const images: RawImage[] = [];
  const head = createHead(() => flow.blocks.length);
  let groups = 0;

  function enter(name: string, attribs: Attribs, frame: Frame): Frame | null {
    const { state } = frame;
    if (name === "img") addImage(attribs, state);
    if (name === "br") flow.addBreak();
    if (name === "hr") flow.flush(state);
    if (name === "br" || name === "hr" || name === "rp" || SKIPPED.has(name)) return null;
    if (name === "rt") {
      flow.startReading();
      return open(state, flow.endReading);
    }
    if (name === "ruby") flow.startRuby();
    const hidden = state.hidden || isHidden(attribs);
    const bold = state.bold || BOLD.has(name);
    if (name === "a") {
      const href = attribs["href"] ?? "";
      flow.startLink();
      return open({ ...state, hidden, bold, href }, () => flow.endLink(href));
    }
    if (INLINE.has(name) && hidden === state.hidden) {
      flow.seam();
      return open({ ...state, bold }, flow.seam);
    }
    if (!INLINE.has(name) && !isBlock(name)) return open({ ...state, bold, hidden }, null);
    return openRegion(name, attribs, { ...state, bold, hidden }, frame);
  }

  function openRegion(name: string, attribs: Attribs, state: State, frame: Frame): Frame {
    const cell = name === "td" || name === "th";
    if (cell && flow.nextCell()) return open(state, null);
    flow.flush(frame.state);
    frame.steps ??= new Map();
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
    const region = flow.isFull() ? null : regions.open(attribs, name, step, state, flow.blocks.length);
    if (region === null) return open(inner, () => flow.flush(inner));
    const own: State = { ...inner, region: region.index };
    const opensRow = cell && flow.isRowOpen();
    return open(own, () => {
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

  const stack: Frame[] = [];
  let frame = open(START, null);
  /** Depth inside an element whose content is no text of the page. */
  let skipped = 0;
  readHtml(html, {
    open(name, attribs) {
      if (skipped === 0) head.open(name, attribs);
      else head.openUnread();
      const inner = skipped > 0 ? null : enter(name, attribs, frame);
      if (inner === null) skipped += 1;
      else {
        stack.push(frame);
        frame = inner;
      }
    },
    text(data) {
      head.text(data);
      if (skipped === 0) flow.addText(data, frame.state);
    },
    close() {
      head.close();
      if (skipped > 0) skipped -= 1;
      else {
        frame.leave?.();
        frame = stack.pop() ?? frame;
      }
    },
  });
  flow.flush(START);
  regions.top.last = flow.blocks.length;
  return {
    part,
    format: "html",
    blocks: flow.blocks,
    regions: regions.all,
    images,
    head: head.done(),
    scriptChars: head.scriptChars(),
    unread: flow.unread(),
  };
}

const open = (state: State, leave: (() => void) | null): Frame => ({ state, leave, steps: null });
