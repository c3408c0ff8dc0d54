/** The words of a text that the lexicon knows, each with the bunsetsu that it stands in and whether it is told as a fact. */
import type { Token } from "../../model.ts";
import { once } from "../../once.ts";
import { type Sense, sensesIn } from "../../text/lexicon/find.ts";
import { placeAt } from "./arguments.ts";
import type { Place } from "./places.ts";
import type { Predicate } from "./predicates.ts";
import type { Said } from "./said.ts";

export type Deed = Sense & {
  readonly place: Place;
  readonly predicate: Predicate | null;
  readonly negated: boolean;
  readonly conditional: boolean;
};

export const deedsOf = once((said: Said): readonly Deed[] => {
  const starting = new Map(said.tokens.map((token) => [token.start, token]));
  return sensesIn(said.tokens).flatMap((sense): Deed[] => {
    const first = starting.get(sense.start);
    const place = placeAt(said, sense.start);
    if (first === undefined || !tells(first) || place === undefined || sense.word.length < 2) return [];
    const predicate =
      said.predicates.findLast(({ start }) => start >= sense.start && start < sense.end) ?? null;
    return [
      {
        ...sense,
        place,
        predicate,
        negated: predicate?.negated === true && !DENIES.test(sense.word),
        conditional: predicate?.conditional ?? false,
      },
    ];
  });
});

/** Verbs, adjectives and nouns that stand by themselves: not the いる of している. */
const tells = ({ pos, detail }: Token): boolean =>
  pos === "名詞"
    ? !/^(?:非自立|代名詞|数|固有名詞|副詞可能)$/.test(detail[0])
    : (pos === "動詞" || pos === "形容詞") && detail[0] === "自立";

/** 変わらない is a word of the lexicon: it denies nothing further. */
const DENIES = /(?:ない|ず|なし)$/;

/** They tell little by themselves, or much depends on what stands by them. */
export const LIGHT =
  /^(?:する|やる|行う|行なう|なる|ある|ない|いる|できる|みる|見る|受ける|示す|述べる|話す|語る|言う|いう|入る|出る|考え|考える|予定|計画|方針|可能性|見通し|見込み|など|点|声|中|後|前|原因|要因|理由|背景|結果|影響)$/;
