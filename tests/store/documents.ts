/** Documents of our own, for the store to keep. */
import type { Article, Item, PageRecord, Summary } from "../../src/model.ts";

export const day = "2026-03-04";
const at = "2026-03-04T10:00:00+09:00";

/** @param number makes the id: 16 hex digits that begin with it */
export const idOf = (number: number): string => number.toString(16).padStart(2, "0").padEnd(16, "0");

export const item = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  input: { kind: "url", url: "https://news.example.jp/1" },
  state: "queued",
  day,
  addedAt: at,
  changedAt: at,
  round: 0,
  title: null,
  failure: null,
  ...more,
});

export const record = (
  id: string,
  parts: readonly (readonly [Uint8Array, "html" | "text"])[],
): PageRecord => ({
  id,
  url: "https://news.example.jp/1",
  fetchedAt: at,
  httpStatus: 200,
  unread: [],
  parts: parts.map(([bytes, format]) => ({
    url: null,
    format,
    charset: { name: "utf-8", evidence: "valid UTF-8", replaced: 0 },
    bytes: bytes.length,
    contentType: "text/html",
  })),
});

export const article = (id: string, title = "北港の桟橋、建て替えへ"): Article => ({
  id,
  url: "https://news.example.jp/1",
  title,
  titleDerived: false,
  publisher: "青波新報",
  wire: null,
  bylines: [],
  dateline: null,
  publishedAt: at,
  updatedAt: null,
  section: null,
  access: "full",
  accessCertain: true,
  kind: "straight",
  lang: "ja",
  keywords: [],
  blocks: [
    { id: "b0", kind: "paragraph", text: "青波市は4日、北港の桟橋を建て替えると発表した。", path: "p:1" },
  ],
  images: [],
  links: [],
  ruby: [],
  drops: [{ text: "あわせて読みたい", pass: "related", reason: "a list of other articles", path: "div:2" }],
  edits: [],
  evidence: { title: ["og:title"] },
  cleaner: "1",
});

const cites = ["b0.s0"];

export const summary = (id: string, more: Partial<Summary> = {}): Summary => ({
  id,
  url: "https://news.example.jp/1",
  title: "北港の桟橋、建て替えへ",
  publisher: "青波新報",
  wire: null,
  publishedAt: at,
  kind: "straight",
  access: "full",
  headline: { text: "北港の桟橋を建て替え", cites, check: "compressed" },
  gist: { text: "青波市が北港の桟橋を建て替える。", cites, check: "compressed" },
  points: [{ text: "青波市は4日、北港の桟橋を建て替えると発表した。", cites, check: "verbatim" }],
  facts: { who: [{ text: "青波市", cites }], what: [], when: [], where: [], why: [], how: [] },
  quotes: [],
  timeline: [{ at: "2026-03-04", precision: "day", text: "発表", tense: "past", cites }],
  people: [],
  organizations: [{ name: "青波市", also: [], cites }],
  places: [],
  dates: [{ text: "4日", iso: "2026-03-04", precision: "day", exact: [], cites }],
  amounts: [],
  topics: [],
  category: null,
  withheld: [],
  coverage: 1,
  sentences: [{ id: "b0.s0", text: "青波市は4日、北港の桟橋を建て替えると発表した。" }],
  made: {
    engine: "extractive",
    model: null,
    prompt: null,
    fallback: null,
    cleaner: "1",
    summarizer: "1",
    tokenizer: "1",
    at,
    ms: 12,
    length: 240,
    tokens: null,
    costYen: null,
  },
  ...more,
});
