import { expect, test } from "vitest";
import { beginsOf, endingsOf } from "../../src/text/edges.ts";

test("a word may begin where its first two characters stand, one of a single character before anything", () => {
  const mayBegin = beginsOf(["社長", "代表取締役", "氏"]);
  const text = "新社長と代表団の東氏";
  expect([...text].map((_, at) => (mayBegin(text, at) ? text.charAt(at) : "-")).join("")).toBe(
    "-社--代----氏",
  );
  expect([mayBegin(text, -1), mayBegin(text, text.length), mayBegin("社", 0)]).toEqual([false, false, false]);
});

test("a word may end behind its last two characters, one of a single character behind anything", () => {
  const mayEnd = endingsOf(["社長", "国務長官", "）"]);
  expect([..."社長、次官（長）官"].map((_, at) => mayEnd("社長、次官（長）官", at + 1))).toEqual([
    false,
    true,
    false,
    false,
    false,
    false,
    false,
    true,
    false,
  ]);
  expect([mayEnd("社長", 0), mayEnd("社長", 3), mayEnd("長官", 2), mayEnd("官", 1)]).toEqual([
    false,
    false,
    true,
    false,
  ]);
});
