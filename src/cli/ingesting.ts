/** What fetching and reading files need, from the settings. */
import type { IngestDeps } from "../ingest/ingest.ts";
import type { Door } from "./door.ts";
import { version } from "./package.ts";

export function ingestDeps(door: Door): IngestDeps {
  const { config } = door.settings;
  return {
    now: door.now,
    userAgent: `kawaraban/${version()}${config.contact === null ? "" : ` (+${config.contact})`}`,
    totalTimeoutMs: config.fetchTimeoutMs,
    bodyBytesMax: config.bodyBytesMax,
    privateHosts: config.privateHosts,
  };
}
