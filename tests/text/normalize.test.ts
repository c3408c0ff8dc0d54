import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldWidth, normalize, normalizeWithOffsets } from "../../src/text/normalize.ts";

describe("normalize", () => {
  it.each<[string, string]>([
    ["赤澤亮正", "赤沢亮正"],
    ["髙橋", "高橋"],
    ["山﨑", "山崎"],
    ["𠮷野家", "吉野家"],
    ["渡邊と渡邉", "渡辺と渡辺"],
    ["廣島", "広島"],
    ["ＵＳＴＲ", "USTR"],
    ["ｶﾞｿﾘﾝ", "ガソリン"],
    ["５５００億㌦", "5500億ドル"],
    ["5〜10年", "5~10年"],
    ["5～10年", "5~10年"],
    ["2026−02", "2026-02"],
    ["ジョン・スミス", "ジョン・スミス"],
    ["高市 早苗", "高市早苗"],
    ["高市　早苗", "高市早苗"],
    ["ゼロ\u200b幅", "ゼロ幅"],
    ["コーヒー", "コーヒー"],
    ["沢田と沢", "沢田と沢"],
    ["か\u3099", "が"],
  ])("%s → %s", (text, expected) => {
    expect(normalize(text)).toBe(expected);
    expect(normalizeWithOffsets(text).text).toBe(expected);
  });

  it("keeps the way back to the article", () => {
    const text = "𠮷田 ﾊﾞｲﾄ 髙橋";
    const { text: plain, offsets } = normalizeWithOffsets(text);
    expect(plain).toBe("吉田バイト高橋");
    const at = plain.indexOf("高橋");
    expect(text.slice(offsets[at], offsets[at + 2])).toBe("髙橋");
    expect(text.slice(offsets[plain.indexOf("バ")], offsets[plain.indexOf("イ")])).toBe("ﾊﾞ");
    expect(offsets.at(-1)).toBe(text.length);
  });

  const letters = fc.constantFrom(
    "赤",
    "澤",
    "𠮷",
    "ｶ",
    "ﾞ",
    "Ａ",
    "１",
    "　",
    "〜",
    "−",
    "ー",
    "㌦",
    "が",
    "é",
  );
  it("gives the same text with and without offsets, and nothing new the second time", () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        const once = normalize(text);
        const { text: again, offsets } = normalizeWithOffsets(text);
        expect(again).toBe(once);
        expect(normalize(once)).toBe(once);
        expect(offsets).toHaveLength(again.length + 1);
        expect(offsets.toSorted((a, b) => a - b)).toEqual(offsets);
      }),
    );
  });
});

describe("foldWidth", () => {
  it.each<[string, string]>([
    ["１２，３４５円", "12,345円"],
    ["Ｍ６・６", "M6・6"],
    ["（７〜９月期）", "(7~9月期)"],
    ["㌫", "%"],
    ["ｶﾞ", "ｶﾞ"],
    ["𠮷１", "𠮷1"],
  ])("%s → %s", (text, expected) => {
    expect(foldWidth(text)).toBe(expected);
  });

  it("keeps every offset", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldWidth(text)).toHaveLength(text.length);
      }),
    );
  });
});
