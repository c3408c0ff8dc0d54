/** Whether two articles of the same day tell of one occurrence, in however different words. */
import { isCentralBank } from "./common.ts";
import { type Common, weightOf } from "./common-ground.ts";
import { areContrary, areOthers } from "./contrary.ts";
import type { Features } from "./features.ts";
import { areAtOtherHours } from "./hours.ts";
import { isSamePerson } from "./same-person.ts";

/** Articles further apart tell of it under another day, or of what came of it. */
export const ONE_EVENT_DAYS_MAX = 2;

const NAMELESS = { themeMin: 4.5, shareMin: 0.35, namesMax: 1 } as const;
/** Long articles share a name and some words by chance. */
const AT_ONCE = { shareMin: 0.15, properMin: 1.5, matterMin: 1, totalMin: 3, namesMin: 4 } as const;
const ALL_ALIKE = { matterMin: 6, shareMin: 0.3 } as const;
const DECIDING_WEIGHT = 1.5;
/** Of a kind of happening that both tell of. */
export const HAPPENING_WEIGHT = 1;

type Judge = (one: Features, other: Features, common: Common, share: number) => boolean;

/** @param share how much of what the shorter one tells the other tells too */
export const isOneEvent: Judge = (one, other, common, share) =>
  isSameProtagonist(one, other) ||
  (!areContrary(one, other) &&
    [isNameless, isNameAndMatter, isAllAlike, isOneShock].some((judge) => judge(one, other, common, share)));

/** 日銀が利上げ: no name but that of a body which acts every day; then nearly all has to be the same. */
const isNameless: Judge = (one, other, { theme }, share) =>
  Math.min(weightOf(one).named, weightOf(other).named) <= NAMELESS.namesMax &&
  theme >= NAMELESS.themeMin &&
  share >= NAMELESS.shareMin;

/** The same name and the same matter on one day. */
const isNameAndMatter: Judge = (one, other, common, share) => {
  if (share < AT_ONCE.shareMin) return false;
  const deciding = [...one.features.keys()].some(
    (key) => isCentralBank(key) && other.features.get(key)?.lead === true,
  );
  const proper = common.proper + (deciding ? DECIDING_WEIGHT : 0);
  if ((!common.leading && !deciding) || proper < AT_ONCE.properMin) return false;
  const matter = matterOf(common);
  if (matter >= AT_ONCE.matterMin && proper + matter >= AT_ONCE.totalMin) return true;
  return proper >= AT_ONCE.namesMin && common.things >= 2 && matter > 0;
};

/** Each names what the other does not (the tunnel, the builder); but all that is told to have happened is the same. */
const isAllAlike: Judge = (one, other, common, share) =>
  share >= ALL_ALIKE.shareMin && !areOthers(one, other) && matterOf(common) >= ALL_ALIKE.matterMin;

/**
 * 輪泊市が震度5強, 佐潟県で震度5強: a town and its prefecture are no names in common, but shocks that do harm are rare
 * enough that one day, one time of it, and one intensity are one shock, where not each names a place of its own rank.
 */
const isOneShock: Judge = (one, other) => {
  const [own, their] = [shockOf(one), shockOf(other)];
  return own !== null && own === their && !areAtOtherHours(one.leadText, other.leadText);
};
const STRONG_SHOCK = /震度(?:5強|6[弱強]|7)/;
export const shockOf = ({ leadText }: Features): string | null => STRONG_SHOCK.exec(leadText)?.[0] ?? null;

const matterOf = ({ matter, happenings }: Common): number => matter + happenings.length * HAPPENING_WEIGHT;

/** Somebody's death: one person in both titles, and a word of the matter beside the name. Who governs is in many titles a day. */
function isSameProtagonist(one: Features, other: Features): boolean {
  const same = one.people.some(
    (own) =>
      own.titled && !own.governs && other.people.some((their) => their.titled && isSamePerson(own, their)),
  );
  return (
    same &&
    [...one.features].some(([key, { inTitle, inText }]) => {
      const their = other.features.get(key);
      return inTitle && key.length > 1 && their?.inTitle === true && (inText || their.inText);
    })
  );
}
