/** Sentence ends as headlines have them (体言止め): 〜を発表した。 → 〜を発表。; the tense and the hedge stay readable. */
import type { View } from "./view.ts";

const ACTED = /(?:しました|した|しています|している)。$/u;
/** 〜は人工ダイヤの製造である。: a noun ends it as well. */
const IS = /(?:だ|である|です)。$/u;
const ENDS_AS_NOUN = new Set(["一般", "サ変接続", "固有名詞", "接尾", "副詞可能", "数"]);
const HEDGE = "方針|考え|意向|計画|予定|見通し|見込み|見方|構え|模様|もよう";
const HEDGE_IS = new RegExp(`(?<=${HEDGE})(?:だ|である|です)。$`, "u");
const HEDGE_TOLD =
  /(?<=(?:方針|考え|意向|見通し|見方))を(?:明らかにした|示した|明らかにしました|示しました)。$/u;
/** 会見し、…方針を明らかにした: the first verb needs the last one. */
const CHAINED = /[しりきぎみびいちてで]、/u;
const ALONE = /^[\p{Script=Han}\p{Script=Katakana}ー]{2,}$/u;

/** @returns the text itself where its end cannot be shortened */
export function terse(text: string, view: View): string {
  const chained = CHAINED.test(text.replace(/「[^「」]*」/gu, ""));
  const told = (chained ? text : text.replace(HEDGE_TOLD, "。")).replace(HEDGE_IS, "。");
  if (told !== text) return told;
  if (IS.test(text)) return asNoun(text, view);
  if (!ACTED.test(text)) return text;
  const stem = text.replace(ACTED, "");
  const action = view.tokens.findLast(
    ({ detail, surface }) => detail[0] === "サ変接続" && stem.endsWith(surface) && ALONE.test(surface),
  );
  return action && !/[」』）)]$/u.test(stem) ? `${stem}。` : text;
}

function asNoun(text: string, view: View): string {
  const stem = text.replace(IS, "");
  const last = view.tokens.findLast(({ surface }) => stem.endsWith(surface));
  const noun = last?.pos === "名詞" && ENDS_AS_NOUN.has(last.detail[0]) && last.detail[1] !== "助動詞語幹";
  return noun && /[\p{Script=Han}\p{Script=Katakana}ー]{2}$/u.test(stem) ? `${stem}。` : text;
}
