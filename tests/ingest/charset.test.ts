import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decode, decodeAs } from "../../src/ingest/charset.ts";
import { charsetOf } from "../../src/ingest/labels.ts";
import { toIso2022Jp } from "./iso2022-encoder.ts";

const story =
  "青波市は４日、老朽化した北港の桟橋を２０２８年度までに建て替えると発表した。総事業費は約４２億円で、市民からは「便利になる」と期待する声が上がった。";
const page = (head: string, body = story) =>
  `<!doctype html><html lang="ja"><head>${head}<title>北港の桟橋、建て替えへ</title></head><body><p>${body}</p></body></html>`;

type Name = "utf-8" | "shift_jis" | "euc-jp" | "iso-2022-jp";
const NAMES: readonly Name[] = ["utf-8", "shift_jis", "euc-jp", "iso-2022-jp"];
const encode = (text: string, name: Name): Uint8Array =>
  name === "iso-2022-jp" ? toIso2022Jp(text) : iconv.encode(text, name);

/** Labels as they stand on pages. */
const LABELS: Readonly<Record<Name, readonly string[]>> = {
  "utf-8": ["utf-8", "UTF-8", "utf8", "UTF8", "x-utf-8", "unicode-1-1-utf-8"],
  shift_jis: [
    "Shift_JIS",
    "shift-jis",
    "sjis",
    "x-sjis",
    "SJIS",
    "MS_Kanji",
    "cp932",
    "CP932",
    "ms932",
    "Windows-31J",
    "csShiftJIS",
    "Shift_JISX0213",
    "SJIS-win",
  ],
  "euc-jp": ["EUC-JP", "euc_jp", "eucjp", "x-euc-jp", "x-euc", "eucJP-win", "CP51932", "ujis", "euc"],
  "iso-2022-jp": ["ISO-2022-JP", "iso2022-jp", "jis", "JIS", "csISO2022JP", "iso-2022-jp-1", "cp50220"],
};

const labelled = NAMES.flatMap((name) => LABELS[name].map((label) => [label, name] as const));

describe("charsetOf", () => {
  it.each(labelled)("%s means %s", (label, name) => expect(charsetOf(label)).toBe(name));
  it.each(["none", "auto", "日本語", "x-user-defined", "", "unknown-8bit"])("%j means nothing", (label) =>
    expect(charsetOf(label)).toBeNull(),
  );
  it("leaves other languages to the standard", () => {
    expect([charsetOf("latin1"), charsetOf("gb2312"), charsetOf("big5")]).toEqual([
      "windows-1252",
      "gbk",
      "big5",
    ]);
  });
});

describe("decode", () => {
  const same = (
    bytes: Uint8Array,
    name: string,
    text: string,
    told: Partial<Parameters<typeof decode>[1]> = {},
  ) => {
    const decoded = decode(bytes, { format: "html", ...told });
    expect(decoded.charset).toMatchObject({ name, replaced: 0 });
    expect(decoded.text).toBe(text);
    return decoded.charset.evidence;
  };

  it.each(labelled)("%s declared in meta, and true", (label, name) => {
    const text = page(`<meta charset="${label}">`);
    expect(same(encode(text, name), name, text)).toContain("meta agrees");
  });

  it.each(labelled)("%s declared in http-equiv, and true", (label, name) => {
    const text = page(`<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=${label}'>`);
    same(encode(text, name), name, text);
  });

  it.each(labelled)("%s declared in the header, and true", (label, name) => {
    const evidence = same(encode(page(""), name), name, page(""), {
      contentType: `text/html; charset="${label}"`,
    });
    expect(evidence).toContain("HTTP header agrees");
  });

  const lies = labelled.flatMap(([label, said]) =>
    NAMES.filter((is) => is !== said).map((is) => [label, is] as const),
  );
  it.each(lies)("%s declared, %s meant: the bytes win and the lie is told", (label, is) => {
    const text = page(`<meta charset="${label}">`);
    expect(same(encode(text, is), is, text, { contentType: `text/html;charset=${label}` })).toContain(
      `meta says ${label}`,
    );
  });

  it.each(NAMES)("%s undeclared: short and long, HTML and text", (name) => {
    for (const text of ["港の桟橋を建て替える。", story, page(""), page("", story.repeat(500))]) {
      same(encode(text, name), name, text);
      same(encode(text, name), name, text, { format: "text" });
    }
  });

  it.each(NAMES)("%s declared behind a megabyte of scripts, or with nonsense as label", (name) => {
    const late = page(`<script>${"var a = 1;\n".repeat(60_000)}</script><meta charset="${LABELS[name][0]}">`);
    expect(same(encode(late, name), name, late)).toContain("meta agrees");
    const odd = page('<meta charset="日本語"><meta name="generator" content="x">');
    same(encode(odd, name), name, odd, { contentType: "text/html; charset=none" });
  });

  it.each(["shift_jis", "euc-jp"] as const)(
    "short %s is read as declared where the bytes leave it open",
    (name) => {
      for (const text of ["東京", "文字", "大阪府知事選"])
        same(encode(text, name), name, text, { contentType: `text/html; charset=${name}` });
    },
  );

  it.each(NAMES)("%s with a bad byte in the middle keeps everything around it", (name) => {
    const text = page(`<meta charset="${name}">`, `${story}</p><p>${story}`);
    const bytes = encode(text, name);
    const middle = bytes.length >> 1;
    for (const bad of [0x80, 0xa0, 0xff, 0xfd]) {
      const broken = Buffer.concat([bytes.subarray(0, middle), Uint8Array.of(bad), bytes.subarray(middle)]);
      const { text: read, charset } = decode(broken, { format: "html" });
      expect(charset.name).toBe(name);
      expect(read.slice(0, 150)).toBe(text.slice(0, 150));
      expect(read.slice(-60)).toBe(text.slice(-60));
    }
  });

  it.each(["utf-8", "shift_jis", "euc-jp"] as const)(
    "%s cut in the middle of a character loses that one",
    (name) => {
      const bytes = encode(story, name);
      const { text, charset } = decode(bytes.subarray(0, bytes.length - 1), { format: "text" });
      expect(charset).toMatchObject({ name, replaced: 1 });
      expect(text).toBe(`${story.slice(0, -1)}\ufffd`);
    },
  );

  it("counts what was lost, and not what the page itself had lost before", () => {
    const own = Buffer.from(`${story}\ufffd${story}`);
    expect(decode(own, { format: "text" }).charset.replaced).toBe(0);
    expect(
      decode(Buffer.concat([own, Uint8Array.of(0xff, 0xfe, 0x41)]), { format: "text" }).charset,
    ).toMatchObject({
      name: "utf-8",
      replaced: 2,
    });
  });

  it("reads every byte order mark and leaves it out", () => {
    const marked = Buffer.from(`\ufeff${story}`, "utf8");
    expect(same(marked, "utf-8", story, { contentType: "text/html; charset=Shift_JIS" })).toContain(
      "byte order mark",
    );
    same(Buffer.from(`\ufeff${story}`, "utf16le"), "utf-16le", story);
    same(Buffer.from(`\ufeff${story}`, "utf16le").swap16(), "utf-16be", story);
    same(Buffer.from(page(""), "utf16le"), "utf-16le", page(""));
  });

  it("does not believe a meta that says UTF-16", () => {
    const text = page('<meta charset="utf-16">');
    same(encode(text, "utf-8"), "utf-8", text);
  });

  it("reads what Windows added to Shift_JIS and EUC-JP, and half-width kana", () => {
    const extras = `${story}①②㈱℡髙﨑ｶﾀｶﾅ～`;
    same(iconv.encode(extras, "cp932"), "shift_jis", extras, { format: "text" });
    same(encode(`${story}ｶﾀｶﾅ`, "euc-jp"), "euc-jp", `${story}ｶﾀｶﾅ`, { format: "text" });
  });

  it("puts a lost escape of ISO-2022-JP back at the end of the line", () => {
    const [first, second] = ["港の桟橋", "plain ASCII again"];
    const bytes = toIso2022Jp(first).subarray(0, -3);
    const { text } = decode(Buffer.concat([bytes, Buffer.from(`\n${second}\n`)]), { format: "text" });
    expect(text).toBe(`${first}\n${second}\n`);
  });

  it("leaves other languages alone", () => {
    const german = "Der Hafen von Köln wird für 42 Millionen Euro größer, sagt die Bürgermeisterin.";
    same(Buffer.from(german, "latin1"), "windows-1252", german, { format: "text" });
    same(Buffer.from(german, "latin1"), "windows-1252", german, {
      contentType: "text/html; charset=iso-8859-1",
    });
    same(Buffer.from(german), "utf-8", german, { format: "text" });
    same(Buffer.from("café"), "utf-8", "café", { format: "text" });
    const chinese = "北京市政府昨天宣布，将在三年内重建港口的码头，总投资约为四十二亿元。";
    same(iconv.encode(chinese, "gbk"), "gbk", chinese, { contentType: "text/html; charset=gb2312" });
    same(Buffer.from("plain"), "utf-8", "plain");
  });

  it("decodes again by the name alone", () => {
    for (const name of NAMES)
      expect(decodeAs(encode(story, name), name)).toEqual({ text: story, replaced: 0 });
  });

  const kana = fc.constantFrom(
    ..."あいうえおかがきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをんアイウエオカキクケコ",
  );
  const kanji = fc.constantFrom(
    ..."日本東京都市長会議発表政府経済円高年月人口調査電車事故県警察学校教育医療選挙投票結果予算案可決",
  );
  const mark = fc.constantFrom(..."、。「」・ーABC123 \n<p>");
  it("finds the charset of any Japanese text again", () => {
    const text = fc
      .array(
        fc.oneof(
          { weight: 5, arbitrary: kana },
          { weight: 4, arbitrary: kanji },
          { weight: 1, arbitrary: mark },
        ),
        { minLength: 12, maxLength: 300 },
      )
      .map((characters) => characters.join(""))
      .filter((made) => /[ぁ-ん].*[ぁ-ん].*[ぁ-ん]/s.test(made));
    fc.assert(
      fc.property(text, fc.constantFrom(...NAMES), (made, name) => {
        const decoded = decode(encode(made, name), { format: "text" });
        expect(decoded).toMatchObject({ text: made, charset: { name, replaced: 0 } });
      }),
      { numRuns: 400 },
    );
  });

  it("takes any bytes at all", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom("html" as const, "text" as const),
        (bytes, format) => {
          const { text, charset } = decode(bytes, { format, contentType: "text/html; charset=x-sjis" });
          expect(decodeAs(bytes, charset.name).text).toBe(text);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ["hot-spring--shift-jis.html", "shift_jis"],
    ["school-lunch--euc-jp.html", "euc-jp"],
    ["two-parts/1.html", "utf-8"],
  ])("reads the sample %s", (name, charset) => {
    const bytes = readFileSync(join(import.meta.dirname, "../../samples/pages", name));
    expect(decode(bytes, { format: "html" }).charset).toMatchObject({ name: charset, replaced: 0 });
  });
});
