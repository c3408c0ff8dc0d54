/** What holds for a place in the document: handed down from element to element, never changed. */
import type { BlockKind } from "../../model.ts";

export type State = {
  /** Index of the nearest region. */
  readonly region: number;
  /** Address of the link around, null outside of links. */
  readonly href: string | null;
  readonly bold: boolean;
  readonly hidden: boolean;
  readonly control: boolean;
  readonly kind: BlockKind;
  /** Identity of the list or table around, -1 outside. */
  readonly group: number;
};

export const START: State = {
  region: 0,
  href: null,
  bold: false,
  hidden: false,
  control: false,
  kind: "paragraph",
  group: -1,
};
