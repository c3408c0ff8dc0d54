/** Gathers the inline text of one block, with its links, ruby and bold, and tidies white space as it goes. */
import type { RawLink, RawRuby } from "../raw.ts";

const SPACES = /[ \t\r\n\f\u00a0\u2000-\u200a\u202f\u205f]+/g;
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;
const SHOWN = /[^\s\u3000]/;
const EDGE = /^[\s\u3000]+|[\s\u3000]+$/g;

export type Built = {
  readonly text: string;
  readonly links: readonly RawLink[];
  readonly ruby: readonly RawRuby[];
  readonly seams: readonly number[];
  readonly linkChars: number;
  readonly boldChars: number;
};

/** Seams matter in short lines of data only. */
const SEAMS_MAX = 30;

/** A mutable accumulator; `take` empties it. White space is collapsed; a line end between wide characters is none. */
export function createBuilder() {
  let text = "";
  let pending: "" | " " | "\n" = "";
  let links: { start: number; end: number; url: string }[] = [];
  let ruby: RawRuby[] = [];
  let seams: number[] = [];
  let linkChars = 0;
  let boldChars = 0;

  function append(raw: string, inLink: boolean, bold: boolean): void {
    let from = 0;
    for (const match of raw.matchAll(SPACES)) {
      word(raw.slice(from, match.index), inLink, bold);
      if (text !== "" && pending !== " ") pending = match[0].includes("\n") ? "\n" : " ";
      from = match.index + match[0].length;
    }
    word(raw.slice(from), inLink, bold);
  }

  function word(piece: string, inLink: boolean, bold: boolean): void {
    if (piece === "") return;
    if (pending !== "") {
      const joins = pending === "\n" && WIDE.test(text.slice(-1)) && WIDE.test(piece.charAt(0));
      if (!joins) text += " ";
      pending = "";
    }
    text += piece;
    if (inLink) linkChars += piece.length;
    if (bold) boldChars += piece.length;
  }

  return {
    append,
    length: () => text.length,
    lastChar: () => text.slice(-1),
    isEmpty: () => !SHOWN.test(text),
    peek: () => text,
    separate(mark: string): void {
      if (text === "") return;
      text += mark;
      pending = "";
    },
    seam(): void {
      if (text !== "" && seams.length < SEAMS_MAX && seams.at(-1) !== text.length) seams.push(text.length);
    },
    addLink(start: number, url: string): void {
      if (text.length > start) links.push({ start, end: text.length, url });
    },
    addRuby(start: number, reading: string): void {
      if (text.length > start && reading !== "") ruby.push({ start, end: text.length, reading });
    },
    take(): Built | null {
      const built = trim({ text, links, ruby, seams, linkChars, boldChars });
      text = "";
      pending = "";
      links = [];
      ruby = [];
      seams = [];
      linkChars = 0;
      boldChars = 0;
      return built;
    },
  };
}

function trim(raw: Built): Built | null {
  const lead = raw.text.length - raw.text.replace(/^[\s\u3000]+/, "").length;
  const text = raw.text.replace(EDGE, "");
  if (text === "") return null;
  const shift = <T extends { start: number; end: number }>(span: T): T => ({
    ...span,
    start: Math.min(text.length, Math.max(0, span.start - lead)),
    end: Math.min(text.length, Math.max(0, span.end - lead)),
  });
  const real = (span: { start: number; end: number }): boolean => span.end > span.start;
  return {
    text,
    links: raw.links.map(shift).filter(real),
    ruby: raw.ruby.map(shift).filter(real),
    seams: raw.seams.map((at) => at - lead).filter((at) => at > 0 && at < text.length),
    linkChars: raw.linkChars,
    boldChars: raw.boldChars,
  };
}
