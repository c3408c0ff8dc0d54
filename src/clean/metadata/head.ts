/** What the head tells besides title and times: publisher, authors, section, keywords, address, language. */
import { isOutletLine } from "../lines.ts";
import type { HeadData, RawBlock } from "../raw.ts";
import { plain } from "../shape.ts";
import type { Structured } from "./json-ld.ts";

export type Told = { readonly value: string; readonly evidence: string };

const first = (head: HeadData, names: readonly string[]): Told | null => {
  for (const name of names) {
    const value = head.metas.get(name)?.[0];
    if (value !== undefined) return { value, evidence: `meta ${name}` };
  }
  return null;
};

export function findPublisher(head: HeadData, structured: readonly Structured[]): Told | null {
  const named = structured.find((item) => item.publisher !== null)?.publisher;
  if (named !== undefined && named !== null) return { value: named, evidence: "json-ld publisher" };
  const told = first(head, ["og:site_name", "application-name", "publisher", "dc.publisher", "copyright"]);
  const title = head.metas.get("og:title")?.[0];
  if (told === null || title === undefined || !told.value.startsWith(title)) return told;
  // Some hosts put the title before the name of the site.
  const rest = told.value.slice(title.length).replace(/^[\s|｜:：–—-]+/, "");
  return rest === "" ? null : { value: rest, evidence: told.evidence };
}

/** The publisher from `<title>`: what stands there beside the article's title, when it is one short name. */
export function publisherOfTitle(head: HeadData, title: string | null): Told | null {
  if (head.title === null || title === null || title.length < 4) return null;
  const whole = head.title.replace(/\s+/g, " ");
  const bare = title.replace(/\s+/g, " ").replace(/^【[^】]*】/, "");
  const at = whole.indexOf(bare);
  if (at < 0) return null;
  const before = pieces(whole.slice(0, at));
  const after = pieces(whole.slice(at + bare.length));
  // A portal names the outlet in brackets behind the title, then itself.
  const outlet = /^\s*[（(【]/.test(whole.slice(at + bare.length)) && isOutletLine(after[0] ?? "");
  const last = (outlet ? after[0] : after.at(-1)) ?? before[0];
  const name = last?.replace(
    /[\s　]*の?(オフィシャル|公式)(WEB|ウェブ)?(サイト|ホームページ|ページ|HP)$/i,
    "",
  );
  if (name !== undefined && /の(プレスリリース|ニュースリリース|記事|ニュース|ページ)$/.test(name))
    return null;
  if (name === undefined || name.length > 25 || name.length < 2 || /。/.test(name)) return null;
  return { value: name, evidence: "<title>" };
}

/** The name on the link to the front page that stands first on the page. */
export function publisherOfHome(blocks: readonly RawBlock[], url: string | null): Told | null {
  const home = url === null ? null : URL.parse("/", url)?.href;
  for (const { text, links } of blocks.slice(0, HOME_BLOCKS_MAX)) {
    const link = links[0];
    if (link === undefined || !(link.url === "/" || (home !== null && link.url === home))) continue;
    const name = text.slice(link.start, link.end).trim();
    if (name.length >= 3 && name.length <= 25 && !/^(ホーム|トップ|top|home|メイン|戻る|menu)/i.test(name))
      return { value: name, evidence: "link to the front page" };
  }
  return null;
}

const HOME_BLOCKS_MAX = 30;

const pieces = (text: string): string[] =>
  text
    .split(/[|｜:：／/–—－()（）【】[\]「」]+|\s-\s|^-|-$/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Names under which the site may stand in its titles. */
export function siteNames(head: HeadData, structured: readonly Structured[]): readonly string[] {
  const names = [
    ...structured.flatMap((item) => (item.publisher === null ? [] : [item.publisher])),
    ...(head.metas.get("og:site_name") ?? []),
    ...(head.metas.get("application-name") ?? []),
    ...(head.metas.get("apple-mobile-web-app-title") ?? []),
    ...(head.metas.get("twitter:site") ?? []).map((name) => name.replace(/^@/, "")),
  ];
  return [...new Set(names)];
}

/** Authors that are people: not the publisher, not an account or an address. */
export function findAuthors(head: HeadData, structured: readonly Structured[]): readonly Told[] {
  const sites = new Set(siteNames(head, structured).map(plain));
  const told: Told[] = [
    ...structured.flatMap((item) => item.authors).map((value) => ({ value, evidence: "json-ld author" })),
    ...["author", "article:author", "dc.creator", "cxenseparse:author"].flatMap((name) =>
      (head.metas.get(name) ?? []).map((value) => ({ value, evidence: `meta ${name}` })),
    ),
  ];
  const seen = new Set<string>();
  return told.filter(({ value }) => {
    const form = plain(value);
    if (form === "" || value.length > 40 || seen.has(form)) return false;
    if ([...sites].some((site) => site === form || (form.length >= 4 && site.includes(form)))) return false;
    if (
      /^[a-z0-9_.-]+$/.test(value) ||
      /^@|https?:|^www\.|株式会社|新聞社?$|編集部$|オンライン$|\b(inc|ltd|corp|co)\b\.?|(テレビ|放送|系).{0,8}$|.{2}(新報|日報|通信|新聞|放送|出版|タイムズ?|社|編集局|取材班)$/i.test(
        value,
      )
    )
      return false;
    seen.add(form);
    return true;
  });
}

export function findSection(head: HeadData, structured: readonly Structured[]): Told | null {
  const named = structured.find((item) => item.section !== null)?.section;
  if (named !== undefined && named !== null) return { value: named, evidence: "json-ld articleSection" };
  return first(head, ["article:section", "section", "cxenseparse:section"]);
}

export function findKeywords(head: HeadData, structured: readonly Structured[]): readonly string[] {
  const lists = [
    ...structured.map((item) => item.keywords),
    ...["news_keywords", "keywords", "article:tag"].map((name) =>
      (head.metas.get(name) ?? []).flatMap((text) => text.split(/[,、，]/)).map((text) => text.trim()),
    ),
  ];
  const best = lists.find((list) => list.some((word) => word !== "")) ?? [];
  return [...new Set(best.filter((word) => word !== "" && word.length <= 50))].slice(0, 30);
}
