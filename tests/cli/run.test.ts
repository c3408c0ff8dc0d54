import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Summary } from "../../src/model.ts";
import { jsonLines, kawaraban, newFolder, samples } from "../helpers/kawaraban.ts";

const text = (title: string) =>
  `${title}\n\n2026年3月4日 10時15分\n\n青波市は4日、老朽化した北港の桟橋を2028年度までに建て替えると発表した。総事業費は約42億円。\n\n市によると、工事は2026年10月に始まり、期間中は南港を使う。\n`;

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => !name.startsWith("queue"));

describe("kawaraban run", () => {
  it("ingests a folder, prints a block an article, and leaves JSON that fits the schema", async () => {
    const data = newFolder();
    const { code, stdout, stderr } = await kawaraban(["run", join(samples, "texts"), "--data-dir", data]);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(stdout.match(/^■ /gm)).toHaveLength(readdirSync(join(samples, "texts")).length);
    expect(stdout).toMatch(/要点 +1\. [^■]+\[b\d+\.s\d+/);

    const again = await kawaraban(["run", join(samples, "texts"), "--json", "--data-dir", data]);
    expect(again.code).toBe(0);
    for (const line of jsonLines(again.stdout)) expect(() => Summary.parse(line)).not.toThrow();
    expect(filesBelow(data).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("does done articles again only with --again", async () => {
    const folder = newFolder("pages");
    const data = newFolder();
    writeFileSync(join(folder, "a.txt"), text("北港の桟橋、建て替えへ"));
    const run = async (...more: string[]) =>
      jsonLines((await kawaraban(["run", folder, "--json", "--data-dir", data, ...more])).stdout).map(
        (line) => z.object({ made: z.object({ at: z.string() }) }).parse(line),
      );
    const [first] = await run();
    const [second] = await run();
    const [third] = await run("--again");
    expect(second?.made.at).toBe(first?.made.at);
    expect(third?.made.at).not.toBe(first?.made.at);
  });

  it("does the good inputs and names each bad one with its reason", async () => {
    const folder = newFolder("pages");
    writeFileSync(join(folder, "good.txt"), text("北港の桟橋、建て替えへ"));
    writeFileSync(join(folder, "empty.html"), "");
    writeFileSync(join(folder, "paper.pdf"), "%PDF-1.7\n%\u0000");
    writeFileSync(join(folder, "lying.html"), "%PDF-1.7\n\u0000\u0001\u0002");
    writeFileSync(join(folder, "huge.txt"), "あ".repeat(400_000));
    const bad = newFolder("bare");
    const inputs = ["good.txt", "empty.html", "paper.pdf", "lying.html", "huge.txt", "nowhere.txt"].map(
      (name) => join(folder, name),
    );
    const { code, stdout, stderr } = await kawaraban(
      [
        "run",
        ...inputs,
        bad,
        "ftp://example.com/a",
        "http://127.0.0.1:9/a",
        "--json",
        "--data-dir",
        newFolder(),
      ],
      { env: { KAWARABAN_BODY_BYTES_MAX: "1000000" } },
    );
    expect(code).toBe(1);
    expect(jsonLines(stdout)).toHaveLength(1);
    const lines = stderr.trim().split("\n");
    expect(lines).toHaveLength(8);
    for (const [name, reason] of [
      ["empty.html", "input.empty"],
      ["paper.pdf", "input.unsupported"],
      ["lying.html", "input.unsupported"],
      ["huge.txt", "input.too-large"],
      ["nowhere.txt", "input.not-found"],
      [bad, "input.not-found"],
      ["ftp://example.com/a", "input."],
      ["http://127.0.0.1:9/a", "fetch.refused-address"],
    ] as const)
      expect(
        lines.filter((line) => line.includes(name) && line.includes(reason)),
        name,
      ).toHaveLength(1);
  });

  it("takes addresses from standard input and from a file, and tells wrong usage", async () => {
    const data = newFolder();
    const list = join(newFolder("list"), "urls.txt");
    writeFileSync(list, "# two that may not be fetched\nhttp://10.0.0.1/a\n\nhttp://192.168.1.1/b\n");
    const fromFile = await kawaraban(["run", `@${list}`, "--data-dir", data]);
    const fromStdin = await kawaraban(["run", "-", "--data-dir", data], { stdin: "http://[::1]/c\n" });
    expect([fromFile.code, fromStdin.code]).toEqual([1, 1]);
    expect(fromFile.stderr.match(/fetch\.refused-address/g)).toHaveLength(2);
    expect(fromStdin.stderr.match(/fetch\.refused-address/g)).toHaveLength(1);

    for (const wrong of [
      ["run"],
      ["rnu", "x"],
      ["run", "x", "--lenght", "9"],
      ["run", "x", "--length", "7"],
      [],
    ])
      expect((await kawaraban(wrong)).code, wrong.join(" ")).toBe(2);
    expect((await kawaraban(["--help"])).code).toBe(0);
  });
});
