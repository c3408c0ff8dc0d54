/** Finds the groups of a parliament, and unions in hiragana: 与党の新政会, 改革の会と緑風クラブは反対した, ありだ漁協. */
import type { Span } from "../model.ts";
import { matchesOf, spansOf } from "./matches.ts";

/** 与党の新政会, 改革の会と緑風クラブは反対した: groups of a parliament. */
const PARTY =
  /(?:与党|野党|会派|新党|第[一二1-2]党|系会派)[の・]?(?<name>[\u3400-\u9fffァ-ヴー]{2,6}(?:の会|会|クラブ|ネット|フォーラム))(?=[のはがとも、）]|など)/g;

const VOTE =
  /(?<name>[\u3400-\u9fffァ-ヴー]{2,6}(?:の会|クラブ))(?=(?:と|、|や)[^。、]{2,12}[はが]、?(?:賛成|反対|棄権|退席)|[はが]、?(?:賛成|反対|棄権|退席))/g;

const MORE_VOTE =
  /(?:の会|クラブ|会|党)(?:と|、|や)(?<name>[\u3400-\u9fffァ-ヴー]{2,6}(?:の会|クラブ|会))(?=[はが]、?(?:賛成|反対|棄権|退席))/g;

/** 新政会の新人、新政会と民生党が, 守屋氏（新政会） */
const OF_PARTY =
  /(?<![\u3400-\u9fff])(?<name>[\u3400-\u9fff]{2,4}(?:の会|会|クラブ))(?=(?:と|や|、)[\u3400-\u9fff]{1,6}党[がのはを]|の(?:新人|現職|前職|元職|公認)(?:[、のら]|候補))/g;

const IN_BRACKETS = /(?:氏|さん|議員|候補)[（(](?<name>[\u3400-\u9fff]{2,4}(?:会|の会|クラブ))[）)]/g;

const PATTERNS = [PARTY, VOTE, MORE_VOTE, OF_PARTY, IN_BRACKETS];

const NO_PARTY =
  /^(?:委員|議員|調査|研究|特別|本|役員|理事|部|総|超党派の|市民|国民|保護者の?|専門|各)(?:の?会|クラブ)$|委員会$|議会$|協会$|部会$|総会$/;

export function parties(text: string): Span[] {
  const pieces: Span[] = [];
  for (const pattern of PATTERNS) {
    for (const match of matchesOf(pattern, text)) {
      const name = match.groups?.["name"] ?? "";
      const start = match.index + match[0].lastIndexOf(name);
      if (!NO_PARTY.test(name)) pieces.push({ start, end: start + name.length });
    }
  }
  return pieces;
}

/** ありだ漁協: a union whose name the dictionary takes for grammar; after hiragana nothing tells where it begins. */
const KANA_UNION =
  /(?<![ぁ-んー\u3400-\u9fff々])(?!(?:この|その|各|はじ|また|ある|うち|から|など|との|では|とも|もの|には|まで))(?<name>[ぁ-んー]{3,6}(?:漁協|農協|生協|信金|信用金庫|信用組合|森林組合|総合研究所|総研))/g;

export function kanaUnions(text: string): Span[] {
  return spansOf(KANA_UNION, text);
}
