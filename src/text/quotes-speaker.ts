/** Finds who speaks a quotation: the nearest topic or subject that can speak. Null rather than a guess. */
import type { NameSpan, Token } from "../model.ts";
import { BLANK, type Quoted } from "./quotes.ts";
import { reportsSpeech } from "./quotes-kind.ts";

/** Heads of noun phrases that can speak, besides names. */
export const PERSON_HEAD =
  /(?:氏|さん|ちゃん|君|様|首相|大統領|総理大臣|総理|大臣|長官|外相|財務相|[ァ-ヶ一-龠]相|主席|書記|書記長|委員長|議長|会長|社長|頭取|総裁|理事長|所長|署長|局長|部長|課長|室長|校長|園長|院長|学長|市長|町長|村長|区長|知事|代表|監督|選手|コーチ|教授|准教授|助教|博士|研究員|アナリスト|エコノミスト|ストラテジスト|弁護士|医師|記者|議員|幹事長|報道官|補佐官|大使|司令官|容疑者|被告|受刑者|原告|遺族|家族|妻|夫|父|母|祖父|祖母|兄|弟|姉|妹|長男|長女|次男|次女|三男|孫|親|友人|知人|隣人|同僚|上司|部下|先輩|後輩|店主|店長|店員|従業員|社員|職員|教員|教諭|生徒|児童|学生|大学生|高校生|中学生|消費者|利用者|市民|町民|村民|県民|区民|島民|通行人|目撃者|観光客|農家|漁師|漁業者|農業者|専門家|識者|当事者|参加者|主催者|来場者|ボランティア|ファン|サポーター|父親|母親|両親|娘|息子|住民|男性|女性|男|女|客|担当者|関係者|責任者|経営者|当局者|幹部|高官|首脳|筋|CEO|ＣＥＯ|大手|政府|省|庁|社|党|側|同署|県警|府警|警視庁|当局|事務所|委員会|裁判長|協会|連盟|新聞|通信|紙|テレビ|彼|彼女|両氏|両首脳|自ら|ら)$/;

/** Words that end like a speaker and are none. */
const NO_SPEAKER = /(?:これ|それ|あれ|どれ|われわれ|我々|同日|これら|それら|ながら|から)$/;

/** After the quotation: と首相は述べた, などと関係者が話す. */
const SAID_AFTER =
  /^(?:などと|とも|と)、?(?<phrase>[^。、「」（）]{1,30}?)[はがも]、?(?:[^。「」]{0,30}?)(?:述べ|語|話|説明|強調|指摘|主張|訴え|答え|発言|明かし|明らか|批判|反論|求め|コメント|評価|表明|言|投稿|振り返)/;

/** 消費者から「…」と連絡があり: who called. */
const CALLED =
  /^(?:など)?と(?:の|いう)?(?:連絡|通報|電話|相談|苦情|問い合わせ|申告|情報|要望|申し出|訴え|質問)/;
const FROM = /から、?$/;

const SOURCE = /(?:によると|によれば|に聞くと)、?$/;

export function speakerOf(
  quoted: Quoted,
  tokens: readonly Token[],
  names: readonly NameSpan[],
): string | null {
  const lead = quoted.before.trimEnd();
  const source = SOURCE.exec(lead);
  const from = FROM.exec(lead);
  const stated =
    inBrackets(quoted, names) ??
    headlineSpeaker(lead, names) ??
    (source === null ? null : speakerBefore(lead, source.index, names)) ??
    (CALLED.test(quoted.after) && from !== null ? phraseBefore(lead, from.index, names) : null);
  const speaker = stated ?? nearestSubject(lead, tokens, names) ?? laterSubject(quoted, names);
  if (speaker === null) return null;
  const own = withoutClause(speaker, lead, tokens, names);
  const silent = stated === null && isBody(own, names) && !reportsSpeech(quoted.after);
  return silent ? null : own;
}

const BODY_END =
  /(?:政府|省|庁|社|党|署|県警|府警|警視庁|当局|事務所|委員会|協会|連盟|新聞|通信|紙|テレビ|大手|側|会議所|機構|大学)$/;

/** A body speaks only when a verb of saying follows. */
function isBody(phrase: string, names: readonly NameSpan[]): boolean {
  if (names.some((name) => name.kind === "person" && phrase.includes(name.name))) return false;
  return (
    BODY_END.test(phrase) ||
    POWER_END.test(phrase) ||
    names.some((name) => name.kind === "organization" && phrase.endsWith(name.name))
  );
}

/** 開いた尾上氏 is 尾上氏: a clause before a name is no part of it. */
function withoutClause(
  phrase: string,
  lead: string,
  tokens: readonly Token[],
  names: readonly NameSpan[],
): string {
  const person = names.find(
    (name) => name.kind === "person" && phrase.includes(name.name) && !phrase.startsWith(name.name),
  );
  const at = person === undefined ? 0 : phrase.indexOf(person.name);
  if (at > 0 && /[ぁ-ん]$/.test(phrase.slice(0, at))) return phrase.slice(at);
  const start = lead.lastIndexOf(phrase);
  if (
    names.some((name) => name.kind === "person" && name.start === start && name.end === start + phrase.length)
  )
    return phrase;
  const verb = tokens.findLast(
    (token) =>
      token.start >= start && token.end < start + phrase.length && /^(?:動詞|助動詞)$/.test(token.pos),
  );
  return start < 0 || verb === undefined ? phrase : phrase.slice(verb.end - start);
}

/** 「…」（首相） */
function inBrackets({ pair, after }: Quoted, names: readonly NameSpan[]): string | null {
  const match = /^\s*[（(](?<inside>[^（）()]{1,24})[）)]/.exec(after);
  const inside = match?.groups?.["inside"];
  if (match === null || inside === undefined) return null;
  return canSpeak(inside, names, pair.close + 1 + match[0].indexOf(inside)) ? inside : null;
}

/** 首相 関税「…」: a headline puts the topic between; the speaker is what stands before it. */
export function withoutTopic(lead: string): string {
  return /^[^\s、。「」]{2,20}(?=[\s　][^\s、。「」はがをにで]{2,14}$)/.exec(lead)?.[0] ?? lead;
}

/** 首相「…」: nothing stands between speaker and quotation, and the speaker begins the clause. */
function headlineSpeaker(lead: string, names: readonly NameSpan[]): string | null {
  const own = withoutTopic(lead);
  const phrase = phraseBefore(own, own.length, names);
  if (phrase === null) return null;
  const before = own.charAt(own.length - phrase.length - 1);
  return before === "" || /[\s。、」』】：:の]/.test(before) ? phrase : null;
}

const SUBJECT_CHARS_MAX = 12;

/** Walks back over the topics and subjects of the text before; the first that can speak is meant, a person's topic before a body's subject. */
function nearestSubject(lead: string, tokens: readonly Token[], names: readonly NameSpan[]): string | null {
  let body: string | null = null;
  let verb = false;
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token === undefined || token.end > lead.length) continue;
    if (lead.charAt(token.start) === BLANK) continue;
    verb ||= token.pos === "動詞" && !/^連用/.test(token.conjugation.form);
    if (token.pos !== "助詞" || !/^[はがも]$/.test(token.surface) || token.detail[0] === "接続助詞") continue;
    // a subject with が belongs to the verb that comes first: it must stand right before the quotation
    if (token.surface === "が" && (verb || lead.length - token.end > SUBJECT_CHARS_MAX)) continue;
    const nearest = speakerBefore(lead, token.start, names);
    if (nearest === null) continue;
    const outer = token.surface === "は" ? outerTopic(lead, token.start - nearest.length, names) : null;
    const phrase = outer ?? nearest;
    if (!isBody(phrase, names)) return body === null || token.surface === "は" ? phrase : body;
    if (token.surface === "は" || lead.length - token.end <= 1) return body ?? phrase;
    body ??= phrase;
  }
  return body;
}

/** 母親は、長女は「…」と話す: of two topics with nothing between them the first one speaks of the second. */
function outerTopic(lead: string, start: number, names: readonly NameSpan[]): string | null {
  const topic = /は、?$/.exec(lead.slice(0, start));
  return topic === null ? null : phraseBefore(lead, topic.index, names);
}

function laterSubject({ before, after, pair }: Quoted, names: readonly NameSpan[]): string | null {
  const phrase = SAID_AFTER.exec(after)?.groups?.["phrase"];
  if (phrase === undefined) return null;
  const end = pair.close + 1 + after.indexOf(phrase) + phrase.length;
  return speakerBefore(before + BLANK.repeat(end - phrase.length - before.length) + phrase, end, names);
}

const PHRASE_CHARS_MAX = 40;

/** An age, a field or an origin after a name: さん（43）, 教授（災害情報学）, ＝久留米市出身＝. */
export const ASIDE = /(?:[（(][^（）()]{1,24}[）)]|[＝=][^＝=、。「」]{1,20}[＝=])$/;

/** The noun phrase that ends at `end`, when it can speak. A name span wins over the plain phrase. */
export function phraseBefore(text: string, end: number, names: readonly NameSpan[]): string | null {
  const name = names.find((span) => span.kind !== "place" && span.end === end);
  if (name !== undefined) return text.slice(name.start, end);
  const aside = ASIDE.exec(text.slice(Math.max(0, end - PHRASE_CHARS_MAX), end));
  if (aside !== null) {
    const person = phraseBefore(text, end - aside[0].length, names);
    if (person !== null) return person;
  }
  const lead = text.slice(Math.max(0, end - PHRASE_CHARS_MAX), end);
  const phrase = /[^\s、。「」『』（）()＊はがをにでともへの：:・,]*$/.exec(lead)?.[0] ?? "";
  return phrase !== "" && canSpeak(phrase, names, end - phrase.length) ? phrase : null;
}

function canSpeak(phrase: string, names: readonly NameSpan[], start: number): boolean {
  if (NO_SPEAKER.test(phrase)) return false;
  const end = start + phrase.length;
  return (
    PERSON_HEAD.test(phrase) ||
    names.some((name) => name.kind !== "place" && name.start >= start && name.end <= end)
  );
}

/** The noun phrase before `end` that can speak by itself, or what governs a place. */
const speakerBefore = (text: string, end: number, names: readonly NameSpan[]): string | null =>
  phraseBefore(text, end, names) ?? powerBefore(text, end, names);

/** 市は, 灰谷市が: at the beginning of a clause what governs a place speaks; この町は is where somebody lives. */
function powerBefore(text: string, end: number, names: readonly NameSpan[]): string | null {
  const place = names.find((span) => span.kind === "place" && span.end === end);
  const start = place?.start ?? end - (text.charAt(end - 2) === "同" ? 2 : 1);
  const phrase = text.slice(start, end);
  return POWER_END.test(phrase) && /^$|[\s。、」』＊]/.test(text.charAt(start - 1)) ? phrase : null;
}

const POWER_END = /[市町村区県府都道国]$/;
