/** What the queues hold and what failed last, in the words of the API. */
import type { Backend } from "../../queues/backend.ts";
import { STAGES } from "../../queues/jobs.ts";
import type { StatusReply } from "../read/api.ts";

const FAILED_SHOWN = 10;

export async function queueStatus(backend: Backend, waitingMax: number): Promise<StatusReply> {
  const queues: StatusReply["queues"] = {};
  const failed: StatusReply["failed"] = [];
  for (const stage of STAGES) {
    queues[stage] = { ...(await backend.queue(stage).counts()) };
    for (const { jobId, reason } of await backend.queue(stage).failed(FAILED_SHOWN))
      failed.push({ id: jobId, stage, reason });
  }
  queues["poll"] = { ...(await backend.view("poll").counts()) };
  const paused = await backend.queue("fetch").isPaused();
  return { backend: backend.name, queues, paused, waitingMax, failed: failed.slice(0, FAILED_SHOWN) };
}
