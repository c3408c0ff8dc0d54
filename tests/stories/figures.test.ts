/** What a number of an article is said to count: each rule with what it must leave alone. */
import { describe, expect, it } from "vitest";
import { featuresOfTold } from "../../bench/stories/corpus.ts";
import { disagreementsOf } from "../../src/stories/disagreements.ts";
import type { Figure } from "../../src/stories/figures.ts";
import { loadTokenizer } from "../../src/text/tokenizer.ts";

const tokenize = await loadTokenizer();

function figuresIn(body: string): readonly Figure[] {
  const gold = { affair: "a", event: "a", reprintOf: null };
  const told = { id: "a", title: "汐見市の地震", published: "2026-05-12", publisher: "汐見日報", body, gold };
  return featuresOfTold(told, { tokenize }).figures;
}

const aboutOf = (body: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(figuresIn(body).map(({ text, about }) => [text, about]));

describe("what a number counts", () => {
  it("けがをしたのは4人: what stands before のは", () => {
    expect(aboutOf("県の午前11時現在のまとめで、けがをしたのは4人だった。")).toEqual({ "4人": ["けが"] });
  });

  it("住民のは is somebody's, no telling of who is counted", () => {
    expect(aboutOf("けがの届け出のうち、住民のは4人分だった。")["4人分"] ?? []).not.toContain("けが");
  });

  it.each([
    ["坑内には当時、14人がいたという。", "14人", true],
    ["当時トンネルの中では12人が作業にあたっていて、7人は自力で外に出た。", "12人", true],
    ["出火当時、店内には客31人がいた。", "31人", true],
    ["当時トンネルの中では12人が作業にあたっていて、7人は自力で外に出た。", "7人", false],
    ["当時、住宅には3人が暮らしていた。", "3人", false],
    ["館内では2人が死亡していた。", "2人", false],
    ["県内には医師が800人いた。", "800人", false],
    ["このうち店内には当時、ほかに4人がいた。", "4人", false],
  ])("%s — %s were there: %s", (body, text, present) => {
    const about = aboutOf(body)[text] ?? [];
    expect(about.includes("居合わせた")).toBe(present);
  });

  it("two counts of who was there disagree, and guests are no staff", () => {
    const given = (one: string, other: string) =>
      disagreementsOf(
        "a",
        [one, other].map((body, at) => ({
          id: `${at}`,
          publisher: `${at}`,
          publishedAt: "2026-05-12T09:00:00+09:00",
          figures: figuresIn(body),
        })),
      ).map(({ figures }) => figures.map(({ value }) => value));
    expect(given("店内には当時、30人がいた。", "当時、店内では客28人が食事をしていた。")).toEqual([[30, 28]]);
    expect(given("店内には当時、客28人がいた。", "店内では当時、従業員5人が働いていた。")).toEqual([]);
  });
});
