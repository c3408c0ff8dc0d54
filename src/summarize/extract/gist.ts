/** The one sentence that tells the article: the best of the early ones that fits, else its title. */
import type { Tokenize } from "../../model.ts";
import { charsOf, GIST_CHARS_MAX } from "../bounds.ts";
import type { Candidate } from "../draft.ts";
import { closeness, weightIn } from "./closeness.ts";
import { keysOf } from "./concepts.ts";
import { coreOptions, toldOf } from "./core-options.ts";
import { type Carriers, citedBy, NEWS_MIN } from "./headline.ts";
import type { Item } from "./items.ts";

/** Only what stands on top can be the gist: the lead and what follows it. */
const SENTENCES_MAX = 5;
const CONCAVITY = 0.75;
const LEAD_SHARE_MIN = 0.5;
/** この会社, 同氏 …: even inside, they make a sentence that stands alone hard to understand. */
const REFERS_BACK = /(?:^|[、はがのを])(?:この|その|これ|それ|同(?:氏|社|日|署|省|庁|市|県|校|法|党|国))/u;
/** 町は…: which one, a sentence before the news has said. */
const BARE_BODY = /(?:^|、)(?:市|町|村|県|区|府|都|道|国|署|店|校|会|チーム)(?:は|が|を|では|には)/u;
const REFERS_BACK_FACTOR = 0.2;

/** With how much of the title it tells (0–1). */
export type Gist = Candidate & { readonly shares: number };

type Scored = Gist & { readonly score: number; readonly lead: boolean };

export function gistsOf(
  source: {
    readonly items: readonly Item[];
    readonly weights: ReadonlyMap<string, number>;
    readonly title: string | null;
  },
  deps: { readonly tokenize: Tokenize; readonly carriers: Carriers },
): readonly Gist[] {
  const { items, weights, title } = source;
  const keys = title === null ? new Set<string>() : keysOf(title, deps);
  const scored = items
    .filter((item) => item.needs === null && item.options.length > 0)
    .slice(0, SENTENCES_MAX)
    .flatMap((item, index) => scoredOptions(item, index, keys, weights))
    .sort((a, b) => b.score - a.score);
  // A lead that is too long cannot be the gist: then the title knows better than the second sentence.
  // 檜川では水があふれました has its words in the title and tells little beside the lead.
  const lead = scored.find((one) => one.lead);
  const news =
    lead === undefined
      ? []
      : scored.filter(
          ({ shares, score }) =>
            title === null || (shares >= NEWS_MIN && score >= lead.score * LEAD_SHARE_MIN),
        );
  const beside = scored.filter((one) => !news.includes(one)).toSorted((a, b) => b.shares - a.shares);
  const leads = beside.filter((one) => one.lead);
  const titled = titleGists(title, deps).map((one) => ({ ...one, shares: 1 }));
  return [...news, ...leads, ...titled, ...beside.filter((one) => !one.lead)].map(
    ({ text, cites, shares }) => ({ text, cites, shares }),
  );
}

function scoredOptions(
  item: Item,
  index: number,
  title: ReadonlySet<string>,
  weights: ReadonlyMap<string, number>,
): readonly Scored[] {
  return [...toldOf(item), ...coreOptions(item, weights, "gist")].flatMap(
    ({ text, chars, concepts, cites }) => {
      const shares = closeness(title, concepts, weights);
      const score = (weightIn(concepts, weights) ** CONCAVITY * shares) / Math.log2(2 + index);
      if (score <= 0 || chars > GIST_CHARS_MAX || !oneSentence(text)) return [];
      if (index > 0 && BARE_BODY.test(text)) return [];
      const factor = REFERS_BACK.test(text) ? REFERS_BACK_FACTOR : 1;
      return [
        {
          text,
          cites,
          score: score * factor,
          shares: shares - closeness(title, [], weights),
          lead: index === 0,
        },
      ];
    },
  );
}

/** One predicate of its own, and more than a quotation. */
function oneSentence(text: string): boolean {
  const outside = text.replace(/「[^「」]*(?:「[^」]*」[^「」]*)*」|『[^『』]*』/gu, "");
  return (
    text.endsWith("。") && !/[」』]$/u.test(text) && /[\p{Script=Hiragana}\p{Script=Han}]{4}/u.test(outside)
  );
}

/** Where no sentence is short enough, the title tells it best. */
function titleGists(title: string | null, deps: { readonly carriers: Carriers }): readonly Candidate[] {
  if (title === null || charsOf(title) > GIST_CHARS_MAX) return [];
  return citedBy(title.trim(), deps);
}
