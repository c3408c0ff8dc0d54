import { chmodSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type IngestDeps, ingestItem, pageOf } from "../../src/ingest/ingest.ts";
import { openProxy } from "../../src/ingest/render/proxy.ts";
import { hasChromium } from "../helpers/chromium.ts";
import { folderWith } from "./folders.ts";
import { type RawServer, reply, startRawServer } from "./raw-server.ts";

const story = "北港の桟橋を建て替える。市民からは便利になると期待する声が上がった。";
const shell = `<!doctype html><title>港</title><div id="app"></div><script>
fetch("http://127.0.0.1:PORT2/secret").then((r) => r.text()).catch(() => "届かない").then((text) => {
  fetch("/data").then((r) => r.text()).then((data) => { document.getElementById("app").textContent = data + text; });
});
</script>`;
const id = "0123456789abcdef";

describe("rendering", () => {
  let server: RawServer;
  let inner: RawServer;
  let deps: IngestDeps;
  beforeAll(async () => {
    inner = await startRawServer({ "/secret": reply("秘密", { "access-control-allow-origin": "*" }) });
    server = await startRawServer({
      "/shell": reply(shell.replace("PORT2", String(inner.port))),
      "/data": reply(story.repeat(12), { "content-type": "text/plain; charset=utf-8" }),
      "/full": reply(`<!doctype html><p>${story.repeat(12)}</p>`),
    });
    deps = {
      now: () => new Date("2026-03-04T01:00:00Z"),
      userAgent: "kawaraban-test",
      totalTimeoutMs: 60_000,
      bodyBytesMax: 1_000_000,
      privateHosts: [`127.0.0.1:${server.port}`],
    };
  });
  afterAll(async () => {
    await server.close();
    await inner.close();
  });
  const of = (path: string, more: Partial<IngestDeps>) =>
    ingestItem({ kind: "url", url: server.origin + path }, id, { ...deps, ...more });

  it.runIf(hasChromium)(
    "shows what scripts make of a shell, and lets them reach nothing private",
    async () => {
      const { record, parts } = await of("/shell", { render: "chromium" });
      expect(record.parts[0]).toMatchObject({ rendered: true, charset: { name: "utf-8" } });
      const text = pageOf(record, parts).parts[0]?.text ?? "";
      expect(text).toContain(story);
      expect(text).not.toContain("秘密");
      expect(inner.connections()).toBe(0);
    },
  );

  it("leaves a page with an article as it is, and a shell without a browser", async () => {
    expect((await of("/full", { render: "/no/such/chromium" })).record.parts[0]?.rendered).toBe(false);
    expect((await of("/shell", {})).record.parts[0]?.rendered).toBe(false);
  });

  it("says what is wrong with a browser", async () => {
    const programs = folderWith({
      silent: "#!/bin/sh\nexit 1\n",
      hanging: "#!/bin/sh\nsleep 60\n",
      endless: "#!/bin/sh\nyes\n",
    });
    const named = (name: string) => {
      chmodSync(join(programs, name), 0o755);
      return join(programs, name);
    };
    await expect(of("/shell", { render: "/no/such/chromium" })).rejects.toMatchObject({
      code: "fetch.render",
    });
    await expect(of("/shell", { render: named("silent") })).rejects.toMatchObject({ code: "fetch.render" });
    await expect(of("/shell", { render: named("endless") })).rejects.toMatchObject({
      code: "fetch.too-large",
    });
    const hanging = of("/shell", { render: named("hanging"), totalTimeoutMs: 900 });
    await expect(hanging).rejects.toMatchObject({ code: "fetch.timeout" });
  });
});

describe("the proxy of the browser", () => {
  it.each([
    "http://127.0.0.1/",
    "http://169.254.169.254/",
    "http://[::1]/",
    "http://router.local/",
    "http://2130706433/",
    "http://sneaky.example.jp/",
    "http://news.example.jp:22/",
  ])("lets %s not through", async (address) => {
    const proxy = await openProxy({
      resolve: async () => ["10.0.0.1"],
      privateHosts: [],
      limits: { connectTimeoutMs: 500, headersTimeoutMs: 500, totalTimeoutMs: 500 },
    });
    const status = await new Promise((resolve, reject) => {
      request({ host: "127.0.0.1", port: proxy.port, path: address }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on("error", reject)
        .end();
    });
    const tunnel = await new Promise((resolve, reject) => {
      const { host } = new URL(address);
      request({ host: "127.0.0.1", port: proxy.port, method: "CONNECT", path: host })
        .on("connect", (response, socket) => {
          socket.destroy();
          resolve(response.statusCode);
        })
        .on("error", reject)
        .end();
    });
    expect({ status, tunnel, refused: proxy.refused.length }).toEqual({
      status: 403,
      tunnel: 403,
      refused: 2,
    });
    await proxy.close();
  });
});
