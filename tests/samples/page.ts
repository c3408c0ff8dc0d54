/** A sample as the cleaner meets it: read from its file as `kawaraban run` reads it, at the end of 2026. */
import { ingestItem, pageOf } from "../../src/ingest/ingest.ts";
import type { Page } from "../../src/model.ts";
import type { Sample } from "./golden.ts";

/** No address: a saved page must give the same without one. */
export async function pageOfSample(sample: Sample): Promise<Page> {
  const [first = ""] = sample.files;
  const { record, parts } = await ingestItem({ kind: "file", path: first, url: null }, "0123456789abcdef", {
    now: () => new Date("2026-12-01T00:00:00Z"),
    userAgent: "none",
    totalTimeoutMs: 1,
    bodyBytesMax: 1_000_000,
    privateHosts: [],
  });
  return pageOf(record, parts);
}
