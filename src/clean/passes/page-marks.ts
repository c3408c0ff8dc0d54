import type { Pass } from "../run-passes.ts";

const MARK =
  /^(\d{0,3}\s*[/／]\s*\d{1,3}(\s*(ページ|頁))?|(次|前)の?(ページ|頁)(へ|:.*|：.*)?|(最初|最後)の?ページ(へ)?|\d+(\s+\d+){1,20}|[＜<«‹←]?\s*(前|次)へ\s*[＞>»›→]?|(全)?\d+\s*(ページ|頁)(中|目)?\s*\d*\s*(ページ|頁)?(目)?|page \d+( of \d+)?|(残り|全)\s*\d+\s*(ページ|頁))$/i;

export const pageMarks: Pass = {
  name: "page-marks",
  why: "Counters and links to other pages of an article belong to the paper, not to the text.",
  *judge(blocks) {
    for (const [index, { id, text, group }] of blocks.entries()) {
      if (text.length <= 40 && MARK.test(text)) yield [id, { drop: "page mark" }];
      else if (group >= 0 && /^\d{1,3}$/.test(text)) {
        const beside = [blocks[index - 1], blocks[index + 1]];
        const counts = beside.some(
          (other) => other?.group === group && Math.abs(Number(other.text) - Number(text)) === 1,
        );
        if (counts) yield [id, { drop: "page mark in a list of numbers" }];
      }
    }
  },
};
