/** What fetching and reading files need, from the settings. */
import type { IngestDeps } from "../ingest/ingest.ts";
import type { Store } from "../store/store.ts";
import type { Door } from "./door.ts";
import { version } from "./package.ts";

/** @param store keeps what hosts say of machines; without it (files only) nobody asks them */
export function ingestDeps(door: Door, store: Store | null): IngestDeps {
  const { config } = door.settings;
  return {
    now: door.now,
    userAgent: `kawaraban/${version()}${config.contact === null ? "" : ` (+${config.contact})`}`,
    totalTimeoutMs: config.fetchTimeoutMs,
    bodyBytesMax: config.bodyBytesMax,
    privateHosts: config.privateHosts,
    render: config.render,
    ...(store === null
      ? {}
      : {
          robots: {
            cache: { get: store.getHostRules, put: store.putHostRules },
            permittedHosts: config.permittedHosts,
          },
        }),
  };
}
