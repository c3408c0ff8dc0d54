/**
 * Looks up the dictionary words that begin a text. kuromoji's own walk encodes the whole rest of the text to UTF-8 at
 * every character, which makes it quadratic; this one encodes only as far as the trie goes (twice as fast on news).
 */
import type { Trie } from "kuromoji";

const ROOT = 0;
const END = 0;

/** Replaces `trie.commonPrefixSearch`; the same words in the same order. */
export function walkWithoutCopies(trie: Trie): void {
  const { bc } = trie;
  const child = (node: number, byte: number): number => {
    const next = bc.getBase(node) + byte;
    return bc.getCheck(next) === node ? next : -1;
  };
  /** The dictionary holds no character beyond U+FFFF, so no code unit needs four bytes. */
  const step = (node: number, unit: number): number => {
    if (unit < 0x80) return child(node, unit);
    if (unit < 0x800) return down(child(node, 0xc0 | (unit >> 6)), 0x80 | (unit & 0x3f));
    const second = down(child(node, 0xe0 | (unit >> 12)), 0x80 | ((unit >> 6) & 0x3f));
    return down(second, 0x80 | (unit & 0x3f));
  };
  const down = (node: number, byte: number): number => (node < 0 ? -1 : child(node, byte));

  trie.commonPrefixSearch = (key) => {
    const words: { k: string; v: number }[] = [];
    let node = ROOT;
    for (let at = 0; at < key.length; at++) {
      const unit = key.charCodeAt(at);
      node = unit === 0 ? -1 : step(node, unit);
      if (node < 0) break;
      const leaf = child(node, END);
      if (leaf >= 0) words.push({ k: key.slice(0, at + 1), v: -bc.getBase(leaf) - 1 });
    }
    return words;
  };
}
