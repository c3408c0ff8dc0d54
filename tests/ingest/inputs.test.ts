import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { expandInputs } from "../../src/ingest/inputs.ts";
import { folderWith } from "./folders.ts";

const page = (links = "") => `<!doctype html><title>港</title><p>桟橋を建て替える。</p>${links}`;

async function* lines(...chunks: readonly (string | Uint8Array)[]) {
  yield* chunks;
}

const expand = async (args: readonly string[], cwd = "/nowhere", stdin = lines()) => {
  const { inputs, rejected } = await expandInputs(args, { stdin, cwd });
  return {
    inputs: inputs.map((input) => (input.kind === "url" ? input.url : input.path.replace(`${cwd}/`, ""))),
    rejected: rejected.map(({ input, failure }) => [input.replace(`${cwd}/`, ""), failure.code]),
    messages: rejected.map(({ failure }) => failure.message),
  };
};

describe("expandInputs", () => {
  it("takes addresses, files and folders in the order given", async () => {
    const cwd = folderWith({
      "b.html": page(),
      "in/z.txt": "本文",
      "in/a.HTM": page(),
      "in/deep/c.xhtml": page(),
      "in/x.pdf": "%PDF",
    });
    expect(await expand(["https://news.example.jp/1", "in", "b.html"], cwd)).toMatchObject({
      inputs: ["https://news.example.jp/1", "in/a.HTM", "in/deep/c.xhtml", "in/z.txt", "b.html"],
      rejected: [],
    });
  });

  it("takes each once", async () => {
    const cwd = folderWith({ "a.html": page() });
    const args = [
      "a.html",
      "./a.html",
      ".",
      "https://news.example.jp/1?utm_source=x",
      "HTTPS://news.example.jp:443/1#top",
    ];
    expect((await expand(args, cwd)).inputs).toEqual(["a.html", "https://news.example.jp/1?utm_source=x"]);
  });

  it.each([
    ["nowhere.html", "input.not-found", /nowhere\.html/],
    ["paper.pdf", "input.unsupported", /\.html/],
    ["no-extension", "input.unsupported", /\.txt/],
    ["empty-folder", "input.not-found", /holds no pages.*\.html/],
    ["only-pdf", "input.not-found", /holds no pages/],
    ["@nowhere", "input.not-found", /nowhere/],
    ["@empty-list", "input.empty", /one a line/],
    ["-", "input.empty", /standard input/],
    ["ftp://news.example.jp/a", "input.unsupported", /http and https/],
    ["file:///etc/passwd", "input.unsupported", /http and https/],
    ["http://", "input.malformed", /no http/],
    ["www.example.jp/news/1", "input.not-found", /https:\/\/www\.example\.jp\/news\/1/],
    ["paper.pdf/a.html", "input.not-found", /paper\.pdf/],
  ])("rejects %s as %s and does the others", async (arg, code, message) => {
    const cwd = folderWith({
      "good.html": page(),
      "paper.pdf": "%PDF-1.7",
      "no-extension": page(),
      "empty-folder/.hidden.html": page(),
      "only-pdf/x.pdf": "%PDF",
      "empty-list": "# nothing\n\n",
    });
    const { inputs, rejected, messages } = await expand([arg, "good.html"], cwd);
    expect(inputs).toEqual(["good.html"]);
    expect(rejected).toEqual([[arg, code]]);
    expect(messages[0]).toMatch(message);
  });

  it("neither keeps nor shows a password", async () => {
    const args = [
      "https://me:secret@news.example.jp/1",
      "HTTP://:secret@news.example.jp/1",
      "ftp://me:secret@news.example.jp",
    ];
    const found = await expand([...args, "-"], "/nowhere", lines("https://me:secret@news.example.jp/2"));
    expect(found.rejected.map(([, code]) => code)).toEqual(Array(4).fill("input.unsupported"));
    expect(JSON.stringify(found)).not.toContain("secret");
  });

  it("reads addresses from standard input and from a list; a bad line fails alone", async () => {
    const list =
      "\ufeff# morning\r\nhttps://news.example.jp/1\r\n\r\n  https://news.example.jp/2  \nnews.example.jp/3\nmailto:a@b.jp\n";
    const cwd = folderWith({ "list.txt": list });
    const expected = {
      inputs: ["https://news.example.jp/1", "https://news.example.jp/2"],
      rejected: [
        ["news.example.jp/3", "input.malformed"],
        ["mailto:a@b.jp", "input.malformed"],
      ],
    };
    expect(await expand(["@list.txt"], cwd)).toMatchObject(expected);
    const split = [Buffer.from(list).subarray(0, 20), Buffer.from(list).subarray(20)];
    const fromStdin = await expand(["-"], cwd, lines(...split));
    expect(fromStdin).toMatchObject(expected);
    expect(fromStdin.messages[0]).toContain("https://news.example.jp/3");
  });

  it("folds the later parts of an article into its first one, and leaves other numbered files alone", async () => {
    const cwd = folderWith({
      "1.html": page('<a href="2.html">次のページ</a>'),
      "2.html": page('<a href="3.html">次へ</a>'),
      "3.html": page('<a href="2.html">前へ</a>'),
      "story.html": page('<link rel="next" href="./story_2.html">'),
      "story_2.html": page(),
      "news-1.html": page('<a href="news-2.html">次の記事</a>'),
      "news-2.html": page(),
      "other/1.html": page(),
      "other/2.html": page(),
    });
    expect((await expand(["."], cwd)).inputs).toEqual([
      "1.html",
      "news-1.html",
      "news-2.html",
      "other/1.html",
      "other/2.html",
      "story.html",
    ]);
    expect((await expand(["2.html"], cwd)).inputs).toEqual(["2.html"]);
  });

  it("leaves out what browsers save beside a page, hidden files, and links in circles", async () => {
    const cwd = folderWith({
      "a.html": page(),
      "a_files/frame.html": page(),
      "b_files/kept.html": page(),
      ".git/x.html": page(),
      "deep/c.html": page(),
    });
    symlinkSync(cwd, join(cwd, "deep/circle"));
    symlinkSync(join(cwd, "a.html"), join(cwd, "deep/d.html"));
    symlinkSync(join(cwd, "gone"), join(cwd, "deep/e.html"));
    expect((await expand(["."], cwd)).inputs).toEqual([
      "a.html",
      "b_files/kept.html",
      "deep/c.html",
      "deep/d.html",
    ]);
  });
});
