/** Joins lines that an old page or a mail broke at a fixed width, in mid-sentence. */
import type { RawBlock } from "../raw.ts";
import { LINE_MARK } from "./joins.ts";

const LINES_MIN = 3;
const WIDTH_MIN = 15;
const WIDTH_MAX = 60;
/** Lines of one width differ by what the rules of line ends push over. */
const SLACK = 2;
const FULL_SHARE_MIN = 0.8;
const ENDED = /[。．！？!?」』）)】］\]…：:]$/;

/** `blocks` with every run of lines that all break at one width joined; other blocks are untouched. */
export function unwrap(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const out: RawBlock[] = [];
  let run: RawBlock[] = [];
  for (const block of blocks) {
    const last = run.at(-1);
    const follows = last !== undefined && !block.gapBefore && isLine(block) && last.region === block.region;
    if (!follows) {
      for (const member of joined(run)) out.push(member);
      run = [];
    }
    if (isLine(block)) run.push(block);
    else out.push(block);
  }
  for (const member of joined(run)) out.push(member);
  return out;
}

const isLine = (block: RawBlock): boolean =>
  block.kind === "paragraph" && block.text.length <= WIDTH_MAX + SLACK;

function joined(run: readonly RawBlock[]): readonly RawBlock[] {
  if (run.length < LINES_MIN) return run;
  const width = run.reduce((max, block) => Math.max(max, block.text.length), 0);
  const broken = run.slice(0, -1).filter((block) => !ENDED.test(block.text));
  const full = broken.filter((block) => block.text.length >= width - SLACK);
  if (width < WIDTH_MIN || width > WIDTH_MAX || full.length < 2) return run;
  if (full.length < broken.length * FULL_SHARE_MIN) return run;
  const out: RawBlock[] = [];
  let open = false;
  for (const block of run) {
    const last = out.at(-1);
    if (open && last !== undefined && !LINE_MARK.test(block.text)) out[out.length - 1] = concat(last, block);
    else out.push(block);
    open = !ENDED.test(block.text) && block.text.length >= width - SLACK;
  }
  return out;
}

/** One block of two lines: the spans of the second move behind the first. */
function concat(a: RawBlock, b: RawBlock): RawBlock {
  const shift = a.text.length;
  const moved = <T extends { readonly start: number; readonly end: number }>(spans: readonly T[]): T[] =>
    spans.map((span) => ({ ...span, start: span.start + shift, end: span.end + shift }));
  return {
    ...a,
    text: a.text + b.text,
    links: [...a.links, ...moved(b.links)],
    ruby: [...a.ruby, ...moved(b.ruby)],
    seams: [...a.seams, ...b.seams.map((at) => at + shift)],
    linkChars: a.linkChars + b.linkChars,
    boldChars: a.boldChars + b.boldChars,
  };
}
