/** Japanese eras. The first year of an era is 元年; a year is `base + n`. */

type Era = { readonly base: number; readonly years: number };

/** Years as said in the news; an era's last year is the next one's first. */
export const ERAS: Readonly<Record<string, Era>> = {
  令和: { base: 2018, years: 99 },
  平成: { base: 1988, years: 31 },
  昭和: { base: 1925, years: 64 },
  大正: { base: 1911, years: 15 },
  明治: { base: 1867, years: 45 },
  R: { base: 2018, years: 99 },
  H: { base: 1988, years: 31 },
  S: { base: 1925, years: 64 },
  T: { base: 1911, years: 15 },
  M: { base: 1867, years: 45 },
};

/** The Western year of 令和8年; null for a year the era does not have (平成50年). */
export function westernYear(era: string, year: number): number | null {
  const found = ERAS[era];
  return found !== undefined && year >= 1 && year <= found.years ? found.base + year : null;
}
