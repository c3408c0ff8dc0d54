/** How a statement's own text is read: what parts two assertions in it, and which of its numbers are none. */
import type { AmountSpan, Reading } from "../../model.ts";
import { once } from "../../once.ts";
import { amountsIn } from "../../text/amounts.ts";

/** 県が条例案を可決　来春に施行: in a title a wide space parts two assertions, as a stop would. Offsets stay. */
export const parted = (text: string): string => text.replace(/(?<=[^\s。、]{4})　(?=[^\s。、]{4})/g, "。");

/** The names of the article that hold a digit or a number word: 千種区, 三木市. */
const numbered = once(({ people, organizations, places }: Reading): readonly string[] =>
  [...people, ...organizations, ...places]
    .flatMap(({ name, also }) => [name, ...also])
    .filter((name) => amountsIn(name).length > 0),
);

/** The amounts of a statement, but those within a name of the article. */
export function amountsOf(text: string, reading: Reading): readonly AmountSpan[] {
  const amounts = amountsIn(text);
  if (amounts.length === 0) return amounts;
  const names = numbered(reading).filter((name) => text.includes(name));
  return names.length === 0
    ? amounts
    : amounts.filter(({ start, end }) => !isWithin(text, names, start, end));
}

const isWithin = (text: string, names: readonly string[], start: number, end: number): boolean =>
  names.some((name) => {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      if (at <= start && end <= at + name.length) return true;
    return false;
  });
