/** Who tells it, as a reader knows them: the outlet, with the agency whose copy it is. */
export const outletInWords = (told: {
  readonly publisher: string | null;
  readonly wire: string | null;
}): string =>
  [...new Set([told.publisher, told.wire].filter((name) => name !== null))].join("・") || "媒体不明";
