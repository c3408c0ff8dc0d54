/** Finds people whose names no dictionary has, by what stands right before or behind: 大関の瀧ノ花, 玄武親方, FW城下ペドロ, 代表：箱守千景. */
import type { NameSpan, Token } from "../model.ts";
import { NO_NAMES, OCCUPATIONS, POSTS } from "./data/titles.ts";
import { matchesOf } from "./matches.ts";
import { readingAt } from "./names-native-signs.ts";
import { anyOf, isCommon, isPersonal, isPlaceWord, isSurname, tokensIn } from "./names-words.ts";

const RANK =
  "(?:[新元])?(?:横綱|大関|関脇|小結|[東西]?前頭(?:[0-9０-９一二三四五六七八九十]{1,3}枚目|筆頭)?|[東西]?(?:十両|幕下)(?:[0-9０-９一二三四五六七八九十]{1,3}枚目|筆頭)?|入幕|三段目|序二段|序ノ口|平幕)";
const RING_NAME = "[\\u3400-\\u9fff々]{1,3}(?:[ノの乃][\\u3400-\\u9fff々]{1,2}|[\\u3400-\\u9fff々]{1,3})?";
/** 師匠の玄武親方: の is in a name behind one character only. */
const ELDER_NAME =
  "(?:[\\u3400-\\u9fff々][の乃][\\u3400-\\u9fff々]{1,2}|[\\u3400-\\u9fff々]{1,3}(?:ノ[\\u3400-\\u9fff々]{1,2})?)";
const BEHIND = "(?=[はがもをにとのへ、，。（(・]|[0-9０-９]|から|戦|ら[はがも、])";
/** A wrestler of today's sumo behind the rank: 大関の瀧ノ花は, 横綱照千代に. */
const WRESTLER = new RegExp(`(?<role>${RANK})(?:[の・、])?(?<name>${RING_NAME})${BEHIND}`, "g");
/** 玄武親方, 鷹ノ森親方 */
const ELDER = new RegExp(`(?<![\\u3400-\\u9fff々ノ])(?<name>${ELDER_NAME})(?<role>親方)`, "g");

/** 竹ノ内実さん: a joint in katakana inside a name in kanji. */
const JOINTED =
  /(?<![\u3400-\u9fff々ァ-ヴー])(?<name>[\u3400-\u9fff々]{1,2}[ノヶケ][\u3400-\u9fff々]{2,4})(?<role>さん|氏|容疑者|被告)/g;

const GIVEN = "[\\u3400-\\u9fff々ヶぁ-ん]";
/** FW城下ペドロ: the place on the pitch stands before the name in letters that nothing else is written in. */
const PLAYER = new RegExp(
  `(?<![A-Za-zＡ-Ｚ])(?<role>FW|MF|DF|GK|ＦＷ|ＭＦ|ＤＦ|ＧＫ|CB|SB|SO|SH|LO|PR|HO|FL|WTB|CTB|FB|NO8|PG|SG|SF|PF|OH|MB|OP)の?(?<name>[\\u3400-\\u9fff々ヶ]{2,5}?(?:[ァ-ヴー]{2,6})?|[ァ-ヴー]{2,}(?:・[ァ-ヴー]+){0,2})${BEHIND}`,
  "g",
);
/** 代表取締役：チャン・ティ・ラン */
const OF_RELEASE = new RegExp(
  `(?<role>(?:代表取締役|代表|取締役|最高経営責任者)?(?:${anyOf([...POSTS, "代表者"])}))(?:CEO|ＣＥＯ)?[：:][\\s　]?(?<name>[\\u3400-\\u9fff々ヶ]{1,4}[\\s　]?${GIVEN}{1,4}|[ァ-ヴー]{2,}(?:・[ァ-ヴー]+){1,3})(?=[、，,）)」\\s/／。]|$)`,
  "g",
);

export function rankedPeople(text: string, tokens: readonly Token[]): NameSpan[] {
  const found: NameSpan[] = [];
  for (const [pattern, judge] of RULES) {
    for (const match of matchesOf(pattern, text)) {
      const { role = "", name = "" } = match.groups ?? {};
      const isBehind = pattern === ELDER || pattern === JOINTED;
      const start = match.index + match[0].indexOf(name, isBehind ? 0 : role.length);
      const end = start + name.length;
      const parts = tokensIn(tokens, start, end);
      if (NO_NAMES.has(name) || !judge(name, parts, end)) continue;
      const read = isBehind ? null : readingAt(text.slice(end, end + 40), name);
      const close = isBehind ? end + role.length : end + (read?.[0].length ?? 0);
      const reading = read?.[1]?.trim() ?? null;
      const post = /^(?:さん|氏)$/.test(role) ? null : role;
      found.push({
        start,
        end: close,
        kind: "person",
        name: name.replace(/[\s　]/g, ""),
        role: post,
        reading,
      });
    }
  }
  return found;
}

/** 先発の江藤が, エースの富樫は: an athlete's place, and a surname that somebody acts under. */
const ATHLETE =
  /(?<role>先発|抑え|救援|中継ぎ|代打|代走|左腕|右腕|エース|主砲|正捕手|四番|4番|司令塔|守護神|主将|司令塔|点取り屋)の(?<name>[\u3400-\u9fff々]{2,3})(?=[はがもを、])/g;

type Judge = (name: string, parts: readonly Token[], end: number) => boolean;

const RULES: readonly (readonly [RegExp, Judge])[] = [
  [
    WRESTLER,
    (name, parts, end) =>
      name.length > 1 &&
      isWhole(parts, end) &&
      (!parts.some(isWord) || isRingName(parts) || RING_END.test(name)),
  ],
  [
    ELDER,
    (name, parts) =>
      name.length > 1 && !NO_ELDER.test(name) && !parts.some(({ detail }) => detail[0] === "数"),
  ],
  [
    ATHLETE,
    (name, parts, end) => isWhole(parts, end) && parts.length === 1 && isSurname(parts[0]) && name.length > 1,
  ],
  [JOINTED, (name) => !/[市町村区県駅員]$/.test(name)],
  [PLAYER, (name, parts, end) => isWhole(parts, end) && isPlayer(name, parts) && !TITLED.test(name)],
  [OF_RELEASE, (_name, parts) => !parts.some(({ surface }) => NO_RELEASE.has(surface))],
];

/** MF芝田玲主将は: the post behind tells where the name ends. */
const TITLED = /.(?:主将|選手|監督|コーチ|投手|捕手)$/;
const NO_ELDER = /(?:店|屋|場|会|社|員|部屋|土俵|相撲|師匠|理事|審判|先代|現役|工|大工|左官|職人)$/;
const NO_RELEASE: ReadonlySet<string> = new Set([...POSTS, ...OCCUPATIONS, "未定", "以下", "本社"]);

/** The name ends where a word does. */
function isWhole(parts: readonly Token[], end: number): boolean {
  return parts.at(-1)?.end === end;
}

/** 霧|千鳥: one character and a thing of nature or of every day, glued to the rank. */
function isRingName([first, second, more]: readonly Token[]): boolean {
  return (
    more === undefined &&
    first?.surface.length === 1 &&
    second?.surface.length === 2 &&
    [first, second].every(({ pos, detail }) => pos === "名詞" && detail[0] === "一般")
  );
}

/** 若葉|峰, 獅子|丸: a word, and what ring names end in. */
const RING_END =
  /^[\u3400-\u9fff々]{2,3}(?:山|海|龍|竜|富士|里|花|風|錦|桜|鵬|岳|嵐|峰|丸|浪|島|浦|洋|潮|翔|翼|城|嶽|灘)$/;

/** 昇進, 経験|者, 相手: what is said of a rank, and no name. */
function isWord(token: Token): boolean {
  if (/^(?:[千代大丸山川海里]|千代)$/.test(token.surface)) return false; // ends of ring names that are counters, too
  if (token.detail[0] === "接尾" || token.detail[0] === "数" || token.detail[0] === "副詞可能") return true;
  return isCommon(token);
}

function isPlayer(name: string, parts: readonly Token[]): boolean {
  if (/[ァ-ヴ]/.test(name)) return !parts.every(isCommon);
  if (name.length === 2) return parts.length === 1 && isSurname(parts[0]);
  const single = parts.filter(({ surface, detail }) => surface.length === 1 && detail[0] !== "接尾").length;
  const town =
    isPlaceWord(parts[0]) && (parts[0]?.surface.length ?? 0) > 1 && parts.at(-1)?.detail[1] !== "地域";
  return (
    (parts.some(isPersonal) || single > 1 || (town && parts.length > 1)) &&
    !parts.every(isCommon) &&
    !/[陣用戦側]$/.test(name)
  );
}
