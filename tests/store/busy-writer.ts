/** Writes all documents of one item after the other without end, to be killed while it does. */
import { openFiles } from "../../src/store/files.ts";
import { indexLineOf } from "../../src/store/store.ts";
import { article, day, idOf, item, record, summary } from "./documents.ts";

const store = openFiles(process.argv[2] ?? "");
const bytes = Buffer.alloc(200_000, "港");
for (let at = 0; ; at = (at + 1) % 200) {
  const id = idOf(at);
  const shelved = item(id);
  const all = [
    store.putItem(shelved),
    store.putRaw(shelved, { record: record(id, [[bytes, "html"]]), parts: [bytes] }),
    store.putArticle(shelved, article(id, "題".repeat(20_000))),
    store.putSummary(shelved, summary(id)),
    store.putIndexLine(day, indexLineOf(summary(id))),
  ];
  await all[0];
  process.stdout.write(".");
  await Promise.all(all);
}
