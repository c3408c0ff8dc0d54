/**
 * Brings text to one form for comparison. Never for display: what is stored stays as the article writes it.
 */
import { Characters, KANJI } from "./characters.ts";

/** Old, rare and personal-name characters → the common form. NFKC does not join these. */
const KANJI_PAIRS = `
  𠮷吉 澤沢 髙高 﨑崎 嶋島 嶌島 邊辺 邉辺 齋斎 齊斉 廣広 國国 學学 櫻桜 濱浜 瀧滝 龍竜
  眞真 惠恵 壽寿 榮栄 淺浅 條条 實実 圓円 會会 藏蔵 鐵鉄 驛駅 縣県 區区 與与 萬万 禮礼
  靜静 豐豊 彌弥 冨富 曾曽 顯顕 德徳 栁柳 槇槙 桒桑 薗園 舘館 籔藪 檜桧 祿禄 祕秘 聲声
  戰戦 發発 變変 澁渋 穗穂 應応 團団 圖図 壹壱 佛仏 來来 價価 兒児 內内 關関 讓譲 釋釈
  鹽塩 廳庁 觀観 勞労 獨独 對対 經経 繩縄 總総 緣縁 綠緑 莊荘 蘆芦 螢蛍 裝装 藝芸 參参
  雙双 單単 嚴厳 將将 專専 峯峰 巖巌 乘乗 亞亜 傳伝 僞偽 兩両 凉涼 劍剣 勳勲 卷巻 吳呉
  堯尭 增増 奧奥 姬姫 孃嬢 寬寛 寶宝 屆届 嶽岳 帶帯 廢廃 彈弾 徑径 從従 恆恒 惡悪 懷懐
  戀恋 戶戸 户戸 拂払 擇択 擊撃 攝摂 收収 效効 敍叙 敎教 數数 斷断 晉晋 曉暁 樂楽 樣様
  樞枢 橫横 檢検 權権 歐欧 步歩 歷歴 歸帰 殘残 殼殻 氣気 淨浄 淵渕 滿満 潛潜 濟済 濕湿
  爭争 爲為 燈灯 狹狭 獎奨 獻献 瑤瑶 璢瑠 產産 畫画 當当 疊畳 盜盗 盡尽 硏研 禪禅 稅税
  稱称 穩穏 竝並 粹粋 絲糸 縱縦 繪絵 繼継 續続 缺欠 聰聡 聯連 肅粛 脫脱 臺台 舊旧 莖茎
  萠萌 藥薬 處処 號号 蟲虫 衞衛 覺覚 覽覧 觸触 謠謡 證証 譽誉 讀読 豫予 貳弐 賣売 贊賛
  踐践 輕軽 轉転 辨弁 遙遥 遞逓 遲遅 郞郎 鄕郷 醫医 釀醸 錢銭 鎭鎮 鑛鉱 閱閲 隨随 險険
  雜雑 靈霊 頰頬 頹頽 顏顔 飜翻 餘余 驅駆 驗験 體体 髮髪 鬪闘 鷄鶏 鷗鴎 麥麦 黃黄 黑黒
  點点 齒歯 龜亀`;

const KANJI_FORM: ReadonlyMap<string, string> = new Map(
  KANJI_PAIRS.trim()
    .split(/\s+/)
    .map((pair) => {
      const [from = "", to = ""] = pair;
      return [from, to];
    }),
);

const HYPHENS = "‐‑‒–—―−";
const WAVES = "〜～∼";
const HYPHEN = new Characters(HYPHENS);
const WAVE = new Characters(WAVES);
const SPACE = /[\s\u200b-\u200d\u2060\ufeff\u00ad]/u;
const KANJI_OR_MARK = /[\u2e80-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;

/** Bounded, so that a run of spaces costs no more than its length. Spaces go, and a mark that stood behind one then belongs to the character before it. */
const SPACES_BEFORE_MARK = /[\s\u200b-\u200d\u2060\ufeff\u00ad]{1,8}(?=[\p{M}ﾞﾟ])/gu;

/** Letters, kana and kanji that are their own form; what is left is looked at more closely. */
const OWN = new Characters("A-Za-z0-9ぁ-んァ-ヴー");

function formOf(character: string): string {
  if (OWN.is(character)) return character;
  if (KANJI.is(character)) return KANJI_FORM.get(character) ?? character;
  if (SPACE.test(character)) return "";
  if (HYPHEN.is(character)) return "-";
  if (WAVE.is(character)) return "~";
  return KANJI_OR_MARK.test(character) ? (KANJI_FORM.get(character) ?? character) : character;
}

/** The characters that `formOf` changes. */
const CHANGING = new RegExp(
  `[${SPACE.source.slice(1, -1)}${HYPHENS}${WAVES}${[...KANJI_FORM.keys()].join("")}]`,
  "gu",
);
const MARKED = /[\p{M}ﾞﾟ]/u;

/** Kana and kanji that stay as they are; most names hold nothing else. */
export const SETTLED = `ぁ-んァ-ヴー々${settledKanji()}`;
const UNCHANGED = new Characters(`A-Za-z0-9${SETTLED}`);

/** Ranges of kanji between those that have a common form. */
function settledKanji(): string {
  let members = "";
  let from = 0x4e00;
  for (let unit = from; unit <= 0xa000; unit++) {
    if (unit < 0xa000 && !KANJI_FORM.has(String.fromCharCode(unit))) continue;
    if (unit > from) members += `${String.fromCharCode(from)}-${String.fromCharCode(unit - 1)}`;
    from = unit + 1;
  }
  return members;
}

/** NFKC, one dash, one wave, common kanji forms, no spaces. For comparison only. */
export function normalize(text: string): string {
  if (UNCHANGED.all(text)) return text;
  const joined = MARKED.test(text) ? text.replace(SPACES_BEFORE_MARK, "") : text;
  return joined.normalize("NFKC").replace(CHANGING, formOf);
}

/** Normalized text, and for each of its UTF-16 units (and its end) the offset in the original. */
export type Normalized = { readonly text: string; readonly offsets: readonly number[] };

/** A character with the marks that belong to it, so that ｶﾞ and か゛ are normalized as one. */
const CLUSTER = /[\s\S](?:[\s\u200b-\u200d\u2060\ufeff\u00ad]{0,8}[\p{M}ﾞﾟ])*/gu;

/** What joins the character before it: without them, each character stands for itself. */
const COMPOSING = /[\p{M}ﾞﾟ\u1100-\u11ff]/u;
/** NFKC leaves these as they are. */
const PLAIN = /[\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff!-~]/u;

function formsOf(character: string): string {
  let out = "";
  for (const each of character.normalize("NFKC")) out += formOf(each);
  return out;
}

/** As `normalize`, keeping the way back: `offsets[i]` is where normalized unit `i` comes from. */
export function normalizeWithOffsets(text: string): Normalized {
  let out = "";
  const offsets: number[] = [];
  if (!COMPOSING.test(text)) {
    let at = 0;
    for (const character of text) {
      const form = PLAIN.test(character) ? formOf(character) : formsOf(character);
      for (let i = 0; i < form.length; i++) offsets.push(at);
      out += form;
      at += character.length;
    }
    offsets.push(text.length);
    return { text: out, offsets };
  }
  for (const match of text.matchAll(CLUSTER)) {
    for (const character of match[0].replace(SPACES_BEFORE_MARK, "").normalize("NFKC")) {
      const form = formOf(character);
      for (let i = 0; i < form.length; i++) offsets.push(match.index);
      out += form;
    }
  }
  offsets.push(text.length);
  return { text: out, offsets };
}

const WIDE_STEP = 0xfee0;
const FOLDED: ReadonlyMap<string, string> = new Map([
  ["〜", "~"],
  ["～", "~"],
  ["∼", "~"],
  ["‐", "-"],
  ["‑", "-"],
  ["‒", "-"],
  ["–", "-"],
  ["−", "-"],
  ["　", " "],
  ["㌫", "%"],
  ["﹪", "%"],
]);
const FOLDABLE = new Characters("！-～〜∼‐‑‒–−　㌫﹪");

/** Full width to half width, unit for unit: offsets into the result are offsets into `text`. */
export function foldWidth(text: string): string {
  if (!FOLDABLE.within(text)) return text;
  let out = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!FOLDABLE.at(text, at)) continue;
    const code = text.charCodeAt(at);
    const own = FOLDED.get(text.charAt(at));
    out += text.slice(from, at) + (own ?? String.fromCharCode(code - WIDE_STEP));
    from = at + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

const DASH = new Characters("─━—―");
const DASH_BETWEEN = /(?<=[\d月日年期度%)])[─━—―](?=[\d約])/g;

/** As `foldWidth`, with the long dashes that join numbers (1─3月期, 5―10%) as hyphens. */
export function foldNumbers(text: string): string {
  const folded = foldWidth(text);
  return DASH.within(text) ? folded.replace(DASH_BETWEEN, "-") : folded;
}
