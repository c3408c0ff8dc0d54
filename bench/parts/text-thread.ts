/** A thread of text-threads.ts: tokenizes its lines when it is told to. */
import { parentPort, workerData } from "node:worker_threads";
import { tokenizerOf } from "../../src/text/tokenizer.ts";

const tokenize = tokenizerOf(workerData.dictionary);
parentPort?.once("message", () => {
  let tokens = 0;
  for (let round = 0; round < workerData.rounds; round++) {
    for (const line of workerData.lines) tokens += tokenize(line).length;
  }
  parentPort?.postMessage(tokens);
});
parentPort?.postMessage("ready");
