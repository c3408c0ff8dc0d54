/** Reads what an ordinary person is, said beside the name: 常連客の…, 元運転士の…, 小学4年、…, …・北海道大准教授. */
import type { NameSpan, Token } from "../model.ts";
import { Characters } from "./characters.ts";
import { titleAt } from "./names-roles.ts";
import { isPersonal, isPlaceWord } from "./names-words.ts";

/** What words for people end in. */
const PERSON_LAST = new Characters("者員士師家手客生児官医婦主係職業役目年人ーントフア");
const PERSON =
  /(?:[\u3400-\u9fff](?:[者員士師客児官医婦主係役]|(?<![農一国実各両王])家|(?<![相若上下右左片大助勝苦痛])手|(?<![人先衛民派])生)|(?:現|無|住|元)職|(?:自営|[農漁林]|建設|飲食)業|[0-9０-９一二三四五六七八九十]代目|(?:小学校?|中学校?|高校|大学|大学院|[\u3400-\u9fff][小中高大])[0-9０-９一二三四五六]年生?|[0-9０-９一二三四五六]年生|[\u3400-\u9fff]{2,}人)$/;
/** アンカー, エンジニア, ピアニスト: what foreign words for people end in. */
const FOREIGN_PERSON =
  /^(?!センター|データ|モーター|シアター|ポスター|フィルター|スクーター|マスター|クラスター|インター|セミナー|コーナー|ディナー|バター|タワー|ツアー|パワー|シャワー|バリアー|カー|メーカー|サッカー|ロッカー|ステッカー|ラグビー)[ァ-ヴー]*(?:ター|ナー|カー|サー|ダー|ラー|ニア|イスト|リスト|マン|ウーマン|スタッフ|メンバー|ボランティア)$/;
/** No one's own: 関係者, 出席者 and 相手 are said of many or of the other one; a town's 主人公 is in a book. */
const NO_STANDING =
  /^(?:関係者|当事者|相手|本人|個人|法人|外国人|日本人|芸能人|著名人|一般人|有名人|前年|翌年|同年|人手|役目|番目|生年|何人|他人|別人|主人|夫人|老人|大人|恋人|友人|知人|故人)$/;

const JOINT = new Characters("の、");
const LOOK_TOKENS_MAX = 5;

/** The words for what somebody is that end right before `start`, with の or a comma between. */
export function standingBefore(text: string, tokens: readonly Token[], start: number): string | null {
  if (!JOINT.at(text, start - 1) || !PERSON_LAST.at(text, start - 2)) return null;
  let index = tokens.findIndex((token) => token.end === start - 1);
  let from = start - 1;
  for (let count = 0; index >= 0 && count < LOOK_TOKENS_MAX; index--, count++) {
    const token = tokens[index];
    if (token === undefined || token.end !== from || !isPart(token)) break;
    from = token.start;
  }
  const words = text.slice(from, start - 1);
  if (words.length < 2 || NO_STANDING.test(words)) return null;
  return PERSON.test(words) || FOREIGN_PERSON.test(words) ? words : null;
}

function isPart(token: Token): boolean {
  if (token.pos !== "名詞" && token.pos !== "接頭詞") return false;
  return (
    !isPersonal(token) && !isPlaceWord(token) && token.detail[0] !== "代名詞" && token.detail[0] !== "非自立"
  );
}

/** The most characters of the body before the post (北海道大), in UTF-16 units. */
const BODY_CHARS_MAX = 14;
const AFTER_NAME = /^・[\u3400-\u9fffァ-ヴーA-Za-z]/;

/** 三橋彩花・北海道大准教授（古生物学）は: behind ・ the body and the post that is held in it. */
export function postBehind(text: string, { start, name }: NameSpan): string | null {
  const at = start + name.length;
  if (text.charAt(at) !== "・" || !AFTER_NAME.test(text.slice(at, at + 2))) return null;
  for (let from = at + 1; from < at + BODY_CHARS_MAX; from++) {
    if (!/[\u3400-\u9fffァ-ヴーA-Za-z]/.test(text.charAt(from))) return null;
    const title = titleAt(text, from);
    if (title !== null && title.strength !== "sure") return title.text.replace(/^大(?!臣|使)/, ""); // 東京|大教授
  }
  return null;
}
