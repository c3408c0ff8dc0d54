/** Finds people by a given name in kana behind a surname: 福原トミ子さん, 呉羽マリア氏, 三枝ひなた（19）. */
import type { NameSpan, Token } from "../model.ts";
import { KANJI } from "./characters.ts";
import { matchesOf } from "./matches.ts";
import { HONORIFIC } from "./names-native-marks.ts";
import { isBesideClub } from "./names-native-signs.ts";
import { roleBefore, type Title, titleAt } from "./names-roles.ts";
import { isCommon, isGivenName, isSurname, tokensIn } from "./names-words.ts";

const KANA_GIVEN =
  /(?<![\u3400-\u9fff々])(?<sur>[\u3400-\u9fff々ケヶ]{1,4})(?<given>[ァ-ヴー]{2,7}(?:[子江枝美恵]|代(?!表))?(?![ァ-ヴー])|(?![はがをにのとでもやへか])[ぁ-ん]{2,4}?(?=さん|氏|容疑者|被告|[\u3400-\u9fffァ-ヴ]|[（(](?:[0-9０-９]{1,2}|[12][0-9]{3}[年〜～~―－-]|[^（）()、。0-9０-９]{2,16})[）)]))/g;

/** リサーチアナリスト, 日本株ファンドマネジャー: a post with its field, which no list can hold. */
const FIELD_POST =
  /^[\u3400-\u9fffァ-ヴー]{1,8}?(?:アナリスト|エコノミスト|ストラテジスト|ファンドマネジャー|ファンドマネージャー)(?![ァ-ヴー])/;

function fieldPost(text: string, at: number): Pick<Title, "text" | "strength"> | null {
  const post = FIELD_POST.exec(text.slice(at, at + 24))?.[0];
  return post === undefined ? null : { text: post, strength: "weak" };
}

/** As much as a club in brackets takes, with what follows. */
const CLUB_CHARS_MAX = 20;
/** 三枝ひなた（19）, 三枝ツル（1889〜1961年） */
const AGED = /^[（(](?:[0-9０-９]{1,2}|[12][0-9]{3}年?[〜～~―－-](?:[12]?[0-9]{3}年?)?)[）)]/;
/** 三枝から社長, 三枝より部長: grammar between a name and a post. */
const GRAMMAR =
  /^(?:から|まで|より|など|だけ|しか|こそ|さえ|ら|さん|くん|ちゃん|たち|について|による|という)/;

const NO_TITLE = { text: "", strength: "sure" } as const;

/** 主将の仁平つばさが */
const BEHIND_ROLE = /(?<=の)(?<sur>[\u3400-\u9fff々ヶ]{1,4})(?<given>[ぁ-ん]{2,4})(?=[がはもを、])/g;

/** Behind somebody's post a surname of the dictionary and one noun in hiragana that somebody acts under. */
export function kanaBehindRole(text: string, tokens: readonly Token[]): NameSpan[] {
  return matchesOf(BEHIND_ROLE, text).flatMap(({ index, groups }) => {
    const { sur = "", given = "" } = groups ?? {};
    const start = index;
    const at = start + sur.length;
    const [surname, own, another] = tokensIn(tokens, start, at + given.length);
    const isName =
      surname?.start === start &&
      surname.end === at &&
      isSurname(surname) &&
      own?.end === at + given.length &&
      own.pos === "名詞" &&
      (own.detail[0] === "一般" || isGivenName(own)) &&
      another === undefined;
    if (!isName || roleBefore(text, start) === null) return [];
    return [{ start, end: own.end, kind: "person" as const, name: sur + given, role: null, reading: null }];
  });
}

/** 福原トミ子さん, 小田切ヒロ氏: behind a surname a given name in kana that the dictionary does not know. */
export function kanaGiven(text: string, tokens: readonly Token[]): NameSpan[] {
  return matchesOf(KANA_GIVEN, text).flatMap((match) => {
    const { sur = "", given = "" } = match.groups ?? {};
    const at = match.index + sur.length;
    if (GRAMMAR.test(given)) return [];
    const surname = tokensIn(tokens, at - 1, at).find((token) => token.end === at);
    if (surname === undefined || surname.start < match.index) return [];
    const rest = text.slice(at + given.length, at + given.length + CLUB_CHARS_MAX);
    const aged = (AGED.test(rest) || isBesideClub(rest)) && isSurname(surname);
    const title =
      titleAt(text, at + given.length) ?? fieldPost(text, at + given.length) ?? (aged ? NO_TITLE : null);
    if (title === null) return [];
    const isOpen = surname.start === match.index && sur.length === 2 && KANJI.all(surname.surface);
    const own = tokensIn(tokens, at, at + given.length).filter(
      (token) => token.start >= at && token.end <= at + given.length,
    );
    const isParted = /[の、]/.test(text.charAt(surname.start - 1));
    const isFree = isParted && given.length > 2 && own.every(({ known }) => !known);
    // 総研の三枝ありさ主席エコノミスト: nothing else stands so between a surname and a post.
    const isHiragana = isParted && isSurname(surname) && /^[ぁ-ん]{3}/.test(given);
    if (!isSurname(surname) && !(isOpen && (isFree || (title.strength === "sure" && !isCommon(surname)))))
      return [];
    // 山田ガス社長 leads a company of that name.
    if (title.strength !== "sure" && !own.some(isGivenName) && !isFree && !isHiragana) return [];
    const name = text.slice(surname.start, at + given.length);
    const end = at + given.length + title.text.length;
    const role = HONORIFIC.test(title.text) || title.text === "" ? null : title.text;
    return [{ start: surname.start, end, kind: "person" as const, name, role, reading: null }];
  });
}
