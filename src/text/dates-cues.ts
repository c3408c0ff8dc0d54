/** Whether a date lies before or after the article, as its own clause tells. */

export type Cue = "past" | "future" | null;

const AHEAD =
  /予定|見通し|見込み|方針|計画|控え|へ向け|に向け|期限|までに|まで(?=[^。、「」]{0,24}(?:続け|続く|開く|開かれ|行う|行われ|実施|滞在|受け付け|募集|営業|延長|休))|締め切|始まる|始める|開始する|開く|行う|開かれる|行われる|開催する|開催される|迎える|臨む|訪れる|会談する|発表する|公表する|実施する|する(?:。|方|見|予|考|意|計|こと|と)|となる|になる|投開票|告示|たい|(?:増や|減ら|めざ|目指|示|出|渡|返|移|残|直)す(?:。|$)|(?:届|着)く(?:。|$)|(?:終わ|変わ|移|戻|決ま)る(?:。|$)|(?:選|結)ぶ(?:。|$)|(?:競|争|戦)う(?:。|$)|予[測想](?:し|す|さ)|見込ま|恐れがある|予報|てほしい|てください|(?:する|れる|える)(?:。|$)/;
const DONE =
  /(?:した|った|れた|えた|きた|いた|ていた|られた|だった|んだ|来た|出た|めた|げた|けた|べた|せた|ちた|じた|ねた|てた|みた|びた|ぎた|いだ)(?:。|、|と|」|が|後|際|$|[一-龠ァ-ヶ])|付/;
/** 受注残は12月末で1260億円に達する: what is counted on a day has been counted. */
const BALANCE = /^(?:末)?(?:時点)?で(?:約|計)?[0-9]/;
/** 「2月1日に間に合わせる」「最後の豆腐を作ります」: in somebody's own words what is not over and goes on to nothing is a plan. */
const INTENDS =
  /(?:ます|ましょう|(?<![てでが]い|が?あ|とい|思|知|分か|占め|及|上|過ぎ|でき|見え|聞こえ)[うくぐすつぬぶむる])。$/;
/** 15日に再開し、個人向けは11月上旬の再開を目指す: of another thing and another day the tense tells nothing of this one. */
const BEFORE_ANOTHER =
  /^[^、。「」]{0,30}(?:[しりきれえめけ]|て)、(?=[^、。「」]{1,12}は[^。「」]{0,12}[0-9])/;
const CLAUSE_CHARS = 60;
/** As much of a sentence as is looked at for quotations that stand in the clause. */
const QUOTED_CHARS = 240;

/** Reads on from `end`; the first sign decides. */
export function cueAfter(text: string, end: number): Cue {
  // 「5年後に増やす」と述べた, 13日「値上げする」と述べた: what is said is no part of the saying.
  const after = text.slice(end, end + QUOTED_CHARS);
  if (BALANCE.test(after)) return "past";
  const closed = /^[^「『」』]*(?=[」』])/.exec(after.slice(0, CLAUSE_CHARS));
  const rest = after.replaceAll(/「[^「」]*」(?=と)/gu, "").slice(0, CLAUSE_CHARS);
  const clause = closed === null ? rest : `${closed[0]}。`;
  const own = BEFORE_ANOTHER.exec(clause)?.[0];
  if (own !== undefined && !AHEAD.test(own) && !DONE.test(own)) return null;
  const ahead = clause.search(AHEAD);
  const done = clause.search(DONE);
  if (ahead < 0 && done < 0) return closed !== null && INTENDS.test(clause) ? "future" : null;
  if (done < 0 || (ahead >= 0 && ahead < done)) return "future";
  return "past";
}
