/** Brings together what an article calls an organization: official and short form, abbreviation, with or without the country. */
import { COMPANY_ENDS, TRADE_ENDS } from "./data/companies.ts";
import { KNOWN_BODIES, LOOSE_ENDS, SHORT_FORMS } from "./data/organizations.ts";
import { COUNTRIES } from "./data/places.ts";
import { nameKey } from "./names-forms.ts";
import type { NameMention } from "./people.ts";

/** Any named thing with its forms and the sentences that name it. */
export type Named = {
  readonly name: string;
  readonly forms: ReadonlySet<string>;
  readonly sentences: ReadonlySet<string>;
};

export type Defined = { readonly long: string; readonly short: string };

/** Organizations in order of first mention. `defined` are the abbreviations that the text itself explains. */
export function mergeOrganizations(
  mentions: readonly NameMention[],
  defined: readonly Defined[],
): readonly Named[] {
  const groups: { forms: Set<string>; keys: Set<string>; sentences: Set<string> }[] = [];
  const keys = new Map<string, string>(); // most are named more than once
  const pairs = defined.map(({ long, short }) => [bare(long), bare(short)] as const);
  for (const { span, sentence } of [...mentions].sort((a, b) => b.span.name.length - a.span.name.length)) {
    const key = keys.get(span.name) ?? bare(span.name);
    keys.set(span.name, key);
    const group =
      groups.find(({ keys }) => keys.has(key) || [...keys].some((one) => isSameBody(one, key, pairs))) ??
      onlyOne(groups.filter(({ keys }) => [...keys].some((one) => isCutFrom(key, one)))) ??
      onlyOne(groups.filter(({ keys }) => [...keys].some((one) => isFrontOf(key, one)))) ??
      onlyOne(groups.filter(({ forms }) => [...forms].some((one) => isFirstPartOf(span.name, one))));
    if (group === undefined)
      groups.push({ forms: new Set([span.name]), keys: new Set([key]), sentences: new Set([sentence]) });
    else {
      group.forms.add(span.name);
      group.keys.add(key);
      group.sentences.add(sentence);
    }
  }
  return inOrder(
    groups.map(({ forms, sentences }) => ({ name: fullest(forms), forms, sentences })),
    mentions,
  );
}

/** 丸福 of 丸福酒造, 北稜 of 北稜ビール: the front without the trade, when one body of the article begins so. */
function isFrontOf(short: string, long: string): boolean {
  if (short.length < 2 || !long.startsWith(short) || !TRADES.has(long.slice(short.length))) return false;
  return !KNOWN_BODIES.has(short) && !LOOSE_ENDS.some((end) => short.endsWith(end));
}

/** ラジャイ of ラジャイ・コマース, when one body of the article begins so. */
function isFirstPartOf(short: string, long: string): boolean {
  return /^[ァ-ヴー]{3,}$/.test(short) && long.startsWith(`${short}・`);
}

const TRADES: ReadonlySet<string> = new Set(
  [...LOOSE_ENDS, ...COMPANY_ENDS, ...TRADE_ENDS].map((end) => end.toLowerCase()),
);

function onlyOne<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}

const OWN_WORD = /^(?:国会|政府|連合|内閣|与党|野党|議会|警察|[\u3400-\u9fff]+署)$/;

/** 日経 of 日本経済新聞, 東電 of 東京電力: the first character and some of the others, in their order. */
function isCutFrom(short: string, long: string): boolean {
  if (!/^\p{Script=Han}{2,3}$/u.test(short) || long.length < short.length + 2 || OWN_WORD.test(short))
    return false;
  if (!/^\p{Script=Han}+$/u.test(long) || short.charAt(0) !== long.charAt(0) || long.startsWith(short))
    return false;
  if (/[省庁党]$/.test(short) && short.at(-1) !== long.at(-1)) return false;
  return isInOrder(short, long);
}

/** Every character of `short` stands in `long`, in its order. */
function isInOrder(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short.charAt(at)) at++;
  return at === short.length;
}

/** By first mention in the article. */
export function inOrder(things: readonly Named[], mentions: readonly NameMention[]): readonly Named[] {
  const first = new Map<string, number>();
  for (const [at, { span }] of mentions.entries()) if (!first.has(span.name)) first.set(span.name, at);
  const place = (thing: Named): number => Math.min(...[...thing.forms].map((form) => first.get(form) ?? 0));
  return [...things].sort((a, b) => place(a) - place(b));
}

function fullest(forms: ReadonlySet<string>): string {
  return [...forms].reduce((best, form) => (form.length > best.length ? form : best));
}

const COUNTRY =
  /^(?:(?:米国|英国|韓国|中国)(?![務防])|アメリカ|日本|イギリス|ロシア|フランス|ドイツ|[米英仏独露豪韓中日伊印](?=.{2}|軍$))/;
/** Bodies that every country has: 米最高裁 and 最高裁 are one in an article, トヨタ and 米トヨタ too. */
const LEGAL =
  /^(?:株式会社|有限会社|合同会社|財団法人|社団法人|一般社団法人|公益財団法人|学校法人|医療法人)|(?:株式会社|有限会社|合同会社|社)$/;

const BARE_ENDS: ReadonlySet<string> = new Set(LOOSE_ENDS);

/** Keys of `bare`: equal, or one is what the other becomes without country and legal form, or with its official short form written out. */
function isSameBody(a: string, b: string, defined: readonly (readonly [string, string])[]): boolean {
  if (
    a === b ||
    defined.some(([long, short]) => (long === a && short === b) || (long === b && short === a))
  ) {
    return true;
  }
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (short.length < 2) return false;
  if (short.endsWith("大") && long.endsWith("大学") && isInOrder(short, long)) return true; // 阪大, 京都大
  if (long.endsWith(short) && short.length >= 3 && BARE_ENDS.has(short)) return true; // 近畿財務局, 財務局
  if (
    long.endsWith(short) &&
    /^(?:連邦|国家|中央)$|^在|立$|^.{2,6}[都道府県市区町村立]$/.test(long.slice(0, -short.length)) &&
    short.length >= 3
  )
    return true;
  if (
    /^[ァ-ヴー]{3,}$/.test(short) &&
    long.endsWith(short) &&
    /^[\u3400-\u9fff]{1,4}$/.test(long.slice(0, -short.length))
  )
    return true; // 武蔵レイダース
  if (
    long.endsWith(short) &&
    /^[a-z]{2,4}$/.test(long.slice(0, -short.length)) &&
    /^[ァ-ヴー]{3,}$/.test(short)
  )
    return true; // NTTドコモ
  return long.startsWith(short) && isShortened(long.slice(short.length));
}

/** What a company's name loses in daily use (トヨタ|自動車, ソフトバンク|グループ). */
function isShortened(rest: string): boolean {
  return /^(?:自動車|グループ|ホールディングス|hd|工業|電機|製作所|製鉄|新聞社?|通信社?|放送|テレビ|銀行|証券|航空|鉄道|電力|製薬|商事|物産|建設|大学|ドットコム|エナジー|モーターズ?|ジャパン|コーポレーション|インターナショナル|社)$/.test(
    rest,
  );
}

function bare(name: string): string {
  const plain = name.replace(LEGAL, "");
  const kept = plain.length >= 2 ? plain : name;
  const home = COUNTRY.test(kept) && GENERIC.test(kept) ? kept.replace(COUNTRY, "") : kept;
  return nameKey(written(ofCountry(home)));
}

/** 露軍 and ロシア軍, 米政府 and アメリカ政府. */
const STATE = /^(?:軍|海軍|空軍|陸軍|海兵隊|政府|政権|議会|当局|大使館|海上警備隊|沿岸警備隊)$/;
const COUNTRY_OF = new Map(COUNTRIES.flatMap((forms) => forms.map((form) => [form, forms[0] ?? form])));

function ofCountry(name: string): string {
  const country = COUNTRY.exec(name)?.[0] ?? "";
  const rest = name.slice(country.length);
  return country !== "" && STATE.test(rest) ? (COUNTRY_OF.get(country) ?? country) + rest : name;
}

const GENERIC =
  /(?:省|庁|最高裁|最高裁判所|連邦最高裁|連邦最高裁判所|上院|下院|議会|代表部|評議会|捜査局|情報局|中央銀行)$/;

/** Short ends of names that are no bodies by themselves. */
const SHORT_ENDS: Readonly<Record<string, string>> = {
  信金: "信用金庫",
  信組: "信用組合",
  漁協: "漁業協同組合",
  生協: "生活協同組合",
  商議所: "商工会議所",
  HD: "ホールディングス",
  FG: "フィナンシャルグループ",
};

function written(name: string): string {
  const whole = SHORT_FORMS[name.normalize("NFKC")];
  if (whole !== undefined) return whole;
  const end = /(?:最高裁|地裁|高裁|家裁|地検|高検|教委|選管|欧州委|信金|信組|漁協|生協|商議所|HD|FG)$/.exec(
    name.normalize("NFKC"),
  )?.[0];
  return end === undefined ? name : name.slice(0, -end.length) + (SHORT_FORMS[end] ?? SHORT_ENDS[end] ?? end);
}

/** 国際通貨基金（IMF）, USTR（米通商代表部）: an abbreviation explained in brackets. */
export function definitionsIn(
  text: string,
  mentions: readonly { start: number; end: number; name: string }[],
): readonly Defined[] {
  const found: Defined[] = [];
  for (const mention of mentions) {
    const match = /^[（(](?:略称)?[:：]?([^（）()、。]{2,30})[）)、，]/.exec(
      text.slice(mention.end, mention.end + 36),
    );
    const inside = match?.[1];
    if (inside === undefined) continue;
    const abbreviation = /^[A-Za-zＡ-Ｚａ-ｚ&・. ]{2,30}$/.test(inside);
    const other =
      /^[A-Z]{2,6}$/.test(mention.name.normalize("NFKC")) && /^[\u3400-\u9fffァ-ヴー・]{3,}$/.test(inside);
    const mixed = /^[A-Z]{2}[\u3400-\u9fff]{2}$/.test(inside.normalize("NFKC")) && mention.name.length > 6; // JA全農
    // 日本貿易振興機構（ジェトロ）
    const katakana =
      /^(?:[A-Za-z]+|.*(?:機構|基金|機関|連盟|協会|事業団|公社))$/.test(mention.name) &&
      /^[ァ-ヴー]{2,8}$/.test(inside);
    const cut = /^[\u3400-\u9fff]{2,8}$/.test(inside) && isInOrder(inside, mention.name);
    if (abbreviation || mixed || other || katakana || cut) found.push({ long: mention.name, short: inside });
  }
  return found;
}
