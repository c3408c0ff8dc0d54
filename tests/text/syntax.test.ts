/** Dependencies of our own sentences: each bunsetsu with the one that it depends on. */
import { describe, expect, it } from "vitest";
import { amountsIn } from "../../src/text/amounts.ts";
import { treesOf } from "../../src/text/syntax/tree.ts";
import { loadTokenizer } from "../../src/text/tokenizer.ts";

const tokenize = await loadTokenizer();
/** "A>B" for each bunsetsu A that depends on B. */
const pairsOf = (text: string): readonly string[] =>
  treesOf(tokenize(text), amountsIn(text)).flatMap((tree) =>
    tree.flatMap((one) => (one.head < 0 ? [] : [`${one.text}>${tree[one.head]?.text ?? ""}`])),
  );

describe("dependencies", () => {
  it.each([
    ["政府が進める計画を会社が批判した。", ["政府>進める", "進める>計画", "計画>批判し", "会社>批判し"]],
    ["会社は業績が悪化したと発表した。", ["会社>発表し", "業績>悪化し", "悪化し>発表し"]],
    ["国際線は伸びたが、国内線は減った。", ["国際線>伸び", "国内線>減っ"]],
    ["市長は「責任は重い」と述べた。", ["市長>述べ", "責任>重い", "重い>述べ"]],
    ["物価高を理由に賃上げを求めた。", ["物価高>理由", "理由>求め", "賃上げ>求め"]],
    ["青木氏が51%、赤木氏が46%を得た。", ["青木氏>51%", "赤木氏>得", "46%>得"]],
    ["東浜港と西津港の2港に絞る。", ["東浜港>西津港", "西津港>2港", "2港>絞る"]],
    ["住民側の求めで工事を止めた。", ["住民側>求め", "求め>止め", "工事>止め"]],
  ])("%s", (text, expected) => {
    expect(pairsOf(text)).toEqual(expect.arrayContaining(expected));
  });

  it("never crosses, and always goes to the right", () => {
    const text =
      "県は12日、市が求めていた橋の補修に着手し、来年3月までに終える方針を示したが、住民は反対している。";
    for (const tree of treesOf(tokenize(text), [])) {
      for (const { at, head } of tree.filter((one) => one.head >= 0)) {
        expect(head).toBeGreaterThan(at);
        for (const other of tree.slice(at + 1, head)) expect(other.head).toBeLessThanOrEqual(head);
      }
    }
  });

  it("passes over what stands in brackets, and keeps a title whole", () => {
    expect(pairsOf("画家の浅川（45）が「凪の朝」を描いた。")).toEqual([
      "画家>浅川",
      "浅川>描い",
      "凪>朝",
      "朝>描い",
    ]);
  });
});
