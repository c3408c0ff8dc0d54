import { expect, test } from "vitest";
import { numbersOf } from "../../../src/text/tokenizer/numbering.ts";

test("ids of words that text is full of come first, behind the one for its ends, and every id has a number of its own", () => {
  const words = [
    { surface: "鼯鼠", ids: [1] },
    { surface: "の", ids: [4, 4, 2] },
    { surface: "は", ids: [4] },
  ];
  const numbers = [...numbersOf(5, words, ({ ids }) => ids)];
  expect(numbers).toEqual([0, 3, 2, 4, 1]);
  expect([...numbers].sort()).toEqual([0, 1, 2, 3, 4]);
});
