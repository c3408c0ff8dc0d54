/** The lexicon of news acts: its data are sound, and words stand to each other as an editor would say. */
import { describe, expect, it } from "vitest";
import { sensesIn } from "../../src/text/lexicon/find.ts";
import { GROUPS, groupsOf } from "../../src/text/lexicon/groups.ts";
import { type Relation, relate } from "../../src/text/lexicon/relate.ts";
import { areOpposite } from "../../src/text/lexicon/sides.ts";
import { isSaidOtherwise, shareStem } from "../../src/text/lexicon/stems.ts";
import { loadTokenizer } from "../../src/text/tokenizer.ts";

const tokenize = await loadTokenizer();
const ids = new Set(GROUPS.map(({ id }) => id));

describe("the groups", () => {
  it("have ids of their own, words, and name only groups that are there", () => {
    expect(ids.size).toBe(GROUPS.length);
    expect(GROUPS.filter(({ words }) => words.length === 0)).toEqual([]);
    const named = GROUPS.flatMap(({ implies, against }) => [...implies, ...against]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it("name no word twice, and stand against nothing that follows from them", () => {
    expect(GROUPS.filter(({ words }) => new Set(words).size < words.length).map(({ id }) => id)).toEqual([]);
    const turned = GROUPS.filter(
      ({ id, against, implies }) => against.includes(id) || implies.some((one) => against.includes(one)),
    );
    expect(turned.map(({ id }) => id)).toEqual([]);
  });
});

describe("two words", () => {
  const RELATIONS: readonly (readonly [said: string, there: string, relation: Relation])[] = [
    ["亡くなる", "死亡", "same"],
    ["死亡", "死亡", "same"],
    ["負傷", "死亡", "against"],
    ["再開", "休止", "against"],
    ["失望", "期待", "against"],
    ["起訴", "不起訴", "against"],
    ["死亡", "再開", "unrelated"],
    ["死亡", "ほにゃらら", "unknown"],
  ];
  it.each(RELATIONS)("%s held against %s is %s", (said, there, relation) => {
    expect(relate(said, there)).toBe(relation);
  });

  it("are looser by their stems, and broader by their sides", () => {
    expect(shareStem("始まる", "開始")).toBe(true);
    expect(shareStem("始まる", "終了")).toBe(false);
    expect(isSaidOtherwise("寄付", "図書館に本を贈った。")).toBe(true);
    expect(areOpposite("増える", "減少")).toBe(true);
    expect(areOpposite("増える", "増加")).toBe(false);
  });
});

describe("in a text", () => {
  const wordsOf = (text: string): readonly string[] => sensesIn(tokenize(text)).map(({ word }) => word);

  it("verbs are found by their dictionary form, compounds by their parts, set phrases as a whole", () => {
    expect(wordsOf("男性は亡くなった。")).toContain("亡くなる");
    expect(wordsOf("温泉再開が決まった。")).toContain("再開");
    expect(wordsOf("3人が命を落とした。")).toContain("命を落とす");
  });

  it("a particle ends no word: 続けて is 続ける", () => {
    expect(wordsOf("工場は操業を続けている。")).toContain("続ける");
  });

  it("what it does not know it does not find", () => {
    expect(groupsOf("ほにゃらら")).toEqual([]);
  });
});
