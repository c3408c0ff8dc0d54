/** The house's calendar: days are days in Tokyo, wherever the machine stands. */

/** `2026-02-13` */
export const tokyoDay = (at: Date): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo", dateStyle: "short" }).format(at);
