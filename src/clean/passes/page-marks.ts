import type { Pass } from "../run-passes.ts";

const MARK =
  /^(\d{0,3}\s*[/／]\s*\d{1,3}(\s*(ページ|頁))?|(次|前)の?(ページ|頁)(へ|:.*|：.*)?|(最初|最後)の?ページ(へ)?|\d+(\s+\d+){1,20}|[＜<«‹←]?\s*(前|次)へ\s*[＞>»›→]?|(全)?\d+\s*(ページ|頁)(中|目)?\s*\d*\s*(ページ|頁)?(目)?|page \d+( of \d+)?|(残り|全)\s*\d+\s*(ページ|頁))$/i;

export const pageMarks: Pass = {
  name: "page-marks",
  why: "Counters and links to other pages of an article belong to the paper, not to the text.",
  *judge(blocks) {
    for (const { id, text } of blocks) {
      if (text.length <= 40 && MARK.test(text)) yield [id, { drop: "page mark" }];
    }
  },
};
