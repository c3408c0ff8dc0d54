/** A statement and its cited sentences as bunsetsu. */
import type { Same } from "./alike.ts";
import type { Evidence } from "./evidence.ts";
import type { Place } from "./places.ts";

export type View = {
  readonly mine: readonly Place[];
  readonly sources: readonly Place[];
  readonly same: Same;
  readonly evidence: Evidence;
};
