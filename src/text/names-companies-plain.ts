/** Judges names that nothing in them tells: words of every day, what stands beside a legal form, a trade behind a plain word. */
import type { Token } from "../model.ts";
import { COMMON_BODIES, NO_BODIES } from "./data/organizations.ts";
import { PREFECTURES_SHORT } from "./data/places.ts";
import { NO_NAMES, OCCUPATIONS } from "./data/titles.ts";
import {
  COMPANY_END,
  endsCommonly,
  FOREIGN_KIND,
  HOUSE_END,
  isFacility,
  KATAKANA,
  KIND,
  likenessOf,
  NAME_CHARS_MAX,
  PLAIN_BODY_END,
} from "./names-companies-judge.ts";
import { titleAt } from "./names-roles.ts";
import { isPlaceWord } from "./names-words.ts";

const OCCUPATION: ReadonlySet<string> = new Set(OCCUPATIONS);

/**
 * A word of every day that may be a company's name all the same (こよみ, カブト, 湯けむり, 島津): nothing in it says so, and
 * several plain cues of the article must. Posts, kinds of houses and what companies have are never one.
 */
export function isEveryday(name: string, tokens: readonly Token[]): boolean {
  const [only, another] = tokens;
  // アイス|ペース: of two foreign words of every day the one behind is no kind.
  if (only !== undefined && another !== undefined)
    return (
      tokens.length === 2 &&
      KATAKANA.test(name) &&
      name.length >= 4 &&
      !FOREIGN_KIND.has(another.surface) &&
      !isFacility(name)
    );
  if (only === undefined || name.length < 2 || only.pos !== "名詞") return false;
  if (!/^(?:一般|固有名詞)$/.test(only.detail[0]) || isPlaceWord(only)) return false;
  if (KIND.has(name) || FOREIGN_KIND.has(name) || COMMON_BODIES.has(name) || NO_BODIES.has(name))
    return false;
  if (NO_NAMES.has(name) || OCCUPATION.has(name) || endsCommonly(name, only) || isFacility(name))
    return false;
  return titleAt(name, 0) === null && !PREFECTURES_SHORT.has(name);
}

/** Whether all that stands beside a legal form (株式会社…) can be its name. `closed`: a bracket or a stop ends it. */
export function isLegalName(name: string, tokens: readonly Token[], closed: boolean): boolean {
  const last = tokens.at(-1);
  if (last === undefined || name.length < 2 || name.length > NAME_CHARS_MAX || NO_NAMES.has(name))
    return false;
  if (!/^[\p{L}\p{N}ー・＝&＆.]+$/u.test(name) || KIND.has(name) || titleAt(name, last.start) !== null)
    return false;
  if (OCCUPATION.has(last.surface) || endsCommonly(name, last)) return false;
  if (tokens.some(({ pos, surface }) => pos === "助詞" && /^[はがをに]$/.test(surface))) return false;
  return closed || (tokens.length === 1 && last.pos === "名詞") || likenessOf(name, tokens) !== null;
}

/** 大空|航空, 信越|食品: a word of two characters that is no kind, and a trade; only where a team or a flight stands. */
export function isTradeName(name: string, tokens: readonly Token[]): boolean {
  const [head, end, more] = tokens;
  if (head === undefined || end === undefined || more !== undefined || !PLAIN_BODY_END.test(name))
    return false;
  return (
    /^[\u3400-\u9fff]{2}$/.test(head.surface) &&
    head.detail[0] === "一般" &&
    !KIND.has(head.surface) &&
    !KIND_OF_TRADE.test(head.surface)
  );
}

const KIND_OF_TRADE =
  /^(?:民間|国際|国内|国営|軍用|貨物|旅客|地元|地方|公共|都市|海外|大手|格安|定期|総合|専門|冷凍|健康|加工|有機|高級|私立|市立|県立|国立|公立|中央|全国|世界|自社|他社|系列|親会|次世|電気|燃料|天然|都心|複数|業界|一般|特別|企業|会社)$/;

/** Whether the name ends as a company's does, whoever runs for it or speaks for it (白銀製薬, 信越食品). */
export function endsLikeCompany(name: string): boolean {
  return COMPANY_END.test(name) || HOUSE_END.test(name);
}
