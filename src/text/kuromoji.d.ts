/** The part of kuromoji 0.1.2 that we use; the package ships no types. */
declare module "kuromoji" {
  export type IpadicToken = {
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

  /** A double array: node `n` has the child `base(n) + byte` when that child's check is `n`. */
  export type Trie = {
    readonly bc: { getBase(node: number): number; getCheck(node: number): number };
    commonPrefixSearch(key: string): { k: string; v: number }[];
  };

  export type Engine = {
    readonly viterbi_builder: { readonly trie: Trie };
    tokenize(text: string): IpadicToken[];
  };

  const kuromoji: {
    builder(options: { dicPath: string }): {
      build(done: (error: Error | null, engine: Engine) => void): void;
    };
  };
  export default kuromoji;
}
