/** Patterns of whole lines that carry data about the article: dates, agencies, names. Read by passes and metadata. */

const YEAR = "(?:(?:19|20)\\d\\d|(?:令和|平成|R|H)\\s?(?:\\d{1,2}|元))";
const DATE_SOURCES = [
  `${YEAR}\\s?[年/.／\\-．]\\s?\\d{1,2}\\s?[月/.／\\-．]\\s?\\d{1,2}日?`,
  "\\d{1,2}\\s?[月/]\\s?\\d{1,2}日?",
  "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2},? \\d{4}",
];
const DATE = new RegExp(DATE_SOURCES.join("|"), "g");
const TIME =
  /(午前|午後|AM|PM)?\s?\d{1,2}\s?[:：時]\s?\d{1,2}\s?分?(\s?[:：]\s?\d{2}|\s?\d{1,2}秒)?(\s?(AM|PM))?(\s?(JST|ＪＳＴ|日本時間))?|(午前|午後)\s?\d{1,2}時|\d{1,2}時/gi;
const WEEKDAY =
  /[月火水木金土日]曜日?|[（(【[]?\s?([月火水木金土日]|Mon|Tue|Wed|Thu|Fri|Sat|Sun)(曜日?|\.)?\s?[）)】\]]/gi;
const DATE_WORDS =
  /(最終)?(公開|更新|掲載|配信|投稿|作成|発行|発表|発売|朝刊|夕刊|\d{1,2}面|登録|発信|記載|初版|改訂|修正|付|現在|入稿|放送|日時?|時刻|date|posted|published|updated|update|last|on|at|by)+(日時?|時刻)?/gi;

/** True for a line that holds a date or a time and nothing else than words about it. */
export function isDateLine(text: string): boolean {
  if (text.length > 80) return false;
  const line = text.normalize("NFKC");
  const rest = line.replace(DATE, "").replace(TIME, "");
  if (rest === line) return /^[（(【[]\s*(更新|最終更新|随時更新|公開|訂正)\s*[）)】\]]$/.test(line);
  return !/[\p{L}\p{N}]/u.test(rest.replace(WEEKDAY, "").replace(DATE_WORDS, ""));
}

/** Names under which agencies appear on pages → the name of the agency. */
const AGENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(ロイター(通信|編集)?|reuters|トムソンロイター)$/i, "ロイター"],
  [/^(共同通信(社)?|共同|kyodo( news)?)$/i, "共同"],
  [/^(時事通信(社)?|時事|時事ドットコム|jiji( press)?)$/i, "時事"],
  [/^(afp(通信|bb news|[=＝]?時事)?)$/i, "AFP"],
  [/^(ap(通信)?|associated press)$/i, "AP"],
  [/^(ブルームバーグ(・?ニュース)?|bloomberg( news)?)$/i, "ブルームバーグ"],
  [/^(新華社|xinhua)$/i, "新華社"],
  [/^(聯合ニュース|yonhap)$/i, "聯合ニュース"],
  [/^(タス通信|dpa(時事)?|upi|cnn(\.co\.jp)?|bbc( news)?|epa[=＝]?時事)$/i, "他"],
];

/** The agency that a bare name stands for (an unknown one by its name in -通信), or null. */
export function agencyOf(name: string): string | null {
  const bare = name.normalize("NFKC").replace(/^[\s（(【［[〔＝=]+|[\s）)】］\]〕]+$/g, "");
  if (bare.length > 20) return null;
  for (const [pattern, agency] of AGENCIES) if (pattern.test(bare)) return agency === "他" ? bare : agency;
  return /^[\u3400-\u9fff\u30a0-\u30ff]{2,8}通信(社)?$/.test(bare) ? bare : null;
}

const LATIN_NAME =
  /^(by )?[A-Z][a-zA-Z'’.-]+( [A-Z][a-zA-Z'’.-]*){1,3}(, [A-Z][a-z]+( [A-Z][a-z]+){1,2})*( and [A-Z][a-z]+ [A-Z][a-z]+)?$/;
const ROLE_BYLINE =
  /^[【（(［[]?(取材・?文?|文|写真|撮影|文・写真|文と写真|写真・文|記者|執筆者?|筆者|著者|編集|編集者|構成|翻訳|訳|聞き手|監修|イラスト|text|photo|writer|author|ライター|担当|取材|文責|提供|配信元?|出典|情報提供)[\s・:：／/＝=|｜].{1,50}$/i;
const REPORTER =
  /^[（(【［[]?.{2,24}(記者|特派員|編集委員|論説委員|解説委員|通信員|支局長|支局|通信部|編集部|報道部|デスク)[）)】］\]]?$/;
const MAIL = /[\w.+-]+@[\w-]+\.[\w.]+/;

/** True for a short line that names a writer, photographer or source and says nothing else. */
export function isBylineLine(text: string): boolean {
  if (text.length > 70 || /。/.test(text)) return false;
  if (LATIN_NAME.test(text) || ROLE_BYLINE.test(text) || MAIL.test(text)) return true;
  return REPORTER.test(text) && !/[、はがをにで]/.test(text);
}

export const isLatinName = (text: string): boolean => text.length <= 60 && LATIN_NAME.test(text);

const CREDIT_END =
  /((撮影|提供|写真)|[\u3400-\u9fff\u30a0-\u30ffA-Za-z]{2,12}[/／][A-Z][\w.'’-]+ [A-Z][\w.'’-]+|REUTERS\/[\w .'’-]+|\/\s?(AFP|AP|Getty Images|Reuters).{0,30}|Getty Images.{0,20}|(photo|写真|画像|図版|資料)(\s?by|提供)?\s?[:：/／＝=].{1,40}|[（(［[][^（()）]{0,30}(より|提供|通信|撮影|AP|AFP|ロイター|時事|共同|写真|Reuters|新華社|getty|イメージ|資料|出典|引用)[^（()）]{0,12}[）)］\]])[。.]?$/i;
const CAPTION_START =
  /^([▲△▼↑↓]|[【（(［[]?(写真|画像|図|グラフ|イラスト|資料写真|Photo)[】）)］\]\d]*\s?[:：＝=／は]|写真は)/i;
const WIRE_END = /[（(〔【](共同|時事|ロイター|AP|AFP|共同通信|時事通信)[^（()）]{0,8}[）)〕】]$/;

/** `…する組合長＝2026年8月、浦戸見漁港`: what is shown, then when and where. A headline's ＝ is followed by who. */
const PLACED =
  /^[^。＝=]{6,80}[＝=]((\d{2,4}年)?\d{1,2}(月|日)[^。＝=]{0,25}|[^。＝=、は]{0,14}[都道府県市区町村][^。＝=、はがをに都道府県]{0,10}(で|にて)?)$/;

/** How sure a text reads as the caption of a picture. `weak`: an agency in brackets, which also ends stories. */
export function captionSign(text: string): "strong" | "weak" | null {
  if (text.length > 220) return null;
  const stops = (text.match(/。/g) ?? []).length;
  if (stops > 3) return null;
  if (
    CAPTION_START.test(text) &&
    (CREDIT_END.test(text) || stops <= 1 || /REUTERS\//.test(text)) &&
    text.length <= 160
  ) {
    return "strong";
  }
  if (WIRE_END.test(text)) return "weak";
  if (PLACED.test(text)) return "strong";
  if (CREDIT_END.test(text)) return stops <= 1 ? "strong" : "weak";
  return null;
}

const OUTLET =
  /^[^。、「」]{0,30}(新聞社?|通信社?|放送局?|テレビ(朝日|東京|[^\s]{0,4})?|TV|ニュース|NEWS|News ?Network|オンライン|編集部|取材班|報道部|デジタル|プレス|スポーツ|日報|新報|時報|民報|タイムス|タイムズ)\s?([（(][^（()）]{1,20}[）)])?$/i;

/** True for a line that is the name of an outlet or a desk: a signature when it stands below the text. */
export const isOutletLine = (text: string): boolean => text.length <= 45 && OUTLET.test(text);

/** What stands beside the date in a line of names and a date; null when the line is no such line. */
export function besideDate(text: string): string | null {
  if (text.length > 90 || /[。「」]/.test(text)) return null;
  const line = text.normalize("NFKC");
  const rest = line
    .replace(DATE, "\n")
    .replace(TIME, "\n")
    .replace(WEEKDAY, "\n")
    .replace(/\n?(公開|更新|配信|掲載|投稿)\n?/g, "\n");
  if (!/\d{4}/.test(line) || !rest.includes("\n")) return null;
  const names = rest
    .split("\n")
    .map((piece) => piece.trim())
    .filter((piece) => /\p{L}/u.test(piece));
  const only = names.length === 1 ? names[0] : undefined;
  return only !== undefined && only.length <= 40 && !/[はがをに]/.test(only.slice(1)) ? only : null;
}

/** True for scraps around a full date with its hour: `通商 2026年5月20日 18:30 (21:05更新) [会員限定]`. */
export function isStamped(text: string): boolean {
  if (text.length > 100 || /[。「」]/.test(text)) return false;
  const line = text.normalize("NFKC");
  const rest = line.replace(DATE, "").replace(TIME, "");
  const told = line.length - rest.length;
  const labelled = told >= 8 && /(更新|公開|掲載|登録|発行|発表|投稿|配信)(日時?)?\s?[:：]\s?\S/.test(line);
  return /\d{4}/.test(line) && (told >= 12 || labelled) && rest.replace(/\s/g, "").length <= 40;
}

/** `by 名前 | 2021-10-19 00:02 | 分類`: short pieces set apart by bars, one of them a date. */
export function isDataRow(text: string): boolean {
  if (text.length > 100 || /[。「」]/.test(text)) return false;
  const pieces = text.split(/\s*[|｜│]\s*/).filter((piece) => piece !== "");
  return pieces.length >= 2 && pieces.some(isDateLine) && pieces.every((piece) => piece.length <= 30);
}
