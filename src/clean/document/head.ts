/** Gathers what the head and the structured data of a page say, while the page is read. */
import type { HeadData, TimeElement } from "../raw.ts";
import { wordsOf } from "./elements.ts";
import type { Attribs } from "./parse.ts";

const JSON_LD_CHARS_MAX = 1_000_000;
const ISO_START = /^\d{4}-\d{2}-\d{2}/;
const TIME_PROPERTY = /^date(published|modified|created)$/i;
/** Text is taken from an element and from one level below: enough for title, script and time. */
const TEXT_DEPTH = 1;

/** An element whose text is waited for; `depth` counts the elements open inside it. */
type Waiting = { depth: number; text: string; readonly done: (text: string) => void };

/** `blocksSoFar` tells where in the page a `<time>` stands. `open`, `text` and `close` follow the page. */
export function createHead(blocksSoFar: () => number) {
  const metas = new Map<string, string[]>();
  const jsonLd: string[] = [];
  const times: { -readonly [Field in keyof TimeElement]: TimeElement[Field] }[] = [];
  let lang: string | null = null;
  let title: string | null = null;
  let canonical: string | null = null;
  let scriptChars = 0;
  let waiting: Waiting[] = [];

  const wait = (done: (text: string) => void): void => {
    waiting.push({ depth: 0, text: "", done });
  };

  const seers: Readonly<Record<string, (attribs: Attribs) => void>> = {
    html: (attribs) => {
      lang = attribs["lang"] ?? attribs["xml:lang"] ?? null;
    },
    title: () =>
      wait((text) => {
        title ??= text.trim() || null;
      }),
    meta: (attribs) => {
      const content = attribs["content"]?.trim();
      if (content === undefined || content === "") return;
      for (const key of [attribs["property"], attribs["name"], attribs["itemprop"]]) {
        if (key === undefined) continue;
        const list = metas.get(key.toLowerCase());
        if (list === undefined) metas.set(key.toLowerCase(), [content]);
        else if (list.length < 100) list.push(content);
      }
    },
    link: (attribs) => {
      if ((attribs["rel"] ?? "").toLowerCase() === "canonical") canonical ??= attribs["href"] ?? null;
    },
    script: (attribs) =>
      wait((text) => {
        scriptChars += text.length;
        if (/ld\+json/i.test(attribs["type"] ?? "") && text.length <= JSON_LD_CHARS_MAX) jsonLd.push(text);
      }),
    time: (attribs) => addTime(attribs, attribs["datetime"] ?? ""),
    abbr: (attribs) => {
      if (ISO_START.test(attribs["title"] ?? "")) addTime(attribs, attribs["title"] ?? "");
    },
  };

  function addTime(attribs: Attribs, datetime: string): void {
    const itemprop = (attribs["itemprop"] ?? "").toLowerCase();
    const time = { datetime, text: "", before: blocksSoFar(), itemprop, words: wordsOf(attribs) };
    times.push(time);
    wait((text) => {
      time.text = text.trim();
    });
  }

  const openUnread = (): void => {
    for (const each of waiting) each.depth += 1;
  };

  return {
    open(name: string, attribs: Attribs): void {
      openUnread();
      const seer = seers[name];
      if (seer !== undefined) seer(attribs);
      else if (TIME_PROPERTY.test(attribs["itemprop"] ?? "")) addTime(attribs, attribs["content"] ?? "");
    },
    /** An element inside one that is not read. */
    openUnread,
    text(data: string): void {
      for (const each of waiting) if (each.depth <= TEXT_DEPTH) each.text += data;
    },
    close(): void {
      if (waiting.length === 0) return;
      const closed = waiting.filter((each) => each.depth === 0);
      for (const each of closed) each.done(each.text);
      if (closed.length > 0) waiting = waiting.filter((each) => each.depth > 0);
      for (const each of waiting) each.depth -= 1;
    },
    scriptChars: (): number => scriptChars,
    done: (): HeadData => ({ lang, title, metas, canonical, jsonLd, times }),
  };
}
