/** What somebody looks for, as an expression of the catalog: words, "phrases", -without, names by any form, readings. */
import { Failure } from "../../errors.ts";
import { soundKey } from "../../text/names-forms.ts";
import { gramsOf, searchForm } from "./grams.ts";
import { tagTerms } from "./tags.ts";
import { hiragana, MARK } from "./terms.ts";

export type Wanted = {
  readonly text: string;
  /** Exactly these characters, wherever they stand. */
  readonly isPhrase: boolean;
  readonly isUnwanted: boolean;
};

const QUERY_CHARS_MAX = 200;
const WANTED_MAX = 12;
const PIECES = /(-)?(?:"([^"]*)"|「([^」]*)」|“([^”]*)”|([^\s\u3000"「“]+))/gu;

/** @throws Failure `input.malformed` */
export function wantedOf(query: string): readonly Wanted[] {
  if (query.length > QUERY_CHARS_MAX)
    throw new Failure("input.malformed", `at most ${QUERY_CHARS_MAX} characters are looked for at a time`);
  const wanted = [...query.matchAll(PIECES)]
    .map(
      ([, minus, quoted, bracketed, curled, plain]): Wanted => ({
        text: quoted ?? bracketed ?? curled ?? plain ?? "",
        isPhrase: plain === undefined,
        isUnwanted: minus !== undefined,
      }),
    )
    .filter(({ text }) => gramsOf(searchForm(text).text).length > 0);
  if (!wanted.some(({ isUnwanted }) => !isUnwanted))
    throw new Failure("input.malformed", "nothing to look for: give a word, a name or a reading");
  return wanted.slice(0, WANTED_MAX);
}

/** Where it may stand: a place that tells more comes first. `anywhere` also takes what is no word of its own (京都 in 東京都). */
export const TIERS = ["title", "names", "text"] as const;
export type Tier = (typeof TIERS)[number] | "anywhere";

const PLACES: Readonly<Record<Tier, readonly (keyof typeof MARK)[]>> = {
  title: ["title"],
  names: ["title", "names"],
  text: ["title", "names", "text"],
  anywhere: ["title", "names", "text"],
};

/** All that is wanted, and nothing that is not. */
export function matchOf(wanted: readonly Wanted[], tier: Tier): string {
  const good = wanted.filter(({ isUnwanted }) => !isUnwanted).map((each) => oneOf(each, tier));
  const bad = wanted.filter(({ isUnwanted }) => isUnwanted).map((each) => oneOf(each, "anywhere"));
  const all = good.join(" AND ");
  return bad.length === 0 ? all : `((${all}) NOT (${bad.join(" OR ")}))`;
}

const KATAKANA = /^[ァ-ヴー・]+$/;
const KANA = /^[ぁ-ゖァ-ヴー・]+$/;
/** A shorter beginning of a reading begins too many. */
const READING_BEGINS_MIN = 3;

function oneOf({ text, isPhrase }: Wanted, tier: Tier): string {
  const normal = searchForm(text).text;
  const terms = gramsOf(normal).map(({ term }) => term);
  const written = PLACES[tier].map((place) => phraseOf(normal, terms, MARK[place])).join(" OR ");
  if (isPhrase) return `(${written})`;
  const first = terms[0] ?? "";
  const isWholeWord = tier === "anywhere" || [...first].length < 2;
  const alternatives = [isWholeWord ? written : `((${written}) AND "${MARK.start}${first}")`];
  if (tier === "title") return `(${alternatives.join(" OR ")})`;
  alternatives.push(...tagTerms("person", text), ...tagTerms("organization", text));
  if (KANA.test(normal) && [...normal].length >= 2) alternatives.push(readingOf(normal));
  const sound = KATAKANA.test(normal) ? soundKey(normal) : "";
  if (sound !== "") alternatives.push(`"${MARK.sound}${sound}"`);
  return `(${alternatives.join(" OR ")})`;
}

/** The last character begins a pair with whatever follows it, or stands at an end. */
function phraseOf(normal: string, terms: readonly string[], mark: string): string {
  const phrase = (some: readonly string[]) => `"${some.map((term) => mark + term).join(" ")}"`;
  const last = terms.at(-1) ?? "";
  const isOpen = JAPANESE_END.test(normal) && [...last].length === 1;
  if (!isOpen) return phrase(terms);
  const isCovered = terms.length > 1 && (terms.at(-2) ?? "").endsWith(last);
  return isCovered ? phrase(terms.slice(0, -1)) : `${phrase(terms)} *`;
}

const JAPANESE_END = /[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]$/u;

function readingOf(kana: string): string {
  const reading = `"${MARK.read}${hiragana(kana)}"`;
  return [...kana].length >= READING_BEGINS_MIN ? `${reading} *` : reading;
}
