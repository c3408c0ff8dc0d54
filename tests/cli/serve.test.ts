import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { jsonLines, kawaraban, newFolder, type Running, samples, saw, start } from "../helpers/kawaraban.ts";

const running: Running[] = [];
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill("SIGKILL");
    await ended;
  }
});

async function serve(data: string, env: Record<string, string> = {}) {
  const server = start(["serve", "--port", "0", "--data-dir", data], { env });
  running.push(server);
  const line = await saw(server.child, /serve\.started/);
  return { ...server, ...z.object({ address: z.string() }).parse(JSON.parse(line)) };
}

async function until<Value>(look: () => Promise<Value>, good: (value: Value) => boolean): Promise<Value> {
  while (true) {
    const value = await look();
    if (good(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const states = async (data: string) =>
  jsonLines((await kawaraban(["list", "--json", "--data-dir", data])).stdout).map(({ state }) => state);

const text = join(samples, "texts");

describe("kawaraban serve", () => {
  it("takes over what add left, what add sends, and what run asks; then ends with 143", async () => {
    const data = newFolder();
    const before = await kawaraban(["add", text, "--data-dir", data]);
    expect(before.code).toBe(0);
    expect(await states(data)).toEqual(["queued", "queued", "queued"]);

    const { child, ended, address } = await serve(data);
    await until(
      () => states(data),
      (all) => all.every((state) => state === "done"),
    );

    const read = async (path: string) => (await fetch(new URL(path, address))).text();
    await until(
      () => read("/v1/summaries?fields=id"),
      (page) => (JSON.parse(page).summaries ?? []).length >= 3,
    );
    expect(await read("/feeds/summaries.atom")).toContain("<entry>");

    const again = await kawaraban(["add", text, "--json", "--data-dir", data]);
    expect(jsonLines(again.stdout).map(({ told }) => told)).toEqual(Array(3).fill("done already"));

    const run = await kawaraban([
      "run",
      join(samples, "pages/ferry--short.html"),
      "--json",
      "--data-dir",
      data,
    ]);
    expect([run.code, jsonLines(run.stdout).length]).toEqual([0, 1]);

    const status = jsonLines((await kawaraban(["status", "--json", "--data-dir", data])).stdout)[0];
    expect(status).toMatchObject({ owner: child.pid, backend: "embedded", items: { done: 4 } });

    child.kill("SIGTERM");
    expect((await ended).code).toBe(143);
    expect((await kawaraban(["status", "--json", "--data-dir", data])).stdout).toContain('"owner":null');
  });

  it("opens no door to other machines without a key", async () => {
    const data = newFolder();
    const refused = await kawaraban(["serve", "--host", "0.0.0.0", "--port", "0", "--data-dir", data]);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("KAWARABAN_API_KEY")]);
    const short = await kawaraban(["serve", "--data-dir", data], { env: { KAWARABAN_API_KEY: "short" } });
    expect(short.code).toBe(2);
    const { address } = await serve(data, { KAWARABAN_API_KEY: "a-key-of-the-tests" });
    expect((await fetch(new URL("/v1/summaries", address))).status).toBe(401);
    expect((await kawaraban(["status", "--json", "--data-dir", data])).stdout).toContain('"owner":');
  });

  it("tells a second serve who holds the directory", async () => {
    const data = newFolder();
    const { child } = await serve(data);
    const second = await kawaraban(["serve", "--port", "0", "--data-dir", data]);
    expect(second.code).toBe(1);
    expect(second.stderr).toContain(`pid ${child.pid}`);
  });

  it("is taken over after a SIGKILL", async () => {
    const data = newFolder();
    const first = await serve(data);
    first.child.kill("SIGKILL");
    await first.ended;
    const run = await kawaraban(["run", text, "--json", "--data-dir", data]);
    expect([run.code, jsonLines(run.stdout).length]).toEqual([0, 3]);
  });

  it("answers everyone on this machine, but for the owner's matters and files of the machine", async () => {
    const data = newFolder();
    const { address } = await serve(data);
    const token = readFileSync(join(data, "api.token"), "utf8");
    const ask = (path: string, init: RequestInit = {}) => fetch(new URL(path, address), init);
    const authorization = `Bearer ${token}`;
    const post = (body: string, headers: Record<string, string> = { authorization }) =>
      ask("/v1/items", { method: "POST", body, headers: { "content-type": "application/json", ...headers } });

    expect(await (await ask("/healthz")).json()).toEqual({ ok: true });
    expect((await ask("/v1/status")).status).toBe(401);
    const file = { kind: "file", path: join(samples, "pages/ferry--short.html"), url: null };
    expect((await post(JSON.stringify({ inputs: [file] }), {})).status).toBe(403);
    expect((await ask("/v1/status", { headers: { authorization } })).status).toBe(200);
    expect((await ask("/nowhere")).status).toBe(404);
    for (const bad of ["", "[]", '{"inputs":[]}', '{"inputs":[{"kind":"url","url":"file:///etc/passwd"}]}'])
      expect((await post(bad)).status, bad).toBe(400);
    expect((await post(JSON.stringify({ inputs: [], x: "x".repeat(2_000_000) }))).status).toBe(413);
    const good = await post(JSON.stringify({ inputs: [file] }));
    expect(good.status).toBe(202);
  });

  it("fetches a page over HTTP when its host is allowed, and fails a 404 at once", async () => {
    const page = readFileSync(join(samples, "pages/ferry--short.html"));
    const server = createServer((request, response) => {
      response.writeHead(request.url === "/a" ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
      response.end(request.url === "/a" ? page : "no such page");
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const bound = server.address();
    const host = `127.0.0.1:${typeof bound === "object" ? bound?.port : ""}`;
    try {
      const { code, stdout, stderr } = await kawaraban(
        ["run", `http://${host}/a`, `http://${host}/gone`, "--json", "--data-dir", newFolder()],
        { env: { KAWARABAN_PRIVATE_HOSTS: host } },
      );
      expect(code).toBe(1);
      expect(jsonLines(stdout)).toMatchObject([{ title: expect.any(String), url: `http://${host}/a` }]);
      expect(stderr).toContain("fetch.gone");
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
});

describe("kawaraban clean and summarize", () => {
  it("give one line a line, and a bad line fails alone", async () => {
    const folder = newFolder("list");
    writeFileSync(
      join(folder, "pages.jsonl"),
      [
        { id: "a", path: join(samples, "pages/ferry--short.html"), url: "https://example.jp/a" },
        { id: "b", path: "nowhere.html" },
        { id: "c", path: join(samples, "pages/quake-drill--captcha.html") },
      ]
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(""),
    );
    const cleaned = await kawaraban(["clean", "--from", join(folder, "pages.jsonl")]);
    expect(cleaned.code).toBe(1);
    expect(jsonLines(cleaned.stdout)).toMatchObject([
      { id: "a", article: { title: expect.any(String), blocks: expect.any(Array) } },
      { id: "b", error: { code: "input.not-found" } },
      { id: "c", error: { code: "clean.captcha" } },
    ]);

    const body =
      "青波市は4日、北港の桟橋を建て替えると発表した。総事業費は約42億円。工事は2026年10月に始まる。";
    const list = `${JSON.stringify({ id: "t", published: "2026-03-04", body })}\n{"id":"u"}\n`;
    const told = await kawaraban(["summarize", "--from", "-", "--length", "80"], { stdin: list });
    expect(told.code).toBe(1);
    const [first, second] = jsonLines(told.stdout);
    expect(first).toMatchObject({ id: "t", summary: { points: expect.any(Array), made: { length: 80 } } });
    expect(second).toMatchObject({ id: "u", error: { code: "input.malformed" } });
  });
});
