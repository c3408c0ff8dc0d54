/** Finds where a sentence speaks of a company: 大手の…, …の…社長, …（東京都港区）, …傘下, …は…決算を発表した. */

import type { NameSpan, Token } from "../model.ts";
import { Characters } from "./characters.ts";
import { COMPANY_POSTS, TRADES } from "./data/companies.ts";
import { PREFECTURES } from "./data/places.ts";
import { matchesOf } from "./matches.ts";
import { besideLegalForms, ofCountries } from "./names-companies-beside.ts";
import { type CompanyCue, endsFrom, NAME_CHARS_MAX } from "./names-companies-cue.ts";
import { anyOf } from "./names-words.ts";

const BEHIND_KIND = new RegExp(
  `(?:(?<glued>大手|最大手|準大手)|(?:${anyOf(TRADES)}|[米英仏独韓豪伊中](?:製薬|自動車|食品|IT|ＩＴ|半導体|石油|小売り|通信|金融|保険|航空|化学|鉄鋼|衣料|家電|資源|電力|医薬)|[をの](?:手がける|手掛ける|運営する|展開する|営む|製造する|販売する|製造販売する|開発する|提供する)|店))`,
  "g",
);
/** Words that a name in katakana follows at once (通信会社サファリコム). */
const GLUED_KIND = /(?:大手|会社|メーカー|企業|チェーン|キャピタル)$/;
/** …and one that begins in hiragana (投資会社ひびき地域ファンド), which no particle does. */
const KANA_FRONT =
  /^(?!から|など|まで|より|だけ|による|により|にも|では|とは|でも|である|です|だっ|として|という|といっ|らしい|ごと|ながら|について|における|にとっ|に対|のみ)[ぁ-ん]{2,7}[\u3400-\u9fffァ-ヴ]/;
function behindKinds(text: string): CompanyCue[] {
  return matchesOf(BEHIND_KIND, text).flatMap((match) => {
    const at = match.index + match[0].length;
    const verb = /[るむ]$/.test(match[0]);
    const large = match.groups?.["glued"] !== undefined;
    const joint = !verb && /[の、・]/.test(text.charAt(at)) ? 1 : 0;
    const front = text.slice(at + joint, at + joint + 9);
    const foreign =
      (/^[ァ-ヴ]/.test(front) || (joint === 0 && KANA_FRONT.test(front))) && GLUED_KIND.test(match[0]);
    if (joint === 0 && !verb && !large && !foreign) return [];
    const start = at + joint;
    const plain = (joint === 1 && (large || text.charAt(at) !== "、")) || verb || foreign;
    return endsFrom(text, start).map((end) => ({ start, end, cue: "kind" as const, plain }));
  });
}

const SEATS = anyOf([...PREFECTURES, "東京", "大阪", "京都", "名古屋", "横浜", "神戸", "福岡", "札幌"]);
const OPEN = new RegExp(
  `[（(](?:(?:本社|本店|東証|名証|札証|福証|証券コード|資本金|非上場|未上場|上場)|(?:${SEATS})[^（）()]{0,14}[）)、]|[\\u3400-\\u9fffァ-ヴケヶノ]{1,6}[市区町村][）)、]|(?!19|20)[1-9][0-9]{3}[）)])`,
  "g",
);
const HEADS = new RegExp(
  `の(?:(?:[^\\s、。「」のはがを]{1,12})?(?:${anyOf(COMPANY_POSTS)}))(?![\\u3400-\\u9fff])`,
  "g",
);
const DEALS =
  /傘下|株(?=[のがはをも、]|[0-9０-９]|式)|(?<=[ぁ-んァ-ヴーA-Za-z])社(?=によると|[のがはをもと、])|側(?=[はがの])|製の|との(?:経営統合|資本提携|資本業務提携|提携|協業|合弁|合併)|を(?:[^、。「」はがを]{1,10}に)?(?:買収(?!先)|子会社化|完全子会社|傘下に|吸収合併|提訴)|に(?:[0-9０-９億万円ドル約,]{1,12}を)?(?:出資|業務停止|業務改善)|の(?:全株式|発行済み株式)|など[^、。「」\s]{0,8}(?:[0-9０-９]{1,2}|数)社|の(?:子会社|完全子会社|親会社|株価|株式|筆頭株主|大株主|買収|社債|純利益|営業利益|売上高|本社ビル)|による(?:買収|子会社化)/g;
const PLAIN_DEALS =
  /^(?:など|の(?:子会社|完全子会社|親会社|株価|株式|全株式|発行済み株式|筆頭株主|大株主|買収)|との(?:経営統合|資本)|を(?:[^、。「」はがを]{1,10}に)?(?:買収|子会社化|完全子会社|吸収合併)|に[0-9０-９億万円ドル約,を]*(?:出資|業務)|株|傘下|社)/;

/** What a company does, and hardly anybody else. */
const BUSINESS =
  /決算|合併|共同経営|株を(?:買い取|取得|売却|手放)|全株式|第三者割当|資金を調達|億円を調達|課徴金|希望退職|民事再生|会社更生|破産|自主回収|リコール|上場|公募増資|新株|社債|上方修正|下方修正|純利益|営業利益|経常利益|最終利益|最終損益|最終赤字|連結|売上高|子会社|買収|経営統合|業務提携|資本提携|全店|店舗|閉店|新工場|工場を|操業|従業員|人員削減|リストラ|株主総会|配当|自社株|看板商品|主力商品|新製品|新商品|新サービス|会員|顧客|減産|増産|値上げする|値上げを|量産|出荷を|受注/g;
const SAYS =
  /(?:発表|公表|申請|表明|決定|開示|提訴|発売|上場|修正|削減|閉店|閉鎖|撤退|参入|回収|買収|出資|値上げ|生産|販売)(?:した|する|して|し、|すると|を発表|方針|と発表)|と発表|を発表|明らかにした|決めた|始める|始めた/g;
/** What only people are said to do. */
const PERSONAL =
  /引退|結婚|離婚|妊娠|出産|出馬|立候補|移籍|逮捕|起訴|死去|結成|優勝|首相|国会|法案|選挙|判決|発表され|上場され/g;
const SUBJECT = /[はがも]|によると/g;

const CLAUSE_END = new Characters(
  "、。，．「」『』（）()【】〈〉《》・ \t\n\r\f\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff",
);

/** The offsets where a name that ends at `end` may begin: where the clause does, or its last words that can be a name. */
function startsBefore(text: string, tokens: readonly Token[], end: number): readonly number[] {
  const lead = Math.max(0, end - NAME_CHARS_MAX - 1);
  let clause = end;
  while (clause > lead && !CLAUSE_END.at(text, clause - 1)) clause--;
  const starts = new Set<number>();
  let index = tokens.findIndex((token) => token.end >= end);
  let start = end;
  for (; index >= 0; index--) {
    const token = tokens[index];
    if (token === undefined || token.start >= end || !isNameWord(token)) break;
    start = token.start;
  }
  if (clause < end && (clause === 0 || end - clause <= NAME_CHARS_MAX)) starts.add(Math.max(0, clause));
  if (start < end && start >= clause) starts.add(start);
  return [...starts];
}

function isNameWord({ pos, known, detail }: Token): boolean {
  return !known || (pos === "名詞" && detail[0] !== "非自立" && detail[0] !== "副詞可能") || pos === "接頭詞";
}

/** カブト（徳島県鳴門市）に: a name may have its seat between it and what is done. */
function beforeAside(text: string, at: number): number {
  if (!/[）)]/.test(text.charAt(at - 1))) return at;
  const aside = /[（(][^（）()]{1,40}[）)]$/.exec(text.slice(Math.max(0, at - 42), at));
  return at - (aside?.[0].length ?? 0);
}

/** 石丸結衣（ひなたブルーホークス）: behind an athlete stands the club. */
const CLUB = /^[（(](?<name>(?![ぁ-ん]+[）)])[^（）()、。・0-9０-９\s]{3,15})[）)](?!と題|と話|と語)/;

export function companyCues(
  text: string,
  tokens: readonly Token[],
  people: readonly NameSpan[],
): readonly CompanyCue[] {
  const cues: CompanyCue[] = [...besideLegalForms(text, people), ...ofCountries(text), ...behindKinds(text)];
  const before = (at: number, cue: CompanyCue["cue"], plain: boolean): void => {
    const end = beforeAside(text, at);
    if (end < 2) return;
    for (const start of startsBefore(text, tokens, end)) cues.push({ start, end, cue, plain });
  };
  for (const { index } of matchesOf(OPEN, text)) before(index, "seat", true);
  for (const { index } of matchesOf(HEADS, text)) before(index, "head", true);
  for (const { start, end, role } of people) {
    const club = CLUB.exec(text.slice(end, end + NAME_CHARS_MAX + 2))?.groups?.["name"];
    if (club !== undefined)
      cues.push({ start: end + 1, end: end + 1 + club.length, cue: "club", plain: true });
    if (text.charAt(start - 1) === "の")
      before(start - 1, role !== null && POST.test(role) ? "head" : "whose", true);
  }
  for (const match of matchesOf(DEALS, text)) before(match.index, "deal", PLAIN_DEALS.test(match[0]));
  for (const match of matchesOf(RANKED, text))
    for (const end of endsFrom(text, match.index + match[0].length))
      cues.push({ start: match.index + match[0].length, end, cue: "whose", plain: true });
  for (const { index } of matchesOf(FLIGHT, text)) before(index, "whose", true);
  for (const { index } of matchesOf(LINE, text)) before(index, "whose", true);
  cues.push(...subjects(text, tokens));
  return cues;
}

/** 8位の信越食品は */
const RANKED =
  /(?:[0-9０-９]{1,2}位|首位|最下位|[0-9０-９]連覇中だった|[0-9０-９]連覇の|連覇した)の?(?=[\u3400-\u9fffァ-ヴ])/g;
/** 三陸鉄道|リアス線 */
const LINE = /(?<=鉄道|電鉄)(?=[\u3400-\u9fffァ-ヴー]{1,6}線)/g;
/** 大空航空417便 */
const FLIGHT = /(?<=航空|エア|エアライン|エアラインズ|エアウェイズ)[0-9０-９]{1,4}便/g;
const POST = new RegExp(`^(?:[元前現新])?(?:${anyOf(COMPANY_POSTS)})$`);

/** Where the last match begins; -1 for none. What a place has behind it is told so once for the whole sentence. */
function lastOf(pattern: RegExp, text: string): number {
  return matchesOf(pattern, text).at(-1)?.index ?? -1;
}

/** …は18日、…の決算を発表した, …によると. */
function subjects(text: string, tokens: readonly Token[]): CompanyCue[] {
  const cues: CompanyCue[] = [];
  const does = lastOf(SAYS, text);
  if (does < 0 && !text.includes("によると")) return cues;
  const personal = lastOf(PERSONAL, text);
  const trades = lastOf(BUSINESS, text);
  for (const match of matchesOf(SUBJECT, text)) {
    const end = beforeAside(text, match.index);
    if (end < 2) continue;
    const source = match[0] === "によると";
    const business = !source && trades >= match.index;
    if (!source && (does < match.index || personal >= match.index)) continue;
    for (const start of startsBefore(text, tokens, end))
      cues.push({ start, end, cue: source ? "source" : "act", plain: business });
  }
  return cues;
}
