/** Distinct lines of news language: what the samples say, and their clauses joined anew. */
import { sentencesOf } from "../../src/text/sentences.ts";
import { articlesOf, samplePages } from "./measure.ts";

/** @param bytes so much UTF-8 at least */
export async function distinctLines(bytes: number): Promise<readonly string[]> {
  const articles = articlesOf(await samplePages());
  const sentences = articles.flatMap(({ blocks }) =>
    blocks.flatMap((block) => sentencesOf(block).map(({ text }) => text.trim())),
  );
  const heads = sentences.map((text) => text.slice(0, text.indexOf("、") + 1)).filter((head) => head !== "");
  const tails = sentences.map((text) => text.slice(text.indexOf("、") + 1));
  const lines = new Set(sentences);
  let size = [...lines].reduce((sum, line) => sum + Buffer.byteLength(line), 0);
  for (let step = 1; size < bytes && step < heads.length; step++) {
    for (const [index, head] of heads.entries()) {
      const line = head + (tails[(index * 7 + step) % tails.length] ?? "");
      if (lines.has(line)) continue;
      lines.add(line);
      size += Buffer.byteLength(line);
    }
  }
  return [...lines];
}

export const megabytesOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

/** Megabytes of UTF-8 a second of CPU time. */
export function rateOf(texts: readonly string[], work: (text: string) => void): number {
  const before = process.cpuUsage();
  for (const text of texts) work(text);
  const { user, system } = process.cpuUsage(before);
  return (megabytesOf(texts) * 1e6) / (user + system);
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
