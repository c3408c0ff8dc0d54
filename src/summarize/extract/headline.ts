/** A headline of at most 30 full-width characters: the article's own, else what its first sentences give. */
import type { Tokenize } from "../../model.ts";
import { HEADLINE_WIDTH_MAX, widthOf } from "../bounds.ts";
import type { Candidate } from "../draft.ts";
import { closeness, weightIn } from "./closeness.ts";
import { conceptsOf, keysOf } from "./concepts.ts";
import type { Item } from "./items.ts";
import { balanced } from "./view.ts";

const CITES_MAX = 2;
const WIDTH_MIN = 8;
const SENTENCES_MAX = 5;
/** Titles are built from parts: 主題、述部＝副題. */
const SEAMS = /[=＝　]|\s+|[―—–－]{1,2}|(?<=[。！？!?])|(?<![A-Za-z0-9])-(?![0-9])/u;

/** Candidates, best first; the caller takes the first that stands. */
export function headlinesOf(
  source: {
    readonly title: string | null;
    readonly items: readonly Item[];
    readonly weights: ReadonlyMap<string, number>;
  },
  deps: { readonly tokenize: Tokenize },
): readonly Candidate[] {
  const fromTitle = source.title === null ? [] : titleParts(source.title, deps);
  return [
    ...fromTitle.flatMap((text) => citedBy(text, source.items, deps)),
    ...fromSentences(source.items, source.weights, keysOf(source.title ?? "", deps)),
  ].filter(({ text }) => fits(text));
}

function fits(text: string): boolean {
  const width = widthOf(text);
  return width >= WIDTH_MIN && width <= HEADLINE_WIDTH_MAX && balanced(text);
}

/** The whole title when it fits, else the run of its parts that holds most of its terms. */
function titleParts(title: string, deps: { readonly tokenize: Tokenize }): readonly string[] {
  const whole = title.trim();
  const runs = whole
    .split(SEAMS)
    .flatMap((part) => runsOf(part.trim()))
    .filter((run) => tells(run, deps));
  const ranked = runs
    .filter(fits)
    .map((text) => ({ text, terms: keysOf(text, deps).size }))
    .sort((a, b) => b.terms - a.terms);
  return [...new Set([whole, ...ranked.map(({ text }) => text)])];
}

/** 〜を発表, 〜が死亡: something happens. A bare noun (港区のマンション) is no headline. */
function tells(text: string, deps: { readonly tokenize: Tokenize }): boolean {
  return deps
    .tokenize(text)
    .some(({ pos, detail }) => pos === "動詞" || pos === "形容詞" || detail[0] === "サ変接続");
}

function runsOf(part: string): readonly string[] {
  const pieces = part.split("、");
  return pieces.flatMap((_, from) =>
    pieces.slice(from).map((_piece, count) => pieces.slice(from, from + count + 1).join("、")),
  );
}

/** A title is no sentence of the body: it cites those that share most of its terms, one first, then two. */
function citedBy(
  text: string,
  items: readonly Item[],
  deps: { readonly tokenize: Tokenize },
): readonly Candidate[] {
  const wanted = keysOf(text, deps);
  const ranked = items
    .map((item, order) => ({
      id: item.view.sentence.id,
      order,
      shared: new Set(
        conceptsOf(item.view)
          .map(({ key }) => key)
          .filter((key) => wanted.has(key)),
      ).size,
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.order - b.order)
    .map(({ id }) => id);
  return Array.from({ length: Math.min(CITES_MAX, ranked.length) }, (_, index) => ({
    text,
    cites: ranked.slice(0, index + 1),
  }));
}

/** 〜を発表した。 → 〜を発表: where a noun of action carries the end, the rest may go. */
const ACTION_END =
  /(?<=[\p{Script=Han}\p{Script=Katakana}ー])(?:しました|した|する|します|している|しています)。$/u;

function fromSentences(
  items: readonly Item[],
  weights: ReadonlyMap<string, number>,
  title: ReadonlySet<string>,
): readonly Candidate[] {
  return items
    .filter((item) => item.needs === null)
    .slice(0, SENTENCES_MAX)
    .flatMap((item, index) =>
      item.options.map((option, number) => ({
        text: option.text.replace(ACTION_END, "").replace(/。$/u, ""),
        cites: item.cites[number] ?? [item.view.sentence.id],
        score:
          (weightIn(option.concepts, weights) * closeness(title, option.concepts, weights)) / (1 + index),
      })),
    )
    .filter(({ text }) => fits(text))
    .sort((a, b) => b.score - a.score)
    .map(({ text, cites }) => ({ text, cites }));
}
