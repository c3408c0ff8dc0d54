/** The quotations of a summary: what somebody said, once each, with a speaker only where it is a person. */
import type { Article, Reading, Summary, Tokenize } from "../model.ts";
import type { Voice } from "./extract/speakers.ts";

type Said = Summary["quotes"][number];

const QUOTES_MAX = 12;
/** Characters from which two quotations are one. */
const ALIKE = 15;
/** People without a name: 政府高官, 住民, 利用者. */
const SOMEBODY =
  /(?:氏|さん|君|者|員|官|長|相|師|家|民|人|手|督|授|客|親|女|男|生|幹部|判事|首相|大統領|総裁|知事|大臣|総理|首脳|被告|たち|筋|選手|本人|夫妻|夫婦|私|彼|彼女)$/u;
/** What is said ends as speech does, not in a noun: 「モルモット」 is a word somebody used. */
const SPOKEN_END = new Set(["動詞", "助動詞", "形容詞", "助詞", "感動詞", "フィラー"]);

/**
 * @param voices who speaks in a sentence that does not say so itself, by the sentence's id
 * @returns at most 12, in reading order; those whose speaker is known go first where there are more
 */
export function quotesOf(
  article: Article,
  reading: Reading,
  voices: ReadonlyMap<string, Voice>,
  deps: { readonly tokenize: Tokenize },
): Said[] {
  const headings = new Set(article.blocks.filter(({ kind }) => kind === "heading").map(({ id }) => id));
  const blocks = new Map(reading.sentences.map(({ id, block }) => [id, block]));
  const said = reading.quotes.flatMap((quote): readonly Said[] => {
    const cites = quote.cites.filter((id) => !headings.has(blocks.get(id) ?? ""));
    if (cites.length === 0 || !isSpoken(quote.text, deps)) return [];
    const voice = article.kind === "column" ? undefined : voices.get(cites[0] ?? "")?.name;
    const speaker =
      speakerOf(quote.speaker, reading) ?? (voice === undefined ? null : nameIn(voice, reading));
    return [{ text: quote.text, speaker, cites: [...cites] }];
  });
  const once = merged(said);
  const order = new Map(once.map((quote, index) => [quote, index]));
  return [...once]
    .sort((a, b) => Number(b.speaker !== null) - Number(a.speaker !== null))
    .slice(0, QUOTES_MAX)
    .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

function isSpoken(text: string, deps: { readonly tokenize: Tokenize }): boolean {
  if (/[。！？!?]/u.test(text)) return true;
  const last = deps.tokenize(text).findLast(({ pos }) => pos !== "記号");
  return last !== undefined && (SPOKEN_END.has(last.pos) || last.detail[0] === "非自立");
}

/** 大西航社長 is 大西航. */
function nameIn(called: string, { people }: Reading): string | null {
  return people.find(({ name }) => called.startsWith(name))?.name ?? null;
}

/** A company, a place or a paper does not speak: then nobody is named. */
function speakerOf(speaker: string | null, reading: Reading): string | null {
  if (speaker === null) return null;
  if (reading.people.some(({ name, also }) => name === speaker || also.includes(speaker))) return speaker;
  const bodies = [...reading.organizations, ...reading.places];
  if (bodies.some(({ name, also }) => name === speaker || also.includes(speaker))) return null;
  return SOMEBODY.test(speaker) ? speaker : null;
}

/** A longer quotation takes in a shorter one that stands in it, with whatever brackets. */
function merged(quotes: readonly Said[]): readonly Said[] {
  const kept: Said[] = [];
  for (const quote of [...quotes].sort((a, b) => b.text.length - a.text.length)) {
    const words = bare(quote.text);
    const holder = kept.find(({ text }) => sayTheSame(bare(text), words));
    if (!holder) kept.push(quote);
    else kept[kept.indexOf(holder)] = { ...holder, speaker: holder.speaker ?? quote.speaker };
  }
  const order = new Map(quotes.map(({ text }, index) => [text, index]));
  return kept.sort((a, b) => (order.get(a.text) ?? 0) - (order.get(b.text) ?? 0));
}

/** One holds the other, or both begin alike: told twice on one page, with a word changed. */
function sayTheSame(longer: string, shorter: string): boolean {
  return longer.includes(shorter) || (shorter.length >= ALIKE && longer.startsWith(shorter.slice(0, ALIKE)));
}

function bare(text: string): string {
  return text.replace(/[「」『』（）()。、\s]/gu, "");
}
