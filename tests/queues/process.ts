/** Starts child.ts and waits for what it says. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { BackendConfig } from "../../queues/backend.ts";

const CHILD = fileURLToPath(new URL("./child.ts", import.meta.url));

export type Child = {
  readonly pid: number | undefined;
  /** Resolves when the child has said the word; fails when it ended without. */
  readonly said: (word: string) => Promise<void>;
  /** May be called again. */
  readonly kill: () => Promise<void>;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** The exit code of a child that ends by itself. */
  readonly ended: () => Promise<number | null>;
};

export function startChild(mode: string, config: BackendConfig, host: string | null = null): Child {
  const child = spawn(process.execPath, [CHILD, mode, JSON.stringify(config), host ?? ""], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const words = collect(child);
  return {
    pid: child.pid,
    said: async (word) => {
      while (!words.includes(word)) {
        if (child.exitCode !== null)
          throw new Error(`the child ended with ${child.exitCode} and never said ${word}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    signal: (signal) => void child.kill(signal),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
    ended: async () => {
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      return child.exitCode;
    },
  };
}

function collect(child: ChildProcess): string[] {
  const words: string[] = [];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => words.push(...text.trim().split("\n")));
  return words;
}
