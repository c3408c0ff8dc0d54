/** Reads HTML in linear time, whatever it holds: tags and texts in order, no tree. */
import { Parser } from "htmlparser2";

export type Attribs = Readonly<Record<string, string>>;

/** What a reader of a page is told. Every `open` has its `close`, also where the page leaves it out. */
export type Reader = {
  readonly open: (name: string, attribs: Attribs) => void;
  readonly text: (data: string) => void;
  readonly close: () => void;
};

// Control characters, zero-width and bidi marks: nothing that a reader sees.
const UNSEEN =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe]/g;

/** The text without characters that a reader cannot see. */
export function seen(text: string): string {
  return text.replace(UNSEEN, "");
}

/** Tells `reader` an HTML text that is within bounds. Pieces of text that no tag or comment parts come as one. */
export function readHtml(html: string, reader: Reader): void {
  let pending = "";
  const flush = (): void => {
    if (pending !== "") reader.text(pending);
    pending = "";
  };
  const parser = new Parser({
    onopentag(name, attribs) {
      flush();
      reader.open(name, attribs);
    },
    ontext(data) {
      pending += data;
    },
    oncomment: flush,
    onclosetag() {
      flush();
      reader.close();
    },
  });
  parser.end(html);
  flush();
}
