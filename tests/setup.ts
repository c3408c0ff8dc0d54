/** Builds the dictionary before the first test, and says at the end, in one line, what this machine could not exercise. */
import { openWords } from "../src/text/tokenizer.ts";
import { hasChromium } from "./helpers/chromium.ts";
import { hasRedis } from "./queues/redis-server.ts";

export default async function setup(): Promise<() => void> {
  const missing = [
    ...(hasRedis ? [] : ["the queue and the command line on Redis (redis-server is not installed)"]),
    ...(hasChromium ? [] : ["rendering (chromium is not installed)"]),
  ];
  // Nobody reads the last line of a run that is green.
  if (missing.length > 0 && process.env["CI"] === "true")
    throw new Error(`nothing may be skipped here, but ${missing.join("; ")}`);
  // Once ever: otherwise the first commands that are tested would tell of it, several at a time.
  await openWords();
  return () => {
    if (missing.length > 0) console.log(`not exercised here: ${missing.join("; ")}`);
  };
}
