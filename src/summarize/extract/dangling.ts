/** Tells whether a statement can begin a text. */
import { clausesOf } from "./clauses.ts";
import type { View } from "./view.ts";

const POINTS_BACK = new RegExp(
  [
    "^[「『（(]?(?:これ|この|それ(?!ぞれ)|その(?!他)|あれ|あの(?!ね)|ここ(?![数十0-9０-９])|そこ|こう(?!した方)|そう(?=した|いった|して|、)|こちら|そちら)",
    "^(?:同(?!時|様|意|調|行|居|級|盟|感|情|席|志|一|性|窓|乗|伴|市場|点|列|業)|両(?=氏|者|社|国|首脳|外相|政府|党|陣営|校|省|県|市|院)|彼[はがのらを女]|前者|後者|前述|以下|上記|いずれも|どちらも|双方)",
    "^(?:また(?!聞|々)|しかし|だが|ただ(?!ち)|一方(?![的通])|さらに|そして|なお(?=、)|ところで|実際|例えば|つまり|したがって|従って|加えて|続いて|ちなみに|むしろ|とはいえ|もっとも|具体的には|すなわち)(?![がた])",
    "^うち(?![のに])",
    "^(?:[1１一]つ(?:目)?|ひとつ(?:目)?|[2２二3３三]つ目|[2２二3３三]番目|もう[1１一]つ)(?:は|が|に|の)",
    "^(?:翌日|前日|翌年|前年)(?:は|の|に|、)",
  ].join("|"),
  "u",
);

/** Who reported it may stand before the words that count: 朝日新聞によると、同県警は…. */
const REPORTED = /^[^。「」]{1,60}?に(?:よると|よれば|よりますと)、/u;

/** True when the first words point at something said before. */
export function pointsBack(text: string): boolean {
  return POINTS_BACK.test(text) || POINTS_BACK.test(text.replace(REPORTED, ""));
}

/** Why something is so, or that somebody says "so": what it is about stands in the sentence before. */
const HANGS_ON =
  /(?:から(?:だ|です|である|だった|でした)|(?<=[たるい])ため(?:だ|です|である|だった|とみられる)|という(?:わけ|の)(?:だ|です|である))。?$|(?:^|[はがも、])(?:そう|こう)(?:話|語|述べ|説明|振り返|指摘|強調|言|いう|みる|考え|訴え|呼びか|つぶや|漏ら|明か)/u;

/** 田に水を張ったことが一つの理由だ。: of what, only a topic would say. */
const REASON_OF =
  /(?:こと|の)[がも][^。、はがも]{0,8}(?:理由|原因|背景|きっかけ|一因|要因)(?:だ|です|である|だった|でした|という|とみられる)?。?$/u;
const TOPIC = /[\p{Script=Han}\p{Script=Katakana}」）)](?:では|には|は)(?![じずる])/u;

/** True when the sentence is an afterthought of the one before it: 〜からだ。, 〜はそう話す。, 〜ことが理由だ。 */
export function hangsOn(text: string): boolean {
  const outside = text.replace(/「[^「」]*」|『[^『』]*』/gu, "「」");
  return HANGS_ON.test(outside) || (REASON_OF.test(outside) && !TOPIC.test(outside));
}

const OUTSIDE = /その(?!他|ほか|後|ため|まま|上で|もの|名|場|都度|際)|それ(?!ぞれ|で|から|だけ|以)/u;

/** True when その or それ stands in the first clause: what it stands for cannot be in the sentence itself. */
export function refersOutside(view: View): boolean {
  const [first] = clausesOf(view);
  return OUTSIDE.test((first?.tokens ?? []).map(({ surface }) => surface).join(""));
}

/** True when the next sentence takes the one before it up as a thought (そんな…, これでは…): alone it would be claimed. */
export function isTakenUp(next: string): boolean {
  return /^(?:そんな|こんな|そういう|そのような|これでは|それでは)(?!こと|わけ|訳|中|なか)/u.test(
    next.trim(),
  );
}

const POINTS_AHEAD = new RegExp(
  [
    "(?:次|以下|下記|下)の(?:とおり|通り|よう|表|図|[0-9０-９一二三四五六七八九十]+(?:つ|点|項目|種類))",
    "(?:例|共通点|理由|答え|訳|わけ|事情|背景|特徴|狙い|違い|利点|欠点|難点|課題)(?:が|は|も)(?:別に|ほかに|他に)?(?:ある|あった|あります|ありました)。?\\s*$",
  ].join("|"),
  "u",
);
/** True when what it tells only follows: 推移は次のとおりです。 */
export function pointsAhead(text: string): boolean {
  return POINTS_AHEAD.test(text);
}
