/** RFC 4180, for people with spreadsheets: what a spreadsheet would take for a formula is text. */
import type { Summary } from "../../model.ts";

type Cell = string | number | null;
const names = (things: readonly { readonly name: string }[]): string =>
  things.map(({ name }) => name).join("、");

const COLUMNS: Readonly<Record<string, (summary: Summary) => Cell>> = {
  id: ({ id }) => id,
  published: ({ publishedAt }) => publishedAt,
  publisher: ({ publisher }) => publisher,
  wire: ({ wire }) => wire,
  kind: ({ kind }) => kind,
  access: ({ access }) => access,
  category: ({ category }) => category?.name ?? null,
  title: ({ title }) => title,
  headline: ({ headline }) => headline?.text ?? null,
  gist: ({ gist }) => gist?.text ?? null,
  points: ({ points }) => points.map(({ text }) => text).join("\n"),
  people: ({ people }) => names(people),
  organizations: ({ organizations }) => names(organizations),
  places: ({ places }) => names(places),
  topics: ({ topics }) => topics.join("、"),
  withheld: ({ withheld }) => withheld.length,
  coverage: ({ coverage }) => coverage,
  url: ({ url }) => url,
};

export const csvHead = Object.keys(COLUMNS).join(",");

export const csvRow = (summary: Summary): string =>
  Object.values(COLUMNS)
    .map((column) => cell(column(summary)))
    .join(",");

/** Also behind white space, and in full width: spreadsheets in Japanese take ＝ for =. */
const FORMULA = /^[\s\u3000]*[=+\-@＝＋－＠\t\r]/u;

function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) || text !== value ? `"${text.replaceAll('"', '""')}"` : text;
}
