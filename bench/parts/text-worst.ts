/** Text that no news has: runs without stops, which stock kuromoji takes in quadratic time. */
import { loadTokenizer } from "../../src/text/tokenizer.ts";
import { loadKuromoji } from "../../tests/helpers/kuromoji.ts";
import { peakMegabytes } from "./measure.ts";

const sentence = "これは句点のない長い文章であり東京都の委員会が調べている";
const times = (text: string, chars: number): string =>
  text.repeat(Math.ceil(chars / text.length)).slice(0, chars);
/** What it is, what we get, and what stock gets (short enough to end). */
const CASES = [
  ["katakana", times("ア", 10_000), times("ア", 1_500)],
  ["no punctuation", times(sentence, 60_000), times(sentence, 3_000)],
  ["latin", times("a", 100_000), times("a", 1_500)],
  ["emoji", times("😀", 100_000), null],
  ["10 MB without punctuation", times(sentence, 3_333_334), null],
  ["10 MB of one katakana", times("ア", 3_333_334), null],
  ["10 MB of one kanji", times("東", 3_333_334), null],
] as const;

const tokenize = await loadTokenizer();
const stock = await loadKuromoji();
const cpuMs = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e3;
};
console.log("\nworst cases, CPU time:");
for (const [name, text, short] of CASES) {
  let tokens = 0;
  const ms = cpuMs(() => {
    tokens = tokenize(text).length;
  });
  const theirs =
    short === null
      ? ""
      : `; stock with ${short.length} of them: ${cpuMs(() => stock.tokenize(short)).toFixed(0)} ms`;
  console.log(`  ${name}, ${text.length} characters: ${ms.toFixed(0)} ms, ${tokens} tokens${theirs}`);
}
console.log(`  peak memory of it all, with stock loaded: ${peakMegabytes()}`);
