/** What two articles have to do with each other: the same event, the same affair, or nothing; with what speaks for it. */
import { type Common, centralWords, commonOf, THEME_AS_THING_MIN, weightOf } from "./common-ground.ts";
import { areContrary, areElsewhere, areNumberedApart } from "./contrary.ts";
import type { Features } from "./features.ts";
import { happeningsIn } from "./happenings.ts";
import { isSameDay } from "./main-day.ts";
import { areTwoOccurrences, recalled } from "./occurrences.ts";
import { HAPPENING_WEIGHT, isOneEvent, ONE_EVENT_DAYS_MAX } from "./one-event.ts";

export type Link = {
  readonly kind: "event" | "affair";
  /** Share of what the one tells that the other tells too, 0–1. */
  readonly score: number;
  /** The names that both tell of. */
  readonly shared: readonly string[];
};

const DAY_MS = 86_400_000;
/** Longer apart, the same names are another matter. */
export const AFFAIR_DAYS_MAX = 400;
const EVENT_DAYS_MAX = 4;
/** One name alone may stand in two affairs; so much more has to be shared. */
const PROPER_WEIGHT_MIN = 2;
const TOTAL_WEIGHT_MIN = 5.5;
const PROPER_SHARE_MIN = 0.25;
/** An article is about so much at most, however long it is: a live page and a flash tell of one event. */
const PROPER_WEIGHT_MAX = 20;
const WHOLE_WEIGHT_MAX = 40;
const EVENT_SHARE_MIN = 0.25;
/** They happen in every kind of affair; but of somebody's death there is only one. */
const VAGUE: ReadonlySet<string> = new Set(["合意", "死", "けが", "首脳", "採決", "就任"]);
/** They come again by the calendar: the next is no follow-up of the last. */
const RECURRING: ReadonlySet<string> = new Set(["決算", "金利", "株価", "値上げ"]);
/** So soon after, what happened is told of as one that everybody knows. */
const FRESH_DAYS_MAX = 7;
/** A follow-up says when it was: 3日に全焼した, 5月に盗まれた. */
const RECALLED_WEIGHT = { day: 2.5, month: 1.5, not: 0 } as const;
const RECALLED_MATTER_MIN = 2;
/** クジラ in both titles and both texts. */
const CENTRAL_WEIGHT = 1;
const CENTRAL_MAX = 2;
const FRESH_TOTAL_MIN = 4.5;
const RECURRING_DAYS_MIN = 14;

export function linkOf(one: Features, other: Features): Link | null {
  if (one.roundUp || other.roundUp || areNumberedApart(one, other)) return null;
  const apartDays = Math.abs(one.publishedAt - other.publishedAt) / DAY_MS;
  if (apartDays > AFFAIR_DAYS_MAX) return null;
  const sameDay = isSameDay(one.mainDay, other.mainDay);
  const common = commonOf(one, other);
  const [own, their] = [weightOf(one), weightOf(other)];
  const share = (common.proper + common.theme) / Math.min(own.total, their.total, WHOLE_WEIGHT_MAX);
  const link = (kind: Link["kind"]): Link => ({ kind, score: share, shared: common.names });
  const otherKinds = areOfOtherKinds(one, other, common);
  const mayBeOne = sameDay && !otherKinds;
  if (mayBeOne && apartDays <= ONE_EVENT_DAYS_MAX && isOneEvent(one, other, common, share))
    return link("event");
  if (!common.leading || !common.named || common.proper < PROPER_WEIGHT_MIN) return null;
  if (common.proper / Math.min(own.proper, their.proper, PROPER_WEIGHT_MAX) < PROPER_SHARE_MIN) return null;
  // That 台風7号 is a storm says nothing beside its name.
  const named = common.names.flatMap(happeningsIn);
  const telling = common.happenings
    .filter((happening) => !VAGUE.has(happening) || (happening === "死" && common.titled))
    .filter((happening) => !named.includes(happening));
  const back = RECALLED_WEIGHT[recalled(one, other) ?? "not"];
  const known = apartDays <= FRESH_DAYS_MAX || back > 0;
  const central = otherKinds ? 0 : Math.min(centralWords(one, other).length, CENTRAL_MAX) * CENTRAL_WEIGHT;
  const things =
    common.things +
    (known && telling.length > 0 ? 1 : 0) +
    (common.theme < THEME_AS_THING_MIN && central > 0 ? 1 : 0) +
    (back > 0 && common.matter + telling.length >= RECALLED_MATTER_MIN ? 1 : 0);
  if (things < 2) return null;
  if (!common.acting && areElsewhere(one, other)) return null;
  if (areTwoOccurrences(one, other, common.names)) return null;
  if (apartDays > RECURRING_DAYS_MIN && isRecurring(telling)) return null;
  // Somebody, and the words of their trade: weeks later that is the next thing they do.
  if (common.personal && !known && telling.length + central === 0) return null;
  // Out of the results of a quarter nothing else follows.
  if (otherKinds && isRecurring(one.happenings) !== isRecurring(other.happenings)) return null;
  if (totalOf(common, telling) + back + central < (known ? FRESH_TOTAL_MIN : TOTAL_WEIGHT_MIN)) return null;
  const isOne = mayBeOne && apartDays <= EVENT_DAYS_MAX && share >= EVENT_SHARE_MIN;
  return link(isOne && !areContrary(one, other) ? "event" : "affair");
}

const totalOf = ({ proper, theme }: Common, telling: readonly string[]): number =>
  proper + theme + telling.length * HAPPENING_WEIGHT;

/** A company's results and what it sells, told on the same day: one name, and nothing that happened in both. */
const areOfOtherKinds = (one: Features, other: Features, { happenings, whoAndWhere }: Common): boolean =>
  happenings.length === 0 && one.happenings.length > 0 && other.happenings.length > 0 && whoAndWhere <= 1;

const isRecurring = (telling: readonly string[]): boolean =>
  telling.length > 0 && telling.every((happening) => RECURRING.has(happening));
