import { expect, it } from "vitest";
import { isToldAlready } from "../../src/read/digest/told-already.ts";

it.each([
  [
    "市長は13日、工事を「急ぐ」と述べた。",
    ["市長は13日、工事を「急がなければならない。急ぐ」と述べた。"],
    true,
  ],
  ["市長は13日、工事を急ぐと述べた。", ["工費は3億円に上る。", "開業は来春になる見通しだ。"], false],
  ["市は13日、橋を閉じた。", ["市は13日、", "橋を閉じた。"], false],
])("%s after %s: %s", (gist, points, told) => {
  expect(isToldAlready(gist, points)).toBe(told);
});
