/** Finds who published a work, hospitals by what they are called, and bodies whose name is a clause (優生記録を開く会). */
import type { Span } from "../model.ts";
import { matchesOf, spansOf } from "./matches.ts";

const PUBLISHER =
  /[」』][（(](?<name>(?!同社|本社|自社|他社|会社|各社)[\u3400-\u9fffァ-ヴーぁ-ん]{1,10}(?:堂|書房|書店|書院|出版|出版会|出版社|学芸社|新社|[\u3400-\u9fff]社|舎|ブックス|プレス))[）)]/g;

/** 「塩の地図」（汐文堂）: behind a work in brackets whoever published it. */
export function publishers(text: string): Span[] {
  return matchesOf(PUBLISHER, text).map((match) => {
    const end = match.index + match[0].length - 1;
    return { start: end - (match.groups?.["name"] ?? "").length, end };
  });
}

const CLAUSE_BODY =
  /(?<=団体|グループ|ネットワーク)の(?<name>[^、。「」のはがに]{2,12}を[^、。「」のはがに]{2,6}会)(?=と(?:とも|し)|[はもの](?!開|催))/g;

/** 支援団体の優生記録を開く会: a body whose name says what it wants. */
export function clauseBodies(text: string): Span[] {
  return matchesOf(CLAUSE_BODY, text).map(({ index, 0: whole }) => ({
    start: index + 1,
    end: index + whole.length,
  }));
}

const HOSPITAL =
  /(?<![\u3400-\u9fff々])(?!(?:地域|周辺|近隣|民間|大手|公立|私立|国立|県立|市立|町立|高度|救命|救急|災害|周産期|小児|国際|専門|先端|基幹|拠点|地方|都市|複数|県内|市内|町内|同市|同県|大型|独立|旧|同|各|両|元))[\u3400-\u9fff々]{2,4}(?:中央病院|総合病院|記念病院|共済病院|赤十字病院|市民病院|医療センター)/g;

/** 沼田中央病院: also where the dictionary takes the town for a word. */
export function hospitals(text: string): Span[] {
  return spansOf(HOSPITAL, text);
}
