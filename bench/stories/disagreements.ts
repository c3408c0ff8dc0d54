/** What the articles of our corpus disagree on, found by hand: the event's article, the thing, and its numbers. */
export const DISAGREEMENTS: readonly {
  readonly of: string;
  readonly unit: string;
  readonly values: readonly number[];
}[] = [
  { of: "q1a", unit: "M", values: [6.9, 6.6] },
  { of: "q1a", unit: "km", values: [30, 36] },
  { of: "q2b", unit: "人", values: [3, 4] },
  { of: "y2a", unit: "人", values: [3, 4] },
  { of: "f1a", unit: "人", values: [2, 3] },
  { of: "u3", unit: "人", values: [7, 9] },
  { of: "p-d1", unit: "JPY", values: [48_000_000_000, 49_500_000_000] },
  { of: "p-f1", unit: "人", values: [5, 6] },
  { of: "p-h1", unit: "面", values: [2, 3] },
  { of: "p-k1", unit: "人", values: [91, 89] },
  { of: "p-n1", unit: "人", values: [11, 14] },
  { of: "s-a1", unit: "人", values: [120_000, 150_000] },
  { of: "s-c1", unit: "人", values: [7, 9] },
  { of: "s-e1", unit: "時間", values: [2, 2.5] },
  { of: "s-g1", unit: "人", values: [2, 3] },
  { of: "v4-a1", unit: "人", values: [1, 2] },
  { of: "v4-a4", unit: "人", values: [12, 14] },
  { of: "v4-b1", unit: "件", values: [18, 21] },
  { of: "v4-b7", unit: "JPY", values: [420_000_000, 460_000_000] },
  { of: "v4-d2", unit: "人", values: [4, 6] },
  { of: "v4-e2", unit: "棟", values: [17, 15] },
  { of: "v4-j1", unit: "人", values: [12_000, 15_000] },
  { of: "v4-k1", unit: "件", values: [11, 13] },
];
