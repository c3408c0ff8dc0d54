import { describe, expect, it } from "vitest";
import { tokyoDay } from "../../src/calendar.ts";
import { outletInWords } from "../../src/read/outlet.ts";
import { dayAfter, timeInWords } from "../../src/read/page/words.ts";

const now = new Date("2026-03-05T06:00:00+09:00");

describe("times as the page says them", () => {
  it.each([
    ["2026-03-05T05:48:00+09:00", "3月5日(木) 5:48"],
    ["2026-03-04T20:48:00Z", "3月5日(木) 5:48"],
    ["2026-03-05T00:00:00+09:00", "3月5日(木)"],
    ["2026-03-05T00:01:00+09:00", "3月5日(木) 0:01"],
    ["2025-12-31T10:28:00+09:00", "2025年12月31日 10:28"],
  ])("%s is %s", (iso, words) => {
    expect(timeInWords(iso, now)).toBe(words);
  });

  it("counts days in Tokyo, over months and years", () => {
    expect(tokyoDay(new Date("2026-03-04T15:00:00Z"))).toBe("2026-03-05");
    expect(dayAfter("2026-03-01", -1)).toBe("2026-02-28");
    expect(dayAfter("2026-12-31", 1)).toBe("2027-01-01");
  });
});

it.each([
  ["青波新報", "共同", "青波新報・共同"],
  ["ロイター", "ロイター", "ロイター"],
  [null, "時事", "時事"],
  [null, null, "媒体不明"],
])("%s with the copy of %s is %s", (publisher, wire, words) => {
  expect(outletInWords({ publisher, wire })).toBe(words);
});
