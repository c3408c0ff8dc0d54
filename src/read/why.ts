/** What cleaning dropped from a page and why, for `kawaraban why`. */
import type { Article } from "../model.ts";
import type { Look } from "./show.ts";
import { fold } from "./typeset.ts";

const EXCERPT_CHARS = 160;

/** Drops grouped by pass in the order of the record, then the blocks whose kind was changed. */
export function whyText(article: Article, look: Look, options: { readonly full: boolean }): string {
  const { colors } = look;
  const groups = Map.groupBy(article.drops, ({ pass }) => pass);
  const lines = [colors.bold(`${article.title ?? "（無題）"}  ${article.id}`)];
  for (const [pass, drops] of groups) {
    lines.push("", colors.bold(`${pass}  ${drops.length}`));
    for (const drop of drops) {
      lines.push(`  ${drop.reason}  ${colors.dim(drop.path)}`);
      const text = options.full ? drop.text : excerpt(drop.text);
      for (const line of fold(text, look.columns - 4)) lines.push(colors.dim(`    ${line}`));
    }
  }
  if (article.edits.length > 0) lines.push("", colors.bold(`kinds changed  ${article.edits.length}`));
  for (const edit of article.edits)
    lines.push(`  ${edit.block} ${edit.from} → ${edit.to}  ${edit.pass}: ${edit.reason}`);
  lines.push("", `kept ${article.blocks.length} blocks, dropped ${article.drops.length}`);
  return lines.join("\n");
}

function excerpt(text: string): string {
  const flat = text.replaceAll(/\s+/g, " ").trim();
  return flat.length <= EXCERPT_CHARS ? flat : `${flat.slice(0, EXCERPT_CHARS)}…`;
}
