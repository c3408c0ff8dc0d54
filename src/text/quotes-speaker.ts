/** Finds who speaks a quotation: the nearest topic or subject that can speak. Null rather than a guess. */
import type { NameSpan } from "../model.ts";
import type { Quoted } from "./quotes.ts";

/** Heads of noun phrases that can speak, besides names. */
export const PERSON_HEAD =
  /(?:氏|さん|ちゃん|君|様|首相|大統領|総理大臣|総理|大臣|長官|外相|財務相|[ァ-ヶ一-龠]相|主席|書記|書記長|委員長|議長|会長|社長|頭取|総裁|理事長|所長|署長|局長|部長|課長|室長|校長|園長|院長|学長|市長|町長|村長|区長|知事|代表|監督|選手|コーチ|教授|准教授|助教|博士|研究員|アナリスト|エコノミスト|ストラテジスト|弁護士|医師|記者|議員|幹事長|報道官|補佐官|大使|司令官|容疑者|被告|受刑者|原告|遺族|家族|住民|男性|女性|男|女|客|担当者|関係者|責任者|経営者|当局者|幹部|高官|首脳|筋|CEO|ＣＥＯ|大手|政府|省|庁|社|党|側|同署|県警|府警|警視庁|当局|事務所|委員会|裁判長|協会|連盟|新聞|通信|紙|テレビ|彼|彼女|両氏|両首脳|自ら|ら)$/;

/** Words that end like a speaker and are none. */
const NO_SPEAKER = /(?:これ|それ|あれ|どれ|われわれ|我々|同日|これら|それら|ながら|から)$/;

const TOPIC = /(?:は|が|も)$/;
const SAID =
  /^(?:などと|と|とも)?、?([^。、「」（）]{1,30}?)(?:は|が|も)(?:、)?(?:[^。「」]{0,30}?)(?:述べ|語|話|説明|強調|指摘|主張|訴え|答え|発言|明かし|明らか|批判|反論|求め|コメント|評価|表明|言|投稿|振り返)/;

export function speakerOf(quoted: Quoted, names: readonly NameSpan[]): string | null {
  const { before, after } = quoted;
  const bracket = /^\s*[（(]([^（）()]{1,24})[）)]/.exec(after)?.[1];
  if (bracket !== undefined && canSpeak(bracket, names, quoted.pair.close + 1 + after.indexOf(bracket))) {
    return bracket;
  }
  const lead = before.trimEnd();
  const headline = phraseBefore(lead, lead.length, names);
  if (headline !== null && lead.length - headline.length <= lastStop(lead)) return headline;
  const source = /(?:によると|によれば|に聞くと)、?$/.exec(lead);
  if (source !== null) return phraseBefore(lead, source.index, names);
  const subject = nearestSubject(lead, names);
  if (subject !== null) return subject;
  const later = SAID.exec(after);
  const phrase = later?.[1];
  if (later === null || phrase === undefined) return headline;
  const start = quoted.pair.close + 1 + later.index + later[0].indexOf(phrase);
  return phraseBefore(`${before}${" ".repeat(start - before.length)}${phrase}`, start + phrase.length, names);
}

function lastStop(text: string): number {
  return (
    Math.max(...["。", "、", "\n", "　", " ", "」", "：", ":"].map((sign) => text.lastIndexOf(sign))) + 1
  );
}

/** Walks back over the topics and subjects of the text before; the first that can speak is meant. */
function nearestSubject(before: string, names: readonly NameSpan[]): string | null {
  for (let at = before.length; at > 0; at--) {
    if (!TOPIC.test(before.slice(0, at)) || /[ぁ-ん]/.test(before.charAt(at - 2))) continue;
    if (/[ぁ-ん]/.test(before.charAt(at)) && !/^[まさこそあおいたす]/.test(before.slice(at))) continue;
    const phrase = phraseBefore(before, at - 1, names);
    if (phrase !== null) return phrase;
  }
  return null;
}

/** The noun phrase that ends at `end`, when it can speak. A name span wins over the plain phrase. */
function phraseBefore(text: string, end: number, names: readonly NameSpan[]): string | null {
  const name = names.find((span) => span.kind !== "place" && span.end === end);
  const phrase =
    /[^\s、。「」『』（）()＊はがをにでともへ：:・,]*$/.exec(text.slice(Math.max(0, end - 40), end))?.[0] ??
    "";
  const start = name === undefined ? end - phrase.length : name.start;
  const whole = text.slice(start, end);
  const short = whole.includes("の") && name === undefined ? whole.slice(whole.lastIndexOf("の") + 1) : whole;
  if (name !== undefined && canSpeak(whole, names, start)) return whole;
  return short !== "" && canSpeak(short, names, end - short.length) ? short : null;
}

function canSpeak(phrase: string, names: readonly NameSpan[], start: number): boolean {
  if (NO_SPEAKER.test(phrase)) return false;
  return (
    PERSON_HEAD.test(phrase) ||
    names.some((name) => name.kind !== "place" && name.start >= start && name.end <= start + phrase.length)
  );
}
