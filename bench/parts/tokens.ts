/** Tokenizing: megabytes of UTF-8 a second of CPU time over the text of our samples, each sentence once. */
import { sentencesOf } from "../../src/text/sentences.ts";
import { loadTokenizer, TOKENIZER_VERSION } from "../../src/text/tokenizer.ts";
import { articlesOf, cpuSeconds, peakMegabytes, samplePages } from "./measure.ts";

const ROUNDS = 5;
const articles = articlesOf(await samplePages());
const sentences = articles.flatMap(({ blocks }) =>
  blocks.flatMap((block) => sentencesOf(block).map(({ text }) => text)),
);
const megabytes = sentences.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

const before = process.cpuUsage();
const tokenize = await loadTokenizer();
const loading = process.cpuUsage(before);
let tokens = 0;
const seconds = cpuSeconds(() => {
  tokens = sentences.reduce((sum, text) => sum + tokenize(text).length, 0);
}, ROUNDS);
console.log(
  `tokenizing  ${(megabytes / seconds).toFixed(2)} MB/s of CPU time (${TOKENIZER_VERSION}, ${tokens} tokens in ` +
    `${(megabytes * 1000).toFixed(0)} kB, best of ${ROUNDS}); load ${((loading.user + loading.system) / 1e6).toFixed(2)} s; peak ${peakMegabytes()}`,
);
