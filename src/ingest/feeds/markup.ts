/** Reads markup as tags and text, whatever is wrong with it, piece by piece and within bounds. */
import { decodeHTMLAttribute } from "entities";
import { Tokenizer } from "htmlparser2";
import { forgottenEnd, withEnds } from "./sections.ts";
import { openWindow } from "./window.ts";

export type Attributes = ReadonlyMap<string, string>;

export type MarkupHandler = {
  /** Names come as they stand, with their prefix. */
  readonly open: (name: string, attributes: Attributes, isEmpty: boolean) => void;
  readonly close: (name: string) => void;
  /** `raw` text still holds its entities; text of a CDATA section holds none. */
  readonly text: (text: string, raw: boolean) => void;
};

export type Markup = { readonly write: (piece: string) => void; readonly end: () => void };

/** What is longer belongs to an attack, not to a feed; the rest of it is passed over. */
const NAME_CHARS_MAX = 200;
const VALUE_CHARS_MAX = 32_768;
const ATTRIBUTES_MAX = 100;

/** A name that no element has: the sign before it was meant as less-than, or as a Japanese bracket (`<速報>`). */
const NO_NAME = /^(?![a-z_][\w.:-]*$)/i;
/** Text that had to be read twice may itself have to be; deeper than this it is an attack. */
const DEPTH_MAX = 30;

/**
 * htmlparser2's tokenizer without its parser: that one keeps a stack without bounds, closes what HTML closes, and knows
 * no namespaces. CDATA sections and comments that are never closed end where the record around them ends.
 */
export const openMarkup = (handler: MarkupHandler): Markup => begin(handler, 0);

function begin(handler: MarkupHandler, depth: number): Markup {
  const text = openWindow();
  let name = "";
  let attributes = new Map<string, string>();
  let attribute = "";
  let value: string[] = [];
  let valueChars = 0;
  /** Where a tag begins that is none; -1 outside of such. */
  let falseAt = -1;

  const named = (start: number, end: number) => text.slice(start, Math.min(end, start + NAME_CHARS_MAX), end);

  /** What was taken for something else is read as the markup that it is. */
  const reread = (content: string) => {
    if (depth >= DEPTH_MAX) return;
    const again = begin(handler, depth + 1);
    again.write(content);
    again.end();
  };

  const endTag = (end: number, isEmpty: boolean) => {
    if (falseAt < 0) return handler.open(name, attributes, isEmpty);
    const raw = text.slice(falseAt, end + 1);
    falseAt = -1;
    text.hold(Number.POSITIVE_INFINITY);
    // No tag holds a less-than sign: the last one may begin a tag, all before it is text.
    const last = Math.max(raw.lastIndexOf("<"), /^<+/.exec(raw)?.[0].length ?? 0);
    handler.text(raw.slice(0, last), true);
    reread(raw.slice(last));
  };

  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onopentagname: (start, end) => {
        text.hold(start - 1);
        name = named(start, end);
        attributes = new Map();
        if (NO_NAME.test(name)) falseAt = start - 1;
        else text.hold(Number.POSITIVE_INFINITY);
      },
      onattribname: (start, end) => {
        attribute = named(start, end);
        value = [];
        valueChars = 0;
      },
      onattribdata: (start, end) => {
        const room = VALUE_CHARS_MAX - valueChars;
        if (room > 0) value.push(text.slice(start, Math.min(end, start + room), end));
        else text.release(end);
        valueChars += end - start;
      },
      onattribend: () => {
        if (attributes.size < ATTRIBUTES_MAX && !attributes.has(attribute))
          attributes.set(attribute, decodeHTMLAttribute(value.join("")));
      },
      onopentagend: (end) => endTag(end, false),
      onselfclosingtag: (end) => endTag(end, true),
      onclosetag: (start, end) => handler.close(named(start, end).trim()),
      ontext: (start, end) => handler.text(text.slice(start, end), true),
      oncdata: (start, end, endOffset) => {
        const content = text.slice(start, end - endOffset, end);
        const cut = forgottenEnd(content);
        handler.text(content.slice(0, cut), false);
        // What closed our section was meant for another one, which stands in the rest.
        if (cut < content.length) reread(withEnds(content.slice(cut) + (endOffset > 0 ? "]]>" : "")));
      },
      oncomment: (start, end, endOffset) => {
        const content = text.slice(start, end);
        // Only a comment that nobody closed is read as what it hides.
        if (endOffset === 0 && forgottenEnd(content) < content.length)
          reread(withEnds(content.replaceAll("<!--", "")));
      },
      ondeclaration: (_start, end) => text.release(end),
      onprocessinginstruction: (_start, end) => text.release(end),
      onattribentity: () => undefined,
      ontextentity: () => undefined,
      onend: () => undefined,
    },
  );
  return {
    write: (piece) => {
      text.add(piece);
      tokenizer.write(piece);
    },
    end: () => tokenizer.end(),
  };
}
