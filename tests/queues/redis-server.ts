/** A Redis of our own for a test: its own folder, a free port, stopped by its pid. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type RedisServer = {
  readonly url: string;
  /** May be called again. */
  readonly stop: () => Promise<void>;
  /** Kills it and starts it again in the same place. */
  readonly restart: () => Promise<void>;
};

export const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;

/** @param settings as on redis-server's command line */
export async function startRedis(settings: readonly string[] = []): Promise<RedisServer> {
  const directory = mkdtempSync(join(tmpdir(), "kawaraban-redis-"));
  const port = await freePort();
  const own = ["--port", String(port), "--bind", "127.0.0.1", "--dir", directory, "--save", "", ...settings];
  const start = async () => {
    const started = spawn("redis-server", own, { stdio: ["ignore", "pipe", "inherit"] });
    await ready(started);
    return started;
  };
  const end = async (signal: "SIGTERM" | "SIGKILL") => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, "exit");
    server.kill(signal);
    await ended;
  };
  let server = await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      await end("SIGTERM");
      rmSync(directory, { recursive: true, force: true });
    },
    restart: async () => {
      await end("SIGKILL");
      server = await start();
    },
  };
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function ready(server: ChildProcess): Promise<void> {
  let said = "";
  for await (const chunk of server.stdout ?? []) {
    said += String(chunk);
    if (said.includes("Ready to accept connections")) break;
  }
  if (!said.includes("Ready to accept connections")) throw new Error(`redis-server did not start:\n${said}`);
}
