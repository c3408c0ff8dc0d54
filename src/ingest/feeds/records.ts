/** Cuts a stream of markup into records (items, entries, urls), each a small tree, and repairs what was left open. */
import { type Attributes, type Markup, openMarkup } from "./markup.ts";
import { type Dialect, dialectOf, NO_SCOPE, nameOf, type Scope, scopeWith } from "./names.ts";
import type { Element } from "./tree.ts";

export type RecordHandler = {
  /** The first element, with its attributes. */
  readonly root: (element: Element) => void;
  /** A record is complete; `cut` when it was larger than we keep. */
  readonly record: (element: Element, cut: boolean) => void;
  /** An element outside of records is complete: a channel's title. */
  readonly head: (element: Element) => void;
};

export type RecordNames = {
  /** What a record is called: `item`, `atom:entry`, `url`. */
  readonly records: ReadonlySet<string>;
  /** Elements that only hold others, outside of records: `channel`, `atom:feed`, `urlset`. */
  readonly containers: ReadonlySet<string>;
  /** What a record (or a channel) says about itself. */
  readonly fields: ReadonlySet<string>;
  /** Fields that hold text only: a field that begins inside of one says that it was not closed. */
  readonly leaves: ReadonlySet<string>;
  /** Fields that may hold markup: only fields that HTML does not know close them. */
  readonly texts: ReadonlySet<string>;
};

/** What one record may hold; more is passed over and told. */
const NODES_MAX = 5_000;
const CHARS_MAX = 2_000_000;
const DEPTH_MAX = 60;

type Frame = { readonly element: Element; readonly given: string; readonly scope: Scope };

/** @param address of the document, which a relative `xml:base` is relative to */
export function openRecords(names: RecordNames, address: string | null, handler: RecordHandler): Markup {
  let dialect: Dialect | null = null;
  /** From the outermost container to the innermost open element. */
  let stack: Frame[] = [];
  /** Where in the stack the open record (or head element) begins; -1 outside of both. */
  let begin = -1;
  let nodes = 0;
  let chars = 0;
  let cut = false;
  /** Elements that lie too deep, or too many, to be kept, and that are still open. */
  let passedOver = 0;

  const isContainer = (name: string) => names.containers.has(name);
  const top = () => stack.at(-1) ?? null;

  const open = (given: string, attributes: Attributes, closed: boolean) => {
    const isEmpty = closed || VOID.test(given);
    const isRoot = dialect === null;
    dialect ??= dialectOf(given);
    const scope = scopeWith(top()?.scope ?? NO_SCOPE, attributes);
    const name = nameOf(given, scope, dialect);
    if (names.records.has(name) && !isQuoted(stack, begin)) {
      endRecord();
      // A record stands in containers; whatever else is open was not closed.
      while (stack.length > 0 && !isContainer(top()?.element.name ?? "")) stack.pop();
    } else if (isForgotten(stack[begin], names) && names.fields.has(name)) closeTo(begin);
    else if (begin >= 0) stack = stack.slice(0, openAt(stack, begin, name, names));
    if (begin >= 0 && (nodes >= NODES_MAX || stack.length - begin >= DEPTH_MAX)) {
      cut = true;
      if (!isEmpty) passedOver += 1;
      return;
    }
    if (begin < 0 && stack.length >= DEPTH_MAX) return;
    const outer = top();
    const element: Element = {
      name,
      attributes: plain(attributes, scope, dialect),
      children: [],
      base: baseOf(attributes, outer?.element.base ?? null, address),
    };
    if (isRoot) handler.root(element);
    stack.push({ element, given: given.toLowerCase(), scope });
    if (begin >= 0) {
      outer?.element.children.push(element);
      nodes += 1;
    } else if (!isContainer(name)) {
      begin = stack.length - 1;
      nodes = 0;
      chars = 0;
      cut = false;
      passedOver = 0;
    }
    if (isEmpty) closeTo(stack.length - 1);
  };

  /** Closes all that is open from a place in the stack on. */
  const closeTo = (place: number) => {
    if (begin >= 0 && place <= begin) endRecord();
    stack = stack.slice(0, place);
  };

  const endRecord = () => {
    const done = begin < 0 ? null : (stack[begin]?.element ?? null);
    if (done === null) return;
    stack = stack.slice(0, begin);
    begin = -1;
    if (names.records.has(done.name)) handler.record(done, cut);
    else handler.head(done);
  };

  const close = (given: string) => {
    const wanted = given.toLowerCase();
    const place = stack.findLastIndex((frame) => frame.given === wanted);
    if (passedOver > 0 && (place < 0 || place > begin)) {
      passedOver -= 1;
      return;
    }
    // An end without a beginning, or one that would close a container over a stray tag, says nothing.
    if (place >= 0) closeTo(place);
  };

  const text = (content: string, raw: boolean) => {
    if (begin < 0 || passedOver > 0) return;
    const room = CHARS_MAX - chars;
    if (content.length > room) cut = true;
    if (room <= 0) return;
    chars += content.length;
    top()?.element.children.push({ text: content.slice(0, room), raw });
  };

  const markup = openMarkup({ open, close, text });
  return {
    write: markup.write,
    end: () => {
      markup.end();
      endRecord();
    },
  };
}

/** XHTML content may hold elements that are called like records. */
const isQuoted = (stack: readonly Frame[], begin: number): boolean =>
  begin >= 0 &&
  stack.slice(begin + 1).some(({ element }) => /xhtml|xml/.test(element.attributes.get("type") ?? ""));

/** Elements of HTML that never have an end, and that no feed has. */
const VOID = /^(?:br|hr|img|wbr|input|embed|col)$/i;

/** Elements that HTML has too: inside of a description they may be markup that nobody escaped. */
const IN_HTML: ReadonlySet<string> = new Set(["title", "link", "source"]);

/** A channel's title that is still open when its link begins. */
const isForgotten = (head: Frame | undefined, names: RecordNames): boolean =>
  head !== undefined && names.leaves.has(head.element.name);

/** How much of the stack stays open: a field that begins inside of another one says that it was not closed. */
function openAt(stack: readonly Frame[], begin: number, name: string, names: RecordNames): number {
  const outer = stack[begin + 1]?.element;
  if (!names.fields.has(name) || outer === undefined) return stack.length;
  if (names.leaves.has(outer.name) && stack.length === begin + 2) return begin + 1;
  return names.texts.has(outer.name) && !IN_HTML.has(name) ? begin + 1 : stack.length;
}

function plain(attributes: Attributes, scope: Scope, dialect: Dialect): Attributes {
  if (attributes.size === 0) return attributes;
  return new Map(
    [...attributes].map(([name, value]) => [
      name.includes(":") && !name.startsWith("xmlns:") ? nameOf(name, scope, dialect) : name.toLowerCase(),
      value,
    ]),
  );
}

function baseOf(attributes: Attributes, outer: string | null, address: string | null): string | null {
  const given = attributes.get("xml:base")?.trim();
  if (given === undefined || given === "") return outer;
  const around = outer ?? address;
  if (around !== null && URL.canParse(given, around)) return new URL(given, around).href;
  return URL.canParse(given) ? given : outer;
}
