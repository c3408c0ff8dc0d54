import { bareLine } from "../labels.ts";
import type { Pass } from "../run-passes.ts";
import { isProse, sentenceEnds } from "../shape.ts";

const LABEL =
  /^((著者|筆者|執筆者|ライター|記者|講師|語り手|話し手|監修者?)?(の)?(プロフィール|略歴|経歴|紹介)|著者|筆者|執筆者|この(記事を書いた(人|ライター|記者)|ライター)|profile|about the author|author|writer|文／.{1,12})$/i;
const STRONG =
  /^(この記事を書いた.+|(著者|筆者|執筆者|ライター|記者)(の)?(プロフィール|略歴|紹介)|プロフィール|about the author)$/i;
const BIOGRAPHY =
  /(\d{4}年.{0,20}(生まれ|卒|入社|入局|入行|生れ)|(生まれ|大学.{0,12}(卒|修了|中退))。|経て、?.{0,20}(現職|就任|現在)|現職|著書に|専門は|フリーランス|共著|出身。|などを?(担当|歴任))/;
const LINES_MAX = 12;

export const profiles: Pass = {
  name: "profiles",
  why: "Who the author is stands beside the article.",
  *judge(blocks) {
    let open = 0;
    let fresh = false;
    for (const [index, block] of blocks.entries()) {
      const bare = block.text.length <= 30 ? bareLine(block.text) : "";
      const rest = blocks.slice(index + 1, index + 1 + LINES_MAX);
      if (LABEL.test(bare) && (STRONG.test(bare) || rest.some((next) => BIOGRAPHY.test(next.text)))) {
        open = LINES_MAX;
        fresh = true;
        yield [block.id, { drop: "label of the author's profile" }];
      } else if (open > 0) {
        open -= 1;
        if (isProse(block) && !fresh && !BIOGRAPHY.test(block.text) && sentenceEnds(block.text) > 1) open = 0;
        else if (/^[-–—・\s]*$/.test(block.text)) yield [block.id, { drop: "mark in the author's profile" }];
        else if (isProse(block)) {
          fresh = false;
          yield [block.id, { kind: "profile", reason: "below the label of the author's profile" }];
        } else yield [block.id, { drop: "profile: a line about the author" }];
      } else if (index >= blocks.length * 0.5 && isBiography(block.text)) {
        yield [block.id, { kind: "profile", reason: "tells the author's career" }];
      }
    }
  },
};

/** Name, a bar or a colon, then birth and career: the usual opening of a profile without a label. */
function isBiography(text: string): boolean {
  if (text.length < 30 || text.length > 500) return false;
  const signs = text.match(new RegExp(BIOGRAPHY, "g"))?.length ?? 0;
  return (
    /^[^。、]{2,30}([◎●：:／/｜|　 ]|（.{2,30}）|\(.{2,30}\))/.test(text) &&
    signs >= 2 &&
    /(生まれ|出身|卒)/.test(text)
  );
}
