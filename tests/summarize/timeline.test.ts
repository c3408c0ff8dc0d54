/** A line of a timeline is short, dated and true; what only measures or spans is no event. */
import { expect, test } from "vitest";
import { timelineOf } from "../../src/summarize/timeline.ts";
import { viewsOf } from "./reading.ts";

/** The views are read as of 13 February 2026, 18:00 in Tokyo. */
const PUBLISHED = "2026-02-13T18:00:00+09:00";
const lines = (text: string, stands = true) =>
  timelineOf(viewsOf(text), PUBLISHED, { stands: () => stands }).map(({ at, tense, text: line }) => [
    at,
    tense,
    line,
  ]);

test("a long sentence is told as far as it fits a line, with its date", () => {
  const [line] = lines(
    "前の日の夕方から湿った雪が強まり、滑走路の端から端まで除雪の車が間に合わないほどの深さに積もったため、空港は2月11日、滑走路を閉鎖した。",
  );
  expect(line?.[0]).toBe("2026-02-11");
  expect(line?.[2]?.length).toBeLessThanOrEqual(60);
  expect(line?.[2]).toMatch(/空港は2月11日、滑走路を閉鎖。$/u);
});

test("a shortened line that the check refuses is told in full", () => {
  const [line] = lines("空港は2月11日、滑走路を閉鎖した。", false);
  expect(line?.[2]).toBe("空港は2月11日、滑走路を閉鎖した。");
});

const NO_EVENT: readonly string[] = [
  "湯量は1990年代から3割ほど減った。",
  "参加者は昨年11月より多かった。",
  "昨年度は計66円の引き上げとなった。",
  "この方法は1998年に始まった。",
];
test.each(NO_EVENT)("dates no event: %s", (text) => expect(lines(text)).toEqual([]));

test("a plan for a year is an event to come", () => {
  expect(lines("市は2028年度に値上げを検討する。")[0]?.slice(1)).toEqual([
    "future",
    "市は2028年度に値上げを検討する。",
  ]);
});

test("what is told as done on the day itself is done", () => {
  expect(lines("開票は13日午後11時に終わりました。")[0]?.[1]).toBe("past");
  expect(lines("開票は13日午後11時に終わる見通しだ。")[0]?.[1]).toBe("future");
});
