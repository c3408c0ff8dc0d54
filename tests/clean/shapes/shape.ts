/** A page of a shape that real sites have, with invented names and text, and what must come out of it. */
export type Shape = {
  /** What the shape carries, in the words of a test's name. */
  readonly what: string;
  readonly html: string;
  readonly title: string;
  readonly body: readonly string[];
  readonly captions?: readonly string[];
  readonly publishedAt?: string;
  readonly publisher?: string;
  readonly wire?: string;
  readonly bylines?: readonly string[];
  readonly access?: "full" | "partial";
};

const THINGS = [
  "橋の架け替え",
  "図書館の蔵書",
  "ため池の水位",
  "朝市の再開",
  "校庭の芝生",
  "渡し船の運賃",
  "温室の暖房",
  "古い写真館",
];
const DEEDS = [
  "住民が手引き",
  "来春に前倒し",
  "3年ぶり復活へ",
  "市が補助を検討",
  "高校生が調査",
  "利用者が倍増",
];

/** Headlines of other articles, never the same twice. */
export const headline = (n: number): string => `${THINGS[n % 8]}、${DEEDS[n % 6]}（${n + 1}）`;

export const links = (count: number, mark: (text: string, n: number) => string): string =>
  Array.from({ length: count }, (_, n) => mark(headline(n), n)).join("\n");
