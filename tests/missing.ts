/** Says at the end, in one line, what the tests could not exercise on this machine. */
import { hasChromium } from "./ingest/chromium.ts";
import { hasRedis } from "./queues/redis-server.ts";

export default function setup(): () => void {
  return () => {
    const missing = [
      ...(hasRedis ? [] : ["the queue and the command line on Redis (redis-server is not installed)"]),
      ...(hasChromium ? [] : ["rendering (chromium is not installed)"]),
    ];
    if (missing.length > 0) console.log(`not exercised here: ${missing.join("; ")}`);
  };
}
