/** Finds the names of one sentence: people, organizations, places. */
import type { NameSpan, Token } from "../model.ts";
import { clubsBehind } from "./names-clubs.ts";
import { organizationsIn } from "./names-organizations.ts";
import { peopleIn } from "./names-people.ts";
import { placesIn } from "./names-places.ts";

/**
 * The names of one sentence, in order. A person's span covers role and honorific, so that an organization may stand inside
 * a person's span (豊田章男トヨタ自動車会長); otherwise spans do not overlap.
 */
export function namesIn(text: string, tokens: readonly Token[]): readonly NameSpan[] {
  const found = peopleIn(text, tokens);
  // 岡部凌（城南大）: the bracket names the club, whatever the dictionary makes of it.
  const clubs = clubsBehind(text, found);
  const people =
    clubs.length === 0
      ? found
      : found.filter(({ start, end }) => !clubs.some((club) => club.start < end && club.end > start));
  const organizations = organizationsIn(text, tokens, people, clubs);
  const places = placesIn(text, tokens, [...people, ...organizations]);
  return [...people, ...organizations, ...places].sort((a, b) => a.start - b.start || b.end - a.end);
}
