/** What an engine hands in before anything is checked: candidate statements, and what the making cost. */

/** A statement an engine proposes; `cites` are sentence ids, possibly wrong: the check has not seen it yet. */
export type Candidate = { readonly text: string; readonly cites: readonly string[] };

export type Draft = {
  readonly headline: Candidate | null;
  readonly gist: Candidate | null;
  /** Most important first. */
  readonly points: readonly Candidate[];
};

export const EMPTY_DRAFT: Draft = { headline: null, gist: null, points: [] };
