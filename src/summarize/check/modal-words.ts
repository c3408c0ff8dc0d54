/** The words that make of an event a plan, a guess, or something that somebody said. */

export type Modality = "plan" | "guess" | "report";

const PLAN =
  /方針|予定|控え|ことに(?:し(?:て|た)|なって|なる)|計画|意向|考え(?!ら)|構え|見通し|検討|調整|目指|めざ|めど|つもり|準備|たい(?:考え|[と。」]|$)|てほし[いく]|て(?:もらい|いただき)たい|ようと?し|よう(?:と|に)?(?:求|要|促|呼|訴)|求め|要請|要求|提案|原案|素案|[るい]案|条例案|計画案|べき|へ(?:$|[。、])|約束|公約|必要|促|呼びか|義務|命じ|指示|議論|協議|法案|予告|警告|視野|可否|是非|用意(?:が|は|を|だ)|ことになった|ことが決ま|これから/;

const GUESS =
  /かねな|みられ|見られ|とみて|とみる|見て(?:い|お)|可能性|恐れ|おそれ|もよう|模様|見通し|見込|予想|予測|推定|推計|かも(?:しれ|知れ)|だろう|でしょう|らしい|よう(?:だ|です|。|$)|公算|懸念|期待|疑い|疑わ|疑惑|容疑|との観測|観測(?:が|も)(?:ある|出|広|強)|か(?:$|[。」])|とされ|[い言]われ|思われ|考えられ|見方|そう(?:だ|。|$)|はず/;

const REPORT =
  /と(?:主張|述べ|話|語|訴え|批判|指摘|説明|伝え|報じ|強調|反論|証言|供述|予測|コメント|みて|し(?:た|て(?!、?.{0,12}(?:棄却|退け|却下|命じ|認め|判断))|、)|する(?:記述|伝承|見方|説|主張|意見|指摘|報告)|の(?:認識|見方|考え|見解|主張))|」(?:と|など)/;

/** Verbs that want what they take: 凍結を訴える leaves the matter open. */
export const PLAN_TAKER =
  /^(?:訴える|求める|掲げる|目指す|めざす|主張|要求|要望|要請|提案|検討|呼びかける|呼び掛ける|公約|約束|唱える|狙う|促す|計画|予定|議論|協議|模索|視野|支持|反対|懸念|迫る|急ぐ|話し合う|探る|詰める|始める|考える|検討する|念頭)$/;

export const ANONYMOUS = /(?:関係者|筋|情報|報道|メディア)(?:の話|など)?に[よ依](?:ると|れば)/;

const SCOPE_CHARS = 40;

/** とみられる, 可能性がある at the end of a sentence: the whole of it is a guess. */
export function endsAsGuess(text: string): boolean {
  return GUESS.test(text.slice(-ENDING_CHARS));
}

const ENDING_CHARS = 16;

export function scopeOf(text: string, from: number): string {
  const rest = text.slice(from, from + SCOPE_CHARS);
  const stop = rest.search(/[。\n]/);
  return stop < 0 ? rest : rest.slice(0, stop + 1);
}

const PURPOSE = /(?<=[るくすうつぬむぶぐい])よう$/;
const ASKED = /求め|要請|要望|要求|促|指示|命[じず]|呼び[かか掛]|訴え|頼|働きか/;

export function modalityOf(scope: string, anonymous: boolean): ReadonlySet<Modality> {
  const found = new Set<Modality>();
  const first = scope.split("、", 1)[0] ?? scope;
  // 反映できるよう、制度を改めた: what for, and no guess; 設けるよう、判決は求めた: what is asked for.
  const purpose = first.length < scope.length && PURPOSE.test(first);
  const clause = purpose ? first.replace(PURPOSE, "") : first;
  if (purpose && ASKED.test(scope)) found.add("plan");
  if (PLAN.test(clause)) found.add("plan");
  if (GUESS.test(clause)) found.add("guess");
  if (REPORT.test(clause) || anonymous) found.add("report");
  return found;
}
