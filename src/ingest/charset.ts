/** Decodes bytes into text: what the bytes show goes before what anybody says about them. */
import { isUtf8 } from "node:buffer";
import type { Charset } from "../model.ts";
import { type Declaration, declarationsOf } from "./declared.ts";
import { escapesOf, isIso2022, withLineEnds } from "./iso2022.ts";
import { type Count, countAll, sampleOf } from "./statistics.ts";
import { utf16Of } from "./types.ts";

export type Decoded = { readonly text: string; readonly charset: Charset };

/** What is known about the bytes beside themselves. */
export type Told = {
  readonly contentType?: string | null;
  /** By a person, or by a link to the document. */
  readonly declared?: string | null;
  readonly format: "html" | "text";
};

/**
 * @param bytes text in any charset; see `binaryKind` for what is none
 * @returns the text without a byte order mark, the charset, the evidence for it, and how many characters were lost
 */
export function decode(bytes: Uint8Array, told: Told): Decoded {
  const { name, evidence } = judge(bytes, told);
  const { text, replaced } = decodeAs(bytes, name);
  return { text, charset: { name, evidence, replaced } };
}

/** Decodes by a name that `decode` gave before. */
export function decodeAs(
  bytes: Uint8Array,
  name: string,
): { readonly text: string; readonly replaced: number } {
  const text = new TextDecoder(name).decode(name === "iso-2022-jp" ? withLineEnds(bytes) : bytes);
  const lost = occurrences(text, "\ufffd");
  // A page in UTF-8 may carry U+FFFD of its own, from a loss that happened before.
  const own =
    lost > 0 && name === "utf-8"
      ? occurrences(Buffer.from(bytes).toString("latin1"), "\u00ef\u00bf\u00bd")
      : 0;
  return { text, replaced: Math.max(0, lost - own) };
}

type Judgement = { readonly name: string; readonly evidence: string };

/** Evidence from the bytes, strongest first; declarations decide only what the bytes leave open. */
function judge(bytes: Uint8Array, told: Told): Judgement {
  const utf16 = utf16Of(bytes);
  if (utf16) return utf16;
  const found = escapesOf(bytes);
  const declared = declarationsOf(bytes, told);
  if (isIso2022(found)) return agreed("iso-2022-jp", `${found.escapes} escape sequences`, declared);
  if (found.eightBit === 0) return { name: "utf-8", evidence: "ASCII only" };
  const counts = countAll(sampleOf(bytes));
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return weigh(
    isUtf8(bytes),
    counts,
    marked ? [{ by: "byte order mark", label: "utf-8", charset: "utf-8" }, ...declared] : declared,
  );
}

/** What a declaration adds to a score: enough where the bytes are few or ambiguous, not where they speak plainly. */
const DECLARED_BONUS = 0.35;
/** Valid UTF-8 is UTF-8 from so many bytes on, or where kana and kanji make this score. */
const CHANCE_BYTES_MAX = 24;
const SURE_SCORE = 0.5;
/** Below, a reading is not Japanese. */
const SCORE_MIN = 0.15;
/** A page that says it is in another language's charset must look very Japanese to be read otherwise. */
const KANA_SURE = 0.1;

function weigh(isValid: boolean, counts: readonly Count[], declared: readonly Declaration[]): Judgement {
  const saidOf = (name: string) => declared.some(({ charset }) => charset === name);
  const utf8 = counts.find(({ name }) => name === "utf-8");
  // Other charsets are valid UTF-8 by chance only in a few characters, and hardly when read as three bytes each.
  const rival = counts.find(
    ({ name, invalid, score }) => saidOf(name) && invalid === 0 && score > (utf8?.score ?? 0),
  );
  if (utf8 && isValid && (utf8.bytes >= CHANCE_BYTES_MAX || utf8.score > SURE_SCORE || rival === undefined))
    return agreed("utf-8", "valid UTF-8", declared);
  const ranked = counts
    .map((count) => ({ count, weight: count.score + (saidOf(count.name) ? DECLARED_BONUS : 0) }))
    .sort((one, other) => other.weight - one.weight);
  const best = ranked[0];
  const other = declared.find(
    ({ charset }) => charset !== null && !counts.some(({ name }) => name === charset),
  );
  if (best && best.weight > SCORE_MIN && (!other || best.count.kanaShare > KANA_SURE)) {
    const { name, kanaShare, invalid, bytes } = best.count;
    return agreed(
      name,
      `statistics: ${Math.round(kanaShare * 100)}% kana, ${invalid} invalid in ${bytes} bytes`,
      declared,
    );
  }
  const said = other ?? declared.find(({ charset }) => charset !== null);
  if (said?.charset)
    return { name: said.charset, evidence: `${said.by} says ${said.label}; the bytes leave it open` };
  // Not Japanese, not declared: UTF-8 where most of it is, else what browsers take for the West.
  return utf8 && utf8.score > 0
    ? { name: "utf-8", evidence: `mostly valid UTF-8, ${utf8.invalid} invalid bytes` }
    : { name: "windows-1252", evidence: "no charset declared, and none that the bytes show" };
}

/** Names the declarations that agree, and those that do not. */
function agreed(name: string, evidence: string, declared: readonly Declaration[]): Judgement {
  const told = declared.map(({ by, label, charset }) =>
    charset === name ? `${by} agrees` : `${by} says ${label}${charset === null ? " (unknown)" : ""}`,
  );
  return { name, evidence: [evidence, ...new Set(told)].join("; ") };
}

function occurrences(text: string, what: string): number {
  let count = 0;
  for (let at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + what.length)) count += 1;
  return count;
}
