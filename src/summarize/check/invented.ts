/** 車輪の老朽化で休んだ, 同意が得られれば: a cause or a condition that is made of something the whole article does not name. */
import type { Token } from "../../model.ts";
import { matchesOf } from "../../text/matches.ts";
import { normalize } from "../../text/normalize.ts";
import type { Evidence } from "./evidence.ts";
import type { CheckReason } from "./reason.ts";
import type { Said } from "./said.ts";
import { carriesAct, isSaidOtherwise } from "./synonyms.ts";

/** What stands before it is a cause, or a condition. */
const REASONS =
  /([^、。「」]{2,30}?)(?:により|によって|のため(?:に|、)?(?!の)|(?<=[ただいる])ため(?:に)?(?:、|(?![のだで。、]))|ことから|を理由に|(?:こと)?が原因|に伴い|に伴って|の影響で|を背景に|のせいで|(?<=[一-龠々ー](?:不足|[化難減増高安病故障]))で(?=[、一-龠ァ-ヶ])|すれば|されれば|なら(?:ば|、)|(?<=[るたすい])なら|(?:た|る|の)場合)/g;

export function inventedReasons({ said, cited, article }: Evidence): readonly CheckReason[] {
  const written = new Set(cited.flatMap(({ plain }) => [...plain]));
  return matchesOf(REASONS, said.text).flatMap(({ 1: reason = "", index }): readonly CheckReason[] => {
    const end = index + reason.length;
    const head = said.tokens.findLast((token) => token.start >= index && token.end <= end && isThing(token));
    return head === undefined || isNamed(head, article, written) || isDone(head, cited)
      ? []
      : [{ kind: "too-much", detail: `${head.surface}: the article does not name it` }];
  });
}

const isThing = ({ pos, detail, surface }: Token): boolean =>
  pos === "名詞" &&
  /^(?:一般|サ変接続|固有名詞)$/.test(detail[0]) &&
  surface.length > 1 &&
  /[一-龠々ァ-ヶ]/.test(surface) &&
  !COMMON.test(surface);

/** 消滅 for なくなる: an act by another word of its group. */
const isDone = ({ surface, detail }: Token, cited: readonly Said[]): boolean =>
  detail[0] === "サ変接続" &&
  cited.some(({ predicates }) => predicates.some(({ base }) => carriesAct(surface, base)));

/** Words that only name the kind of cause. */
const COMMON =
  /^(?:影響|不足|問題|事情|状況|都合|関係|需要|効果|理由|原因|結果|方針|要因|背景|変化|増加|減少|上昇|下落|低下|悪化|拡大|縮小|不振|好調|人手|自分|本人|住民|利用|対応|実施|実現|必要|基準|水準|条件|価格|料金|費用)$/;

/** In the article, in another word for it, or written with a character of the cited sentences. */
function isNamed({ surface }: Token, article: string, written: ReadonlySet<string>): boolean {
  const word = normalize(surface);
  if (article.includes(word) || isSaidOtherwise(word, article)) return true;
  return [...word].some((character) => /[一-龠]/.test(character) && written.has(character));
}
