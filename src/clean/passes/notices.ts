import { homeOf } from "../homes.ts";
import { isAddressed, isNotice, isWallNotice, leftOver, register, unquoted } from "../notices.ts";
import type { RawBlock, Region } from "../raw.ts";
import type { Pass } from "../run-passes.ts";
import { isBodyProse } from "../shape.ts";

const LINE_NOTE =
  /^[※＊*]?\s?((ニュース|プレス)?リリース|本ページ|(この|当|本)?(ページ|資料|記事))(に|の|で)?(掲載|記載)?(されて|して)?いる?.{0,6}(情報|内容).{0,20}(発表|掲載|公開|取材|作成|記事)(日|時|当時|時点)|^[※＊*]\s?(この|当|本)(欄|コーナー|連載|コラム|企画|特集)は|^[※＊*]\s?(データ放送|この(記事|動画|映像|写真)は|本(記事|ページ|文)|(掲載|配信|使用)(している|した|中)?の?(映像|写真|画像|動画|内容)[はを]|写真は|画像は|動画は|組織名|肩書|所属|(記事|内容|情報|価格|年齢|役職).{0,20}(時点|現在|当時|もの|場合))/;

/** `記事内に広告が含まれています。`: what the law asks a page to say of itself. */
const DISCLOSURE =
  /^[※＊*【]?\s?(この|本|当)?(記事|ページ|サイト|ブログ|コンテンツ)(内)?(に|は|には|では).{0,12}(広告|プロモーション|アフィリエイト|ＰＲ|PR).{0,20}(含|利用|使用|掲載|参加)[^。]{0,15}[。】]?$/;
/** Whom a release is sent to. */
const SALUTATION = /^(報道|プレス|マスコミ)(機関|関係者?)?の?(各位|皆様|皆さま)(へ|殿)?$/;

export const notices: Pass = {
  name: "notices",
  why: "Offers and hints of the publisher to its customers are not news; between paragraphs they stay unless they name the wall.",
  *judge(blocks) {
    const first = blocks.findIndex((block) => isBodyProse(block) && !isNotice(block.text));
    const last = blocks.findLastIndex((block) => isBodyProse(block) && !isNotice(block.text));
    // Releases and broadcasters speak politely all along: there politeness tells nothing.
    const told = blocks.filter((block) => isBodyProse(block) && !isNotice(block.text));
    const polite = told.filter((block) => register(block.text) === "polite").length * 2 > told.length;
    const homes = told.map(homeOf);
    for (const [index, block] of blocks.entries()) {
      const { id, text, kind } = block;
      if (kind === "table" || kind === "reference") continue;
      const inside = index > first && index < last;
      if (text.length <= 60 && leftOver(unquoted(text)) !== null)
        yield [id, { drop: "how much of the article is left" }];
      else if (text.length <= 60 && DISCLOSURE.test(text))
        yield [id, { drop: "says that it carries advertising" }];
      else if (SALUTATION.test(text)) yield [id, { drop: "whom the release is sent to" }];
      else if (isWallNotice(text)) yield [id, { drop: "notice of the wall" }];
      else if (isAddressed(text)) yield [id, { drop: "notice to customers, addressed as such" }];
      else if (text.length <= 80 && LINE_NOTE.test(text)) yield [id, { drop: "usage note" }];
      else if (inside && isBoxed(block, homes) && isNotice(text))
        yield [id, { drop: "notice to customers in a box of its own" }];
      else if (!inside && first >= 0 && !polite && isNotice(text))
        yield [id, { drop: "notice to customers" }];
    }
  },
};

const HOME_SHARE_MIN = 0.6;

/** A box inside the one that most of the text stands in, with no other paragraph in it. */
function isBoxed(block: RawBlock, homes: readonly (Region | undefined)[]): boolean {
  const own = homeOf(block);
  const main = block.around.findLast(
    (region) =>
      region !== own && homes.filter((home) => home === region).length >= homes.length * HOME_SHARE_MIN,
  );
  return own !== undefined && main !== undefined && !homes.includes(own);
}
