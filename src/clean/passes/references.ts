import { bareLine } from "../labels.ts";
import type { RawBlock } from "../raw.ts";
import type { Pass } from "../run-passes.ts";

const LABEL =
  /^(参考(資料|文献|文書|サイト|図書|url|リンク|情報)?|引用(文献|元)?|出典|資料|references?|source|sources|脚注|注釈?)$/i;
const ENTRY_CHARS_MAX = 250;
const ENTRIES_MAX = 100;

export const references: Pass = {
  name: "references",
  why: "What an author read stands beside the text, not in it.",
  *judge(blocks) {
    let left = 0;
    for (const block of blocks) {
      if (block.text.length <= 20 && LABEL.test(bareLine(block.text))) {
        left = ENTRIES_MAX;
        yield [block.id, { drop: "label of the references" }];
      } else if (left > 0 && isEntry(block)) {
        left -= 1;
        yield [block.id, { kind: "reference", reason: "entry of a list of references" }];
      } else left = 0;
    }
  },
};

/** An entry names a work: a title in quotation marks, a date, an address, a number; it tells no story. */
function isEntry({ text, kind }: RawBlock): boolean {
  if (text.length > ENTRY_CHARS_MAX || kind === "heading") return false;
  if (/。[^」』）)]*$/.test(text) && !/https?:|ISBN|doi/i.test(text)) return false;
  return /[「『“"].+[」』”"]|\d{4}年?|https?:|^\s*[[［(（]?\d+[\]］)）.]?|^[・*•]/.test(text);
}
