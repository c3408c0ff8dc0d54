/** The house's calendar: days are days in Tokyo, wherever the machine stands. */

/** `2026-02-13` */
export const tokyoDay = (at: Date): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo", dateStyle: "short" }).format(at);

const AHEAD_MS = 9 * 3_600_000;

/** `2026-02-13T17:30:00+09:00` of an instant in milliseconds since 1970. */
export const tokyoTime = (at: number): string =>
  `${new Date(at + AHEAD_MS).toISOString().slice(0, 19)}+09:00`;
