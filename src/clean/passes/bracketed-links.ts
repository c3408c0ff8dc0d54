import type { Pass } from "../run-passes.ts";

const OPEN =
  /[（(【［[]\s*(関連記事|関連ニュース|関連リンク|参考記事|あわせて読みたい|合わせて読みたい|おすすめ記事|こちらも読む)\s*[:：]/;
const OPEN_LINE = new RegExp(`^${OPEN.source}`);
const CLOSE = /[）)】］\]]/;
const LINES_MAX = 15;
const LINE_CHARS_MAX = 120;
const SPAN_CHARS_MAX = 300;

export const bracketedLinks: Pass = {
  name: "bracketed-links",
  why: "(関連記事: …) points to other articles, in one line or over several.",
  *judge(blocks) {
    let open = 0;
    for (const [index, block] of blocks.entries()) {
      if (open > 0) {
        yield [block.id, { drop: "inside a bracket of related articles" }];
        open -= 1;
      } else if (OPEN_LINE.test(block.text) && !CLOSE.test(block.text.slice(1))) {
        const close = blocks
          .slice(index + 1, index + 1 + LINES_MAX)
          .findIndex(({ text }) => CLOSE.test(text.slice(-1)) || text.length > LINE_CHARS_MAX);
        const end = blocks[index + 1 + close];
        if (close < 0 || end === undefined || end.text.length > LINE_CHARS_MAX) continue;
        open = close + 1;
        yield [block.id, { drop: "opens a bracket of related articles" }];
      } else {
        const span = spanOf(block.text);
        if (span !== null) yield [block.id, { cut: [span], reason: "related articles in brackets" }];
      }
    }
  },
};

function spanOf(text: string): { start: number; end: number } | null {
  const opening = OPEN.exec(text);
  if (opening === null) return null;
  const close = text.slice(opening.index + 1).search(CLOSE);
  if (close < 0 || close > SPAN_CHARS_MAX) return null;
  return { start: opening.index, end: opening.index + close + 2 };
}
