/** The clause of a predicate: リチウムは回収できていない is not said of ニッケル, which the same sentence names for something else. */
import type { Token } from "../../model.ts";
import type { Said } from "./evidence.ts";
import type { Predicate } from "./predicates.ts";

const isThing = ({ pos, detail, surface }: Token): boolean =>
  pos === "名詞" &&
  !/^(?:数|接尾|非自立|代名詞|副詞可能)$/.test(detail[0]) &&
  /[一-龠々ァ-ヶA-Za-z]/.test(surface);

/** The nouns of a predicate's own clause: back to the predicate before it that stands by itself, or the sentence's start. */
export function clauseNouns(
  { tokens, predicates, text }: Said,
  { start, base }: Predicate,
): ReadonlySet<string> {
  const before = predicates.findLast((other) => other.own && !other.adnominal && other.end <= start);
  const from = Math.max(before?.end ?? 0, text.lastIndexOf("。", start) + 1, joint(tokens, start));
  return new Set(
    tokens
      .filter(
        (token) => isThing(token) && token.start >= from && token.end <= start && token.surface !== base,
      )
      .map(({ surface }) => surface),
  );
}

/** The で of 学生で、 and of 81%で、 (which the dictionary takes for a particle). */
function isCopula(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.surface !== "で") return false;
  return (
    token.pos === "助動詞" || tokens[at - 1]?.detail[1] === "助数詞" || tokens[at - 1]?.detail[0] === "数"
  );
}

/** Where a clause ends that a noun ended (81%で、) or a conjunction does (伸びたが、). */
function joint(tokens: readonly Token[], start: number): number {
  const at = tokens.findLastIndex(
    ({ surface, end }, i) =>
      surface === "、" &&
      end <= start &&
      (isCopula(tokens, i - 1) || tokens[i - 1]?.detail[0] === "接続助詞"),
  );
  return tokens[at]?.end ?? 0;
}
