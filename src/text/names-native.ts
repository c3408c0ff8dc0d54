/** Finds people whose names are written in kanji (and hiragana): Japanese, Chinese, Korean names. */

import type { NameSpan, Token } from "../model.ts";
import { KATAKANA, OPENING } from "./characters.ts";
import { NO_NAMES } from "./data/titles.ts";
import { acrossPost } from "./names-native-across.ts";
import { canBegin } from "./names-native-begin.ts";
import { acrossJoint, withFront } from "./names-native-fronts.ts";
import { canBePart, isNativeName, looksFull, SHORT_SURNAMES } from "./names-native-judge.ts";
import { kanaBehindRole, kanaGiven } from "./names-native-kana.ts";
import { aroundReading, behindPost, besideDot, bylines } from "./names-native-marks.ts";
import { withLongPost } from "./names-native-posts.ts";
import {
  AGE,
  isBesideClub,
  isBodyTail,
  isFourSingles,
  isFullByShape,
  isSurnameOfBody,
  isSurnameWithRest,
  isUnknownName,
  READING,
  readingAt,
} from "./names-native-signs.ts";
import { rankedPeople } from "./names-ring.ts";
import { roleBefore, titleAt } from "./names-roles.ts";
import {
  isBodyWord,
  isGivenName,
  isPersonal,
  isPlaceWord,
  isSurname,
  nounRuns,
  type Run,
} from "./names-words.ts";

const ASIDE = /^[（(][^（）()]{1,30}[）)]/;
/** Longest name we take (UTF-16 units): four for a surname, four for a given name. */
const NAME_CHARS_MAX = 8;

export function nativePeople(text: string, tokens: readonly Token[]): NameSpan[] {
  const people: NameSpan[] = [];
  for (const run of nounRuns(tokens)) {
    if (!mayHoldPerson(text, tokens, run)) continue;
    for (let first = run.first; first < run.last; ) {
      const person = personFrom(text, tokens, run, first);
      if (person !== null) people.push(person.span);
      first = person === null ? first + 1 : person.next;
    }
  }
  const found = withoutOverlap([
    ...aroundReading(text, tokens),
    ...acrossPost(text, tokens),
    ...besideDot(text, tokens),
    ...rankedPeople(text, tokens),
    ...people
      .filter(({ start, name }) => name.length > 1 || !KATAKANA.at(text, start - 1)) // トシ|江
      .map((person) => withFront(text, tokens, acrossJoint(text, tokens, person))),
    ...kanaGiven(text, tokens),
    ...kanaBehindRole(text, tokens),
    ...bylines(text),
    ...behindPost(text),
  ]);
  if (found.length === 0) return found;
  return found
    .map(withoutKin)
    .filter(
      ({ start, end, name, role, reading }) =>
        !BRANCH_NAME.test(name) &&
        !(role === null && /[岬峠湾]$/.test(name) && BEARING.test(text.slice(end, end + 3))) &&
        !(role === null && reading === null && isBodyTail(name.slice(2))) &&
        !OTHER_NAME.test(text.slice(Math.max(0, start - 8), start)) &&
        !ONCE_CALLED.test(text.slice(Math.max(0, start - 14), start)) &&
        !(text.charAt(start - 1) === "・" && NOW_CALLED.test(text.slice(end, end + 8))) &&
        !(name.length > 3 && /[像賞杯]$/.test(name)) &&
        !(end === start + name.length && NAMED_AFTER.test(text.slice(end, end + 4))),
    );
}

/**
 * Whatever confirms a name needs one of these: a name the dictionary knows, a title at the end of a word, a bracket behind
 * the run, four characters that make no words, or what somebody is before it (主将の旗本大然).
 */
function mayHoldPerson(text: string, tokens: readonly Token[], run: Run): boolean {
  const start = tokens[run.first]?.start ?? 0;
  if (text.charAt(start - 1) === "の" && roleBefore(text, start) !== null) return true;
  if (run.last - run.first === 4 && isFourSingles(tokens.slice(run.first, run.last))) return true;
  for (let index = run.first; index < run.last; index++) {
    const token = tokens[index];
    if (isPersonal(token) || (token !== undefined && titleAt(text, token.end) !== null)) return true;
  }
  return OPENING.at(text, tokens[run.last - 1]?.end ?? 0);
}

/** 潮見岬の南約80キロ: a cape. */
const BEARING = /^(?:の?[東西南北沖]|から|付近|周辺)/;

/** 長男拓（たく）氏: what he is to the dead stands before the given name. */
function withoutKin(person: NameSpan): NameSpan {
  const kin = /^(?:[長次三四]男|[長次三四]女|養子|義[父母兄弟])(?=.)/.exec(person.name)?.[0];
  return kin === undefined
    ? person
    : { ...person, start: person.start + kin.length, name: person.name.slice(kin.length) };
}

/** 東|支店次長: a branch, whose first character is a surname, too. */
const BRANCH_NAME = /.(?:支店|支社|支局|支部|支所|本店|本社|本部|営業所|工場|校区)$/;

/** 宮沢賢治賞, 福沢諭吉像: what is named after somebody. */
const NAMED_AFTER = /^(?:像|賞|杯|記念|財団|文庫|全集|空港|文学賞|音楽祭)/;

/** （本名・山岸豊）: another name of the person before, and nobody else. */
const OTHER_NAME = /(?:本名|旧姓|旧名|別名|通称|芸名|旧芸名|元の名前は)(?:は|・|、|：|:|=|＝)?$/;

/** 玄武親方（元小結・岩鷲）: the ring name that an elder had. */
const NOW_CALLED = /^の[\u3400-\u9fff々ノの]{2,5}親方/;
const ONCE_CALLED = /親方[（(][=＝]?(?:元|先代)?[^（）()、。]{2,6}・$/;

function withoutOverlap(people: readonly NameSpan[]): NameSpan[] {
  const kept: NameSpan[] = [];
  for (const person of people)
    if (!kept.some((one) => one.start < person.end && one.end > person.start)) kept.push(person);
  return kept;
}

/** Ends of given names that are places, too. */
const GIVEN_END = /(?:太郎|[次二]郎|三郎|四郎|五郎|之助|之介)$/;

type Found = { readonly span: NameSpan; readonly next: number };

/** Tries a name that begins at token `first`: the shortest end that a title, a reading, an age or the run's end confirms. */
function personFrom(text: string, tokens: readonly Token[], run: Run, first: number): Found | null {
  const start = tokens[first]?.start ?? 0;
  if (!canBegin(text, tokens, run, first)) return null;
  let last = first;
  let withPost: NameSpan | null = null;
  for (; last < run.last; last++) {
    const part = tokens[last];
    const end = part?.end ?? start;
    if (part === undefined || end - start > NAME_CHARS_MAX || !canBePart(part)) break;
    const place = isPlaceWord(part) && end - part.start > 1;
    if (place && !GIVEN_END.test(part.surface) && looksFull(tokens.slice(first, last))) break; // 小池百合子|東京都知事
    const found = confirmed(text, tokens, run, first, last + 1);
    withPost ??= found === null ? withLongPost(text, tokens, run, first, last + 1) : null;
    if (found === null) continue;
    let next = last + 1;
    while (next < run.last && (tokens[next]?.start ?? found.end) < found.end) next++;
    return { span: found, next };
  }
  return withPost === null ? null : { span: withPost, next: Math.max(last, first + 1) };
}

/** 農業農村次官, 海洋水産相: an office behind a name with its reading. */
const OFFICE_BEHIND =
  /^[\u3400-\u9fff・]{2,10}?(?:(?<![真様世人手寝])相|大臣|次官|長官|報道官|局長|部長|委員長|主席|書記|議長|総裁|大使|院長)(?![\u3400-\u9fff])/;

/** 仲間梢准|教授, 青山副|社長: the post begins before what was taken for it. */
function isTailOfPost(name: string, title: string): boolean {
  return name.endsWith("准") ? title.startsWith("教授") : name.endsWith("副") && /[長事臣]$/.test(title);
}

function confirmed(
  text: string,
  tokens: readonly Token[],
  run: Run,
  first: number,
  last: number,
): NameSpan | null {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last - 1]?.end ?? start;
  const isAside = OPENING.at(text, end);
  const rest = isAside || last === run.last ? text.slice(end, end + 40) : "";
  const name = text.slice(start, end);
  const reading = isAside ? readingAt(rest, name) : null;
  const aside = reading ?? (isAside ? ASIDE.exec(rest) : null);
  const direct = titleAt(text, end);
  // 越路県知事への is the governor of 越路, 村瀬県知事は somebody.
  if (direct?.text === "県知事" && last - first === 1 && !/^[はがも、（「]/.test(text.slice(end + 3)))
    return null;
  const later = aside === null ? null : titleAt(text, end + aside[0].length);
  const title = direct ?? later;
  if ((title === null && last !== run.last) || NO_NAMES.has(name)) return null;
  if (direct !== null && isTailOfPost(name, direct.text)) return null;
  // 走者（22）＝湖東大＝が: a university between marks, and nobody of that name.
  if (name.endsWith("大") && /[＝=]/.test(text.charAt(start - 1)) && /[＝=]/.test(text.charAt(end)))
    return null;
  const parts = tokens.slice(first, last);
  const base = { start, kind: "person" as const, name, reading: reading?.[1]?.trim() ?? null };
  if (title !== null && isNativeName(parts, title)) {
    const at = direct === null ? end + (aside?.[0].length ?? 0) : end;
    const after = READING.exec(text.slice(at + title.text.length, at + title.text.length + 40));
    return {
      ...base,
      end: at + title.text.length,
      role: title.text,
      reading: base.reading ?? after?.[1]?.trim() ?? null,
    };
  }
  if (title?.strength === "weak" && direct !== null && isSurnameOfBody(text, tokens, first, last))
    return { ...base, end: end + title.text.length, role: title.text };
  if (last === run.last && name.length > 2 && looksFull(parts)) return { ...base, end, role: null };
  if (last !== run.last || name.length < 2) return null;
  if (
    first === run.first &&
    text.charAt(start - 1) === "の" &&
    isFourSingles(parts) &&
    roleBefore(text, start) !== null &&
    /^[はがをもに、]/.test(rest)
  )
    return { ...base, end, role: null };
  if (first === run.first && isFullByShape(parts, name) && /^[はがをもに、]/.test(rest))
    return { ...base, end, role: null };
  const read =
    reading !== null && /^[ぁ-ん・\s　]+$/.test(reading[1] ?? "") && name.length >= 3 && name.length <= 5;
  if (read && roleBefore(text, start) !== null && (reading?.[1]?.length ?? 0) > name.length)
    return { ...base, end: end + (reading?.[0].length ?? 0), role: null };
  if (
    read &&
    parts.length > 1 &&
    parts.slice(1).every((part) => part.surface.length === 1 || isGivenName(part)) &&
    (isSurname(parts[0]) || isBodyWord(parts[0]))
  ) {
    return { ...base, end: end + reading[0].length, role: null };
  }
  const office =
    reading === null
      ? undefined
      : OFFICE_BEHIND.exec(text.slice(end + reading[0].length, end + reading[0].length + 16))?.[0];
  if (office !== undefined && SHORT_SURNAMES.includes(name.charAt(0)) && name.length <= 4)
    return { ...base, end: end + (reading?.[0].length ?? 0) + office.length, role: office };
  const foreign =
    reading?.[1]?.includes("・") === true && SHORT_SURNAMES.includes(name.charAt(0)) && name.length <= 4;
  if (foreign) return { ...base, end: end + (reading?.[0].length ?? 0), role: null };
  if (
    name.length >= 3 &&
    isSurnameWithRest(parts) &&
    text.charAt(start - 1) === "の" &&
    roleBefore(text, start) !== null
  )
    return { ...base, end, role: null };
  if (reading === null && isBesideClub(rest) && isUnknownName(parts, name))
    return { ...base, end, role: null };
  const aged = AGE.test(rest) && name.length >= 3 && parts.some(isPersonal);
  return aged ? { ...base, end, role: null } : null;
}
