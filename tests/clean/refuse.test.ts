import { describe, expect, it } from "vitest";
import { cleanPage } from "../../src/clean/clean.ts";
import type { Page } from "../../src/model.ts";

const pageOf = (title: string, body: string): Page => ({
  id: "0123456789abcdef",
  url: "https://news.example.jp/a/1",
  parts: [
    {
      url: null,
      format: "html",
      text: `<title>${title}</title><main><h1>${title}</h1><p>${body}</p></main>`,
    },
  ],
  fetchedAt: "2026-11-26T00:00:00Z",
  httpStatus: 200,
});
const STORY =
  "霧浜市議会は26日、補正予算案を賛成多数で可決した。市長は年内に工事を始める方針で、住民への説明を続ける。";
const MISSING =
  "トップページから改めてお進みいただくか、上の検索欄からお探しください。ご不便をおかけしています。";

describe("a page that says that there is nothing", () => {
  it.each([
    "404 Not Found",
    "404 | 霧浜日報",
    "エラー404",
    "HTTP 410 Gone",
    "お探しのページは見つかりませんでした",
    "ページが見つかりません｜霧浜日報",
    "ご指定の記事は存在しません",
    "この記事は削除されました",
    "この記事の掲載期間は終了しました",
    "エラーが発生しました",
    "ただいまメンテナンス中です",
    "503 Service Unavailable",
  ])("is an error page: %s", (title) => {
    expect(() => cleanPage(pageOf(title, MISSING))).toThrow(
      expect.objectContaining({ code: "clean.error-page" }),
    );
  });

  it.each([
    "補正予算410億円、市議会が可決",
    "第404号の漁船、港に戻る",
    "国道404号の復旧、来月に",
    "404人が受験　市の職員採用",
    "動画配信が終了へ　市議会の中継",
    "不明の2人、なお見つからず",
    "削除された議事録、市長が陳謝",
    "基幹システムでエラーが発生、窓口に列",
    "水門のメンテナンス中に事故",
    "市長「証拠は見つかりませんでした」",
    "会員410 人に通知　市の体育協会",
  ])("is an article, short as it is: %s", (title) => {
    expect(cleanPage(pageOf(title, STORY)).title).toBe(title);
  });
});
