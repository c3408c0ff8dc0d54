/**
 * `npm run bench:load -- --articles 10000 --processes 1,2,4`: articles of a server of our own through the queue on each
 * backend, and the same articles through the same stages without a queue, so that the difference is what queueing costs.
 * `--paragraphs 3,10`: short articles, and then ordinary ones of some 900 characters. `--profile`: what part of each run
 * is queueing, told from whose code its time was spent in.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { openCrashSite } from "./parts/crash-site.ts";
import { startResting, watching } from "./parts/load-resting.ts";
import { loadRun, type Window } from "./parts/load-run.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "500" },
    backends: { type: "string", default: "embedded,redis" },
    processes: { type: "string", default: "1,2,4" },
    paragraphs: { type: "string", default: "3" },
    /** Tells from each run's profile, too, what part of it is queueing. */
    profile: { type: "boolean", default: false },
    /** Instead of the load: what so many waiting addresses cost in memory. */
    waiting: { type: "string" },
  },
});
const ARTICLES = Number(values.articles);
const HOSTS = 20;
const PROCESSES = values.processes.split(",").map(Number);
const BACKENDS = values.backends.split(",");
/** V8 has compiled what matters after so many articles, in each process; the stages alone are compared once warm. */
const WARM = 200;
const COMPARED = 800;
const DirectLine = z.object({ "CPU ms an article": z.number(), "of it": z.object({ crew: z.number() }) });

const partOf = async (
  name: string,
  args: readonly string[],
  flags: readonly string[] = [],
): Promise<string> => {
  const part = spawn(process.execPath, [...flags, join(import.meta.dirname, "parts", name), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (flags.length > 0) part.stderr.resume();
  else part.stderr.pipe(process.stderr);
  let said = "";
  part.stdout.on("data", (piece: Buffer) => {
    said += String(piece);
  });
  await once(part, "exit");
  process.stdout.write(said);
  return said;
};

/** Of a short run its second half. */
const windowOf = (processes: number): Window => {
  const until = Math.min(WARM * processes + COMPARED, ARTICLES);
  return { from: Math.min(WARM * processes, Math.floor(until / 2)), until };
};

console.log(`Node ${process.versions.node}, ${cpus().length} CPUs, load ${loadavg().map(Math.round)}`);
if (values.waiting !== undefined) {
  for (const backend of BACKENDS) await partOf("load-waiting.ts", [backend, values.waiting]);
  process.exit();
}

// Beside the stages alone, which take as long: it does nothing.
let resting = BACKENDS.includes("embedded") ? await startResting() : null;
for (const paragraphs of values.paragraphs.split(",").map(Number)) await loadOf(paragraphs);

async function loadOf(paragraphs: number): Promise<void> {
  const site = await openCrashSite(HOSTS, paragraphs);
  const urls = Array.from(
    { length: ARTICLES },
    (_, n) => `http://${site.hosts[n % HOSTS]}/article/${Math.floor(n / HOSTS)}`,
  );
  console.log(`articles of ${paragraphs} paragraphs:`);
  // The embedded queue has one owner.
  const runs = BACKENDS.includes("redis") ? PROCESSES : PROCESSES.filter((processes) => processes === 1);
  const alone: { readonly processes: number; readonly direct: Direct }[] = [];
  for (const processes of runs) alone.push({ processes, direct: await stagesAlone(urls, processes) });
  if (resting !== null) console.log(`embedded, at rest after some minutes: ${await resting()}`);
  resting = null;
  for (const backend of BACKENDS)
    for (const { processes, direct } of alone) {
      if (backend === "embedded" && processes !== 1) continue;
      const window = windowOf(processes);
      const privateHosts = site.hosts;
      await loadRun({ backend, processes, urls, privateHosts, window, direct, profiled: values.profile });
    }
  site.close();
}

type Direct = { readonly cpuMs: number; readonly crewMs: number };

/** In as many processes as the queue's, each with its part of the articles, so that the processor is as busy. */
async function stagesAlone(urls: readonly string[], processes: number): Promise<Direct> {
  const { from, until } = windowOf(processes);
  const each = Math.ceil(until / processes);
  const warm = String(Math.floor(from / processes));
  const lines = await Promise.all(
    Array.from({ length: processes }, async (_, n) => {
      const [watch, watched] = watching();
      const own = urls.slice(n * each, (n + 1) * each);
      const said = await partOf("load-direct.ts", [JSON.stringify(own), warm, watched], watch);
      return DirectLine.parse(JSON.parse(said));
    }),
  );
  const mean = (of: (line: z.infer<typeof DirectLine>) => number) =>
    lines.reduce((sum, line) => sum + of(line), 0) / lines.length;
  return { cpuMs: mean((line) => line["CPU ms an article"]), crewMs: mean((line) => line["of it"].crew) };
}
