/** Turns kept raw blocks into the article's blocks, links, ruby and images. */
import type { Article, Block, Edit } from "../model.ts";
import type { Cut, RawBlock, Region } from "./raw.ts";

export type PartRoot = { readonly part: number; readonly region: Region };

/** A page with more is a gallery; its first pictures stand for it. */
const IMAGES_MAX = 200;

type Assembled = Pick<Article, "blocks" | "links" | "ruby" | "images" | "edits">;

type Open = {
  readonly first: RawBlock;
  text: string;
  readonly members: { readonly block: RawBlock; readonly at: number }[];
};

/** List items and table rows of one list or table become the lines of one block. */
export function assemble(
  kept: readonly RawBlock[],
  edits: readonly Edit[],
  cuts: readonly Cut[],
  roots: readonly PartRoot[],
  baseUrl: string | null,
): Assembled {
  const groups = grouped(kept);
  const blocks: Block[] = [];
  const links: Article["links"] = [];
  const ruby: Article["ruby"] = [];
  const idOf = new Map<string, string>();
  for (const group of groups) {
    const id = `b${blocks.length}`;
    blocks.push({ id, kind: group.first.kind, text: group.text, path: group.first.path });
    for (const { block, at } of group.members) {
      idOf.set(block.id, id);
      for (const link of block.links) {
        const url = absolute(link.url, baseUrl);
        if (url !== null) links.push({ block: id, text: block.text.slice(link.start, link.end), url });
      }
      for (const { start, end, reading } of block.ruby)
        ruby.push({ block: id, start: start + at, end: end + at, reading });
    }
  }
  const renamed = edits.flatMap((edit) => {
    const block = idOf.get(edit.block);
    return block === undefined ? [] : [{ ...edit, block }];
  });
  return { blocks, links, ruby, images: imagesOf(kept, cuts, roots, baseUrl), edits: renamed };
}

function grouped(kept: readonly RawBlock[]): Open[] {
  const groups: Open[] = [];
  for (const block of kept) {
    const open = groups.at(-1);
    const last = open?.members.at(-1)?.block;
    if (open !== undefined && last !== undefined && isSameList(last, block)) {
      open.members.push({ block, at: open.text.length + 1 });
      open.text += `\n${block.text}`;
    } else groups.push({ first: block, text: block.text, members: [{ block, at: 0 }] });
  }
  return groups;
}

function isSameList(before: RawBlock, block: RawBlock): boolean {
  if (before.kind !== block.kind || before.part !== block.part) return false;
  if (block.kind !== "list" && block.kind !== "table") return false;
  if (block.region >= 0) return block.group >= 0 && block.group === before.group;
  return !block.gapBefore;
}

/** Images inside the roots, with the kept caption that stands in their figure or right beside them. */
function imagesOf(
  kept: readonly RawBlock[],
  cuts: readonly Cut[],
  roots: readonly PartRoot[],
  baseUrl: string | null,
): Article["images"] {
  const captions = kept.filter((block) => block.kind === "caption");
  const out: Article["images"] = [];
  for (const [part, cut] of cuts.entries()) {
    const root = roots.find((candidate) => candidate.part === part);
    if (root === undefined) continue;
    for (const image of cut.images) {
      const url = absolute(image.url, baseUrl);
      if (url === null || image.before < root.region.first || image.before > root.region.last) continue;
      if (out.length >= IMAGES_MAX) return out;
      if (out.some((known) => known.url === url)) continue;
      const next = cut.blocks[image.before]?.id;
      const caption = captions.find((block) =>
        block.part === part && image.figure >= 0
          ? block.around.some((region) => region.index === image.figure)
          : block.id === next,
      );
      out.push({ url, alt: image.alt, caption: caption?.text ?? null });
    }
  }
  return out;
}

/** The absolute address, or null for one that is no web page (script, fragment, mail). */
export function absolute(url: string, base: string | null): string | null {
  if (url === "" || url.startsWith("#") || url.length > 4000) return null;
  const parsed = URL.parse(url.trim(), base ?? undefined);
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed.href : null;
}
