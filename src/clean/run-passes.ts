/** Carries out what passes pronounce and writes it down: no pass can lose, add or move text. */
import type { BlockKind, Drop, Edit, Span } from "../model.ts";
import type { RawBlock, Region } from "./raw.ts";

export type Verdict =
  | { readonly drop: string }
  | { readonly cut: readonly Span[]; readonly reason: string }
  | { readonly kind: BlockKind; readonly reason: string };

/** What is known of the page before the passes run. */
export type PageFacts = {
  readonly format: "html" | "text";
  /** The title, and every other form of it that the page gives. */
  readonly title: string | null;
  readonly titles: readonly string[];
  /** The block that is the title (pasted text), or null. */
  readonly titleBlock: string | null;
  /** Name of the publisher as far as the head tells it. */
  readonly publisher: string | null;
  /** Regions that are the roots of the parts: roles of regions around them are not judged. */
  readonly roots: ReadonlySet<Region>;
  /** Regions that site data drops, each with the reason. */
  readonly siteDrops: ReadonlyMap<Region, string>;
  /** Names of the authors as far as the head tells them. */
  readonly authors: readonly string[];
};

/** One judgement on blocks. `judge` sees what the passes before it left and names blocks by id. */
export type Pass = {
  readonly name: string;
  readonly why: string;
  readonly judge: (
    blocks: readonly RawBlock[],
    facts: PageFacts,
  ) => Iterable<readonly [id: string, verdict: Verdict]>;
};

export type PassResult = {
  readonly blocks: readonly RawBlock[];
  readonly drops: readonly Drop[];
  /** `block` holds the raw id. */
  readonly edits: readonly Edit[];
};

/** Runs `passes` in order. Throws a plain Error (a bug) when a pass names a block that is not there. */
export function runPasses(
  blocks: readonly RawBlock[],
  facts: PageFacts,
  passes: readonly Pass[],
): PassResult {
  const drops: Drop[] = [];
  const edits: Edit[] = [];
  let kept = blocks;
  for (const pass of passes) kept = runPass(pass, kept, facts, drops, edits);
  return { blocks: kept, drops, edits };
}

function runPass(
  pass: Pass,
  blocks: readonly RawBlock[],
  facts: PageFacts,
  drops: Drop[],
  edits: Edit[],
): readonly RawBlock[] {
  const verdicts = new Map<string, Verdict>();
  for (const [id, verdict] of pass.judge(blocks, facts)) if (!verdicts.has(id)) verdicts.set(id, verdict);
  if (verdicts.size === 0) return blocks;
  const kept: RawBlock[] = [];
  for (const block of blocks) {
    const verdict = verdicts.get(block.id);
    verdicts.delete(block.id);
    if (verdict === undefined) kept.push(block);
    else if ("drop" in verdict) {
      drops.push({ text: block.text, pass: pass.name, reason: verdict.drop, path: block.path });
    } else if ("cut" in verdict) {
      const rest = cut(block, verdict.cut);
      for (const text of rest.gone) {
        drops.push({ text, pass: pass.name, reason: verdict.reason, path: block.path });
      }
      if (rest.block !== null) kept.push(rest.block);
    } else {
      kept.push({ ...block, kind: verdict.kind });
      if (verdict.kind !== block.kind) {
        edits.push({
          block: block.id,
          pass: pass.name,
          reason: verdict.reason,
          from: block.kind,
          to: verdict.kind,
        });
      }
    }
  }
  const stray = verdicts.keys().next();
  if (!stray.done) throw new Error(`pass ${pass.name} judged block ${stray.value}, which is not there`);
  return kept;
}

type Cutting = { readonly block: RawBlock | null; readonly gone: readonly string[] };

/** Takes spans out of a block's text; links and ruby inside them go, later ones move up. */
function cut(block: RawBlock, spans: readonly Span[]): Cutting {
  const sorted = [...spans].filter((span) => span.end > span.start).sort((a, b) => a.start - b.start);
  const gone: string[] = [];
  let text = "";
  let at = 0;
  for (const span of sorted) {
    if (span.start < at) continue;
    text += block.text.slice(at, span.start);
    gone.push(block.text.slice(span.start, span.end));
    at = span.end;
  }
  text += block.text.slice(at);
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  if (trimmed === "") return { block: null, gone };
  const move = <T extends Span>(items: readonly T[]): T[] =>
    items.flatMap((item) => {
      if (sorted.some((span) => span.start < item.end && item.start < span.end)) return [];
      const before = sorted
        .filter((span) => span.end <= item.start)
        .reduce((sum, span) => sum + span.end - span.start, lead);
      return [{ ...item, start: item.start - before, end: item.end - before }];
    });
  const links = move(block.links);
  const linkChars = Math.min(
    trimmed.length,
    links.reduce((sum, link) => sum + link.end - link.start, 0),
  );
  return { block: { ...block, text: trimmed, links, ruby: move(block.ruby), linkChars }, gone };
}
