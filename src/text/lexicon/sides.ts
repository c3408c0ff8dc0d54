/** Words for the opposite (`sides.txt`): what does the one does not do the other, to the same thing and at the same time. */
import { linesOf } from "./lines.ts";

type Side = { readonly line: number; readonly side: number };

const SIDES = new Map<string, readonly Side[]>();
for (const [line, text] of linesOf("sides.txt").entries())
  for (const [side, words] of text.split(" / ").entries())
    for (const word of words.split(" ")) SIDES.set(word, [...(SIDES.get(word) ?? []), { line, side }]);

/** True for two words of which one tells the opposite of the other. */
export function areOpposite(a: string, b: string): boolean {
  const theirs = SIDES.get(b) ?? [];
  return (SIDES.get(a) ?? []).some(({ line, side }) =>
    theirs.some((other) => other.line === line && other.side !== side),
  );
}

/** True for two words on one side. */
export function areOnOneSide(a: string, b: string): boolean {
  const theirs = SIDES.get(b) ?? [];
  return (SIDES.get(a) ?? []).some(({ line, side }) =>
    theirs.some((other) => other.line === line && other.side === side),
  );
}

export const hasOpposite = (word: string): boolean => SIDES.has(word);
