/** Hosts of our own on loopback with any number of articles each, all different and all of our own writing. */
import { once } from "node:events";
import { createServer } from "node:http";

const TOWNS = ["青波市", "北浜町", "松ヶ丘区", "鳴海村", "東雲市"] as const;

/** @returns the addresses' hosts; article n of a host is at `/article/n` */
export async function openCrashSite(hosts: number): Promise<{ hosts: string[]; close: () => void }> {
  const servers = await Promise.all(
    Array.from({ length: hosts }, async () => {
      const server = createServer((request, response) => {
        const n = Number(/\d+$/.exec(request.url ?? "")?.[0] ?? 0);
        response.writeHead(/^\/article\//.test(request.url ?? "") ? 200 : 404, {
          "content-type": "text/html; charset=utf-8",
        });
        response.end(page(n, request.headers.host ?? ""));
      }).listen(0, "127.0.0.1");
      await once(server, "listening");
      return server;
    }),
  );
  return {
    hosts: servers.map((server) => {
      const address = server.address();
      return `127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
    }),
    close: () => {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

function page(n: number, host: string): string {
  const town = TOWNS[n % TOWNS.length];
  const told = [
    `${town}は${(n % 28) + 1}日、第${n}号の桟橋を建て替えると発表した。総事業費は約${n + 12}億円で、工事は10月に始まる。`,
    `${town}によると、桟橋は建設から${(n % 40) + 20}年が過ぎ、杭の傷みが進んでいた。利用者は1日に約${n + 300}人に上る。`,
    `工事の間は隣の第${n + 1}号桟橋を使い、便数は減らさない。町の担当者は「冬の前に終えたい」と話した。`,
  ];
  // In words: a port or a number with 404 in it would look like an error page.
  const desk = [...(host.split(":")[1] ?? "")].map((digit) => "〇一二三四五六七八九"[Number(digit)]).join("");
  const title = `${town}、桟橋を建て替えへ 受付${desk}の第${n % 400}便`;
  return `<!doctype html><html lang="ja"><head><title>${title}</title></head><body><article><h1>${title}</h1>
<time datetime="2026-03-04T09:00:00+09:00">2026年3月4日</time>${told.map((text) => `<p>${text}</p>`).join("\n")}</article></body></html>`;
}
