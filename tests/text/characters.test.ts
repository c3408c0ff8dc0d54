import { expect, test } from "vitest";
import { Characters } from "../../src/text/characters.ts";
import { endsOf, longestEnd } from "../../src/text/ends.ts";

const TOWNS = new Characters("市町村0-9々");

test("a set has its characters and its ranges, and nothing else", () => {
  for (const one of ["市", "村", "0", "5", "9", "々"]) expect(TOWNS.is(one)).toBe(true);
  for (const other of ["", "県", "市町", "-", "/", ":", "５"]) expect(TOWNS.is(other)).toBe(false);
});

test("a set is asked about places of a text, and there is none outside it", () => {
  expect([-1, 0, 1, 2, 3].map((at) => TOWNS.at("坂町9", at))).toEqual([false, false, true, true, false]);
  expect([TOWNS.begins("町田"), TOWNS.begins("田町"), TOWNS.ends("田町"), TOWNS.ends("")]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect([TOWNS.all("市町村"), TOWNS.all("市と町"), TOWNS.all("")]).toEqual([true, false, false]);
});

test("what a text holds is told anew for each text and each set", () => {
  expect([TOWNS.within("青い市場"), TOWNS.within("青い空"), TOWNS.within("")]).toEqual([true, false, false]);
  expect(TOWNS.within("青い空")).toBe(false);
  expect(new Characters("空").within("青い空")).toBe(true);
});

test("more sets than one table holds stay apart", () => {
  const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const sets = [...letters].map((letter) => new Characters(letter));
  const found = sets.filter((set) => set.within("kZ")).length;
  expect([found, sets.filter((set) => set.is("k")).length]).toEqual([2, 1]);
});

test("the longest end with something before it is found", () => {
  const ends = endsOf(["会", "委員会", "協会", "省"]);
  expect(
    ["調査委員会", "委員会", "国会", "会", "総務省", "会社", ""].map((name) => longestEnd(name, ends)),
  ).toEqual([3, 1, 1, 0, 1, 0, 0]);
});
