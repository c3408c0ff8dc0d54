import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { ADDRESS, type House, named, openHouse, person } from "../house.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
  for (const day of [1, 2, 3, 4, 5])
    await house.finish(
      day,
      {
        title: `北港の工事、${day}日目`,
        publishedAt: `2026-03-0${day}T0${day}:00:00+09:00`,
        publisher: day % 2 === 0 ? "青波新報" : "霧浜日報",
        wire: day === 3 ? "ロイター" : null,
        kind: day === 4 ? "column" : "straight",
        access: day === 5 ? "partial" : "full",
        people:
          day === 2 ? [person("赤澤亮正", ["赤澤氏"])] : [person("スコット・ベッセント", ["ベッセント"])],
        organizations: day === 1 ? [named("経済産業省", ["経産省"])] : [],
        places: day === 1 ? [named("青波市")] : [],
        topics: day === 1 ? ["桟橋"] : [],
        category:
          day === 1
            ? {
                qcode: "medtop:11000000",
                name: "政治",
                narrower: { qcode: "medtop:20000574", name: "選挙" },
              }
            : null,
      },
      day === 2 ? "aaaaaaaaaaaaaaaa" : undefined,
    );
});

const ask = (path: string, init: RequestInit = {}) => house.app.request(new URL(path, ADDRESS), init);
const Listed = z.object({ summaries: z.array(z.object({ id: z.string() })), next: z.string().nullable() });
const days = async (query: string) => {
  const reply = await ask(`/v1/summaries?${query}`);
  expect(reply.status, query).toBe(200);
  return Listed.parse(await reply.json()).summaries.map(({ id }) => Number(id.slice(0, 2)));
};
const ID = "0100000000000000";

describe("GET /v1/summaries", () => {
  it.each([
    ["", [5, 4, 3, 2, 1]],
    ["from=2026-03-04", [5, 4]],
    ["to=2026-03-02", [2, 1]],
    ["from=2026-03-02&to=2026-03-03", [3, 2]],
    ["from=2026-03-02T02:00:00%2B09:00&to=2026-03-02T02:00:00%2B09:00", [2]],
    ["publisher=青波新報", [4, 2]],
    ["publisher=青波新報&publisher=霧浜日報&to=2026-03-02", [2, 1]],
    ["wire=ロイター", [3]],
    ["person=赤沢亮正", [2]],
    ["person=赤澤氏", [2]],
    ["person=ベセント&kind=column", [4]],
    ["organization=経産省", [1]],
    ["place=青波市", [1]],
    ["topic=桟橋", [1]],
    ["category=政治", [1]],
    ["category=medtop:20000574", [1]],
    ["category=11000000", [1]],
    ["access=partial", [5]],
    ["source=aaaaaaaaaaaaaaaa", [2]],
    ["person=桟橋", []],
  ])("%s", async (query, expected) => expect(await days(query)).toEqual(expected));

  it("goes on where a page ended, and tells when it was the last", async () => {
    const seen: string[] = [];
    let cursor = "";
    for (let page = 0; page < 3; page += 1) {
      const reply = Listed.parse(await (await ask(`/v1/summaries?limit=2${cursor}`)).json());
      seen.push(...reply.summaries.map(({ id }) => id.slice(0, 2)));
      cursor = `&cursor=${reply.next}`;
      expect(reply.next === null).toBe(page === 2);
    }
    expect(seen).toEqual(["05", "04", "03", "02", "01"]);
  });

  it("gives the fields that are asked for, and 304 to whoever has them", async () => {
    const path = "/v1/summaries?fields=id,title&limit=1";
    const reply = await ask(path);
    expect(await reply.json()).toEqual({
      summaries: [{ id: "0500000000000000", title: "北港の工事、5日目" }],
      next: expect.any(String),
    });
    const etag = reply.headers.get("etag") ?? "";
    expect((await ask(path, { headers: { "if-none-match": `W/${etag}, "x"` } })).status).toBe(304);
    expect((await ask(path, { headers: { "if-none-match": '"x"' } })).status).toBe(200);
  });

  it("gives one in full", async () => {
    expect(await (await ask(`/v1/summaries/${ID}`)).json()).toMatchObject({ id: ID, made: { length: 240 } });
    expect(await (await ask(`/v1/articles/${ID}?fields=title`)).json()).toEqual({
      title: "北港の工事、1日目",
    });
    expect(await (await ask(`/v1/why/${ID}`)).json()).toMatchObject({ drops: [{ pass: "related" }] });
    expect(await (await ask(`/v1/jobs/${ID}`)).json()).toMatchObject({ state: "done", failure: null });
    expect((await ask("/v1/articles?limit=2&fields=id")).status).toBe(200);
  });

  it("searches with the same filters", async () => {
    const reply = await ask("/v1/search?q=工事&person=赤沢亮正");
    expect(await reply.json()).toMatchObject({
      results: [{ summary: { id: "0200000000000000" }, snippets: [{ marks: [{ start: 3, end: 5 }] }] }],
      next: null,
    });
  });
});
