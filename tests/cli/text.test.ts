import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { jsonLines, kawaraban, newFolder } from "../helpers/kawaraban.ts";

const BODY =
  "  🎌高市早苗首相は13日、東京で「投資は5500億ドル（約86兆円）になる」と述べた。\n\n経済産業省は12月に計画をまとめる。";

const place = { start: z.number(), end: z.number() };
const things = z.array(z.looseObject({ spans: z.array(z.object(place)), iso: z.string().optional() }));
const Told = z.object({
  sentences: z.array(z.object({ ...place, text: z.string() })),
  tokens: z.array(
    z.object({
      ...place,
      surface: z.string(),
      kind: z.string().optional(),
      parts: z.array(z.unknown()).optional(),
    }),
  ),
  people: things,
  organizations: things,
  places: things,
  dates: things,
  amounts: things,
  quotes: z.array(z.unknown()),
});

const at = ({ start, end }: { start: number; end: number }): string => BODY.slice(start, end);
const placesOf = (list: z.infer<typeof things>) => list.map(({ spans }) => spans.map(at));

describe("kawaraban text", () => {
  it("tells sentences, tokens and mentions with places in the body; a bad line fails alone", async () => {
    const line = JSON.stringify({ id: "a", published: "2026-11-14", body: BODY });
    const { code, stdout } = await kawaraban(["text", "--from", "-", "--json"], {
      stdin: `${line}\n{"id":"b"}\n`,
    });
    const [told, bad] = jsonLines(stdout);
    const document = Told.parse(told);
    expect(code).toBe(1);
    expect(bad).toMatchObject({ id: "b", error: { code: "input.malformed" } });
    expect(document.sentences.map(at)).toEqual(document.sentences.map(({ text }) => text));
    expect(document.tokens.map(at)).toEqual(document.tokens.map(({ surface }) => surface));
    expect(document.tokens.find(({ kind }) => kind === "amount")?.parts?.length).toBeGreaterThan(1);
    expect(placesOf(document.people)).toEqual([["高市早苗首相"]]);
    expect(placesOf(document.organizations)).toEqual([["経済産業省"]]);
    expect(placesOf(document.places)).toEqual([["東京"]]);
    expect(placesOf(document.dates)).toEqual([["13日"], ["12月"]]);
    expect(placesOf(document.amounts)).toHaveLength(2);
    expect(document.quotes).toMatchObject([
      { kind: "speech", speaker: "高市早苗", text: "投資は5500億ドル（約86兆円）になる" },
    ]);
    expect(document.dates[0]?.iso).toBe("2026-11-13");
  });

  it("marks a file's text in words where there are no colours", async () => {
    const file = join(newFolder(), "a.txt");
    writeFileSync(file, BODY);
    const { code, stdout } = await kawaraban(["text", file]);
    expect(code).toBe(0);
    expect(stdout).toContain("高市早苗首相〔人〕");
    expect(stdout).not.toContain("\u001b[");
  });

  it("counts the days of a file from the day given, or from the line that tells it", async () => {
    const file = join(newFolder(), "a.txt");
    const days = async (text: string, ...args: readonly string[]) => {
      writeFileSync(file, text);
      const [told] = jsonLines((await kawaraban(["text", file, "--json", ...args])).stdout);
      return Told.parse(told).dates.map(({ iso }) => iso);
    };
    expect(await days(BODY, "--published", "2025-03-02")).toEqual(["2025-02-13", "2025-12"]);
    expect(await days(`投資計画を発表\n2026年11月14日 10時30分\n${BODY}\n`)).toContain("2026-11-13");
    expect(await days(BODY)).toEqual([]);
  });

  it("shows in its help the settings that matter to it", async () => {
    const [text, run] = [await kawaraban(["text", "--help"]), await kawaraban(["run", "--help"])];
    expect(text.stdout).toContain("--names");
    expect(text.stdout).not.toContain("--port");
    expect(run.stdout).toContain("do not use what is known of single publishers");
  });

  it.each([
    [["text", "a.txt", "--published", "soon"], "a day is needed"],
    [["text"], "either one file"],
    [["text", "no-such.txt"], "cannot be read"],
    [["text", "page.html"], "kawaraban clean"],
  ])("%j is refused with what to do", async (args, why) => {
    const { code, stderr } = await kawaraban(args);
    expect(code).toBe(2);
    expect(stderr).toContain(why);
  });
});

describe("kawaraban check", () => {
  it("answers in JSON lines, asked for by --json or not", async () => {
    const line = JSON.stringify({
      id: "a",
      published: "2026-11-14",
      body: BODY,
      statements: [{ text: "投資は5500億ドルになる。" }, { text: "投資は5500億円になる。" }],
    });
    const runs = [[], ["--json"]].map((flags) =>
      kawaraban(["check", "--from", "-", ...flags], { stdin: `${line}\n` }),
    );
    const [plain, asked] = await Promise.all(runs);
    expect(asked?.code).toBe(0);
    expect(asked?.stdout).toBe(plain?.stdout);
    expect(jsonLines(asked?.stdout ?? "")).toMatchObject([
      { id: "a", results: [expect.anything(), { verdict: "refused" }] },
    ]);
  });
});
