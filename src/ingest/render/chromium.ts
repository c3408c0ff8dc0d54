/** Lets a Chromium that the user has make the page that its scripts would make, behind our own guarded proxy. */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Failure } from "../../errors.ts";
import type { ConnectDeps } from "../connect.ts";
import { openProxy } from "./proxy.ts";

export type RenderDeps = ConnectDeps & {
  /** `chromium`, or a path. */
  readonly program: string;
  readonly userAgent: string;
  readonly totalTimeoutMs: number;
  readonly bodyBytesMax: number;
};

/** How long the page's own clock may run; Chromium lets it run as fast as it can. */
const VIRTUAL_MS = 10_000;

/**
 * @returns the document as it stands after its scripts, as HTML in UTF-8
 * @throws Failure `fetch.render` when there is no such program or it gives nothing, `fetch.timeout`, `fetch.too-large`
 */
export async function renderPage(url: string, deps: RenderDeps): Promise<Uint8Array> {
  const proxy = await openProxy(deps);
  const profile = await mkdtemp(join(tmpdir(), "kawaraban-render-"));
  try {
    return await dumped(url, argumentsFor(url, { port: proxy.port, profile }, deps), deps);
  } finally {
    await proxy.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** No name is resolved and no packet sent but through the proxy; nothing is kept; no picture is asked for. */
const argumentsFor = (
  url: string,
  at: { readonly port: number; readonly profile: string },
  deps: RenderDeps,
): readonly string[] => [
  "--headless",
  "--disable-gpu",
  "--no-first-run",
  "--disable-extensions",
  "--disable-sync",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-quic",
  "--mute-audio",
  "--lang=ja",
  "--blink-settings=imagesEnabled=false",
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
  `--user-data-dir=${at.profile}`,
  `--user-agent=${deps.userAgent}`,
  `--proxy-server=http://127.0.0.1:${at.port}`,
  "--proxy-bypass-list=<-loopback>",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  `--virtual-time-budget=${VIRTUAL_MS}`,
  // Chromium's own sandbox does not work for root; in a container there is nobody else.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--dump-dom",
  url,
];

function dumped(url: string, args: readonly string[], deps: RenderDeps): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that its helpers end with it.
    const child = spawn(deps.program, args, { detached: true, stdio: ["ignore", "pipe", "ignore"] });
    const chunks: Buffer[] = [];
    let bytes = 0;
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      killGroup(child.pid);
      settle();
    };
    const fail = (failure: Failure): void => end(() => reject(failure));
    const timer = setTimeout(
      () => fail(new Failure("fetch.timeout", `rendering ${url} took longer than ${deps.totalTimeoutMs} ms`)),
      deps.totalTimeoutMs,
    );
    child.stdout.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > deps.bodyBytesMax)
        fail(new Failure("fetch.too-large", `rendering ${url} gives more than ${deps.bodyBytesMax} bytes`));
    });
    child.on("error", (cause) =>
      fail(
        new Failure("fetch.render", `${deps.program} cannot be started; RENDER names a Chromium`, { cause }),
      ),
    );
    child.on("close", () => {
      if (bytes > 0) return end(() => resolve(Buffer.concat(chunks)));
      fail(
        new Failure("fetch.render", `${deps.program} made nothing of ${url}; save the page from a browser`),
      );
    });
  });
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    // It has ended by itself.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
