import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decode, decodeAs } from "../../src/ingest/charset.ts";
import { toIso2022Jp } from "./iso2022-encoder.ts";

type Name = "utf-8" | "shift_jis" | "euc-jp" | "iso-2022-jp";
const NAMES: readonly Name[] = ["utf-8", "shift_jis", "euc-jp", "iso-2022-jp"];
const encode = (text: string, name: Name): Uint8Array =>
  name === "iso-2022-jp" ? toIso2022Jp(text) : iconv.encode(text, name === "shift_jis" ? "cp932" : name);

/** Labels as pages, headers and feeds have borne them since 1995. */
const LABELS: readonly (readonly [string, Name])[] = [
  ...["utf-8", "UTF-8", "utf8", "UTF8", "x-utf-8", "utf8mb4", "UTF-8N"].map(
    (label) => [label, "utf-8"] as const,
  ),
  ...[
    "Shift_JIS",
    "shift-jis",
    "shift jis",
    "ShiftJIS",
    "sjis",
    "x-sjis",
    "SJIS",
    "s-jis",
    "MS_Kanji",
    "cp932",
    "CP932",
    "ms932",
    "MS932",
    "Windows-31J",
    "windows-932",
    "csShiftJIS",
    "csWindows31J",
    "Shift_JISX0213",
    "Shift_JIS-2004",
    "SJIS-win",
  ].map((label) => [label, "shift_jis"] as const),
  ...[
    "EUC-JP",
    "euc-jp",
    "euc_jp",
    "eucjp",
    "EUCJP",
    "x-euc-jp",
    "x-euc",
    "euc",
    "eucJP-win",
    "eucJP-ms",
    "CP51932",
    "ujis",
    "EUC-JISX0213",
  ].map((label) => [label, "euc-jp"] as const),
  ...[
    "ISO-2022-JP",
    "iso2022-jp",
    "iso-2022-jp-1",
    "iso-2022-jp-2",
    "csISO2022JP",
    "jis",
    "JIS",
    "JIS7",
    "cp50220",
    "cp50221",
    "ISO-2022-JP-MS",
  ].map((label) => [label, "iso-2022-jp"] as const),
];

const LONG =
  "青波市は４日、老朽化した北港の桟橋を２０２８年度までに建て替えると発表した。総事業費は約４２億円で、市民からは「便利になる」と期待する声が上がった。";
const page = (label: string | null) =>
  `<!DOCTYPE html>\r\n<html lang="ja"><head>${label === null ? "" : `<meta http-equiv="Content-Type" content="text/html; charset=${label}">`}<title>北港の桟橋、建て替えへ</title></head><body><p>${LONG}</p><p>${LONG}</p></body></html>`;
const next = (name: Name): Name => NAMES[(NAMES.indexOf(name) + 1) % NAMES.length] ?? "utf-8";

describe.each(LABELS)("%s (%s)", (label, name) => {
  const read = (bytes: Uint8Array, contentType: string | null = null) =>
    decode(bytes, { format: "html", contentType });

  it("declared in the document", () => {
    const text = page(label);
    expect(read(encode(text, name))).toMatchObject({ text, charset: { name, replaced: 0 } });
  });

  it("declared in the header", () => {
    const text = page(null);
    expect(read(encode(text, name), `text/html; charset=${label}`)).toMatchObject({
      text,
      charset: { name, replaced: 0 },
    });
  });

  it("declared in XML", () => {
    const text = `<?xml version="1.0" encoding="${label}"?><rss><title>${LONG}</title></rss>`;
    expect(read(encode(text, name))).toMatchObject({ text, charset: { name, replaced: 0 } });
  });

  it("lied about by document and header", () => {
    const is = next(name);
    const text = page(label);
    expect(read(encode(text, is), `text/html; charset=${label}`)).toMatchObject({
      text,
      charset: { name: is, replaced: 0 },
    });
  });

  it("short", () => {
    for (const text of ["<p>桟橋が直った。</p>", "<p>できた</p>", "<title>港まつり、あす開幕</title>"])
      expect(read(encode(text, name), `text/html; charset=${label}`)).toMatchObject({
        text,
        charset: { name, replaced: 0 },
      });
  });

  it("truncated anywhere near its end", () => {
    const text = page(label).slice(0, -30);
    const bytes = encode(text, name);
    for (let cut = 1; cut <= 12; cut += 1) {
      const got = read(bytes.subarray(0, bytes.length - cut));
      expect(got.charset.name).toBe(name);
      expect(got.text.slice(0, text.length - 14)).toBe(text.slice(0, text.length - 14));
    }
  });

  it("with one byte that is none", () => {
    const text = page(label);
    const bytes = encode(text, name);
    const at = bytes.length - 120;
    const got = read(Buffer.concat([bytes.subarray(0, at), Uint8Array.of(0xff), bytes.subarray(at)]));
    expect(got.charset.name).toBe(name);
    expect(got.text.startsWith(text.slice(0, 180))).toBe(true);
    expect(got.text.endsWith("</p></body></html>")).toBe(true);
  });
});

describe.each(NAMES)("%s without a word about it", (name) => {
  it.each([
    ["long", LONG],
    ["one sentence", "桟橋が直った。"],
    ["kana only", "きょうはとてもいいてんきです"],
    ["katakana only", "スーパーマーケットのチェーン"],
    [
      "much ASCII around",
      `${"<div class=a id=b></div>\n".repeat(2_000)}<p>港の桟橋を建て替える。</p>${"<br>\n".repeat(2_000)}`,
    ],
    ["Latin letters of full width", "ＮＥＷＳ２０２６：ＡＢＣの新しい店"],
    ["names and old characters", "髙橋さんと渡邉さんは、濱田さんの隣に住んでいる。"],
    ["signs", "「速報」――〈桟橋〉、直る！　……『港の声』①②③"],
  ])("%s", (_what, text) => {
    expect(decode(encode(text, name), { format: "text" })).toMatchObject({
      text,
      charset: { name, replaced: 0 },
    });
  });
});

describe("what stands on real pages", () => {
  const bytesOf = (...pieces: readonly (Uint8Array | string)[]) =>
    Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
  const html = (body: string) => `<!doctype html><body>${body}</body>`;

  it.each([
    [
      "UTF-8 with a box in Shift_JIS",
      bytesOf(html(`<p>${LONG.repeat(5)}</p>`), encode("<div>天気予報</div>", "shift_jis")),
      "utf-8",
    ],
    [
      "UTF-8 with a copyright sign in Latin-1",
      bytesOf(html(`<p>${LONG}</p>`), Uint8Array.of(0xa9), " 2026"),
      "utf-8",
    ],
    [
      "Shift_JIS with a box in UTF-8",
      bytesOf(encode(html(`<p>${LONG.repeat(5)}</p>`), "shift_jis"), "<div>天気予報</div>"),
      "shift_jis",
    ],
    [
      "EUC-JP with a box in UTF-8",
      bytesOf(encode(html(`<p>${LONG.repeat(5)}</p>`), "euc-jp"), "<div>天気予報</div>"),
      "euc-jp",
    ],
    [
      "Shift_JIS with half-width kana",
      encode(html(`<p>${LONG}</p><p>ﾆｭｰｽ ﾄｯﾌﾟ ｽﾎﾟｰﾂ</p>`), "shift_jis"),
      "shift_jis",
    ],
    [
      "Shift_JIS, mostly half-width kana in its menus",
      encode(html(`<p>ﾆｭｰｽ ﾄｯﾌﾟ ｽﾎﾟｰﾂ ﾃﾝｷ ｺﾗﾑ</p><p>${LONG}</p>`), "shift_jis"),
      "shift_jis",
    ],
    [
      "Shift_JIS with characters of its vendors",
      encode(html(`<p>①②㈱℡〝〟髙﨑Ⅲ㌔${LONG}</p>`), "shift_jis"),
      "shift_jis",
    ],
    [
      "EUC-JP with a three-byte character",
      bytesOf(encode(html(`<p>${LONG}`), "euc-jp"), Uint8Array.of(0x8f, 0xb0, 0xa1), "</p>"),
      "euc-jp",
    ],
    [
      "a mark before Shift_JIS",
      bytesOf(Uint8Array.of(0xef, 0xbb, 0xbf), encode(html(`<p>${LONG.repeat(3)}</p>`), "shift_jis")),
      "shift_jis",
    ],
    [
      "ISO-2022-JP with one eight-bit byte",
      bytesOf(encode(html(`<p>${LONG}</p>`), "iso-2022-jp"), Uint8Array.of(0xa0)),
      "iso-2022-jp",
    ],
    [
      "ISO-2022-JP with the older escape",
      Buffer.from(
        Buffer.from(encode(html(`<p>${LONG}</p>`), "iso-2022-jp"))
          .toString("latin1")
          .replaceAll("\u001b$B", "\u001b$@"),
        "latin1",
      ),
      "iso-2022-jp",
    ],
    ["an escape that leads nowhere in UTF-8", bytesOf("\u001b$B", html(`<p>${LONG.repeat(3)}</p>`)), "utf-8"],
    [
      "UTF-16 without a mark",
      Buffer.from(html(`<p>${"harbour news ".repeat(40)}${LONG}</p>`), "utf16le"),
      "utf-16le",
    ],
  ] as const)("%s", (_what, bytes, name) => {
    const { text, charset } = decode(bytes, { format: "html", contentType: "text/html" });
    expect(charset.name).toBe(name);
    expect(text).toContain("老朽化した北港の桟橋");
    expect(charset.evidence).not.toBe("");
  });
});

describe("any bytes", () => {
  it("are decoded without a crash, the same way twice, and lose nothing that was text", () => {
    const label = fc.constantFrom(...LABELS.map(([one]) => one), "none", "", "日本語");
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.constantFrom(...NAMES).map((name) => encode(LONG.slice(0, 24), name)),
      fc
        .constantFrom("<meta charset=", "<?xml encoding='", "\u001b$B", "\u001b(B", "<p>", '"')
        .map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), label, (pieces, said) => {
        const bytes = Buffer.concat(pieces);
        const told = { format: "html", contentType: `text/html; charset=${said}` } as const;
        const one = decode(bytes, told);
        expect(decode(bytes, told)).toEqual(one);
        expect(decodeAs(bytes, one.charset.name).text).toBe(one.text);
      }),
      { numRuns: 1_500, seed: 4 },
    );
  });

  it("of a megabyte are done, whatever they are", () => {
    const some = [
      "\u001b$B",
      "<meta charset=",
      "\u0000",
      "\u00ff",
      "\u0080",
      "<?xml ",
      "\u001b",
      "\u00e3\u0081",
      "\u0083<",
    ];
    for (const one of some) {
      const bytes = Buffer.from(one.repeat(Math.ceil(1_000_000 / one.length)), "latin1");
      expect(decode(bytes, { format: "html" }).charset.name).toBeTypeOf("string");
    }
  });
});
