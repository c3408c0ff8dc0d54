/** What a number of an article is said to count: each rule with what it must leave alone. */
import { describe, expect, it } from "vitest";
import { featuresOfTold } from "../../bench/stories/corpus.ts";
import { loadTokenizer } from "../../src/text/tokenizer.ts";

const tokenize = await loadTokenizer();

function aboutOf(body: string): Readonly<Record<string, readonly string[]>> {
  const gold = { affair: "a", event: "a", reprintOf: null };
  const told = { id: "a", title: "汐見市の地震", published: "2026-05-12", publisher: "汐見日報", body, gold };
  const { figures } = featuresOfTold(told, { tokenize });
  return Object.fromEntries(figures.map(({ text, about }) => [text, about]));
}

describe("what a number counts", () => {
  it("けがをしたのは4人: what stands before のは", () => {
    expect(aboutOf("県の午前11時現在のまとめで、けがをしたのは4人だった。")).toEqual({ "4人": ["けが"] });
  });

  it("住民のは is somebody's, no telling of who is counted", () => {
    expect(aboutOf("けがの届け出のうち、住民のは4人分だった。")["4人分"] ?? []).not.toContain("けが");
  });
});
