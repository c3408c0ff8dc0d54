/** Writes the table of settings into both READMEs, between their marks, from the one table in src/options.ts. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OPTIONS } from "../src/options.ts";

const root = join(import.meta.dirname, "..");
const MARK = /<!-- options -->[\s\S]*?<!-- \/options -->/;

const ABOUT_JA: Readonly<Record<keyof typeof OPTIONS, string>> = {
  dataDir: "すべてを保存するフォルダー",
  redisUrl: "組み込みのキューの代わりに使う Redis",
  modelKey: "言語モデルで要約する",
  modelUrl: "OpenAI 互換のサーバー",
  model: "モデルの名前",
  modelTimeoutMs: "返事を待つ時間の上限（ミリ秒）",
  modelStream: "返事を書かれるそばから受け取る（`true`）。黙った接続を切るサーバー向け",
  modelWindowTokens: "モデルが一度に扱える量（質問と返事の合計、トークン）。長い記事は分けて読む",
  modelPrice: "100万トークンの値段、入力/出力（円。`39/310` など）。内蔵の表にないモデル用",
  budgetYenPerDay: "1日の予算（円）。超えた後の記事はモデルなしで要約する",
  promptFile: "プロンプトを差し替えるファイル",
  namesFile: "覚えさせる名前のファイル（表記、種類、読み、後に続く語をタブで区切る）",
  length: "要点の合計字数",
  sites: "媒体ごとに分かっていることを使う",
  port: "`serve` のポート（0 は空いているもの）",
  host: "`serve` が待ち受けるアドレス。他の機械から届くものには KAWARABAN_API_KEY が要る",
  apiKey: "HTTP API の鍵。切り替えの間はコンマで区切って複数",
  webhooks: "要約とストーリーの追加・変更・削除を `serve` が知らせる先（コンマ区切り）",
  webhookSecret: "ウェブフックの署名に使う秘密（`whsec_…` か任意の文字列）。KAWARABAN_WEBHOOKS に必要",
  smtpUrl: "ダイジェストを送るメールサーバー（`smtps://user:password@host`）",
  digestAt: "`serve` が前日のダイジェストを送る時刻（`06:00`、東京）",
  mailFrom: "ダイジェストの差出人",
  mailTo: "ダイジェストの宛先（コンマ区切り）",
  requestsPerSecond: "1つの相手に `serve` が答える1秒あたりの回数",
  concurrency: "同時に取得するページ数",
  waitingMax: "本文抽出・要約を待つ記事の上限。超える間は取得を休む（人が加えたものは2倍まで）",
  hostGapMs:
    "同じホストへの取得と取得の間隔（ミリ秒）。遅いホストでは自動で延びる（0 は自分のサーバーだけに）",
  contact: "User-Agent に書く連絡先",
  fetchTimeoutMs: "1ページの取得時間の上限（ミリ秒）",
  bodyBytesMax: "ページやファイルの大きさの上限（バイト）",
  privateHosts: "公開されていなくても取得してよいホスト（カンマ区切り）",
  permittedHosts:
    "発行元の許可を得ていて、robots.txt・`noai`・TDM 留保があっても取得してよいホスト（カンマ区切り、`*.example.jp`、`*`）",
  render: "`chromium`（またはそのパス）：スクリプトなしでは何も表示しないページを描画する",
  keepDays: "元のページと記事の旧版を消すまでの日数。要約は消さない",
  keepMegabytes: "元のページと記事の旧版の合計の上限（MB）。超えると古いものから消す",
  cacheDir: "作り直せるものを置くフォルダー",
};

/** The table in Markdown, one row a setting. */
export function optionsTable(language: "en" | "ja"): string {
  const head =
    language === "en"
      ? "| in kawaraban.yaml | variable | flag | default | what it is |"
      : "| kawaraban.yaml | 環境変数 | オプション | 既定値 | 意味 |";
  const rows = Object.entries(OPTIONS).map(([name, { env, flag, fallback, about, secret }]) => {
    const value =
      fallback === null || (Array.isArray(fallback) && fallback.length === 0) ? "—" : `\`${fallback}\``;
    const told = language === "en" ? about : ABOUT_JA[name as keyof typeof OPTIONS];
    return `| \`${name}\` | \`${env}\`${secret ? " (`_FILE`)" : ""} | ${flag === null ? "—" : `\`--${fallback === true ? "no-" : ""}${flag}\``} | ${value} | ${told} |`;
  });
  return [head, "|---|---|---|---|---|", ...rows].join("\n");
}

/** The README's text with its table renewed. */
export const renewed = (text: string, language: "en" | "ja"): string =>
  text.replace(MARK, `<!-- options -->\n${optionsTable(language)}\n<!-- /options -->`);

if (import.meta.main) {
  for (const [file, language] of [
    ["README.md", "en"],
    ["README.ja.md", "ja"],
  ] as const) {
    const path = join(root, file);
    writeFileSync(path, renewed(readFileSync(path, "utf8"), language));
  }
}
