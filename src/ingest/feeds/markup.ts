/** Reads markup as tags and text, whatever is wrong with it, piece by piece and within bounds. */
import { decodeHTMLAttribute } from "entities";
import { Tokenizer } from "htmlparser2";

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

/** Ends of records inside of a CDATA section or a comment: somebody forgot to close it. */
const FORGOTTEN = /<\/(?:item|entry|url)\s*>/i;
/** How often a forgotten end may send us back; each time the rest is shorter. */
const RETURNS_MAX = 1_000;

/**
 * htmlparser2's tokenizer without its parser: that one keeps a stack without bounds, closes what HTML closes, and knows
 * no namespaces. CDATA sections and comments that are never closed end where the record around them ends.
 */
export function openMarkup(handler: MarkupHandler): Markup {
  let returns = 0;
  const begin = (): Markup => {
    const text = openWindow();
    let name = "";
    let attributes = new Map<string, string>();
    let attribute = "";
    let value: string[] = [];
    let valueChars = 0;

    /** Reads the rest of a section that was closed too late (or never) as the markup that it is. */
    const reread = (content: string, at: number, isClosed: boolean) => {
      returns += 1;
      const again = begin();
      again.write(content.slice(at));
      // What closed our section was meant for another one, which stands in the rest.
      if (isClosed) again.write("]]>");
      again.end();
    };

    const tokenizer = new Tokenizer(
      { xmlMode: true, decodeEntities: false },
      {
        onopentagname: (start, end) => {
          name = text.slice(start, Math.min(end, start + NAME_CHARS_MAX), end);
          attributes = new Map();
        },
        onattribname: (start, end) => {
          attribute = text.slice(start, Math.min(end, start + NAME_CHARS_MAX), end);
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
        onopentagend: () => handler.open(name, attributes, false),
        onselfclosingtag: () => handler.open(name, attributes, true),
        onclosetag: (start, end) =>
          handler.close(text.slice(start, Math.min(end, start + NAME_CHARS_MAX), end).trim()),
        ontext: (start, end) => handler.text(text.slice(start, end), true),
        oncdata: (start, end, endOffset) => {
          const content = text.slice(start, end - endOffset, end);
          const forgotten = returns < RETURNS_MAX ? FORGOTTEN.exec(content) : null;
          if (forgotten === null) return handler.text(content, false);
          // The field that the section stands in ends before its record does.
          const cut = Math.min(forgotten.index, FIELD_END.exec(content)?.index ?? forgotten.index);
          handler.text(content.slice(0, cut), false);
          reread(content, cut, endOffset > 0);
        },
        oncomment: (start, end, endOffset) => {
          const content = text.slice(start, end);
          // Only a comment that nobody closed is read as what it hides.
          if (endOffset === 0 && returns < RETURNS_MAX && FORGOTTEN.test(content)) reread(content, 0, false);
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
  };
  return begin();
}

const FIELD_END = /<\/(?:title|link|description|summary|content|[a-z]+:[a-z]+)\s*>/i;

type Window = {
  readonly add: (piece: string) => void;
  /** Text between two positions of the whole stream; what lies before `done` is not asked for again. */
  readonly slice: (start: number, end: number, done?: number) => string;
  readonly release: (done: number) => void;
};

/** The pieces that the tokenizer may still point into. */
function openWindow(): Window {
  let pieces: { readonly start: number; readonly text: string }[] = [];
  let length = 0;
  const release = (done: number) => {
    let gone = 0;
    // The last piece is the one being read.
    while (gone < pieces.length - 1 && (pieces[gone + 1]?.start ?? 0) <= done) gone += 1;
    if (gone > 0) pieces = pieces.slice(gone);
  };
  return {
    add: (text) => {
      pieces.push({ start: length, text });
      length += text.length;
    },
    release,
    slice: (start, end, done = end) => {
      const [only] = pieces.slice(-1);
      const found =
        only !== undefined && start >= only.start
          ? only.text.slice(start - only.start, end - only.start)
          : pieces
              .map((piece) =>
                piece.text.slice(Math.max(0, start - piece.start), Math.max(0, end - piece.start)),
              )
              .join("");
      release(done);
      return found;
    },
  };
}
