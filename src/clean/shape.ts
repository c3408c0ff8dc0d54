/** Measures of a block's text: whether it reads as prose, as a line, as a link. */
import type { BlockKind } from "../model.ts";
import type { RawBlock } from "./raw.ts";

const SENTENCE_END = /[。．！？!?]/g;
const LATIN_END = /[.!?](?=\s|$)/g;
const KANA_OR_KANJI = /[\u3040-\u30ff\u3400-\u9fff]/;
const QUOTED = /「[^「」]*」|『[^『』]*』|“[^”]*”|（[^（）]*）|\([^()]*\)/g;
/** How a Japanese sentence without a full stop ends: verb, auxiliary or copula. */
const PREDICATE_END =
  /(です|ます|でした|ました|ません|である|だった|だろう|た|だ|る|い|う|ない|なる|した)[」』）)…]*$/;

/** Longer than any paragraph: such a text is judged roughly, since nothing hangs on its details. */
const LONG_CHARS = 20_000;

export const linkShare = (block: RawBlock): number =>
  Math.min(1, block.linkChars / Math.max(1, block.text.length));

/** Sentences that end outside quotation marks and brackets. */
export function sentenceEnds(text: string): number {
  if (text.length > LONG_CHARS) return text.includes("。") ? 2 : 0;
  const bare = text.replace(QUOTED, "");
  if (!KANA_OR_KANJI.test(text)) return (bare.match(LATIN_END) ?? []).length;
  return (bare.match(SENTENCE_END) ?? []).length;
}

/** A text that tells something in whole sentences: long enough, and ended as sentences are. */
function isProseText(text: string): boolean {
  if (!KANA_OR_KANJI.test(text)) return text.length >= 80 && /[.!?]["')”]?(\s|$)/.test(text);
  if (text.length < 18) return false;
  if (/。/.test(text) && sentenceEnds(text) > 0) return text.length >= 25 || /。[」』）)]?$/.test(text);
  if (/[。！？]$/.test(text)) return text.length >= 30;
  return text.length >= 45 && /[、，]/.test(text) && PREDICATE_END.test(text);
}

/** Prose that is not, for the most part, one link. */
export function isProse(block: RawBlock): boolean {
  const known = judged.get(block);
  if (known !== undefined) return known;
  const prose = linkShare(block) < 0.5 && isProseText(block.text);
  judged.set(block, prose);
  return prose;
}

// Every pass asks; a block never changes, so the answer is kept as long as the block.
const judged = new WeakMap<RawBlock, boolean>();

const BESIDE: ReadonlySet<BlockKind> = new Set(["caption", "reference", "profile"]);

/** Beside the text: captions, references, profiles. */
export const isBeside = (block: RawBlock): boolean => BESIDE.has(block.kind);

/** Prose of the text itself. */
export const isBodyProse = (block: RawBlock): boolean => !isBeside(block) && isProse(block);

/** For comparison only: width, case, spaces, punctuation and brackets do not count. */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, "");
}
