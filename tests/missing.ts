/** Says at the end, in one line, what the tests could not exercise on this machine. */
import { hasRedis } from "./queues/redis-server.ts";

export default function setup(): () => void {
  return () => {
    if (!hasRedis)
      console.log(
        "not exercised here: the queue and the command line on Redis (redis-server is not installed)",
      );
  };
}
