/** Finds the clubs, schools and companies that stand in brackets behind athletes in a report of a contest: 岡部凌（城南大）が2位. */
import type { NameSpan, Span } from "../model.ts";
import { Characters, HIRAGANA, OPENING } from "./characters.ts";
import { COUNTRIES, PREFECTURES, PREFECTURES_SHORT } from "./data/places.ts";
import { spansOf } from "./matches.ts";

/** A sentence that tells of a contest. */
const CONTEST =
  /優勝|[0-9０-９]位|[0-9０-９]秒|制し|連覇|決勝|予選|メダル|世界選手権|五輪|[0-9０-９]キロ級|[0-9０-９]m|メートル|マラソン|駅伝|初戦|回戦|表彰台|自己(?:ベスト|記録|最高)|新記録|選考会/;
const CLUB = /^[（(]([\u3400-\u9fff々ァ-ヴーA-Za-zＡ-Ｚ・＆&]{2,10})[）)]/;
/** What else stands there. */
const NO_CLUB =
  /^(?:写真|右|左|中央|手前|奥|当時|故人|本名|旧姓|同|通称|男子|女子|男|女|敬称略|無所属|前回覇者|連覇|[一二三四五六七八九十]+段|.*[都道府県市区町村年級位]|.*(?:支局|撮影|記者|代理|提供|出身))$/;
const LANDS: ReadonlySet<string> = new Set([...PREFECTURES, ...PREFECTURES_SHORT, ...COUNTRIES.flat()]);
const LOOK_CHARS = 14;

/** The club in the bracket that begins at `at`; null where none does. */
export function clubAt(text: string, at: number): Span | null {
  if (!OPENING.at(text, at) || !CONTEST.test(text)) return null;
  const name = CLUB.exec(text.slice(at, at + LOOK_CHARS))?.[1];
  if (name === undefined || NO_CLUB.test(name) || LANDS.has(name) || HIRAGANA.all(name)) return null;
  return { start: at + 1, end: at + 1 + name.length };
}

/** 青嶺FCは: a club of football by its end. */
const FOOTBALL =
  /(?<![\u3400-\u9fffァ-ヴー])[\u3400-\u9fffァ-ヴー]{2,8}(?:FC|ＦＣ|SC|ＳＣ)(?=[はがをにのとでも、。（()」])/g;

export const footballClubs = (text: string): readonly Span[] => spansOf(FOOTBALL, text);

/** What may follow the bracket: the athlete acts, or is one of a list. */
const ACTS = new Characters("はがもをにで、。と");

export function clubsBehind(text: string, people: readonly NameSpan[]): readonly Span[] {
  return people.flatMap(({ end, reading, role }) => {
    const club = reading === null && role === null ? clubAt(text, end) : null;
    return club !== null && (ACTS.at(text, club.end + 1) || club.end + 1 >= text.length) ? [club] : [];
  });
}
