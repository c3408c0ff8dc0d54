/** Finds the organizations one sentence names: by the end of the name, by the dictionary, by capitals, by what stands around. */
import type { NameSpan, Span, Token } from "../model.ts";
import { abbreviated, inRow, ofAthletes, ofCountries, ofRegions, shortened } from "./names-beside.ts";
import { footballClubs } from "./names-clubs.ts";
import { cuedOrganizations } from "./names-cues.ts";
import { ledBodies } from "./names-led.ts";
import { markedOrganizations } from "./names-marks.ts";
import { institutions, publicBodies, schools, teams } from "./names-public.ts";
import { bodiesIn, HOUSES } from "./names-runs.ts";
import { nounRuns, type Run } from "./names-words.ts";

/** In order, without overlap. Bodies inside a person's role are named only when they are bodies without it. */
export function organizationsIn(
  text: string,
  tokens: readonly Token[],
  people: readonly NameSpan[],
  clubs: readonly Span[],
): readonly NameSpan[] {
  const found: NameSpan[] = [];
  for (const run of nounRuns(tokens)) {
    for (const part of withoutNames(tokens, run, people)) addAll(found, bodiesIn(text, tokens, part));
  }
  addAll(found, cuedOrganizations(text, tokens, people));
  addAll(found, freeOf(people, markedOrganizations(text, tokens, people)));
  for (const pieces of [
    ofCountries(text, tokens),
    ofRegions(text, tokens),
    abbreviated(text, tokens),
    shortened(text),
    ofAthletes(text, tokens, people),
    clubs,
    footballClubs(text),
    ledBodies(text, tokens, people),
    publicBodies(text, tokens),
    schools(text, tokens),
    teams(text, tokens),
  ]) {
    if (pieces.length > 0)
      addAll(
        found,
        freeOf(
          people,
          pieces.map((piece) => body(text, piece)),
        ),
      );
  }
  for (const piece of institutions(text, people)) found.push(body(text, piece));
  if (found.length === 0) return found;
  const organizations = inOrder(
    found.filter(({ start }) => !isOffice(text, start)).map((span) => stationed(text, span)),
    people,
  );
  const more = inRow(text, tokens, organizations, people).map((piece) => body(text, piece));
  return more.length === 0 ? organizations : inOrder([...organizations, ...more], people);
}

function addAll(found: NameSpan[], more: readonly NameSpan[]): void {
  for (const span of more) found.push(span);
}

/** 在フィリピン日本大使館: where the embassy is. */
const STATIONED = /在(?:[ァ-ヴー]{2,10}|[\u3400-\u9fff]{1,4})$/;

function stationed(text: string, span: NameSpan): NameSpan {
  if (!/(?:大使館|領事館)$/.test(span.name)) return span;
  const at = STATIONED.exec(text.slice(Math.max(0, span.start - 11), span.start))?.[0].length ?? 0;
  return { ...span, start: span.start - at, name: text.slice(span.start - at, span.end) };
}

function body(text: string, { start, end }: { readonly start: number; readonly end: number }): NameSpan {
  return { start, end, kind: "organization", name: text.slice(start, end), role: null, reading: null };
}

/** The longest of those that begin together, the first of those that overlap. */
function inOrder(found: readonly NameSpan[], people: readonly NameSpan[]): NameSpan[] {
  const organizations: NameSpan[] = [];
  for (const span of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if ((organizations.at(-1)?.end ?? 0) > span.start || insideRole(span, people)) continue;
    organizations.push(span);
  }
  return organizations;
}

/** （東京・千代田）: where a company has its seat. */
function isOffice(text: string, start: number): boolean {
  return /[（(](?:本社・)?(?:東京|大阪|名古屋|京都|神戸|横浜|札幌|福岡|仙台|広島)・$/.test(
    text.slice(Math.max(0, start - 7), start),
  );
}

function freeOf(people: readonly NameSpan[], spans: readonly NameSpan[]): readonly NameSpan[] {
  if (people.length === 0 || spans.length === 0) return spans;
  return spans.filter((span) => !people.some((person) => span.start < person.end && span.end > person.start));
}

/** 参院議員, 官房長官: the house is part of the post. A company or a party before its post is named. */
function insideRole(span: NameSpan, people: readonly NameSpan[]): boolean {
  return people.some(
    (person) =>
      span.start >= person.start &&
      span.end <= person.end &&
      (HOUSES.test(span.name) || span.end <= person.start + person.name.length),
  );
}

/** A run of nouns without the names of people in it. */
function withoutNames(tokens: readonly Token[], run: Run, people: readonly NameSpan[]): readonly Run[] {
  if (people.length === 0) return [run];
  const parts: Run[] = [];
  let first = run.first;
  for (let index = run.first; index <= run.last; index++) {
    const token = tokens[index];
    const named =
      index < run.last &&
      token !== undefined &&
      people.some((person) => token.start >= person.start && token.start < person.start + person.name.length);
    if (!named && index < run.last) continue;
    if (first < index) parts.push({ first, last: index });
    first = index + 1;
  }
  return parts;
}
