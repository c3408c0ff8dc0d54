import { bareLine } from "../labels.ts";
import type { RawBlock } from "../raw.ts";
import type { Pass } from "../run-passes.ts";
import { isBodyProse } from "../shape.ts";

const LABEL =
  /^((会社|企業|法人|団体|店舗|施設|運営会社)(概要|情報|案内)|運営会社|((本|この)(件|リリース|プレスリリース)(に関する|についての)?)?(報道関係(者|の方)?(から)?の?|取材(等)?の?)?(ご)?お?問い?合わ?せ(先|窓口)?|(株式会社)?.{2,25}(株式会社)?について)$/;
const SIGNS =
  /(社名|会社名|内線|FAX|担当|〒|[局部課室](?=[\s　（(]|$)|名称|所在地|本社|設立|創業|資本金|代表(者|取締役)|事業内容|TEL|電話|E-?mail|メール|URL|https?:|@|住所|従業員)/gi;
const SIGNS_MIN = 2;

export const boilerplate: Pass = {
  name: "boilerplate",
  why: "Who the sender is and how to reach him stands below every release, whatever it reports.",
  *judge(blocks) {
    const half = middleOf(blocks);
    for (const [index, block] of blocks.entries()) {
      if (index < half || block.text.length > 40 || !LABEL.test(bareLine(block.text))) continue;
      const section = sectionOf(blocks, index);
      const text = section.map((member) => member.text).join("\n");
      if ((text.match(SIGNS)?.length ?? 0) < SIGNS_MIN) continue;
      for (const member of section)
        yield [member.id, { drop: `the sender's own data (${block.text.slice(0, 20)})` }];
    }
  },
};

/** Where half of the prose is told. */
function middleOf(blocks: readonly RawBlock[]): number {
  const chars = blocks.map((block) => (isBodyProse(block) ? block.text.length : 0));
  const all = chars.reduce((sum, each) => sum + each, 0);
  let told = 0;
  return chars.findIndex((each) => {
    told += each;
    return told * 2 >= all;
  });
}

/** The label and what stands below it, up to the next heading. */
function sectionOf(blocks: readonly RawBlock[], from: number): readonly RawBlock[] {
  const next = blocks.findIndex(
    (block, index) => index > from && (block.kind === "heading" || LABEL.test(bareLine(block.text))),
  );
  return blocks.slice(from, next < 0 ? blocks.length : next);
}
