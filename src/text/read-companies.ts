/** Finds the companies of an article that only their surroundings tell, and all the places where it speaks of them. */
import type { NameSpan, Sentence, Token, Tokenize } from "../model.ts";
import { companyCues } from "./names-companies.ts";
import type { CompanyCue } from "./names-companies-cue.ts";
import { isFacility, type Likeness, likenessOf } from "./names-companies-judge.ts";
import { endsLikeCompany, isEveryday, isLegalName, isTradeName } from "./names-companies-plain.ts";

type Names = ReadonlyMap<string, readonly NameSpan[]>;

type Judged = { readonly tokens: readonly Token[]; readonly like: Likeness | null };

/** `names` with such companies added; a place inside a company's name is none (信濃 of 信濃光学). */
export function withCompanies(
  sentences: readonly Sentence[],
  tokens: ReadonlyMap<string, readonly Token[]>,
  names: Names,
  tokenize: Tokenize,
): Names {
  const judged = new Map<string, Judged>();
  const judge = (name: string): Judged => {
    const known = judged.get(name);
    if (known !== undefined) return known;
    const own = tokenize(name);
    const judgement = { tokens: own, like: likenessOf(name, own) };
    judged.set(name, judgement);
    return judgement;
  };
  const companies = new Set<string>();
  const everyday = new Map<string, Set<string>>();
  for (const { id, text } of sentences) {
    const own = names.get(id) ?? [];
    const people = own.filter(({ kind }) => kind === "person");
    const cues = companyCues(text, tokens.get(id) ?? [], people);
    const done = new Set<string>();
    for (const cue of cues) {
      const name = text.slice(cue.start, cue.end);
      const place = `${cue.start}/${cue.cue}`;
      if ((cue.cue === "kind" && done.has(place)) || companies.has(name)) continue;
      if (cue.cue === "whose" && !endsLikeCompany(name)) continue;
      if (isTaken(own, cue, true)) continue;
      const { like, tokens: words } = judge(name);
      const told =
        (cue.cue === "legal" && isLegalName(name, words, isClosed(text, cue.end))) ||
        (cue.cue === "whose" && isTradeName(name, words)) ||
        (like !== null && isBorneOut(name, cue, like));
      if (!told) {
        if (like === null && cue.plain && cue.cue !== "whose" && isEveryday(name, words))
          hear(everyday, name, cue, text);
        continue;
      }
      done.add(place);
      companies.add(name);
    }
  }
  for (const [name, cues] of everyday) if (isToldOften(name, cues, names)) companies.add(name);
  if (companies.size === 0) return names;
  const known = [...companies].sort((a, b) => b.length - a.length);
  return new Map(
    sentences.map(({ id, text }) => {
      const own = names.get(id) ?? [];
      const found = mentionsIn(text, known, own);
      const kept = own.filter((span) => !found.some((one) => one.start <= span.start && span.end <= one.end));
      return [
        id,
        found.length === 0 ? own : [...kept, ...found].sort((a, b) => a.start - b.start || b.end - a.end),
      ];
    }),
  );
}

/** What ends the name beside a legal form for good. */
function isClosed(text: string, at: number): boolean {
  return (
    at >= text.length ||
    /^の[\u3400-\u9fff]{2,6}(?:さん|氏|代表|理事長|社長|会長)/.test(text.slice(at, at + 10)) ||
    /[（(）)、，「」『』。]/.test(text.charAt(at))
  );
}

/** What only a company does, so that one cue is as good as two. */
const DECISIVE =
  /^は(?:[^。「」]{0,20}、)?[^。「」]{0,30}(?:決算を発表|民事再生法の適用を申請|自己破産を申請|希望退職を募|自主回収|新規上場)/;

/** A foreign word that is a surname, too: on a day and without a title nobody but a house announces. */
const DATED = /^は(?:[0-9０-９]{1,2}月)?[0-9０-９]{1,2}日、[^。「」]{2,80}(?:と|を)発表した/;

function hear(
  everyday: Map<string, Set<string>>,
  name: string,
  { cue, end }: CompanyCue,
  text: string,
): void {
  const cues = everyday.get(name) ?? new Set<string>();
  cues.add(cue);
  if (cue === "act" && /^[ァ-ヴー]{3,}$/.test(name) && DATED.test(text.slice(end, end + 90)))
    cues.add("decisive");
  if (cue === "act" && DECISIVE.test(text.slice(end, end + 60)) && !/^[\u3400-\u9fff]+$/.test(name))
    cues.add("decisive");
  everyday.set(name, cues);
}

/**
 * Two cues of different kinds tell a word of every day; an address and a head alone may be any house's. Whoever has the
 * name as a person of the article is no company.
 */
function isToldOften(name: string, cues: ReadonlySet<string>, names: Names): boolean {
  const strong = ["kind", "deal", "act", "legal"].some((cue) => cues.has(cue));
  if (cues.size < 2 || !strong || (/^[\u3400-\u9fff]+$/.test(name) && !cues.has("kind"))) return false;
  return ![...names.values()].some((spans) =>
    spans.some((span) => span.kind === "person" && span.name.startsWith(name)),
  );
}

function isBorneOut(name: string, { cue, plain }: CompanyCue, like: Likeness): boolean {
  if (cue === "seat" && isFacility(name)) return false;
  return plain || like === "firm";
}

/** Somebody or some body was found here already; where the cue says where the name ends, a part of it is no body (ブルー|ホークス). */
function isTaken(
  own: readonly NameSpan[],
  { start, end }: { readonly start: number; readonly end: number },
  whole = false,
): boolean {
  return own.some(
    (span) =>
      span.kind !== "place" &&
      span.start < end &&
      span.end > start &&
      !(
        whole &&
        span.kind === "organization" &&
        span.start >= start &&
        span.end <= end &&
        span.end - span.start < end - start
      ),
  );
}

/** What may stand behind a name that no word of the dictionary ends with. */
const BEHIND =
  /^(?:$|[はがをにのとでもやへ、。（(）)」』・\s]|から|など|による|によれば|側|株|社|製|傘下|系|本社|広報|創業|社長|会長)/;

function mentionsIn(text: string, companies: readonly string[], own: readonly NameSpan[]): NameSpan[] {
  const found: NameSpan[] = [];
  for (const name of companies) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      const end = start + name.length;
      if (isTaken(own, { start, end }, true) || isTaken(found, { start, end }) || !isWhole(text, start, end))
        continue;
      found.push({ start, end, kind: "organization", name, role: null, reading: null });
    }
  }
  return found;
}

function isWhole(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const front = text.charAt(start);
  if (/[ァ-ヴー・]/.test(before) && /[ァ-ヴー]/.test(front)) return false;
  if (/[A-Za-z]/.test(before) && /[A-Za-z]/.test(front)) return false;
  if (/[ァ-ヴー]/.test(text.charAt(end - 1)) && /[ァ-ヴー]/.test(text.charAt(end))) return false;
  if (/[ぁ-ん]/.test(front) && /[ぁ-ん]/.test(before) && !/[はがをにのとでもやるた]/.test(before))
    return false;
  return BEHIND.test(text.slice(end, end + 4));
}
