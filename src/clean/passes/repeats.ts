import type { RawBlock } from "../raw.ts";
import type { Pass } from "../run-passes.ts";
import { plain } from "../shape.ts";

/** Shorter lines are refrains, labels, answers: they may stand twice. */
const LONG_CHARS_MIN = 30;

export const repeats: Pass = {
  name: "repeats",
  why: "A paragraph that stands twice word for word was copied by the page; its neighbours that repeat with it go along.",
  *judge(blocks) {
    const forms = blocks.map((block) => plain(block.text));
    const first = new Map<string, number>();
    const gone = new Set<number>();
    forms.forEach((form, index) => {
      const seen = first.get(form);
      if (seen === undefined) first.set(form, index);
      else if (isLong(blocks[index], form)) gone.add(index);
    });
    for (const index of [...gone]) for (const step of [-1, 1]) grow(index, step, forms, first, gone);
    for (const index of [...gone].sort((a, b) => a - b)) {
      const block = blocks[index];
      const original = blocks[first.get(forms[index] ?? "") ?? -1];
      if (block === undefined || original === undefined) continue;
      yield [block.id, { drop: `second copy of ${original.path}` }];
    }
  },
};

function isLong(block: RawBlock | undefined, form: string): boolean {
  return block !== undefined && form.length >= LONG_CHARS_MIN && block.kind !== "heading";
}

/** Short lines beside a copy go with it when they are a copy of the short line beside its original. */
function grow(
  from: number,
  step: number,
  forms: readonly string[],
  first: ReadonlyMap<string, number>,
  gone: Set<number>,
): void {
  let copy = from + step;
  let original = (first.get(forms[from] ?? "") ?? -1) + step;
  while (copy >= 0 && original >= 0 && copy < forms.length && original < copy && !gone.has(copy)) {
    const form = forms[copy];
    if (form === undefined || form === "" || forms[original] !== form) return;
    if (first.get(form) === copy) return;
    gone.add(copy);
    copy += step;
    original += step;
  }
}
