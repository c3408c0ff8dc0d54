/** The time zones that stand behind the times of feeds. */

const HOUR = 60;
export const TOKYO_MINUTES = 9 * HOUR;

const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  jst: TOKYO_MINUTES,
  kst: TOKYO_MINUTES,
  "asia/tokyo": TOKYO_MINUTES,
  japan: TOKYO_MINUTES,
  日本時間: TOKYO_MINUTES,
  日本標準時: TOKYO_MINUTES,
  est: -5 * HOUR,
  edt: -4 * HOUR,
  cst: -6 * HOUR,
  cdt: -5 * HOUR,
  mst: -7 * HOUR,
  mdt: -6 * HOUR,
  pst: -8 * HOUR,
  pdt: -7 * HOUR,
  et: -5 * HOUR,
  pt: -8 * HOUR,
  hst: -10 * HOUR,
  bst: HOUR,
  west: HOUR,
  cet: HOUR,
  cest: 2 * HOUR,
  eet: 2 * HOUR,
  eest: 3 * HOUR,
  msk: 3 * HOUR,
  ist: 5.5 * HOUR,
  ict: 7 * HOUR,
  hkt: 8 * HOUR,
  sgt: 8 * HOUR,
  awst: 8 * HOUR,
  aest: 10 * HOUR,
  aedt: 11 * HOUR,
  nzst: 12 * HOUR,
  nzdt: 13 * HOUR,
};

const OFFSET = /^(?:utc|gmt|jst|z)?\s*([+-])\s*(\d{1,2}):?(\d{2})?(?!\d)/i;

/**
 * @param text what follows the time of day: `+0900`, `GMT+9`, ` JST`, `(日本標準時)`, nothing
 * @returns minutes east of Greenwich; Japan's where nothing usable is said
 */
export function zoneIn(text: string): number {
  const plain = text
    .replace(/^[\s(]+|[\s)]+$/g, "")
    .replace(/^[.,]\d+/, "")
    .trim();
  const offset = OFFSET.exec(plain);
  if (offset) {
    const minutes = Number(offset[2]) * HOUR + Number(offset[3] ?? 0);
    if (minutes <= 14 * HOUR) return offset[1] === "-" ? -minutes : minutes;
  }
  const name = /^[a-z/]+|^日本[^\s)]*/i.exec(plain)?.[0].toLowerCase() ?? "";
  return Object.hasOwn(ZONES, name) ? (ZONES[name] ?? TOKYO_MINUTES) : TOKYO_MINUTES;
}
