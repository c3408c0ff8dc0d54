/** Pages that never become an article: told by a code, never stored as if they were news. */
import { Failure } from "../errors.ts";
import type { Page } from "../model.ts";
import type { Structured } from "./metadata/json-ld.ts";
import { isWallNotice, leftOver } from "./notices.ts";
import type { Cut } from "./raw.ts";
import { isProse } from "./shape.ts";

const CAPTCHA =
  /(captcha|私はロボットではありません|ロボットではないこと|人間であること|are you (a )?(human|robot)|verify (that )?you are|unusual traffic|attention required|just a moment|checking your browser|security check|セキュリティ(チェック|確認)|アクセスが(制限|拒否|ブロック)|access denied|request blocked)/i;
/** Said of the page itself, never of what an article could tell: 410億円, 配信終了へ, 不明者は見つかっていない. */
const ERROR = new RegExp(
  [
    "(?:^|[\\s|｜:：\\-–—(（])(?:http\\s*)?(?:error|エラー)?\\s*(?:404|410|503)(?=\\s*(?:$|[|｜:：\\-–—)）]|error|エラー|not found|gone|service))",
    "not found|service unavailable",
    "お探しの(?:ページ|記事|情報)",
    "(?:ページ|記事|コンテンツ|url|ファイル|アドレス)(?:は|が|を)?.{0,12}(?:見つかりません|見つけられません|存在しません|ありません|ございません|削除され|移動され|移動または削除)",
    "^[^、。]{0,6}(?:見つかりません|存在しません)(?:でした)?[。.]?$",
    "(?:掲載|公開|配信)(?:期間)?(?:は|を|が)?終了(?:し|いたし|致し)(?:ました|ています)",
    "エラーが発生(?:し|いたし|致し)(?:ました|ています)",
    "(?:ただ今|ただいま|現在|サイト|システム|サーバー).{0,10}メンテナンス中|^メンテナンス中(?:です)?[。]?$|メンテナンス中です",
  ].join("|"),
  "i",
);
const SCRIPT =
  /(javascript|ジャバスクリプト|スクリプト).{0,20}(有効|オン|enable|required|必要)|enable javascript/i;
const MEMBERS =
  /(会員限定|有料会員|有料記事|購読者限定|会員登録|ログイン(して|すると)|読者会員|members? only|subscribers? only)/i;
/** Pages of this kind say little; a long text on robots or on deleted posts is an article. */
const PROSE_CHARS_MAX = 700;

/** Throws when the page as a whole is a captcha, an error page or an empty shell. Called before anything is judged. */
export function refusePage(page: Page, cuts: readonly Cut[]): void {
  const blocks = cuts.flatMap((cut) => cut.blocks.filter((block) => !block.hidden));
  const name = page.url ?? page.id;
  if (page.httpStatus !== null && page.httpStatus >= 400) {
    throw new Failure(
      "clean.error-page",
      `${name} answered with status ${page.httpStatus}; it has no article.`,
    );
  }
  const prose = blocks.filter(isProse).reduce((sum, block) => sum + block.text.length, 0);
  if (prose > PROSE_CHARS_MAX) return;
  const top = [
    cuts[0]?.head.title ?? "",
    ...blocks
      .filter((block) => block.kind === "heading" || blocks.length < 30)
      .slice(0, 12)
      .map((block) => block.text),
  ];
  if (top.some((line) => line.length < 200 && CAPTCHA.test(line)) && prose < 400) {
    throw new Failure(
      "clean.captcha",
      `${name} asks whether a person is reading; open it in a browser and save the page.`,
    );
  }
  if (top.slice(0, 4).some((line) => line.length < 100 && ERROR.test(line)) && prose < 250) {
    throw new Failure("clean.error-page", `${name} says that the page is not there.`);
  }
}

export const asksForScript = (text: string): boolean => text.length <= 200 && SCRIPT.test(text);

/** The failure of a page on which no body was found: members only when it says so, else no article. */
export function refuseEmpty(page: Page, cuts: readonly Cut[], structured: readonly Structured[]): Failure {
  const name = page.url ?? page.id;
  const paid = structured.some((item) => item.free === false);
  const texts = cuts.flatMap((cut) => cut.blocks.map((block) => block.text));
  const wall = texts.some(
    (text) => text.length <= 160 && (isWallNotice(text) || leftOver(text) !== null || MEMBERS.test(text)),
  );
  if (paid || wall) {
    return new Failure(
      "clean.members-only",
      `${name} gives its text to members only; nothing of it was read.`,
    );
  }
  const scripts = cuts.reduce((sum, cut) => sum + cut.scriptChars, 0);
  const chars = texts.reduce((sum, text) => sum + text.length, 0);
  if (chars < 400 && (scripts > 2000 || texts.some((text) => SCRIPT.test(text)))) {
    return new Failure(
      "clean.needs-script",
      `${name} shows its text only with scripts; save the page from a browser.`,
    );
  }
  const bound = cuts.find((cut) => cut.unread !== null)?.unread?.bound;
  const read = bound === undefined ? "" : ` Only its first ${bound} were read.`;
  return new Failure("clean.no-article", `${name} holds no text that reads as an article.${read}`);
}
