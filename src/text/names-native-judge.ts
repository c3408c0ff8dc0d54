/** Judges whether words written in kanji can be a person's name before a given title. */
import type { Token } from "../model.ts";
import { Characters, KANJI } from "./characters.ts";
import { NARROWINGS, NO_NAMES } from "./data/titles.ts";
import type { Title } from "./names-roles.ts";
import { isBodyWord, isCommon, isGivenName, isPersonal, isPlaceWord, isSurname } from "./names-words.ts";

/** Surnames of one character that the dictionary often takes for a word: Chinese, Korean and some Japanese ones. */
export const SHORT_SURNAMES =
  "習金李王張陳林朴崔鄭文尹姜周胡江毛温朱劉楊黄趙呉徐馬蔡頼洪盧許何郭董蘇魏唐馮鄧彭潘秦蒋沈汪任申白柳宋孫曺曹梁韓権呂丁兪賈卞段侯邱薛閻湯陶邵龔詹柯莊荘顔葛廖熊祁裴田葉賀羅謝鍾杜范方石姚谷汪孔関原森辻橘堀東南西北星岡丘島谷滝泉椿桂菅乾榊轟";

/** 昊|太郎: ends of given names that the dictionary has as places. */
const GIVEN_TAIL = /^(?:太郎|[一二三四五]郎|次郎|之[助介])$/;

/** Surname and given name, as far as the dictionary knows them: 高市|早苗, 岩屋|毅, 赤沢|亮|正, 木戸|口|英司. */
export function looksFull(parts: readonly Token[]): boolean {
  const head = parts[0];
  if (isPlaceWord(head) && /^[川島山岡田原野崎沢谷]$/.test(parts[1]?.surface ?? ""))
    return parts.length === 3 && isGivenName(parts[2]); // 宇佐|川|紘
  if (parts.length < 2 || head === undefined) return false;
  // 一|戸|美帆: a number and one character before what is a given name and nothing else.
  if (head.detail[0] === "数" && parts.length === 3 && parts[1]?.surface.length === 1)
    return parts[2]?.detail[2] === "名" && parts[2].surface.length > 1;
  const surname = isSurname(head) && head.surface.length >= 1;
  const given = parts.slice(1);
  if (surname && given.every((part) => isGivenName(part) || GIVEN_TAIL.test(part.surface))) return true;
  return (
    surname &&
    given.some(isGivenName) &&
    given.every((part) => isGivenName(part) || part.surface.length === 1) &&
    given.length <= 3
  );
}

/** What narrows a post (国務, 財務, 総理) is no name before it. */
const POST_WORDS: ReadonlySet<string> = new Set([...NARROWINGS.filter((word) => word.length > 1), "総理"]);

/** 一ノ瀬, ゆう子: what the dictionary has as a name may be written in two scripts. */
const MIXED = new Characters("\u3400-\u9fff々ぁ-んノヶケツ");
const JOINT = new Characters("ノヶケツ");
const TOWN_ENDS = new Characters("市町村区郡県府");
const NUMBERS_IN_NAMES = new Characters("一二三四五六七八九十千万");

export function canBePart(token: Token): boolean {
  const { surface, detail } = token;
  if (!KANJI.all(surface) && MIXED.all(surface))
    return isPersonal(token) || (isPlaceWord(token) && JOINT.within(surface)); // 三ツ井
  if (detail[1] === "地域" && TOWN_ENDS.is(surface)) return false; // 塩江|浜|市
  return (
    (KANJI.all(surface) && !(isBodyWord(token) && surface.length > 2) && detail[0] !== "数") ||
    NUMBERS_IN_NAMES.is(surface)
  );
}

/** Whether the words can be a name before this title: the weaker the title, the more they must look like one. */
export function isNativeName(parts: readonly Token[], title: Title): boolean {
  const name = parts.map((part) => part.surface).join("");
  const head = parts[0];
  if (head === undefined || NO_NAMES.has(name)) return false;
  if (NO_NAMES.has(head.surface) && parts.length < 4)
    return head.surface === "王" && parts.length === 2 && title.strength !== "weak";
  if (/担当/.test(title.text) && parts.every((part) => isPlaceWord(part) || isCommon(part))) return false; // 中東|担当特使
  if (
    /^(?:さん|さま)$/.test(title.text) &&
    /屋$/.test(name) &&
    parts.some((part) => part.detail[0] === "数" || part.surface.length > 2 || isCommon(part))
  )
    return false; // 八百屋さん
  if (parts.every((part) => isPlaceWord(part)))
    if (/^(?:東京都?|北海道|京都府?|大阪府?)$/.test(name)) return false;
  if (name.endsWith("両") || (POST_WORDS.has(name) && !parts.some(isPersonal))) return false;
  const end = parts.at(-1);
  const placeWithEnd =
    isPlaceWord(head) && parts.length > 1 && end?.detail[1] === "地域" && end.detail[0] === "接尾";
  if (placeWithEnd || (/[省庁党県市町村区国会局署社者長官相員]$/.test(name) && !parts.some(isPersonal)))
    return false;
  if (
    name.endsWith("大") &&
    /^(?:名誉|特任|特命|客員)?(?:准?教授|助教|講師|学長|総長|副学長)/.test(title.text)
  )
    return false; // 東京大教授
  const personal = parts.some(isPersonal);
  if (isBodyWord(head) && !parts.slice(1).some(isGivenName)) return false;
  if (isScattered(parts, name)) return true;
  if (personal)
    return parts.every(
      (part, index) =>
        !isCommon(part) ||
        (isSurname(head) && index === 1 && index === parts.length - 1) ||
        (index === 0 && parts.length > 1 && name.length <= 5 && isGivenRest(parts.slice(1))),
    );
  if (SHORT_SURNAMES.includes(name.charAt(0)) && name.length >= 2 && name.length <= 3)
    return title.strength !== "weak" || !isCommon(head);
  if (title.strength === "weak")
    return (
      name.length <= 4 &&
      head.known &&
      isPlaceWord(head) &&
      head.surface.length > 1 &&
      parts.length > 1 &&
      parts.slice(1).every((part) => part.surface.length === 1)
    );
  if (title.strength === "high")
    return (
      name.length >= 2 &&
      name.length <= 5 &&
      !isCountry(parts) &&
      (parts.length === 1 || !parts.every(isCommon))
    );
  if (/^(?:さん|様|君|さま|ちゃん|くん|夫人)$/.test(title.text)) {
    return (
      name.length >= 2 &&
      !(parts.length === 1 && isCommon(head)) &&
      !parts.some((part) => isCommon(part) && !isPlaceWord(head))
    );
  }
  return name.length >= 2 || SHORT_SURNAMES.includes(name);
}

/** 康裕, or 勢|康裕 of 玉代|勢|康裕: what is left after a surname's begin. */
function isGivenRest(parts: readonly Token[]): boolean {
  return (
    isGivenName(parts.at(-1)) &&
    parts.slice(0, -1).every((part) => isGivenName(part) || part.surface.length === 1)
  );
}

/** Kinds, determiners and counters that stand alone as single characters; a name holds none of them. */
const NO_PART =
  /^[同両各元前新現旧副某全計約等的性化側系者員達們等省庁党社局課部署隊班所店校園院館軍級組議会第区市町村県府都道郡女男父母子兄弟姉妹妻夫娘]$/;

/**
 * 遠|戸|功|治, 赤|生|誠|章: four characters that the dictionary makes no words of are a name it does not know.
 * Surnames and given names have two characters most often, so that three may be a word and a counter.
 */
function isScattered(parts: readonly Token[], name: string): boolean {
  if (name.length < 4 || name.length > 5 || parts.length < 3) return false;
  const single = parts.filter(({ surface }) => surface.length === 1).length;
  return (
    single >= parts.length - 1 &&
    parts.every(
      (part, index) =>
        part.surface.length <= 2 &&
        !(
          part.surface.length === 1 &&
          NO_PART.test(part.surface) &&
          !(part.surface === "子" && index === parts.length - 1)
        ) &&
        part.detail[0] !== "数" &&
        !(isCommon(part) && index === parts.length - 1),
    )
  );
}

function isCountry(parts: readonly Token[]): boolean {
  return parts.every((part) => part.detail[2] === "国" || (part.surface.length > 2 && isPlaceWord(part)));
}
