/** Tells at which word of a run a name in kanji may begin. */
import type { Token } from "../model.ts";
import { Characters, KANJI } from "./characters.ts";
import { NO_NAMES, OCCUPATIONS } from "./data/titles.ts";
import { canBePart, SHORT_SURNAMES } from "./names-native-judge.ts";
import { titleAt } from "./names-roles.ts";
import { isGivenName, isPersonal, isPlaceWord, isSurname, type Run } from "./names-words.ts";

/** A name begins where the run begins, at a surname, or after a word that names a kind of person or a place. */
export function canBegin(text: string, tokens: readonly Token[], run: Run, first: number): boolean {
  const token = tokens[first];
  if (token === undefined || !canBePart(token) || token.detail[0] === "接尾") return false;
  if (
    NO_NAMES.has(token.surface) &&
    !(SURNAME_HEADS.includes(token.surface) && isNameGoingOn(tokens, run, first)) &&
    !isShortForeign(tokens, run, first)
  )
    return false;
  if (!isPersonal(token) && (titleAt(text, token.start) !== null || OCCUPATION.has(token.surface)))
    return false;
  if (first === run.first) return true;
  const before = tokens[first - 1];
  if (before === undefined || before.pos === "接頭詞" || isSurname(before)) return false;
  if (isSurname(token) || isGivenName(token)) return !(isPlaceWord(before) && before.surface.length === 1);
  if (SHORT_SURNAMES.includes(token.surface)) return true;
  return BEFORE_NAME.ends(before.surface) && !IDEOGRAPH.is(before.surface) && text !== "";
}

/** 無職宇田川迅被告: what somebody does stands right before the name. */
const OCCUPATION: ReadonlySet<string> = new Set(OCCUPATIONS.filter((word) => word.length > 1));

/** Words that begin surnames, too: 赤|生, 奥|薗, 神|保. */
const SURNAME_HEADS = "赤奥神仏皇王御番";

/** 王|建国, 王|毅: a Chinese surname that is a word, too, and one or two characters behind it. */
function isShortForeign(tokens: readonly Token[], run: Run, first: number): boolean {
  const given = first + 1 < run.last ? tokens[first + 1] : undefined;
  return (
    tokens[first]?.surface === "王" &&
    given !== undefined &&
    KANJI.all(given.surface) &&
    given.surface.length <= 2 &&
    !/^[室位宮族政朝女子妃家者座将国太]/.test(given.surface)
  );
}

/** At least three more single characters follow in the run. */
function isNameGoingOn(tokens: readonly Token[], run: Run, first: number): boolean {
  const rest = tokens.slice(first + 1, Math.min(run.last, first + 4));
  return rest.length === 3 && rest.every(({ surface }) => KANJI.is(surface));
}

const BEFORE_NAME = new Characters("ァ-ヴーA-Za-z0-9０-９歳職員者生手師家国");

const IDEOGRAPH = new Characters("\u3400-\u9fff");
