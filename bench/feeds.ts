/**
 * `npm run bench:feeds`: how fast feeds are read (50 MB, as a stream), and what hostile ones cost. Each part is a process
 * of its own, so that its peak memory is its own; CPU time, because machines are shared.
 */
import { spawnSync } from "node:child_process";
import { openFeed } from "../src/ingest/feeds/read.ts";

const PIECE_CHARS = 65_536;
const STREAM_BYTES = 50_000_000;

const around = (bad: string): string =>
  `<rss><channel><item><link>https://ex.jp/1</link></item>${bad}<item><link>https://ex.jp/2</link></item></channel></rss>`;
const many = (count: number, text: string): string => text.repeat(count);

const HOSTILE: Readonly<Record<string, () => string>> = {
  "100,000 nested elements": () => around(`<item>${many(100_000, "<a>")}${many(100_000, "</a>")}</item>`),
  "1,000,000 unclosed tags": () => around(`<item>${many(1_000_000, "<b>")}</item>`),
  "20 MB attribute": () => around(`<item><guid a="${many(20_000_000, "x")}">g</guid></item>`),
  "20 MB title": () => around(`<item><title>${many(20_000_000, "x")}</title></item>`),
  "entity bomb": () =>
    `<!DOCTYPE l [<!ENTITY a "${many(1_000, "x")}"><!ENTITY b "${many(1_000, "&a;")}">]>${around(`<item><title>${many(500_000, "&b;")}</title></item>`)}`,
  "external entities": () =>
    `<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>${around(`<item><title>${many(100_000, "&x;")}</title></item>`)}`,
  "100,000 × __proto__": () =>
    around(`<item>${many(100_000, '<__proto__ __proto__="1">x</__proto__>')}</item>`),
  "20 MB of unclosed CDATA": () =>
    around(many(200_000, `<item><title><![CDATA[${many(50, "x")}</title></item>`)),
  "20 MB of less-than signs": () => around(`<item><title>${many(20_000_000, "<")}</title></item>`),
  "1,000,000 false tags": () => around(`<item><title>${many(1_000_000, "<速 ")}</title></item>`),
  "20 MB of unclosed comments": () => around(many(4_000_000, "<!-- ")),
};

function stream(): { chars: number; bytes: number; seconds: number; items: number } {
  const unit = Array.from(
    { length: 40 },
    (_, at) =>
      `<item><title>霧浜港の岸壁復旧、${at}月に前倒し &amp;amp; 航路再開</title><link>https://ex.jp/news/${at}?utm_source=rss&amp;id=${at}</link><guid isPermaLink="false">kirihama-${at}</guid><pubDate>Wed, 04 Mar 2026 10:20:30 +0900</pubDate><description><![CDATA[<p>北海道の知事は会見で、岸壁の復旧を当初の計画より早く終える方針を明らかにした。</p>]]></description><dc:creator>山田 花子</dc:creator></item>\n`,
  ).join("");
  const unitBytes = Buffer.byteLength(unit);
  const units = Math.ceil(STREAM_BYTES / unitBytes);
  let items = 0;
  const reader = openFeed({
    url: "https://ex.jp/feed",
    now: new Date("2026-03-05"),
    onItem: () => (items += 1),
    onRejected: () => undefined,
  });
  const before = process.cpuUsage();
  reader.write('<rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>');
  for (let at = 0; at < units; at += 1) reader.write(unit);
  reader.end();
  const { user, system } = process.cpuUsage(before);
  return { chars: units * unit.length, bytes: units * unitBytes, seconds: (user + system) / 1e6, items };
}

function hostile(name: string): { chars: number; seconds: number; items: number } {
  const document = HOSTILE[name]?.() ?? "";
  let items = 0;
  const reader = openFeed({
    url: "https://ex.jp/feed",
    now: new Date("2026-03-05"),
    onItem: () => (items += 1),
    onRejected: () => undefined,
  });
  const before = process.cpuUsage();
  for (let at = 0; at < document.length; at += PIECE_CHARS)
    reader.write(document.slice(at, at + PIECE_CHARS));
  reader.end();
  const { user, system } = process.cpuUsage(before);
  return { chars: document.length, seconds: (user + system) / 1e6, items };
}

const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

const part = process.argv[2];
if (part === "--idle") {
  console.log(`an empty process: ${peak()} MB`);
} else if (part === "--stream") {
  const { bytes, seconds, items } = stream();
  console.log(
    `stream of ${(bytes / 1e6).toFixed(0)} MB, ${items} items: ${(bytes / 1e6 / seconds).toFixed(1)} MB/s of CPU, peak ${peak()} MB`,
  );
} else if (part !== undefined) {
  const { chars, seconds, items } = hostile(part);
  console.log(
    `${part.padEnd(28)} ${(chars / 1e6).toFixed(1).padStart(6)} M chars  ${seconds.toFixed(2).padStart(6)} s  peak ${String(peak()).padStart(4)} MB (document included)  ${items} items`,
  );
} else {
  for (const each of ["--idle", "--stream", ...Object.keys(HOSTILE)]) {
    const { status } = spawnSync(process.execPath, [import.meta.filename, each], { stdio: "inherit" });
    if (status !== 0) process.exitCode = 1;
  }
}
