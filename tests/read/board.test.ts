import { expect, it } from "vitest";
import { openBoard } from "../../src/read/board.ts";
import { openCatalog } from "../../src/store/catalog/catalog.ts";
import { openMemory } from "../../src/store/memory.ts";
import { indexLineOf } from "../../src/store/store.ts";
import { loadTokenizer } from "../../src/text/tokenizer.ts";
import { day, idOf, summary } from "../store/documents.ts";

it("takes in what was added without reading the day again, and reads it again when a line was replaced", async () => {
  const [store, catalog, tokenize] = [openMemory(), openCatalog(null), await loadTokenizer()];
  let wholeDays = 0;
  const board = openBoard({
    catalog,
    tokenize: async () => tokenize,
    store: {
      ...store,
      listIndex: (asked) => {
        wholeDays += 1;
        return store.listIndex(asked);
      },
    },
  });
  const put = (number: number, title = "題") =>
    store.putIndexLine(day, { ...indexLineOf(summary(idOf(number))), title });
  const synced = async () => (await board.sync()).put.map(({ id, title }) => [id, title]);

  await put(0xa1);
  expect([await synced(), wholeDays]).toEqual([[[idOf(0xa1), "題"]], 1]);
  await put(0xb2);
  await put(0xc3);
  expect([await synced(), wholeDays, board.count()]).toEqual([
    [
      [idOf(0xb2), "題"],
      [idOf(0xc3), "題"],
    ],
    1,
    3,
  ]);
  expect(await synced()).toEqual([]);
  await put(0xb2, "訂正");
  expect([await synced(), wholeDays, board.count()]).toEqual([[[idOf(0xb2), "訂正"]], 2, 3]);

  // Another process that shares the catalog has done it already: nobody is told twice.
  const line = { ...indexLineOf(summary(idOf(0xd4))), title: "四" };
  catalog.newsFor("a hook", 10);
  await put(0xd4, "四");
  catalog.change([{ id: line.id, day, at: 1, line: JSON.stringify(line), terms: "四" }], [], true);
  expect(await synced()).toEqual([]);
  expect(catalog.newsFor("a hook", 10)).toHaveLength(1);
});
