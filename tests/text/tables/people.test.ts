/** A second table of people, written before the finder saw it: names, roles, other forms, and who is nobody. */
import { expect, it } from "vitest";
import { readArticle } from "../../../src/text/read.ts";
import { loadTokenizer } from "../../../src/text/tokenizer.ts";

const tokenize = await loadTokenizer();
/** `name (role) =other forms` */
const told = (...lines: readonly string[]): readonly string[] =>
  readArticle(
    lines.map((text, at) => ({ id: `b${at}`, kind: "paragraph" as const, text })),
    { at: "2026-11-10T09:00:00+09:00" },
    { tokenize },
  ).people.map(
    ({ name, role, also }) =>
      `${name}${role === null ? "" : ` (${role})`}${also.length === 0 ? "" : ` =${also.join("/")}`}`,
  );

it.each<[readonly string[], readonly string[]]>([
  [["宮川慎二知事が会見した。", "宮川氏は謝罪した。"], ["宮川慎二 (知事) =宮川"]],
  [["髙木沙耶香さんが優勝した。", "高木さんは泣いた。"], ["髙木沙耶香 =高木"]],
  [["渡邉俊介社長が辞任する。", "渡辺氏は引責した。"], ["渡邉俊介 (社長) =渡辺"]],
  [
    ["エマニュエル・ルフェーブル大統領が訪日する。", "ルフェーブル氏は語った。"],
    ["エマニュエル・ルフェーブル (大統領) =ルフェーブル"],
  ],
  [
    ["ヴァレリー・コワリョフ代表が署名した。", "コワリョフ氏は否定した。"],
    ["ヴァレリー・コワリョフ (代表) =コワリョフ"],
  ],
  [["李明浩（イ・ミョンホ）外相が応じた。"], ["李明浩 (外相)"]],
  [["無職の梶原翔太容疑者（22）を逮捕した。"], ["梶原翔太 (容疑者)"]],
  [["青柳徹被告に懲役7年を言い渡した。", "青柳被告は控訴した。"], ["青柳徹 (被告) =青柳"]],
  [["女優の三枝美里さんが主演する。"], ["三枝美里 (女優)"]],
  [["立憲民主党の野沢健一代表が批判した。", "野沢氏は続けた。"], ["野沢健一 (代表) =野沢"]],
  [["佐藤健一市長と佐藤良子議員が対立した。"], ["佐藤健一 (市長)", "佐藤良子 (議員)"]],
  [["大谷翔平選手が本塁打を放った。"], ["大谷翔平 (選手)"]],
  [["東都大の滝本冴子教授（物理学）が解説する。"], ["滝本冴子 (教授)"]],
  [["ジョン・F・ケリー補佐官が辞任した。"], ["ジョン・F・ケリー (補佐官)"]],
])("%#", (lines, people) => expect(told(...lines)).toEqual(people));

it.each([
  ["台風が四国に上陸した。"],
  ["トヨタ自動車が値上げする。"],
  ["スエズ運河が再開した。"],
  ["クリスマスの売り場が混んだ。"],
  ["高知市で地震があった。"],
  ["ノーベル賞の授賞式が開かれた。"],
  ["マイクロソフトが発表した。"],
  ["「はやて」の打ち上げが延期された。"],
  ["松山城の天守を修理する。"],
  ["サクラが開花した。"],
  ["日米首脳会談が開かれた。"],
  ["シェークスピア劇場が閉館する。"],
])("nobody: %s", (line) => expect(told(line)).toEqual([]));
