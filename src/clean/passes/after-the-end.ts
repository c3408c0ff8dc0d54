import { labelOf } from "../labels.ts";
import { isNotice, isWallNotice, register } from "../notices.ts";
import type { RawBlock } from "../raw.ts";
import type { Pass } from "../run-passes.ts";
import { isProse, linkShare } from "../shape.ts";

const BOUNDARY_LABELS: ReadonlySet<string> = new Set([
  "related",
  "ranking",
  "pointer",
  "subscription",
  "advertisement",
  "comments",
]);
/** Scraps between a boundary and a later lone paragraph that show that it is no longer the article. */
const SCRAPS_MIN = 8;

export const afterTheEnd: Pass = {
  name: "after-the-end",
  why: "Below the line that offers other articles, a login or the rights of the page, nothing of the article comes any more.",
  *judge(blocks) {
    const body = bodyOf(blocks);
    if (body === null) return;
    const candidates = boundaries(blocks, body.first);
    const end = candidates.find((index) => isEnd(blocks, index, body) || turnsToReader(blocks, index));
    if (end === undefined) return;
    const boundary = blocks[end]?.text.slice(0, 30) ?? "";
    for (const block of blocks.slice(end)) {
      if (BESIDE.has(block.kind)) continue;
      yield [block.id, { drop: `below the end of the article (${boundary})` }];
    }
  },
};

const BESIDE: ReadonlySet<string> = new Set(["profile", "reference", "caption"]);

/** Where the article may end. Each is looked at with all that follows, so their number is bounded. */
const BOUNDARIES_MAX = 100;

function boundaries(blocks: readonly RawBlock[], first: number): readonly number[] {
  const found: number[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index > first && isBoundary(block)) found.push(index);
  }
  return found.slice(-BOUNDARIES_MAX);
}

type Body = {
  readonly first: number;
  readonly register: string | null;
  readonly regions: ReadonlySet<number>;
};

function bodyOf(blocks: readonly RawBlock[]): Body | null {
  const prose = blocks.filter((block) => isText(block));
  const first = prose[0];
  if (first === undefined) return null;
  const polite = prose.filter((block) => register(block.text) === "polite").length;
  const regions = new Set(prose.slice(0, Math.ceil(prose.length / 2)).map((block) => block.region));
  return {
    first: blocks.indexOf(first),
    register: polite * 2 > prose.length ? "polite" : "plain",
    regions,
  };
}

const isText = (block: RawBlock): boolean =>
  isProse(block) && !BESIDE.has(block.kind) && !isNotice(block.text) && linkShare(block) < 0.3;

function isBoundary(block: RawBlock): boolean {
  const label = labelOf(block.text);
  if (label !== null && BOUNDARY_LABELS.has(label)) return true;
  return isWallNotice(block.text) || OWN_VIEWS.test(block.text) || /^(copyright|©|\(c\))/i.test(block.text);
}

/** What others write below an article is their own view, says the paper. */
const OWN_VIEWS =
  /^[※＊*]?\s?.{0,20}(投稿|コメント|意見|見解)(は|者).{0,15}(個人|本人)の(見解|意見|感想|考え)/;

/** Nothing below speaks as the article does, or one stray paragraph does, far below. */
function isEnd(blocks: readonly RawBlock[], at: number, body: Body): boolean {
  let scraps = 0;
  const comments = labelOf(blocks[at]?.text ?? "") === "comments";
  for (const block of blocks.slice(at)) {
    const here = block.region >= 0 && body.regions.has(block.region);
    if (isText(block)) {
      if (here) return false;
      if (!comments && register(block.text) === body.register && scraps < SCRAPS_MIN) return false;
      scraps -= SCRAPS_MIN;
    } else scraps += 1;
  }
  return true;
}

const DIRECTIVE =
  /(ください|下さい|お願い(し|致|いた)|クリック|しましょう|してね|ご遠慮|投稿|掲載|返答|参照|コメント欄)/;
const SENTENCES_MIN = 6;
const DIRECTIVES_BELOW_MIN = 0.35;
const DIRECTIVES_ABOVE_MAX = 0.15;

/** From a boundary on, a text that told something gives the reader rules and requests: house rules of a blog. */
function turnsToReader(blocks: readonly RawBlock[], at: number): boolean {
  const share = (part: readonly RawBlock[]): number => {
    const told = part.filter((block) => block.text.length >= 10);
    if (told.length < SENTENCES_MIN) return Number.NaN;
    return told.filter((block) => DIRECTIVE.test(block.text)).length / told.length;
  };
  return (
    share(blocks.slice(at)) >= DIRECTIVES_BELOW_MIN && share(blocks.slice(0, at)) <= DIRECTIVES_ABOVE_MAX
  );
}
