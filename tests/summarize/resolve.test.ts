/** What points back is named, left out or left alone; whose deed it is goes with the deed. */
import { describe, expect, test } from "vitest";
import { wholeVariant } from "../../src/summarize/extract/compress.ts";
import { carriedTopic, resolved } from "../../src/summarize/extract/resolve.ts";
import { viewsOf } from "./reading.ts";

/** Two sentences or more; the last one is what is to be said alone. */
function last(text: string) {
  const views = viewsOf(text);
  const view = views.at(-1);
  const source = views.at(-2);
  if (!view || !source) throw new Error(`no two sentences in ${text}`);
  return { view, source, before: views.slice(0, -1) };
}

const NAMED: readonly (readonly [string, string])[] = [
  ["佐藤太郎氏は案を示した。同氏は辞任を否定した。", "佐藤太郎氏は辞任を否定した。"],
  ["佐藤太郎氏は案を示した。彼は辞任を否定した。", "佐藤太郎氏は辞任を否定した。"],
  [
    "北浜電機株式会社は減配を決めた。株価は下がった。同社は工場の延期も決めた。",
    "北浜電機株式会社は工場の延期も決めた。",
  ],
  ["栃木県警は捜査を始めた。同県警は男を逮捕した。", "栃木県警は男を逮捕した。"],
  ["市は橋を閉じた。この事故で、路面電車が止まった。", "路面電車が止まった。"],
];
const LEFT: readonly string[] = [
  // Two it can be.
  "佐藤太郎氏は鈴木花子氏と会った。同氏は辞任を否定した。",
  "栃木県警と茨城県警は捜査を始めた。同県警は男を逮捕した。",
  // Nobody named.
  "市は案を示した。同氏は辞任を否定した。",
  // The day is told, and part of a whole is no whole.
  "市は橋を閉じた。この日は、路面電車が止まった。",
  "市は橋を閉じた。これは初めてだ。",
];

describe("what points back", () => {
  test.each(NAMED)("%s → %s", (text, expected) => {
    const { view, before } = last(text);
    expect(resolved(view.text, before)?.text).toBe(expected);
  });
  test.each(LEFT)("is left alone: %s", (text) => {
    const { view, before } = last(text);
    expect(resolved(view.text, before)).toBeNull();
  });
});

const CARRIED: readonly (readonly [string, string | null])[] = [
  ["佐藤太郎市長は会見を開いた。計画の撤回を表明した。", "佐藤太郎市長は"],
  ["北浜電機株式会社は減配を決めた。工場の延期を発表した。", "北浜電機株式会社は"],
  // It has a subject; nothing is done; what is done to it is open; a thing does not act.
  ["佐藤太郎市長は会見を開いた。住民が計画の撤回を求めた。", null],
  ["佐藤太郎市長は会見を開いた。昨年より長くなった。", null],
  ["佐藤太郎市長は会見を開いた。計画の撤回を求められた。", null],
  ["計画は予算を欠いていた。道路の幅を広げた。", null],
];

test.each(CARRIED)("%s: whose deed the last one is: %s", (text, expected) => {
  const { view, source } = last(text);
  expect(carriedTopic(view, source, wholeVariant(source)?.text ?? "")).toBe(expected);
});
