/** Tells a person (or a program) what became of the inputs. */
import type { Item, ItemInput } from "../model.ts";
import { readableAddress } from "../read/readable.ts";
import { summaryBlock } from "../read/show.ts";
import { clip } from "../read/typeset.ts";
import type { Store } from "../store/store.ts";
import type { Door } from "./door.ts";
import type { Terminal } from "./terminal.ts";

export type Rejected = {
  readonly input: string;
  readonly failure: { readonly code: string; readonly message: string };
};

/** How an input is called in front of people: as it was given. */
export const nameOf = (input: ItemInput): string => (input.kind === "url" ? input.url : input.path);

export function tellRejected(rejected: readonly Rejected[], terminal: Terminal): void {
  for (const { input, failure } of rejected) terminal.err(`✗ ${input}: ${failure.code}: ${failure.message}`);
}

export type ResultsTeller = {
  readonly tell: (item: Item) => Promise<void>;
  readonly progress: (next: Item | null) => void;
  readonly told: () => number;
  /** Items that failed; a refused one is answered. */
  readonly failed: () => number;
};

/** Summaries go to stdout, one block or line each; what ended otherwise goes to stderr with its reason. */
export function resultsTeller(store: Store, total: number, door: Door): ResultsTeller {
  const { terminal } = door;
  let told = 0;
  let failed = 0;
  return {
    tell: async (item) => {
      told += 1;
      const summary = item.state === "done" ? await store.getSummary(item) : null;
      if (summary === null) {
        if (item.state !== "refused") failed += 1; // a refusal is the answer about that page
        const { code, message } = item.failure ?? {
          code: "store.missing",
          message: "its summary is gone; use --again",
        };
        const mark = item.state === "refused" ? "–" : "✗";
        terminal.err(`${mark} ${readableAddress(nameOf(item.input))}: ${code}: ${message}`);
        return;
      }
      if (door.json) terminal.out(JSON.stringify(summary));
      else terminal.out(`${summaryBlock(summary, store.paths(item).summary, terminal.look)}\n`);
    },
    progress: (next) => {
      const doing =
        next === null ? "" : `  ${next.state}  ${next.title ?? readableAddress(nameOf(next.input))}`;
      terminal.progress(clip(`[${told}/${total}]${doing}`, terminal.look.columns - 1));
    },
    told: () => told,
    failed: () => failed,
  };
}
