/** Finds the people one sentence names: a name before a post or an honorific, a full name, a name with its reading. */
import type { NameSpan, Token } from "../model.ts";
import { HONORIFICS } from "./data/titles.ts";
import { foreignPeople } from "./names-foreign.ts";
import { nativePeople } from "./names-native.ts";
import { postBehind, standingBefore } from "./names-people-standing.ts";
import { roleBefore } from "./names-roles.ts";

/** Offsets cover name, reading and role or honorific; `name` is the bare name. In order, without overlap. */
export function peopleIn(text: string, tokens: readonly Token[]): readonly NameSpan[] {
  const found = [...foreignPeople(text, tokens), ...nativePeople(text, tokens)];
  const people: NameSpan[] = [];
  for (const person of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if ((people.at(-1)?.end ?? 0) > person.start) continue;
    people.push(withRole(text, tokens, person));
  }
  return people;
}

const HONORIFIC = new Set(HONORIFICS);

/** An honorific is no role; then the post may stand before the name (財務長官のベッセント氏). */
function withRole(text: string, tokens: readonly Token[], person: NameSpan): NameSpan {
  const role = person.role !== null && HONORIFIC.has(person.role) ? null : person.role;
  return {
    ...person,
    role:
      role ??
      roleBefore(text, person.start) ??
      standingBefore(text, tokens, person.start) ??
      postBehind(text, person),
  };
}
