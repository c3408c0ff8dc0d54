/** Errors made by rule in statements that are right: each rule changes one thing, and names what it changed. */

export type Mutation = {
  readonly kind: "number" | "unit" | "date" | "quotation" | "negation" | "direction";
  readonly text: string;
};

type Rule = {
  readonly kind: Mutation["kind"];
  readonly pattern: RegExp;
  readonly change: (found: string) => string | null;
};

const DIGITS = "0123456789";
const other = (digit: string): string => DIGITS.charAt((DIGITS.indexOf(digit) + 3) % 10) || "7";
const half = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
const swap =
  (one: string, two: string) =>
  (found: string): string =>
    found === one ? two : one;

const OPPOSITE: Readonly<Record<string, string>> = { 増加: "減少", 減少: "増加", 増え: "減っ", 減っ: "増え" };

const RULES: readonly Rule[] = [
  // A digit of a number that counts or measures; days have a rule of their own.
  {
    kind: "number",
    pattern:
      /\d[\d,.]*(?=[兆億万千百]|人|件|社|%|％|円|ドル|メートル|キロ|トン|台|戸|棟|世帯|校|カ所|か所|個|本|回|倍|基|票)/,
    change: (found) => found.replace(/\d(?!.*\d)/, other),
  },
  {
    kind: "number",
    pattern: /\d[\d,.]*(?=[兆億万]|人|件|社)/,
    change: (found) => (found.includes(".") ? null : `${found}0`),
  },
  { kind: "unit", pattern: /(?<=\d)[億兆](?=円|ドル|人)/, change: swap("億", "兆") },
  { kind: "unit", pattern: /(?<=\d)万(?=円|人|個|台|トン|世帯)/, change: () => "億" },
  { kind: "unit", pattern: /(?<=\d)(?:%|％)/, change: () => "ポイント" },
  { kind: "unit", pattern: /円|ドル/, change: swap("円", "ドル") },
  {
    kind: "date",
    pattern: /\d{1,2}(?=日(?![間本]))/,
    change: (found) => String((Number(half(found)) % 28) + 1),
  },
  { kind: "date", pattern: /\d{1,2}(?=月(?!期))/, change: (found) => String((Number(half(found)) % 12) + 1) },
  { kind: "date", pattern: /昨年|今年|来年/, change: (found) => (found === "昨年" ? "来年" : "昨年") },
  {
    kind: "quotation",
    pattern: /(?<=「[^」]{3,})[一-龠]{2}(?=[^「]*」)/,
    change: (found) => (found === "調整" ? "議論" : "調整"),
  },
  { kind: "negation", pattern: /(?<=[一-龠]{2})した(?=。|$)/, change: () => "しなかった" },
  { kind: "negation", pattern: /(?<=[一-龠]{2})する(?=方針|予定|計画|考え)/, change: () => "しない" },
  {
    kind: "direction",
    pattern: /増加|減少|増え|減っ/,
    change: (found) => OPPOSITE[found] ?? null,
  },
  { kind: "direction", pattern: /上昇|下落/, change: swap("上昇", "下落") },
];

/** Every rule that finds something to change, once. */
export function mutationsOf(text: string): readonly Mutation[] {
  return RULES.flatMap(({ kind, pattern, change }): readonly Mutation[] => {
    const found = pattern.exec(text);
    const changed = found === null ? null : change(found[0]);
    if (found === null || changed === null || changed === found[0]) return [];
    return [{ kind, text: text.slice(0, found.index) + changed + text.slice(found.index + found[0].length) }];
  });
}
