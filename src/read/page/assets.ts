/** The style, the script and the mark: read once, named by what is in them, so that browsers keep them for good. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Asset = { readonly href: string; readonly type: string; readonly text: string };

const folder = join(import.meta.dirname, "assets");

function asset(file: string, type: string): Asset {
  const text = readFileSync(join(folder, file), "utf8");
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 12);
  return { href: `/assets/${digest}/${file}`, type, text };
}

export const ASSETS = {
  css: asset("page.css", "text/css; charset=utf-8"),
  js: asset("page.js", "text/javascript; charset=utf-8"),
  icon: asset("mark.svg", "image/svg+xml"),
} as const;
