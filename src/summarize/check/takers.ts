/** The predicate that takes a noun of action, and whether it denies it. */
import type { Token } from "../../model.ts";
import type { Chain } from "./endings.ts";

/** Verbs that deny what they take: 関与を否定した leaves no 関与. */
export const DENIALS =
  /^(?:否定|拒否|拒む|拒絶|断念|見送る|見送り|中止|取りやめる|取りやめ|撤回|反対|失敗|却下|否決|避ける|回避|免れる|退ける|困難|難しい|不可能|禁止|禁じる|欠く|やめる|停止|凍結|棚上げ|阻止|防ぐ|見合わせる|見合わせ|打ち消す|ない|無い|不可|無効)$/;
/** 要求があったが、応じない: another clause begins between them. */
function isBroken(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some(
      ({ surface, pos, base }, i, all) =>
        (pos === "動詞" && base === "ある") || (surface === "、" && all[i - 1]?.detail[0] === "接続助詞"),
    );
}

type Taker = { readonly base: string; readonly negated: boolean };

/** The predicate that takes the noun: 至る of 合意に至らなかった. */
export function takerOf(
  heads: readonly number[],
  chains: readonly Chain[],
  tokens: readonly Token[],
  i: number,
): Taker | null {
  for (let next = i + 1; next < heads.length; next++) {
    const chain = chains[next];
    const token = tokens[heads[next] ?? -1];
    if (chain === undefined || token === undefined) return null;
    if (isBroken(tokens, heads[i] ?? 0, heads[next] ?? 0)) return null;
    if (chain.verbal || DENIALS.test(token.base))
      return { base: token.base === "*" ? token.surface : token.base, negated: chain.negated };
  }
  return null;
}
