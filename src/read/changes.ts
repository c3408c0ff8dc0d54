/** What changed in an article from one version to the next, sentence by sentence. */
import { type Article, BODY_KINDS } from "../model.ts";
import { sentencesOf as sentencesIn } from "../text/sentences.ts";
import type { Look } from "./show.ts";
import { clock } from "./sources.ts";
import { labelled } from "./typeset.ts";

export type Change =
  | { readonly kind: "title"; readonly before: string; readonly after: string }
  | { readonly kind: "taken out" | "added"; readonly text: string }
  /** The same sentence, said otherwise. */
  | { readonly kind: "reworded"; readonly before: string; readonly after: string };

/** Articles are compared up to here; what lies behind is told as taken out or added. */
const SENTENCES_MAX = 1_000;
/** Two sentences are one reworded when they share so much. */
const ALIKE = 0.5;

export function changesBetween(before: Article, after: Article): readonly Change[] {
  const titles: readonly Change[] =
    before.title === after.title
      ? []
      : [{ kind: "title", before: before.title ?? "", after: after.title ?? "" }];
  const [old, fresh] = [sentencesOf(before), sentencesOf(after)];
  const changes: Change[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const flush = () => {
    changes.push(...paired(gone, come));
    gone = [];
    come = [];
  };
  for (const step of walk(old, fresh)) {
    if (step.kind === "both") flush();
    else if (step.kind === "old") gone.push(step.text);
    else come.push(step.text);
  }
  flush();
  return [...titles, ...changes];
}

function sentencesOf(article: Article): readonly string[] {
  return article.blocks
    .filter(({ kind }) => BODY_KINDS.has(kind))
    .flatMap((block) => sentencesIn(block).map(({ start, end }) => block.text.slice(start, end).trim()))
    .filter((text) => text !== "")
    .slice(0, SENTENCES_MAX);
}

type Step = { readonly kind: "both" | "old" | "new"; readonly text: string };

/** The longest common sequence, from the front. */
function* walk(old: readonly string[], fresh: readonly string[]): Generator<Step> {
  const width = fresh.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = fresh.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        old[i] === fresh[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [before, after] = [old[i], fresh[j]];
    if (before !== undefined && before === after) {
      yield { kind: "both", text: before };
      i += 1;
      j += 1;
    } else if (
      after === undefined ||
      (before !== undefined && (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))
    ) {
      yield { kind: "old", text: before ?? "" };
      i += 1;
    } else {
      yield { kind: "new", text: after };
      j += 1;
    }
  }
}

/** Between two sentences that stayed: which of those that went came back reworded. */
function paired(gone: readonly string[], come: readonly string[]): readonly Change[] {
  const left = [...come];
  const changes: Change[] = gone.map((before) => {
    const at = left.findIndex((after) => likeness(before, after) >= ALIKE);
    if (at < 0) return { kind: "taken out", text: before };
    const [after = ""] = left.splice(at, 1);
    return { kind: "reworded", before, after };
  });
  return [...changes, ...left.map((text) => ({ kind: "added", text }) as const)];
}

/** Share of pairs of characters that both have (Dice's coefficient). */
function likeness(one: string, other: string): number {
  const pairs = (text: string) => new Set([...text].slice(1).map((sign, at) => [...text][at] + sign));
  const [left, right] = [pairs(one), pairs(other)];
  if (left.size + right.size === 0) return one === other ? 1 : 0;
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared += 1;
  return (2 * shared) / (left.size + right.size);
}

const INDENT = 8;

export function changesText(
  told: {
    readonly number: number;
    readonly replacedAt: string;
    readonly title: string | null;
    readonly changes: readonly Change[];
  },
  look: Look,
): string {
  const { colors, columns } = look;
  const row = (label: string, text: string) => labelled(label, text, { indent: INDENT, columns });
  const rows = told.changes.flatMap((change) => {
    if ("text" in change)
      return change.kind === "added"
        ? [colors.green(row("追加", change.text))]
        : [colors.red(row("削除", change.text))];
    const label = change.kind === "title" ? "見出し" : "変更前";
    return [colors.red(row(label, change.before)), colors.green(row("変更後", change.after))];
  });
  return [
    colors.bold(`■ ${told.title ?? "（無題）"}`),
    colors.dim(`第${told.number}版 → 第${told.number + 1}版・${clock(told.replacedAt)}`),
    ...rows,
  ].join("\n");
}
