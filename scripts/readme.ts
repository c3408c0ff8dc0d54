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
  promptFile: "プロンプトを差し替えるファイル",
  length: "要点の合計字数",
  sites: "媒体ごとに分かっていることを使う",
  port: "`serve` のポート（127.0.0.1、0 は空いているもの）",
  concurrency: "同時に取得するページ数",
  contact: "User-Agent に書く連絡先",
  fetchTimeoutMs: "1ページの取得時間の上限（ミリ秒）",
  bodyBytesMax: "ページやファイルの大きさの上限（バイト）",
  privateHosts: "公開されていなくても取得してよいホスト（カンマ区切り）",
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
