/** What an engine hands in before anything is checked: candidate statements, and what the making cost. */

/** A statement an engine proposes; `cites` are sentence ids, possibly wrong: the check has not seen it yet. */
export type Candidate = {
  readonly text: string;
  readonly cites: readonly string[];
  /** Where the text is several sentences put together: each with its own cites, checked one by one. */
  readonly parts?: readonly Candidate[];
};

export type Draft = {
  readonly headline: Candidate | null;
  readonly gist: Candidate | null;
  /** Most important first. */
  readonly points: readonly Candidate[];
};
