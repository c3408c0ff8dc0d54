/** Every number with its unit must be one that the cited sentences give. */
import type { AmountSpan } from "../../model.ts";
import { saidTooOften } from "./amount-owner.ts";
import { carries, close, sizeOf } from "./amount-size.ts";
import { CHANGE, isCarriedOtherwise } from "./carried-otherwise.ts";
import { isDerived } from "./derived-amounts.ts";
import type { Evidence, Said } from "./evidence.ts";
import type { CheckReason } from "./reason.ts";

/** Which way the amount goes, as the words behind it say. */
const UP =
  /^(?:の|に|へ|まで|と)?(?:増|高(?!い)|上昇|上げ|上回|多(?:い|く|かっ)|伸び|プラス|引き上げ|値上が|アップ|拡大|改善|高[いくか]|黒字)/;
const DOWN =
  /^(?:の|に|へ|まで|と)?(?:減|安(?!い)|下落|低下|下げ|下回|少な(?:い|く|かっ)|縮小|マイナス|引き下げ|値下が|ダウン|落ち込|悪化|低[いくか]|赤字)/;

function wayOf(amount: AmountSpan, said: Said): "up" | "down" | null {
  const suffix = /[増減高安]$/.exec(amount.text)?.[0];
  const after = suffix ?? said.folded.slice(amount.end, amount.end + 6);
  return UP.test(after) ? "up" : DOWN.test(after) ? "down" : null;
}

const SHARES = new Set(["割", "割合", "%", "倍"]);

/** 6割まで減る is a level, 6割減る a change. */
function levelOf(amount: AmountSpan, { folded }: Said): "level" | "change" | null {
  if (!SHARES.has(amount.unit)) return null;
  if (/[増減]$/.test(amount.text)) return "change";
  const after = folded.slice(amount.end, amount.end + LEVEL_CHARS);
  if (
    /^(?:程度|ほど|近く|以上|超)?(?:に(?:まで)?|まで|へ(?:と)?)(?:急|大きく|激)?(?:減|増|下が|上が|落ち|低下|上昇|縮|なっ|なる|引き|達|とどま|当た|相当)/.test(
      after,
    )
  )
    return "level";
  return /^(?:程度|ほど|近く|以上|超)?(?:の|も|ほど|、)?(?:急|大きく)?(?:減|増|下が|上が|落ち込|低下|上昇|縮小|少な|多)/.test(
    after,
  )
    ? "change"
    : null;
}

const LEVEL_CHARS = 12;

/** 5万人増えた: by so much. */
const isChange = (amount: AmountSpan, { folded }: Said): boolean =>
  !SHARES.has(amount.unit) &&
  /^(?:も|ほど|分)?(?:増え|増加|増し|増の|減っ|減少|減の|上昇|下落|値上がり|値下がり)/.test(
    folded.slice(amount.end),
  );

/** Words of change or comparison stand around it. */
const mayBeChange = (amount: AmountSpan, { folded }: Said): boolean =>
  CHANGE.test(
    folded.slice(Math.max(0, amount.start - CHANGE_CHARS), amount.end + LEVEL_CHARS).split("。")[0] ?? "",
  ) && !/^(?:[でに]、|だった|となり|となった|の?[一-龠]{0,4}(?:で、|だった))/.test(folded.slice(amount.end));
const CHANGE_CHARS = 12;

/** 31件から12件に減った: what it came to. */
const isReached = ({ end }: AmountSpan, { folded }: Said): boolean =>
  /^(?:に|へ|まで)(?:まで)?(?:急|大きく)?(?:減|増|下が|上が|落ち|縮|膨ら)/.test(folded.slice(end));

/** 60円から70円に: where a change begins and where it ends. */
function endOf(amount: AmountSpan, { folded }: Said): "from" | "to" | null {
  const after = folded.slice(amount.end, amount.end + 3);
  if (/^(?:だった)?から/.test(after)) return "from";
  const before = folded.slice(Math.max(0, amount.start - FROM_TO_CHARS), amount.start);
  return /^(?:に|へ|まで)/.test(after) &&
    (/から[^、。]{0,8}$/.test(before) || CHANGES.test(folded.slice(amount.end)))
    ? "to"
    : null;
}

const CHANGES = /^(?:に|へ|まで)(?:約|さらに|と)?[^、。]{0,6}(?:増|減|引き|上が|下が|拡大|縮小|膨ら|落ち込)/;
const FROM_TO_CHARS = 12;

/** The statement's amounts that no cited sentence carries. */
export function amountReasons({ said, cited, plain, source: { anchor } }: Evidence): CheckReason[] {
  const sources = cited.flatMap((one) => one.amounts.map((amount) => ({ amount, one })));
  return said.amounts.flatMap((amount): CheckReason[] => {
    const storeys = (one: AmountSpan, { folded }: Said): boolean =>
      /建て?$/.test(one.text) || /^建/.test(folded.slice(one.end));
    const carriers = sources.filter(
      (source) =>
        carries(source.amount, amount) && storeys(source.amount, source.one) === storeys(amount, said),
    );
    if (carriers.length > 0) {
      const way = wayOf(amount, said);
      const ways = carriers.map((carrier) => wayOf(carrier.amount, carrier.one));
      const level = levelOf(amount, said);
      const levels = carriers.map((carrier) => levelOf(carrier.amount, carrier.one));
      if (level !== null && levels.every((other) => other !== null && other !== level))
        return [
          {
            kind: "number",
            detail: `${amount.text}: ${level === "change" ? "a change here, a level in the cited sentences" : "a level here, a change in the cited sentences"}`,
          },
        ];
      if (
        isChange(amount, said) &&
        carriers.every(({ amount: other, one }) => !mayBeChange(other, one) || isReached(other, one))
      )
        return [{ kind: "number", detail: `${amount.text}: a change here, a size in the cited sentences` }];
      const end = endOf(amount, said);
      if (
        end !== null &&
        carriers.every((carrier) => endOf(carrier.amount, carrier.one) === (end === "from" ? "to" : "from"))
      )
        return [
          {
            kind: "direction",
            detail: `${amount.text}: the change begins here where it ends in the cited sentences`,
          },
        ];
      const isWhole = (one: AmountSpan, { folded }: Said): boolean =>
        /^(?:の)?(?:うち|中(?!心|止)|なか)/.test(folded.slice(one.end));
      if (
        !isWhole(amount, said) &&
        carriers.every((carrier) => isWhole(carrier.amount, carrier.one)) &&
        !said.amounts.some((other) => other !== amount && other.unit === amount.unit) &&
        sources.length > carriers.length &&
        said.predicates.some(({ own, start }) => own && start >= amount.end)
      )
        return [{ kind: "number", detail: `${amount.text}: of which only a part in the cited sentences` }];
      const turned = way !== null && ways.every((other) => other !== null && other !== way);
      if (turned)
        return [{ kind: "direction", detail: `${amount.text}: the cited sentences say the opposite` }];
      if (saidTooOften(amount, said, sources)) {
        return [{ kind: "number", detail: `${amount.text} stands more often than in the cited sentences` }];
      }

      return comparisonReasons(
        amount,
        carriers.map((carrier) => carrier.amount),
        plain,
      );
    }
    if (isCarriedOtherwise(amount, said, cited) || isDerived(amount, said, cited, anchor.at)) return [];
    const sameValue = sources.find(
      ({ amount: other }) => close(other.value, amount.value) && other.unit !== amount.unit,
    );
    const sameUnit = sources.filter(({ amount: other }) => sizeOf(other).unit === sizeOf(amount).unit);
    if (sameValue !== undefined)
      return [{ kind: "unit", detail: `${amount.text}: the cited sentences say ${sameValue.amount.text}` }];
    const others = sameUnit.map(({ amount: other }) => other.text).join(", ");
    return [
      {
        kind: "number",
        detail: `${amount.text} is not in the cited sentences${others === "" ? "" : ` (they say ${others})`}`,
      },
    ];
  });
}

function comparisonReasons(amount: AmountSpan, sources: readonly AmountSpan[], plain: string): CheckReason[] {
  const said = amount.comparedWith;
  if (said === null || sources.some((source) => source.comparedWith === said)) return [];
  const alike = ({ comparedWith }: AmountSpan): boolean =>
    comparedWith === null || comparedWith.includes(said) || said.includes(comparedWith);
  if (sources.some(alike) && plain.includes(said)) return [];
  if (plain.includes(`${said}比`)) return [];
  // 昨年の訓練より: compared with 昨年, too.
  if (sources.some((source) => plain.includes(`${said}の${source.comparedWith ?? ""}`))) return [];
  return [{ kind: "number", detail: `${amount.text}: not compared with ${said} in the cited sentences` }];
}
