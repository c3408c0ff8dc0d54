import { isDateLine } from "../lines.ts";
import type { Pass } from "../run-passes.ts";

/** `（2026/10/05-22:07）` behind the last full stop: a full day with its hour. */
const STAMP = /[（(［[]((?:19|20)\d{2}[^（）()［\][]{6,24}\d{1,2}[:：時][^（）()［\][]{0,6})[）)］\]]$/;
const TEXT_CHARS_MIN = 20;

export const stamps: Pass = {
  name: "stamps",
  why: "Agencies set the minute of release in brackets behind their last sentence: the article's data, not its text.",
  *judge(blocks) {
    for (const { id, text, kind } of blocks) {
      const stamp = kind === "paragraph" ? STAMP.exec(text) : null;
      if (stamp === null || stamp.index < TEXT_CHARS_MIN || /現在|撮影/.test(stamp[0])) continue;
      if (!/[。」』）)]\s?$/.test(text.slice(0, stamp.index)) || !isDateLine(stamp[1] ?? "")) continue;
      yield [id, { cut: [{ start: stamp.index, end: text.length }], reason: "the minute of release" }];
    }
  },
};
