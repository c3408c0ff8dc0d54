/** Gathers what the head and the structured data of a page say, while the page is walked. */
import type { HeadData, TimeElement } from "../raw.ts";
import { wordsOf } from "./elements.ts";
import type { ElementNode } from "./parse.ts";

const JSON_LD_CHARS_MAX = 1_000_000;
const ISO_START = /^\d{4}-\d{2}-\d{2}/;
const TIME_PROPERTY = /^date(published|modified|created)$/i;

type Attribs = Readonly<Record<string, string>>;

/** `blocksSoFar` tells where in the page a `<time>` stands. */
export function createHead(blocksSoFar: () => number) {
  const metas = new Map<string, string[]>();
  const jsonLd: string[] = [];
  const times: TimeElement[] = [];
  let lang: string | null = null;
  let title: string | null = null;
  let canonical: string | null = null;

  const seers: Readonly<Record<string, (attribs: Attribs, element: ElementNode) => void>> = {
    html: (attribs) => {
      lang = attribs["lang"] ?? attribs["xml:lang"] ?? null;
    },
    title: (_, element) => {
      title ??= textOf(element).trim() || null;
    },
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
    script: (attribs, element) => {
      if (!/ld\+json/i.test(attribs["type"] ?? "")) return;
      const text = textOf(element);
      if (text.length <= JSON_LD_CHARS_MAX) jsonLd.push(text);
    },
    time: (attribs, element) => addTime(attribs, element, attribs["datetime"] ?? ""),
    abbr: (attribs, element) => {
      if (ISO_START.test(attribs["title"] ?? "")) addTime(attribs, element, attribs["title"] ?? "");
    },
  };

  function addTime(attribs: Attribs, element: ElementNode, datetime: string): void {
    const itemprop = (attribs["itemprop"] ?? "").toLowerCase();
    const words = wordsOf(attribs);
    times.push({ datetime, text: textOf(element).trim(), before: blocksSoFar(), itemprop, words });
  }

  return {
    see(name: string, attribs: Attribs, element: ElementNode): void {
      const seer = seers[name];
      if (seer !== undefined) seer(attribs, element);
      else if (TIME_PROPERTY.test(attribs["itemprop"] ?? ""))
        addTime(attribs, element, attribs["content"] ?? "");
    },
    done: (): HeadData => ({ lang, title, metas, canonical, jsonLd, times }),
  };
}

/** Text directly in an element and one level below: enough for title, script and time. */
function textOf(element: ElementNode): string {
  let text = "";
  for (const child of element.children) {
    if (child.nodeType === 3) text += child.data;
    else if ("attribs" in child)
      for (const inner of child.children) if (inner.nodeType === 3) text += inner.data;
  }
  return text;
}
