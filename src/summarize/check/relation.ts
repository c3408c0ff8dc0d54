/** How a statement that stands relates to what it cites. */
import type { CheckVerdict } from "../../model.ts";
import type { Evidence } from "./evidence.ts";

const trimmed = (plain: string): string => plain.replace(/[。、]+$/, "");

/** True when the statement is a cited sentence, whole: nothing is left to compare then. */
export function isWholeSentence({ said, cited }: Evidence): boolean {
  return cited.some((one) => trimmed(one.plain) === trimmed(said.plain));
}

export function relationOf({ said, cited, plain }: Evidence): CheckVerdict {
  const text = trimmed(said.plain);
  if (cited.some((one) => one.plain.includes(text))) return "verbatim";
  return isDeletion(text, plain) ? "compressed" : "verified";
}

/** Shorter runs than this on the average are chance, not deletion. */
const RUN_CHARS_MIN = 3;

/** Left to right, the longest run first: the statement's characters in the order of the cited text. */
function isDeletion(text: string, cited: string): boolean {
  let at = 0;
  let from = 0;
  let runs = 0;
  while (at < text.length) {
    const length = longestRun(text, at, cited, from);
    if (length === 0) return false;
    from = cited.indexOf(text.slice(at, at + length), from) + length;
    at += length;
    runs += 1;
  }
  return text.length / Math.max(runs, 1) >= RUN_CHARS_MIN;
}

const RUN_CHARS_MAX = 120;

function longestRun(text: string, at: number, cited: string, from: number): number {
  let low = 0;
  let high = Math.min(text.length - at, RUN_CHARS_MAX);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (cited.indexOf(text.slice(at, at + middle), from) >= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}
