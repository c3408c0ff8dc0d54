/** A headline of at most 30 full-width characters: the article's own, else what its first sentences give. */
import type { Tokenize } from "../../model.ts";
import { HEADLINE_WIDTH_MAX, widthOf } from "../bounds.ts";
import type { Candidate } from "../draft.ts";
import { closeness, weightIn } from "./closeness.ts";
import { keysOf } from "./concepts.ts";
import { coreOptions, toldOf } from "./core-options.ts";
import type { Item } from "./items.ts";
import { terse } from "./terse.ts";
import { balanced } from "./view.ts";

/** A sentence that says less than this share of the title is beside its news. */
export const NEWS_MIN = 0.25;
const WIDTH_MIN = 8;
const SENTENCES_MAX = 5;
/** Titles are built from parts: 主題、述部＝副題. */
const SEAMS = /[=＝　]|\s+|[―—–－]{1,2}|(?<=[。！？!?])|(?<![A-Za-z0-9])-(?![0-9])/u;
/** A phrase does not stop at a particle that wants more, nor begin with one. */
const BROKEN =
  /(?:[はがのをもと]|について|により|による|として|ため|…|・|、)$|^(?:[はがをにでもと、]|など)(?![\p{Script=Hiragana}]{2})/u;

/** 【速報】, ＜独自＞: what the newsroom says of the article. */
const LABEL = /^\s*(?:【[^】]{1,12}】|＜[^＞]{1,12}＞|〈[^〉]{1,12}〉|\[[^\]]{1,12}\])\s*/u;
/** A part with less of the title's terms than this leaves the news out; one that does not begin the title is likelier to. */
const PART_MIN = 0.3;
const LATER_PART_MIN = 0.5;
/** A title begins with its news. */
const OPENING = 1.5;

/** Sets of sentences that may carry a text, the likeliest first. */
export type Carriers = (text: string) => readonly (readonly string[])[];

/** Candidates, best first; the caller takes the first that stands, so they are made one by one. */
export function* headlinesOf(
  source: {
    /** Null where the page has none of its own. */
    readonly title: string | null;
    readonly items: readonly Item[];
    readonly weights: ReadonlyMap<string, number>;
  },
  deps: { readonly tokenize: Tokenize; readonly carriers: Carriers },
): Generator<Candidate> {
  const { title, items, weights } = source;
  const whole = (title ?? "").replace(LABEL, "").trim();
  if (fits(whole)) yield* citedBy(whole, deps);
  const parts = whole === "" ? [] : titleParts(whole, deps);
  const terms = keysOf(whole, deps);
  const good = parts.filter(
    ({ text, tells: news, terms: held }) =>
      news && held >= terms.size * (whole.startsWith(text) ? PART_MIN : LATER_PART_MIN),
  );
  for (const { text } of good) yield* citedBy(text, deps);
  const sentences = fromSentences(items, weights, terms);
  yield* sentences.filter(({ news }) => news).map(candidateOf);
  for (const { text } of parts.filter((part) => !good.includes(part))) yield* citedBy(text, deps);
  // A sentence beside the news would head it with what it is not about: then no headline, the page's title stands.
}

function candidateOf({ text, cites }: Candidate): Candidate {
  return { text, cites };
}

function fits(text: string): boolean {
  const width = widthOf(text);
  return width >= WIDTH_MIN && width <= HEADLINE_WIDTH_MAX && balanced(text) && !BROKEN.test(text);
}

type Part = { readonly text: string; readonly terms: number; readonly tells: boolean };

/** Runs of the title's parts, those that hold most of its terms first. */
function titleParts(title: string, deps: { readonly tokenize: Tokenize }): readonly Part[] {
  const parts = title.split(SEAMS).map((part) => part.trim());
  const runs = [
    ...runsOf(parts.filter(Boolean), "　"),
    ...parts.flatMap((part) => runsOf(part.split("、"), "、")),
  ];
  return [...new Set(runs)]
    .filter(fits)
    .map((text) => ({ text, terms: keysOf(text, deps).size, tells: tells(text, deps) }))
    .sort((a, b) => rankOf(b, title) - rankOf(a, title));
}

function rankOf({ text, terms }: Part, title: string): number {
  return title.startsWith(text) ? terms * OPENING : terms;
}

/** 〜を発表, 3人死亡: something happens. A bare noun (港区のマンション, 岸壁の復旧) is no headline while a sentence gives one. */
function tells(text: string, deps: { readonly tokenize: Tokenize }): boolean {
  const tokens = deps.tokenize(text);
  const particles = tokens.filter(({ pos }) => pos === "助詞");
  const names = particles.length > 0 && particles.every(({ detail }) => detail[0] === "連体化");
  return tokens.some(
    ({ pos, detail }) => pos === "動詞" || pos === "形容詞" || (detail[0] === "サ変接続" && !names),
  );
}

function runsOf(pieces: readonly string[], seam: string): readonly string[] {
  return pieces.flatMap((_, from) =>
    pieces.slice(from).map((_piece, count) => pieces.slice(from, from + count + 1).join(seam)),
  );
}

/** A title is no sentence of the body: it cites the sentences likeliest to carry it, together or one of them alone. */
export function citedBy(text: string, { carriers }: { readonly carriers: Carriers }): readonly Candidate[] {
  const sets = carriers(text);
  const alone = [...new Set(sets.flat())].map((id) => [id]);
  return [...sets, ...alone].map((cites) => ({ text, cites }));
}

/** 〜を発表した。 → 〜を発表: where a noun of action carries the end, the rest may go. */
const ACTION_END =
  /(?<=[\p{Script=Han}\p{Script=Katakana}ー])(?:しました|した|する|します|している|しています|だ|です)。$/u;
/** 対した, 称した: one character alone is no noun of action. */
const LONE = /(?:^|[^\p{Script=Han}])\p{Script=Han}$/u;

/** 市は16日、…: in a headline the day may go. */
const DAY =
  /(?:(?<=[はが])|^)[^、。「」はがをに]{0,10}(?:日|午前|午後|[0-9０-９]時)[^、。「」はがをに]{0,8}、/u;

/** 佐藤さん「…」: what is said in an interview is quoted below. */
const SPOKEN = /^[^「」、。]{1,20}「[^「」]*」$/u;

function fromSentences(
  items: readonly Item[],
  weights: ReadonlyMap<string, number>,
  title: ReadonlySet<string>,
): readonly (Candidate & { readonly news: boolean })[] {
  return items
    .filter((item) => item.needs === null && item.options.length > 0)
    .slice(0, SENTENCES_MAX)
    .flatMap((item, index) =>
      [...toldOf(item), ...coreOptions(item, weights, "headline")].flatMap(
        ({ text: told, concepts, cites }) => {
          if (SPOKEN.test(told)) return [];
          const text = nominal(terse(told, item.view));
          const close = closeness(title, concepts, weights);
          const score = (weightIn(concepts, weights) * close) / (1 + index);
          const news = index === 0 || close - closeness(title, [], weights) >= NEWS_MIN;
          return [text, text.replace(DAY, "")].map((one) => ({ text: one, cites, score, news }));
        },
      ),
    )
    .filter(({ text }) => fits(text))
    .sort((a, b) => b.score - a.score);
}

function nominal(text: string): string {
  const short = text.replace(ACTION_END, "");
  return short === text || LONE.test(short) ? text.replace(/。$/u, "") : short;
}
