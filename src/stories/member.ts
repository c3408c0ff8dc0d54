/** An article as a member of a story: its summary, where it was put, and what it counts. */
import type { StoryCite, Summary } from "../model.ts";
import type { Figure } from "./figures.ts";

export type Member = {
  readonly id: string;
  readonly summary: Summary;
  /** As the page says, else when it was first seen; ISO with offset. */
  readonly publishedAt: string;
  readonly event: string;
  readonly reprintOf: string | null;
  /** Day of what it tells, since 1970; `sure` when the text says it. */
  readonly day: { readonly day: number; readonly sure: boolean };
  readonly figures: readonly Figure[];
};

export const byTime = (one: Member, other: Member): number =>
  Date.parse(one.publishedAt) - Date.parse(other.publishedAt) || one.id.localeCompare(other.id);

export const isOriginal = ({ reprintOf }: Member): boolean => reprintOf === null;

/** Copies are folded, and an outlet counts once; who does not say who it is counts for itself. */
export const independentSources = (members: readonly Member[]): number =>
  Math.max(1, new Set(members.filter(isOriginal).map(({ id, summary }) => summary.publisher ?? id)).size);

export const citesOf = ({ id }: Member, sentences: readonly string[]): StoryCite[] =>
  sentences.map((sentence) => ({ article: id, sentence }));
