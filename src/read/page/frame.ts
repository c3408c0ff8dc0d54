/** The frame of every page: head, skip link, navigation, search, the help of the keyboard. */
import { html, raw } from "hono/html";
import { ASSETS } from "./assets.ts";

/** Text that is escaped already; what `html` gives. */
export type Markup = ReturnType<typeof html>;

export const NOTHING: Markup = html``;

/** Only what this server itself sends; no inline script runs. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export type Frame = {
  readonly title: string;
  readonly body: Markup;
  /** What stands in the search field. */
  readonly query?: string;
  /** The address that the navigation marks as the present one. */
  readonly at?: "/" | "/stories" | "/sources";
  /** schema.org, as an object. */
  readonly linkedData?: unknown;
};

const PLACES = [
  ["/", "きょう"],
  ["/stories", "話題"],
  ["/sources", "情報源"],
] as const;

export function framed({ title, body, query = "", at, linkedData }: Frame): Markup {
  return html`<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} — 瓦版</title>
<link rel="stylesheet" href="${ASSETS.css.href}">
<link rel="icon" href="${ASSETS.icon.href}" type="image/svg+xml">
<link rel="alternate" type="application/atom+xml" title="瓦版" href="/feeds/summaries.atom">
<script src="${ASSETS.js.href}" defer></script>
${linkedData === undefined ? NOTHING : html`<script type="application/ld+json">${raw(dataBlock(linkedData))}</script>`}
</head>
<body>
<a class="skip" href="#main">本文へ</a>
<header>
<nav aria-label="主な行き先">
<a class="mark" href="/">瓦版</a>
<ul>${PLACES.map(([href, name]) => html`<li><a href="${href}"${href === at ? raw(' aria-current="page"') : NOTHING}>${name}</a></li>`)}</ul>
</nav>
<form action="/search" role="search">
<label for="q">さがす</label>
<input id="q" name="q" type="search" value="${query}" maxlength="200" autocomplete="off" placeholder="石破、関税、米…">
<button>検索</button>
</form>
</header>
<main id="main" tabindex="-1">
${body}
</main>
<dialog id="help" aria-labelledby="help-title">
<h2 id="help-title">キー操作</h2>
<dl><div><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>次・前の項目へ</dd></div>
<div><dt><kbd>o</kbd></dt><dd>項目を開く（典拠・記事）</dd></div>
<div><dt><kbd>s</kbd></dt><dd>検索欄へ</dd></div>
<div><dt><kbd>?</kbd></dt><dd>この説明</dd></div></dl>
<form method="dialog"><button>閉じる</button></form>
</dialog>
</body>
</html>
`;
}

/** JSON that cannot end the element it stands in. */
const dataBlock = (data: unknown): string => JSON.stringify(data).replace(/</g, "\\u003c");
