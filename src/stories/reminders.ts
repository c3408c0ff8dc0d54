/**
 * Sentences that remind of another happening of the kind: 前日にも栗ケ崎町で住宅が全焼している; 19日には別の社で障害が起きた
 * ばかり. What they name is no part of what the article tells.
 */
import type { Reading } from "../model.ts";

const REMINDS =
  /(?:前日|前夜|前月|前年|先日|先週|先月|今月|今年|昨年|一昨年|\d[日月年](?:未明|朝|夜)?)(?:に|[^、。]{0,8}で)も[^。]*(?:た|ている)(?:ばかり(?:だ|だった)?|が[、。].*)?[。」]?$|\d[日月年](?:未明|朝|夜)?には[^。]{0,20}でも|(?:た|る)ばかり(?:だ|だった|である)?。?$/;

/** Never the first: it tells what the article is about. */
export const remindersIn = (reading: Reading): ReadonlySet<string> =>
  new Set(
    reading.sentences
      .slice(1)
      .filter(({ text }) => REMINDS.test(text.normalize("NFKC").trim()))
      .map(({ id }) => id),
  );
