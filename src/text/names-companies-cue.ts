/** A place where the name of a company may stand, and where a name that begins there may end. */
import { Characters } from "./characters.ts";
import { matchesOf } from "./matches.ts";

/** A place where a company's name may stand, and how plainly what is around says so. */
export type CompanyCue = {
  readonly start: number;
  readonly end: number;
  readonly cue: "kind" | "club" | "head" | "seat" | "deal" | "act" | "source" | "legal" | "whose";
  /** `plain` cues bear out a name that a word of every day could be; others need one that looks like a name. */
  readonly plain: boolean;
};

/** The longest name (UTF-16 units). */
export const NAME_CHARS_MAX = 16;

/** What ends a name that begins behind its kind. */
const NAME_END = new Characters("、。（(）)「」『』");
/** 夜明社, but ボルト|社: behind kanji it belongs to the name. */
const IDEOGRAPH = new Characters("\u3400-\u9fff");
const NAME_STOP = /[はがをにのとでもや、。（(）)「」『』]|から|へ|など|による|によれば|傘下|株|側|社/g;

/** The ends a name that begins at `start` may have, in order. */
export function endsFrom(text: string, start: number): readonly number[] {
  const ends: number[] = [];
  const rest = text.slice(start, start + NAME_CHARS_MAX + 1);
  for (const { index, 0: stop } of matchesOf(NAME_STOP, rest)) {
    if (index > 1 && !(stop === "社" && IDEOGRAPH.at(rest, index - 1))) ends.push(start + index);
    if (NAME_END.at(rest, index)) return ends;
  }
  if (rest.length <= NAME_CHARS_MAX) ends.push(text.length);
  return ends;
}
