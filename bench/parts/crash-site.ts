/** Hosts of our own on loopback with any number of articles each, all different and all of our own writing. */
import { once } from "node:events";
import { createServer } from "node:http";

const TOWNS = ["青波市", "北浜町", "松ヶ丘区", "鳴海村", "東雲市"] as const;

/** What an article of ordinary length tells beside its news: about a hundred characters each. */
const PAST: readonly ((town: string, n: number, part: number) => string)[] = [
  (town, n, part) =>
    `${town}の記録では、桟橋が開かれた${1950 + ((n + part) % 40)}年に港へ来た船は${n + part * 70}隻だった。道路が通じると客は減り、一時は廃止の話も出たが、島の住民が署名を集めて残した経緯がある。`,
  (town, n, part) =>
    `漁協の組合員${(n % 90) + part + 20}人も桟橋を使う。朝の水揚げは${(part % 5) + 3}時ごろに始まり、市場まで運ぶのに約${part * 4 + 10}分かかる。組合は荷を下ろす場所を広げるよう${town}に求めてきた。`,
  (_town, n, part) =>
    `設計を担う会社は、杭を${(n % 60) + part + 40}本打ち、床を今より${(part % 3) + 1}メートル高くする案を示した。高潮のときも渡り板が水につからず、車いすの客が一人で乗り降りできるという。`,
  (town, n, part) =>
    `昨年の台風では桟橋の一部が沈み、${part + 2}日間船が出なかった。島では食料が届かず、${town}は自衛隊に頼んで${(n % 8) + 2}トンの水と米を運んだ。備えの遅れを指摘する声は今も多い。`,
  (town, n, part) =>
    `対岸の商店街では空き店舗が${(n % 30) + part + 5}軒に増えた。店主らは新しい桟橋に待合室と小さな市場を置くよう望んでおり、${town}は来年の${(part % 9) + 1}月までに計画をまとめる考えだ。`,
];

/**
 * @param paragraphs of an article; three say what is new, all further ones are about the pier's past years
 * @returns the addresses' hosts; article n of a host is at `/article/n`
 */
export async function openCrashSite(
  hosts: number,
  paragraphs = 3,
): Promise<{ hosts: string[]; close: () => void }> {
  const servers = await Promise.all(
    Array.from({ length: hosts }, async () => {
      const server = createServer((request, response) => {
        const n = Number(/\d+$/.exec(request.url ?? "")?.[0] ?? 0);
        response.writeHead(/^\/article\//.test(request.url ?? "") ? 200 : 404, {
          "content-type": "text/html; charset=utf-8",
        });
        response.end(page(n, request.headers.host ?? "", paragraphs));
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

function page(n: number, host: string, paragraphs: number): string {
  const town = TOWNS[n % TOWNS.length];
  const told = [
    `${town}は${(n % 28) + 1}日、第${n}号の桟橋を建て替えると発表した。総事業費は約${n + 12}億円で、工事は10月に始まる。`,
    `${town}によると、桟橋は建設から${(n % 40) + 20}年が過ぎ、杭の傷みが進んでいた。利用者は1日に約${n + 300}人に上る。`,
    `工事の間は隣の第${n + 1}号桟橋を使い、便数は減らさない。町の担当者は「冬の前に終えたい」と話した。`,
  ];
  for (let part = told.length; part < paragraphs; part += 1)
    told.push(PAST[(n + part) % PAST.length]?.(town ?? "", n, part) ?? "");
  // In words: a port or a number with 404 in it would look like an error page.
  const desk = [...(host.split(":")[1] ?? "")].map((digit) => "〇一二三四五六七八九"[Number(digit)]).join("");
  const title = `${town}、桟橋を建て替えへ 受付${desk}の第${n % 400}便`;
  return `<!doctype html><html lang="ja"><head><title>${title}</title></head><body><article><h1>${title}</h1>
<time datetime="2026-03-04T09:00:00+09:00">2026年3月4日</time>${told.map((text) => `<p>${text}</p>`).join("\n")}</article></body></html>`;
}
