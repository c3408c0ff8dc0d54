/** Gives a quotation without a subject to the person whose topic the sentence before it had, in the same paragraph. */
import type { NameSpan, QuoteSpan, Sentence, Token } from "../model.ts";
import { bracketPairs } from "./brackets.ts";
import { Characters } from "./characters.ts";
import { holds } from "./matches.ts";
import { speakerBeside } from "./quotes-beside.ts";
import { answersOf, intervieweeOf } from "./quotes-interview.ts";
import { reportsSpeech } from "./quotes-kind.ts";
import { ASIDE } from "./quotes-speaker.ts";

/** A new paragraph that goes on with the same speaker. */
const GOES_ON = /^(?:その上で|そのうえで)/;

export type Said = {
  readonly tokens: readonly Token[];
  readonly names: readonly NameSpan[];
  readonly quotes: readonly QuoteSpan[];
};

const OPENS = /^[\s　]*[「『]/;
/** The longest opening before a quotation that still has no subject of its own (その上で). */
const OPENING_CHARS_MAX = 40;

/**
 * The quotations of each sentence, by sentence id. A sentence that opens with a quotation and has no subject of its own
 * continues what the person of the sentence before said; any other topic in between ends that. A sentence that is nothing
 * but a quotation is spoken by whom the sentence beside it tells to say so.
 */
export function quotesAcross(
  sentences: readonly Sentence[],
  said: ReadonlyMap<string, Said>,
): ReadonlyMap<string, readonly QuoteSpan[]> {
  const quotes = new Map<string, readonly QuoteSpan[]>();
  const interviewee = intervieweeOf(sentences, said);
  const answers = interviewee === null ? new Set<string>() : answersOf(sentences);
  let block = "";
  let person: string | null = null;
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.block !== block && !holds(GOES_ON, sentence.text)) person = null;
    block = sentence.block;
    const own = said.get(sentence.id);
    if (own === undefined) continue;
    const subject = subjectOf(sentence.text, own);
    if (subject === null && person !== null)
      quotes.set(sentence.id, continued(sentence.text, own.quotes, person));
    else {
      quotes.set(sentence.id, own.quotes);
      person = subject?.person ?? null;
    }
    if (!holds(OPENS, sentence.text)) continue;
    const told = quotes.get(sentence.id) ?? [];
    const beside = answers.has(sentence.block)
      ? interviewee
      : speakerBeside(
          sentence.text,
          told,
          lookAt(sentences[index - 1], said),
          inBlock(sentences[index + 1], sentence, said),
        );
    if (beside !== null)
      quotes.set(
        sentence.id,
        told.map((quote) =>
          quote.kind === "speech" && quote.speaker === null ? { ...quote, speaker: beside } : quote,
        ),
      );
  }
  return quotes;
}

function lookAt(
  sentence: Sentence | undefined,
  said: ReadonlyMap<string, Said>,
): (Pick<Said, "names"> & { readonly text: string }) | null {
  return sentence === undefined ? null : { text: sentence.text, names: said.get(sentence.id)?.names ?? [] };
}

function inBlock(
  sentence: Sentence | undefined,
  own: Sentence,
  said: ReadonlyMap<string, Said>,
): ReturnType<typeof lookAt> {
  return sentence?.block === own.block ? lookAt(sentence, said) : null;
}

const TOPIC = new Characters("はがも");
/** Brackets inside which a sentence has no subject of its own. */
const HOLDING = new Characters("「『（(");
const CLOSING = new Characters("）)");
const ASIDE_LAST = new Characters("）)＝=");

/** The topic or subject of a sentence outside its quotations: a person's words, or something else (`person` null). */
function subjectOf(text: string, { tokens, names }: Said): { readonly person: string | null } | null {
  if (!TOPIC.within(text)) return null;
  let pairs: ReturnType<typeof bracketPairs> | null = null;
  const covered = (at: number): boolean => {
    pairs ??= bracketPairs(text);
    for (const { open, close } of pairs.values())
      if (open < at && at < close && HOLDING.at(text, open)) return true;
    return false;
  };
  let other = false;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.pos !== "助詞" || !TOPIC.is(token.surface) || token.detail[0] === "接続助詞") continue;
    const before = tokens[index - 1];
    if ((before?.pos !== "名詞" && !CLOSING.is(before?.surface ?? "")) || covered(token.start)) continue;
    if (before?.detail[0] === "副詞可能" && token.surface === "は") continue; // 一時は, 当時は
    const aside = ASIDE_LAST.at(text, token.start - 1)
      ? (ASIDE.exec(text.slice(Math.max(0, token.start - 30), token.start))?.[0].length ?? 0)
      : 0;
    const name = names.find(({ kind, end }) => kind === "person" && end === token.start - aside);
    if (name !== undefined && token.surface !== "も") return { person: text.slice(name.start, name.end) };
    other = true;
  }
  return other ? { person: null } : null;
}

function continued(text: string, quotes: readonly QuoteSpan[], person: string): readonly QuoteSpan[] {
  if (quotes.length === 0) return quotes;
  return quotes.map((quote) => {
    const opens = quote.start <= OPENING_CHARS_MAX || quotes.some((one) => one.end <= quote.start);
    const inner = quotes.some((one) => one.start < quote.start && one.end > quote.end);
    const told = quote.kind === "speech" && quote.speaker === null && !inner && opens;
    const after = text.slice(quote.end);
    return told && after !== "" && !/^。?$/.test(after.trim()) && reportsSpeech(after)
      ? { ...quote, speaker: person }
      : quote;
  });
}
