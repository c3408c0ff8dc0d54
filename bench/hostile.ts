/**
 * `npm run bench:hostile`: what hostile pages cost the cleaner (bounds asked: 2 s and 300 MB each). Each page is a process
 * of its own, so that its peak memory is its own; CPU time, because machines are shared.
 */
import { spawnSync } from "node:child_process";
import { cleanPage } from "../src/clean/clean.ts";
import { Failure } from "../src/errors.ts";

const told =
  "霧浜市は3日、第3岸壁の復旧工事を9月末までに終える方針を固めた。総事業費は約184億円で、国が3分の2を負担する。";
const article = `<article><h1>港の復旧</h1><p>${told}</p><p>${told.replace("3日", "4日")}</p></article>`;
const many = (count: number, text: string): string => text.repeat(count);

const PAGES: Readonly<Record<string, () => string>> = {
  "20 MB of nested tags": () => article + many(4_000_000, "<div>"),
  "100,000 unclosed tags": () => many(100_000, "<b>x ") + article,
  "20 MB attribute": () => `<div class="${many(20_000_000, "a")}">${article}</div>`,
  "half a million links": () => `${article}<div>${many(500_000, "<a href='/x'>見出し</a>")}</div>`,
  "100,000 identical paragraphs": () => article + many(100_000, `<p>${told}</p>`),
  "no body": () => "<html><head><title>港</title></head></html>",
  "null bytes and controls": () => article + many(200_000, "<p>\u0000\u0007港\u001b</p>"),
  "bidi marks, odd spaces": () => article.replaceAll("。", "\u202e。\u2066\u3164\u2800\u00a0"),
  "HTML in HTML": () => many(100_000, `<html><body>${article}`),
};

function clean(name: string): { chars: number; seconds: number; came: string } {
  const text = PAGES[name]?.() ?? "";
  const before = process.cpuUsage();
  let came: string;
  try {
    const { blocks } = cleanPage({
      id: "0123456789abcdef",
      url: "https://news.example.jp/a/1",
      parts: [{ url: null, format: "html", text }],
      fetchedAt: "2026-11-26T00:00:00Z",
      httpStatus: 200,
    });
    came = `an article of ${blocks.length} blocks`;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    came = error.code;
  }
  const { user, system } = process.cpuUsage(before);
  return { chars: text.length, seconds: (user + system) / 1e6, came };
}

const part = process.argv[2];
if (part !== undefined) {
  const { chars, seconds, came } = clean(part);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${part.padEnd(30)} ${(chars / 1e6).toFixed(1).padStart(6)} M chars  ${seconds.toFixed(2).padStart(6)} s  peak ${String(peak).padStart(4)} MB (document included)  ${came}`,
  );
} else {
  for (const each of Object.keys(PAGES)) {
    const { status } = spawnSync(process.execPath, [import.meta.filename, each], { stdio: "inherit" });
    if (status !== 0) process.exitCode = 1;
  }
}
