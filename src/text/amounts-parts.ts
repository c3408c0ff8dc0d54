/** What the readers of amounts hand to each other. */

/** A number with its unit, before what is said around it is read. */
export type Core = {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string;
  readonly approximate: string | null;
};

/** What follows a number: its unit, a factor, and what a second part adds (15分 of 1時間15分, 30銭 of 152円30銭). */
export type Found = {
  readonly unit: string;
  readonly end: number;
  readonly factor: number;
  readonly extra: number;
  /** The upper end of a second part that is a range (20~30銭). */
  readonly extraMax?: number;
};
