/** One readable block an article: what an editor wants to see of a summary on a terminal. */
import type { Colors } from "picocolors/types.js";
import type { Amount, Statement, Summary } from "../model.ts";
import { labelled } from "./typeset.ts";

export type Look = { readonly colors: Colors; readonly columns: number };

const INDENT = 8;

/** @param where the file that holds the summary, as the reader would open it */
export function summaryBlock(summary: Summary, where: string, look: Look): string {
  const { colors } = look;
  const row = (label: string, text: string) =>
    text === "" ? null : labelled(label, text, { indent: INDENT, columns: look.columns });
  return [
    colors.bold(`■ ${summary.headline?.text ?? summary.title ?? "（無題）"}`),
    colors.dim(sourceLine(summary)),
    row("要旨", summary.gist ? cited(summary.gist) : ""),
    ...summary.points.map((point, index) => row(index === 0 ? "要点" : "", `${index + 1}. ${cited(point)}`)),
    row("人物", firstOf(summary.people.map(({ name, role }) => (role ? `${name}（${role}）` : name)))),
    row("組織", namesOf(summary.organizations)),
    row("場所", namesOf(summary.places)),
    row("日付", firstOf(summary.dates.map(({ text, iso }) => `${text}（${iso}）`))),
    row("金額・数", firstOf(summary.amounts.map(amountText))),
    row(
      "発言",
      firstOf(
        summary.quotes.map(({ speaker, text }) => `${speaker ?? "話者不明"}「${text}」`),
        "\n",
      ),
    ),
    row("保留", summary.withheld.map(({ text, reason }) => `${text} — ${reason}`).join("\n")),
    colors.dim(labelled("JSON", where, { indent: INDENT, columns: Number.POSITIVE_INFINITY })),
  ]
    .filter((line) => line !== null)
    .join("\n");
}

function sourceLine(summary: Summary): string {
  const { made } = summary;
  return [
    summary.publisher,
    summary.wire,
    summary.publishedAt?.slice(0, 16).replace("T", " "),
    summary.kind,
    summary.access === "partial" ? "一部のみ" : null,
    made.engine === "model" ? made.model : "抽出",
    made.fallback ? `代替: ${made.fallback}` : null,
    summary.id.slice(0, 8),
  ]
    .filter(Boolean)
    .join("・");
}

const cited = ({ text, cites }: Statement): string => `${text} [${cites.join(" ")}]`;
const namesOf = (things: readonly { name: string }[]): string => firstOf(things.map(({ name }) => name));

/** A block is for reading; the JSON has them all. */
const SHOWN = { "、": 12, "\n": 5 } as const;

function firstOf(texts: readonly string[], between: keyof typeof SHOWN = "、"): string {
  const shown = texts.slice(0, SHOWN[between]);
  const left = texts.length - shown.length;
  return left === 0 ? shown.join(between) : [...shown, `ほか${left}件`].join(between);
}
const amountText = ({ text, value, unit }: Amount): string =>
  `${text}（${value.toLocaleString("en-US", { maximumFractionDigits: 6 })} ${unit}）`;
