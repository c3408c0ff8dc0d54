/** The Chromium of this machine, if it has one, and how tests drive it. */
import { spawnSync } from "node:child_process";
import { type Browser, chromium, type Page } from "playwright-core";

const found = spawnSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" });
const path = found.status === 0 ? found.stdout.trim() : null;

export const hasChromium = path !== null;

/** A browser that asks nobody but the page's own server; close it. */
export function launchChromium(): Promise<Browser> {
  if (path === null) throw new Error("chromium is not installed");
  return chromium.launch({
    executablePath: path,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // Whatever is not on this machine has no address.
      "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
    ],
  });
}

/** What a page should not do, as it does it: requests to anywhere but `base`, and errors. */
export function strangeOn(page: Page, base: string): readonly string[] {
  const strange: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(base)) strange.push(request.url());
  });
  page.on("pageerror", (error) => strange.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") strange.push(message.text());
  });
  return strange;
}
