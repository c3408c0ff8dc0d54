/**
 * Deletions that take nothing a summary needs: datelines, readings, ages, connectives (always), and
 * the names of the reporting outlets and asides in brackets (where room is short).
 * Amounts, negation and modality are never touched here.
 */

import { once } from "../../once.ts";
import { tellerEdits } from "./attribution.ts";
import {
  AGE_BRACKET,
  ASIDE_BRACKET,
  bracketsIn,
  followsPerson,
  HOME_SIGNS,
  holdsNumber,
  holdsSpan,
  isLetterhead,
  isNote,
  isParticulars,
  isReading,
  KANA_BRACKET,
} from "./brackets.ts";
import { connective } from "./connectives.ts";
import { cut, type Edit } from "./edits.ts";
import type { View } from "./view.ts";

export type Trim = {
  readonly name: string;
  readonly why: string;
  readonly edits: (view: View) => readonly Edit[];
};

const AGENCY = "ロイター|共同|時事|ＡＦＰ|AFP|ＡＰ|AP|ブルームバーグ|新華社|聯合ニュース|ＣＮＮ|CNN";
/** 東京 13日 ○○, ○○通信, パリ＝北浜太郎: the form tells, whatever the agency is called. */
const WIRE = `(?:[^\\s。]{1,14}[\\s　、・,]+)?[0-9０-９]{1,2}日(?:[\\s　、・,＝=]+[^\\]］】〕）)。]{1,24})?|[^\\]］】〕）)。]{0,24}(?:通信社?|新聞|特派員|支局|${AGENCY})[^\\]］】〕）)。]{0,12}|[^\\]］】〕）)。]{1,30}[=＝][^\\]］】〕）)。]{1,30}`;
const OPEN = "[［\\[〔【（(]";
const CLOSE = "[］\\]〕】）)]";
const DASH = "[-－—―–‐‑−]";
const DATELINES: readonly RegExp[] = [
  new RegExp(`^\\s*${OPEN}(?:${WIRE})${CLOSE}\\s*(?:${DASH}\\s*)?`, "u"),
  // [place agency] - : whatever stands in brackets before a dash.
  new RegExp(`^\\s*${OPEN}[^\\]］】〕）)。]{1,40}${CLOSE}\\s*${DASH}\\s+`, "u"),
  new RegExp(
    `^\\s*[^\\s。、「」]{1,12}[\\s　]+[0-9０-９]{1,2}日[\\s　]+[^\\s。、「」]{1,16}[\\s　]*${DASH}+[\\s　]+`,
    "u",
  ),
];
const CREDIT = new RegExp(
  `(?:[（(〔［\\[](?:${AGENCY}|[^\\s。（()）]{1,14}[\\s　]+[0-9０-９]{1,2}日[\\s　]+[^。（()）]{1,24}|[^。（()）、]{1,12}通信社?)[）)〕］\\]]|[＝=](?:${AGENCY}))(?=。?\\s*$)`,
  "u",
);
/** ▽, ・, ①: the marks of a list are no words. */
const BULLET = /^\s*[▽▼●■◆○◇◎★☆・※*]+[\s　]*/u;
const LISTED = /(?<=、)[▽▼●■◆○◇◎]+[\s　]*/gu;
const RUN_ON = /(?<=[^、\s　])[▽▼●■◆○◇◎]/u;

const ANSWER = /^\s*(?:[AＡ](?:[0-9０-９]+)?[\s　.．:：]+|(?:答え?|回答)[\s　.．:：]+)(?=\S)/u;

export const ALWAYS: readonly Trim[] = [
  {
    name: "dateline",
    why: "Place, day and agency of the wire are in the article's head, not in its news.",
    edits: ({ text }) =>
      DATELINES.flatMap((pattern) => {
        const length = pattern.exec(text)?.[0].length ?? 0;
        return length > 0 && length < text.length ? [cut(0, length, "dateline")] : [];
      }),
  },
  {
    name: "bullet",
    why: "The mark of a list belongs to its layout.",
    edits: ({ text }) => {
      const length = BULLET.exec(text)?.[0].length ?? 0;
      // ▽床上が58棟▽床下が112棟: here the marks are all that parts them.
      if (length === 0 || length === text.length || RUN_ON.test(text.slice(length))) return [];
      const inner = [...text.matchAll(LISTED)].map(({ index, 0: mark }) =>
        cut(index, index + mark.length, "bullet"),
      );
      return [cut(0, length, "bullet"), ...inner];
    },
  },
  {
    name: "answer",
    why: "Who speaks in questions and answers is a mark of the layout: A　…, 答 ….",
    edits: ({ text }) => {
      const length = ANSWER.exec(text)?.[0].length ?? 0;
      return length > 0 && length < text.length ? [cut(0, length, "answer")] : [];
    },
  },
  {
    name: "credit",
    why: "The agency's name at the end of its copy is no part of the sentence.",
    edits: ({ text }) => matches(text, CREDIT).map(([start, end]) => cut(start, end, "credit")),
  },
  {
    name: "reading",
    why: "How a name is read is kept with the person; katakana that names a country or a firm is no reading.",
    edits: (view) =>
      bracketsIn(view.text, KANA_BRACKET)
        .filter(([start, end, inner]) => isReading(view, start, end, inner))
        .map(([start, end]) => cut(start, end, "reading")),
  },
  {
    name: "age",
    why: "The age in brackets after a person's name is kept with the person.",
    edits: (view) =>
      bracketsIn(view.text, AGE_BRACKET)
        .filter(([start]) => followsPerson(view, start))
        .map(([start, end]) => cut(start, end, "age")),
  },
  {
    name: "note",
    why: "Time zones and editor's notes in brackets.",
    edits: ({ text }) =>
      bracketsIn(text, ASIDE_BRACKET)
        .filter(([, , inner]) => isNote(inner))
        .map(([start, end]) => cut(start, end, "note")),
  },
  {
    name: "connective",
    why: "A statement that stands alone has nothing before it to be tied to.",
    edits: (view) => connective(view),
  },
];

export const WHEN_SHORT: readonly Trim[] = [
  {
    name: "attribution",
    why: "The summary cites its sentence, and the sentence names the office or the paper.",
    edits: tellerEdits,
  },
  {
    name: "particulars",
    why: "Age, home and office of a person in brackets; any other number there keeps them. A firm's seat and head, too.",
    edits: (view) =>
      bracketsIn(view.text, ASIDE_BRACKET)
        .filter(
          ([start, , inner]) => (isParticulars(inner) && followsPerson(view, start)) || isLetterhead(inner),
        )
        .map(([start, end]) => cut(start, end, "particulars")),
  },
  {
    name: "home",
    why: "Where a person lives, between two signs after the name: 容疑者＝南原市川端町＝.",
    edits: (view) =>
      bracketsIn(view.text, HOME_SIGNS)
        .filter(([start]) => followsPerson(view, start))
        .map(([start, end]) => cut(start, end, "home")),
  },
  {
    name: "aside",
    why: "Brackets without an amount hold what the reader may look up in the sentence.",
    edits: (view) =>
      bracketsIn(view.text, ASIDE_BRACKET)
        .filter(([start, , inner]) => start > 0 && !holdsNumber(inner) && !holdsSpan(view, start, inner))
        .map(([start, end]) => cut(start, end, "aside")),
  },
  {
    name: "local-time",
    why: "The same moment told on a second clock.",
    edits: ({ text }) =>
      bracketsIn(text, ASIDE_BRACKET)
        .filter(([, , inner]) => /^(?:現地時間|日本時間|同)[^、]{1,20}$/u.test(inner))
        .map(([start, end]) => cut(start, end, "local-time")),
  },
];

/** Edits that every form of the sentence has. */
export const alwaysEdits = once((view: View): readonly Edit[] => ALWAYS.flatMap((trim) => trim.edits(view)));

/** Those, and what goes where room is short. */
export const shortEdits = once((view: View): readonly Edit[] => [
  ...alwaysEdits(view),
  ...WHEN_SHORT.flatMap((trim) => trim.edits(view)),
]);

const ABOUT_NEWS = new Set(["aside"]);

/** Edits of the words that are about the report, not the news. */
export const reportingEdits = once((view: View): readonly Edit[] =>
  shortEdits(view).filter(({ rule }) => !ABOUT_NEWS.has(rule)),
);

function matches(text: string, pattern: RegExp): readonly (readonly [start: number, end: number])[] {
  const found = pattern.exec(text);
  if (!found || found[0].length >= text.length) return [];
  return [[found.index, found.index + found[0].length]];
}
