/** Why a statement does not stand. */
export type CheckReason = {
  readonly kind:
    | "number"
    | "unit"
    | "date"
    | "name"
    | "role"
    | "negation"
    | "modality"
    | "direction"
    | "quotation"
    | "speaker"
    | "cite-missing"
    | "nothing-in-common"
    | "too-much";
  /** For a reader and for a model that is asked once more: what is not carried, and what is there instead. */
  readonly detail: string;
};
