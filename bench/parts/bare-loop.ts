/**
 * A process that does nothing but look how late its timers are, until its input ends: on a machine that is full, the
 * delay of everybody's event loop, which no program of ours is to blame for.
 */
import { once } from "node:events";
import { monitorEventLoopDelay } from "node:perf_hooks";

const RESOLUTION_MS = 10;
const loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
loop.enable();
process.stdin.resume();
await once(process.stdin, "end");
console.log(Math.max(0, loop.percentile(99) / 1e6 - RESOLUTION_MS));
