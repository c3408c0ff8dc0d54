/** Placing one by one, in any order, with corrections, gives what comparing all at once gives; ids stay. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { featuresOfTold, placedOf, type ToldByOutlet, toldByOutlets } from "../../bench/stories/corpus.ts";
import { openMemory } from "../../src/store/memory.ts";
import type { StoryIndex } from "../../src/store/store.ts";
import type { Features } from "../../src/stories/features.ts";
import { openPlacing } from "../../src/stories/placing.ts";
import { loadTokenizer } from "../../src/text/tokenizer.ts";

const tokenize = await loadTokenizer();
const told = toldByOutlets();
const features = told.map((one) => featuresOfTold(one, { tokenize }));

/** Who is together with whom, whatever the groups are called. */
function groups(places: readonly { id: string; story: string; event: string; reprintOf: string | null }[]) {
  const by = (of: "story" | "event") =>
    [...Map.groupBy(places, (place) => place[of]).values()]
      .map((those) =>
        those
          .map(({ id }) => id)
          .sort()
          .join(" "),
      )
      .sort();
  return {
    stories: by("story"),
    events: by("event"),
    copies: places.map(({ id, reprintOf }) => `${id} ${reprintOf}`).sort(),
  };
}

const allIn = (index: StoryIndex, ids: readonly string[]) =>
  ids.flatMap((id) => {
    const kept = index.get(id);
    return kept === null ? [] : [kept];
  });

function placedOneByOne(articles: readonly Features[]) {
  const index = openMemory().storyIndex();
  const placing = openPlacing(index);
  for (const article of articles) placing.add(article);
  return { index, placing };
}

const ids = features.map(({ id }) => id);
const atOnce = groups(placedOf(features));

describe("placing", () => {
  it("gives the same groups as all at once, in any order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...features], { minLength: features.length }), (shuffled) => {
        expect(groups(allIn(placedOneByOne(shuffled).index, ids))).toEqual(atOnce);
      }),
      { numRuns: 5 },
    );
  });

  it("changes nothing when an article comes again as it was", () => {
    const { index, placing } = placedOneByOne(features);
    for (const { id, change } of index.dirty()) index.written(id, change);
    const before = allIn(index, ids);
    for (const article of features) expect(placing.add(article).changed).toBe(false);
    expect(allIn(index, ids)).toEqual(before);
    expect(index.dirty()).toEqual([]);
  });

  it("keeps a story's id as articles come in, and gives a joined one to the older", () => {
    const [first, between, last] = chain();
    const { index, placing } = placedOneByOne([last, first]);
    expect(index.get(first.id)?.story).toBe(first.id);
    expect(index.get(last.id)?.story).toBe(last.id);
    placing.add(between);
    for (const { id } of [first, between, last]) expect(index.get(id)?.story).toBe(last.id);
    expect(index.membersOf([first.id])).toEqual([]);
    expect(index.dirty().map(({ id }) => id)).toContain(first.id);
  });

  it("takes a story apart when the article that held it together is corrected", () => {
    const [first, between, last] = chain();
    const { index, placing } = placedOneByOne([first, between, last]);
    expect(index.get(last.id)?.story).toBe(first.id);
    placing.add({ ...lone(), id: between.id });
    expect(index.get(last.id)?.story).toBe(last.id);
    expect(index.get(between.id)?.story).toBe(between.id);
    expect(index.get(first.id)?.story).toBe(first.id);
    placing.add(between);
    expect(index.get(last.id)?.story).toBe(first.id);
  });
});

const read = (one: Omit<ToldByOutlet, "gold" | "publisher">) =>
  featuresOfTold(
    { ...one, publisher: `${one.id}新聞`, gold: { affair: one.id, event: one.id, reprintOf: null } },
    { tokenize },
  );

/** The first and the last have nothing in common but what stands in the one between them. */
function chain(): readonly [Features, Features, Features] {
  return [
    read({
      id: "first",
      published: "2026-03-02",
      title: "白波港の水門、油圧装置の故障で閉まらず",
      body: "白波市は2日、高潮に備える白波港の水門が油圧装置の故障で閉まらなくなったと発表した。市は応急の修理を急いでいる。",
    }),
    read({
      id: "between",
      published: "2026-05-20",
      title: "鳥居重工、油圧装置の部品に欠陥 白波港の水門の故障で",
      body: "鳥居重工は20日、白波市の白波港の水門が閉まらなくなった故障は、油圧装置の部品の欠陥が原因だったと発表した。鳥居重工は部品の交換を申し出た。",
    }),
    read({
      id: "last",
      published: "2026-08-11",
      title: "鳥居重工、油圧装置の部品欠陥で工場長を処分",
      body: "鳥居重工は11日、油圧装置の部品の欠陥を見逃したとして工場長を降格の処分にした。鳥居重工は欠陥のあった部品の交換を申し出ている。",
    }),
  ];
}

const lone = () =>
  read({
    id: "lone",
    published: "2026-05-20",
    title: "高地の茶畑で新茶の摘み取り始まる",
    body: "標高の高い栗沢地区の茶畑で20日、新茶の摘み取りが始まった。霜の害がなく、出来は良いという。",
  });
