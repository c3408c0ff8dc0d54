/** Whether a statement rests on a number that a later article has overtaken, in words that a reader understands. */
import type { Disagreement } from "../model.ts";

export function overtakenIn(
  statement: {
    readonly text: string;
    readonly cites: readonly string[];
    readonly member: { readonly id: string };
  },
  disagreements: readonly Disagreement[],
): string | null {
  for (const { about, figures } of disagreements)
    for (const { text, cite, supersededBy } of figures) {
      if (supersededBy === null || cite.article !== statement.member.id) continue;
      if (!statement.cites.includes(cite.sentence) || !statement.text.includes(text)) continue;
      const later = figures.find((figure) => figure.cite.article === supersededBy);
      return `overtaken: ${about} ${text} is ${later?.text ?? "another number"} in ${later?.publisher ?? supersededBy}`;
    }
  return null;
}
