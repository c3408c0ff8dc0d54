/** The part of kuromoji 0.1.2 that measures us; the package ships no types. */
declare module "kuromoji" {
  export type IpadicToken = {
    readonly word_id: number;
    readonly word_type: "KNOWN" | "UNKNOWN";
    readonly surface_form: string;
    readonly pos: string;
    readonly pos_detail_1: string;
    readonly pos_detail_2: string;
    readonly pos_detail_3: string;
    readonly conjugated_type: string;
    readonly conjugated_form: string;
    readonly basic_form: string;
    readonly reading?: string;
  };

  /** Left id, right id and cost of a word stand at its id and 2 and 4 bytes behind. */
  type Words = { readonly dictionary: { getShort(place: number): number } };

  export type Engine = {
    readonly token_info_dictionary: Words;
    readonly unknown_dictionary: Words;
    tokenize(text: string): IpadicToken[];
  };

  const kuromoji: {
    builder(options: { dicPath: string }): {
      build(done: (error: Error | null, engine: Engine) => void): void;
    };
  };
  export default kuromoji;
}
