import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadTokenizer, readNames } from "../../../src/text/tokenizer.ts";

function fileOf(...lines: readonly string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), "kawaraban-")), "names.tsv");
  writeFileSync(file, lines.join("\n"));
  return file;
}

const NAMES = fileOf(
  "# our people",
  "",
  "木坂有朗\tperson\tキサカアリトモ",
  "高市\tperson\tタカイチ\t氏|首相",
  "みなと川テック\torganization",
  "有家浜\tplace\tアリエハマ",
  "𠮷野家本舗\torganization\tヨシノヤホンポ",
  "髙澤製作所\torganization\tタカザワセイサクショ",
);
const plain = await loadTokenizer();
const named = await loadTokenizer({ namesFile: NAMES });
const wordsBy = (tokenize: typeof plain, text: string): string =>
  tokenize(text)
    .map(({ surface }) => surface)
    .join("|");

describe("words since the dictionary", () => {
  test.each([
    ["令和8年2月", "令和|8|年|2|月"],
    ["政府命令和解した", "政府|命令|和解|し|た"],
    ["生成AIの活用", "生成AI|の|活用"],
    ["生成物の活用", "生成|物|の|活用"],
    ["デジタル庁の職員", "デジタル庁|の|職員"],
    ["デジタル教科書", "デジタル|教科書"],
    ["立憲民主党と民主党", "立憲民主党|と|民主党"],
    ["新型コロナの影響", "新型コロナ|の|影響"],
    ["新型車の影響", "新型|車|の|影響"],
    ["線状降水帯が", "線状降水帯|が"],
  ])("%s", (text, words) => expect(wordsBy(plain, text)).toBe(words));
});

describe("names of the user", () => {
  test.each([
    ["木坂有朗さんが来た", "木坂有朗|さん|が|来|た"],
    ["みなと川テックの社長", "みなと川テック|の|社長"],
    ["有家浜で釣る", "有家浜|で|釣る"],
    ["𠮷野家本舗は", "𠮷野家本舗|は"],
    ["髙澤製作所は", "髙澤製作所|は"],
    ["高市場シェア", wordsBy(plain, "高市場シェア")],
    ["有家の浜で", wordsBy(plain, "有家の浜で")],
  ])("%s", (text, words) => expect(wordsBy(named, text)).toBe(words));

  test("carry their kind and reading", () => {
    const [person] = named("木坂有朗さん");
    expect(person).toMatchObject({
      pos: "名詞",
      detail: ["固有名詞", "人名", "一般"],
      reading: "キサカアリトモ",
      known: true,
    });
  });

  test("change no text without them", () => {
    const text = "東京都の委員会は13日、5,500億円の計画を決めた。サプライチェーンが課題になる。";
    expect(named(text)).toEqual(plain(text));
  });

  test.each([
    ["高市\tperson\tタカイチ", ":1: a name under 3 characters"],
    ["高市早苗\thuman", ":1: kind"],
    ["\tperson", ":1: surface"],
    ["木坂有朗\tperson\tキサカ\t氏\t?", ":1: more than four columns"],
  ])("%j is refused with its line", async (line, why) => {
    await expect(readNames(fileOf(line))).rejects.toMatchObject({
      code: "input.malformed",
      message: expect.stringContaining(why),
    });
  });

  test("a file that is not there is told", async () => {
    await expect(readNames("/nowhere/names.tsv")).rejects.toMatchObject({ code: "input.not-found" });
  });
});
