/** A sentence with everything that was read in it, as the extractive engine looks at it. */
import type { Reading, Sentence, Token, Tokenize } from "../../model.ts";
import { once } from "../../once.ts";

type Spans = NonNullable<ReturnType<Reading["spans"]["get"]>>;

export type View = Spans & {
  readonly sentence: Sentence;
  readonly text: string;
  /** Bracket depth before each UTF-16 unit of the text, one more entry than units. */
  readonly depth: readonly number[];
};

const OPENING = "「『（(【［[〔〈《“";
const CLOSING = "」』）)】］]〕〉》”";

export function viewOf(sentence: Sentence, spans: Spans): View {
  return { ...spans, sentence, text: sentence.text, depth: depthsOf(sentence.text) };
}

/** A text that stands outside the article's sentences (its title), with nothing read in it but words. */
export function bareView(text: string, deps: { readonly tokenize: Tokenize }): View {
  const sentence = { id: "", block: "", start: 0, end: text.length, text };
  return viewOf(sentence, { tokens: deps.tokenize(text), amounts: [], dates: [], names: [], quotes: [] });
}

/** An opening bracket counts as inside itself; so does its closing one. */
export function depthsOf(text: string): readonly number[] {
  const depths: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (OPENING.includes(char)) depth += 1;
    depths.push(depth);
    if (CLOSING.includes(char)) depth = Math.max(depth - 1, 0);
  }
  depths.push(depth);
  return depths;
}

/** True when every bracket that opens closes, in order. */
export function balanced(text: string): boolean {
  const open: number[] = [];
  for (const char of text) {
    const opening = OPENING.indexOf(char);
    if (opening >= 0) open.push(opening);
    const closing = CLOSING.indexOf(char);
    if (closing >= 0 && open.pop() !== closing) return false;
  }
  return open.length === 0;
}

/** Tokens outside all brackets. */
export const topTokens = once((view: View): readonly Token[] =>
  view.tokens.filter((token) => view.depth[token.start] === 0),
);

/** A statement ends as a sentence does. */
export const ENDS_WHOLE = /[。！？!?」』）)♪]$/u;
