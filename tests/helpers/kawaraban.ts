/** Runs the command line as a person does: a process of its own, with an environment of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

export const samples = join(root, "samples");
export const newFolder = (what = "data") => mkdtempSync(join(tmpdir(), `kawaraban-${what}-`));

export type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string };
export type Running = { readonly child: ChildProcess; readonly ended: Promise<Ran> };

export type How = { readonly env?: Record<string, string>; readonly stdin?: string; readonly cwd?: string };

/** Nothing of the machine's own environment but the PATH: no key, no Redis, no settings. */
export function start(args: readonly string[], how: How = {}): Running {
  const child = spawn(process.execPath, [join(root, "bin/kawaraban.mjs"), ...args], {
    cwd: how.cwd ?? root,
    env: { PATH: process.env["PATH"] ?? "", ...how.env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  child.stdin.on("error", () => undefined); // a command that does not read its input closes it
  child.stdin.end(how.stdin ?? "");
  const ended = new Promise<Ran>((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) =>
      done({
        code,
        stdout: Buffer.concat(out).toString("utf8"),
        stderr: Buffer.concat(err).toString("utf8"),
      }),
    );
  });
  return { child, ended };
}

export const kawaraban = (args: readonly string[], how?: How): Promise<Ran> => start(args, how).ended;

export const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** Resolves when a line of the child's stderr matches. */
export function saw(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      text += chunk.toString("utf8");
      const line = text.split("\n").find((each) => pattern.test(each));
      if (line !== undefined) resolve(line);
    });
  });
}
