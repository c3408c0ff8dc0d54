/** CDATA sections that somebody forgot to close: they end where the field (or the record) around them ends. */

const RECORD_END = /<\/(?:item|entry|url)\s*>/gi;
const FIELD_END = /<\/(?:title|link|description|summary|content|[a-z]+:[a-z]+)\s*>/i;
const OPEN = "<![CDATA[";
const CLOSE = "]]>";

/** Where a section ends that holds the end of a record; its length when it holds none. */
export function forgottenEnd(content: string): number {
  const record = recordEndFrom(content, 0);
  if (record < 0) return content.length;
  return fieldEnd(content.slice(0, record));
}

function recordEndFrom(content: string, from: number): number {
  RECORD_END.lastIndex = from;
  return RECORD_END.exec(content)?.index ?? -1;
}

const fieldEnd = (content: string): number => FIELD_END.exec(content)?.index ?? content.length;

/** Markup in which every section is closed, in one walk over it. */
export function withEnds(markup: string): string {
  const parts: string[] = [];
  let at = 0;
  let close = -1;
  for (;;) {
    const open = markup.indexOf(OPEN, at);
    if (open < 0) break;
    if (close < open) close = endless(markup.indexOf(CLOSE, open));
    const record = endless(recordEndFrom(markup, open));
    if (close <= record) {
      const end = Math.min(close + CLOSE.length, markup.length);
      parts.push(markup.slice(at, end));
      at = end;
      continue;
    }
    const cut = open + OPEN.length + fieldEnd(markup.slice(open + OPEN.length, record));
    parts.push(markup.slice(at, cut), CLOSE);
    at = cut;
  }
  return parts.join("") + markup.slice(at);
}

const endless = (index: number): number => (index < 0 ? Number.POSITIVE_INFINITY : index);
