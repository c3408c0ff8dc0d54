/** Where the name of a body can begin in a run of nouns, and which bodies are known by their whole names. */
import type { Token } from "../model.ts";
import { Characters } from "./characters.ts";
import {
  COMMON_BODIES,
  KIND_BEFORE,
  KNOWN_BODIES,
  KNOWN_CAPITALS,
  SHORT_FORMS,
} from "./data/organizations.ts";
import { isPersonal, type Run } from "./names-words.ts";

export const KIND: ReadonlySet<string> = new Set(KIND_BEFORE);
/** What no name begins with: 同, 両, 各; words of time; numbers that are not 第一. */
const NO_BEGIN: ReadonlySet<string> = new Set(
  "対 同 両 各 当 本 全 某 諸 現 前 元 故 旧 新 別 他 計 約 次期 今回 現在 当時 今後 前回 昨年 今年 去年 地元 関係 所属 主催 共催 運営 所轄 管轄 担当 被害 加害 疑惑 捜査 国内 海外 世界 全国 主要 有力 老舗 中堅 大手 政府系 日系 外資系 独立系 民間 際 中 側 内 外 間 的 系 以外 一部 年 月 日 時 分 人 円 県立 市立 都立 国立 私立 公立 府立 道立 町立 村立 区立 立 県警 府警 道警 製 産 用 型 製品 向け 主導".split(
    " ",
  ),
);

const BARRED_KINDS: ReadonlySet<string> = new Set(["数", "副詞可能", "接尾"]);
const ORDINAL = new Characters("一二三四五六七八九十第");

/** The first token of a run that a name can begin with; the run's end where none can. */
export function beginOf(text: string, tokens: readonly Token[], run: Run): number {
  for (let index = run.first; index < run.last; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    const bars = NO_BEGIN.has(token.surface);
    if (bars && beginsKnown(text, token.start)) return index;
    const stop =
      (bars && !isProperStart(tokens, index, run)) ||
      KIND.has(token.surface) ||
      isTradeCompany(tokens, index) ||
      (token.pos === "名詞" &&
        BARRED_KINDS.has(token.detail[0]) &&
        !ORDINAL.begins(token.surface) &&
        token.surface !== "米") ||
      (isPersonal(token) && text.startsWith("氏", token.end));
    if (!stop) return index;
  }
  return run.last;
}

/** 運航|会社|みさき…: of what trade the company is that follows. */
const isTradeCompany = (tokens: readonly Token[], index: number): boolean =>
  (tokens[index + 1]?.surface === "会社" && tokens[index]?.detail[0] === "サ変接続") ||
  (tokens[index]?.surface === "会社" && tokens[index - 1]?.detail[0] === "サ変接続");

/** 世界貿易機関, 世界銀行: a word that begins no name but these. */
function beginsKnown(text: string, start: number): boolean {
  if (!KNOWN_FIRSTS.at(text, start)) return false;
  for (let length = 2; length <= 12; length++) if (KNOWN.has(text.slice(start, start + length))) return true;
  return false;
}

/** 全国清涼飲料連合会, 世界反ドーピング機構: with these ends the word is a part of the name. */
const ALL_OVER_END =
  /(?:連合会|協会|連盟|協議会|中央会|同盟|団体連合会|組合|機構|会議所|評議会|陸連|財団|基金|フォーラム)$/;

/** 国立|がん研究センター: the state's own institutes are called so. */
const NATIONAL =
  /^[^大小中高].{1,16}(?:研究センター|研究所|研究機構|医療センター|病院機構|公文書館|管理研究機構)/;

/** 新 and 本 begin names too, when a proper word follows at once (新日本製鉄, 全日本空輸). */
function isProperStart(tokens: readonly Token[], index: number, run: Run): boolean {
  const next = tokens[index + 1];
  if (/^(?:全国|世界)$/.test(tokens[index]?.surface ?? "") && run.last - index > 2) {
    const rest = tokens.slice(index, Math.min(run.last, index + 8)).map(({ surface }) => surface);
    return rest.some((_, at) => at > 1 && ALL_OVER_END.test(rest.slice(0, at + 1).join("")));
  }
  if (
    tokens[index]?.surface === "国立" &&
    NATIONAL.test(
      tokens
        .slice(index + 1, Math.min(run.last, index + 8))
        .map(({ surface }) => surface)
        .join(""),
    )
  )
    return true;
  if (
    tokens[index]?.surface === "国立" &&
    /^(?:天文台|美術館|博物館|図書館|劇場|科学館)$/.test(next?.surface ?? "")
  )
    return true;
  return /^(?:新|全)$/.test(tokens[index]?.surface ?? "") && index + 1 < run.last && next?.surface === "日本";
}

/** Bodies that are known by their whole names. */
export const KNOWN = new Set([
  ...KNOWN_BODIES,
  ...[...KNOWN_CAPITALS].filter((name) => name.length > 3),
  ...Object.keys(SHORT_FORMS).filter((form) => form.length > 2),
  ...Object.values(SHORT_FORMS).filter((form) => form.length > 4 && !COMMON_BODIES.has(form)),
]);
export const KNOWN_LASTS = new Characters([...KNOWN].map((name) => name.slice(-1)).join(""));
export const KNOWN_FIRSTS = new Characters([...KNOWN].map((name) => name.charAt(0)).join(""));
