/** 3倍に減る, 3分の1に増える, 100億円から80億円に増える: a change that goes against its own figures. */
import type { AmountSpan } from "../../model.ts";
import { sizeOf } from "./amount-size.ts";
import type { Evidence } from "./evidence.ts";
import type { CheckReason } from "./reason.ts";
import type { Said } from "./said.ts";

const GROWS = /^(?:増|拡大|膨ら|伸び|上昇|上がっ|値上が)/;
const SHRINKS = /^(?:減|縮小|縮ま|縮ん|下落|低下|下がっ|値下が|落ち込)/;
/** 3倍超にまで大きく: between the amount that a change ends at and the word for it. */
const TO =
  /^(?:超|強|弱|余り|近く|以上|以下|未満|程度|ほど|前後|台|[（(][^）)]{0,12}[）)])?(?:に|へ|まで)(?:と|まで)?、?(?:大きく|急激に|急|大幅に|さらに|ほぼ)?/;
/** 100億円あったのが80億円に, 100億円から80億円に. */
const FROM = /^[^、。「」]{0,6}(?:から|だった(?:の|もの)が)[^。「」]{0,10}$/;
/** Below zero, and of ranks, less is more. */
const TURNED = /マイナス|赤字|損失|不足/;
const RANKS = new Set(["位", "級", "番", "日", "歳"]);

/** 10年前の3分の1に: of what was, and no share of a whole. */
const COMPARED =
  /(?:前|昨年|前年|前期|当時|以前|ピーク|最盛期|に比べて?|と比べて?|比)[のは、]*(?:約|ほぼ|およそ)?$/;

export function wrongWayReasons({ said }: Evidence): readonly CheckReason[] {
  return said.amounts.flatMap((amount, at): readonly CheckReason[] => {
    const to = TO.exec(said.folded.slice(amount.end))?.[0];
    if (to === undefined) return [];
    const behind = said.folded.slice(amount.end + to.length);
    const way = GROWS.test(behind) ? 1 : SHRINKS.test(behind) ? -1 : 0;
    const told = way === 0 ? 0 : wayOf(amount, said.amounts[at - 1], said);
    return told * way < 0
      ? [{ kind: "direction", detail: `${amount.text}: goes the other way than it says` }]
      : [];
  });
}

/** 1 where the figures themselves grow, -1 where they shrink, 0 where they do not tell. */
function wayOf(to: AmountSpan, from: AmountSpan | undefined, said: Said): number {
  if (to.unit === "倍") return Math.sign(to.value - 1);
  if (to.text.includes("分の") && COMPARED.test(said.folded.slice(0, to.start))) return -1;
  if (from === undefined || RANKS.has(to.unit) || sizeOf(from).unit !== sizeOf(to).unit) return 0;
  const between = said.folded.slice(from.end, to.start);
  if (!FROM.test(between) || TURNED.test(said.folded.slice(0, to.start))) return 0;
  return Math.sign(sizeOf(to).value - sizeOf(from).value);
}
