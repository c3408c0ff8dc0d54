/** Of what a thing is said: リチウムは回収できていない is not said of ニッケル, which the same sentence names for something else. */
import type { Token } from "../../model.ts";
import type { Evidence, Said } from "./evidence.ts";
import type { Predicate } from "./predicates.ts";
import type { CheckReason } from "./reason.ts";

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

/** The noun that は, が or も marks in the predicate's clause, nearest to it. */
function topicOf(said: Said, { start }: Predicate, nouns: ReadonlySet<string>): string | null {
  const { tokens } = said;
  for (let at = tokens.findLastIndex((token) => token.end <= start); at >= 1; at--) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token === undefined || before === undefined || token.surface === "。") return null;
    if (
      /^(?:は|が|も)$/.test(token.surface) &&
      token.pos === "助詞" &&
      token.detail[0] !== "接続助詞" &&
      nouns.has(before.surface)
    )
      return before.surface;
  }
  return null;
}

/** A topic that the cited sentences name, but in another clause, while its predicate has a topic of its own there. */
export function topicReasons({ said, cited }: Evidence): CheckReason[] {
  return said.predicates.flatMap((predicate): CheckReason[] => {
    if (!predicate.own) return [];
    const topic = topicOf(said, predicate, clauseNouns(said, predicate));
    if (topic === null) return [];
    const same = cited.flatMap((one) =>
      one.predicates
        .filter((other) => other.own && other.base === predicate.base)
        .map((other) => ({ nouns: clauseNouns(one, other), one, other })),
    );
    const elsewhere = cited.some(({ tokens }) => tokens.some(({ surface }) => surface === topic));
    if (same.length === 0 || !elsewhere) return [];
    const apart = same.map(({ nouns, one, other }) => (nouns.has(topic) ? null : topicOf(one, other, nouns)));
    const rival = apart[0];
    if (rival == null || apart.includes(null)) return [];
    if (clauseNouns(said, predicate).has(rival)) return [];
    return [{ kind: "too-much", detail: `${predicate.base} is said of ${rival}, not of ${topic}` }];
  });
}
