/** What follows from found metadata: a title made from the text, names merged, the dateline's day, the evidence. */
import type { Block } from "../../model.ts";
import { plain } from "../shape.ts";
import type { People } from "./people.ts";
import type { FoundTitle } from "./title.ts";

export function titled(
  found: FoundTitle,
  blocks: readonly Block[],
): { title: string | null; derived: boolean } {
  if (found.title !== null) return { title: found.title, derived: false };
  const lead = blocks.find((block) => block.kind === "paragraph")?.text ?? null;
  if (lead === null) return { title: null, derived: false };
  const sentence = /^[^。！？]{1,60}/.exec(lead)?.[0] ?? lead.slice(0, 60);
  return { title: sentence, derived: true };
}

/** Names of the text that the head does not know are added, other spellings of one name are not. */
export function merged(told: readonly string[], read: readonly string[]): string[] {
  const out = [...told];
  for (const name of read) {
    const form = plain(name);
    if (!out.some((known) => plain(known).includes(form) || form.includes(plain(known)))) out.push(name);
  }
  return out.slice(0, 10);
}

/** The day of the dateline in the month of publication, or the month before when it had not come yet. */
export function dayOf({ day }: People, published: string | null): string | null {
  if (day === null || published === null) return null;
  const [year = 0, month = 0, date = 0] = published.slice(0, 10).split("-").map(Number);
  const at = new Date(Date.UTC(year, month - 1 - (day > date + 1 ? 1 : 0), day));
  return at.getUTCDate() === day ? at.toISOString().slice(0, 10) : null;
}

export function evidenceOf(
  pairs: readonly (readonly [string, string | undefined])[],
): Record<string, string[]> {
  const out: Record<string, string[]> = {};
  for (const [field, text] of pairs) {
    if (text === undefined) continue;
    const list = out[field] ?? [];
    if (!list.includes(text)) list.push(text);
    out[field] = list;
  }
  return out;
}
