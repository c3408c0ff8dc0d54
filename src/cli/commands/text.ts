import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { z } from "zod";
import { isDateLine } from "../../clean/lines.ts";
import { readWhen } from "../../clean/metadata/when.ts";
import { Failure } from "../../errors.ts";
import type { Tokenize } from "../../model.ts";
import { colouredText } from "../../read/coloured.ts";
import { documentOf, type TextDocument } from "../../read/mentions.ts";
import { articleOfBody, type Body } from "../../summarize/bodies.ts";
import { readArticle } from "../../text/read.ts";
import { loadTokenizer } from "../../text/tokenizer.ts";
import type { Door } from "../door.ts";
import { eachLine } from "../lines.ts";
import { tokenizerPlaces } from "../tokenizing.ts";

/** A text that tells its own day does so near its beginning. */
const DATE_LINES_MAX = 8;

const Line = z.object({
  id: z.string().min(1),
  title: z.string().nullable().optional(),
  published: z.string().nullable().optional(),
  body: z.string().min(1),
});

/** Sentences, words and mentions of one text, or of a list: `{"id","title"?,"published"?,"body"}` gives `{"id","sentences","tokens",…}`. */
export async function text(
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
  door: Door,
): Promise<number> {
  const [file] = args;
  const from = options["from"];
  if ((file === undefined) === (from === undefined))
    throw new Failure("input.malformed", "give either one file of text or --from LIST (JSON lines)");
  const given = options["published"];
  const published = given === undefined ? null : dayGiven(String(given));
  const tokenize = await loadTokenizer(tokenizerPlaces(door));
  if (file !== undefined) {
    const body = await bodyOf(file, door);
    const document = read({ id: basename(file), body, published }, tokenize);
    door.terminal.out(
      door.json
        ? JSON.stringify({ id: basename(file), ...document })
        : colouredText(body.trimEnd(), document, door.terminal.look),
    );
    return 0;
  }
  const { failed } = await eachLine(String(from), Line, (line) => read(line, tokenize), {
    stdin: door.stdin,
    out: door.terminal.out,
    log: door.log,
  });
  return failed === 0 ? 0 : 1;
}

/** Days of the text are counted from the day it came out: the one given, or the one that a line of its own tells. */
function read(line: Body, tokenize: Tokenize): TextDocument {
  const { blocks, publishedAt } = articleOfBody({ ...line, published: line.published ?? dayTold(line.body) });
  return documentOf(readArticle(blocks, { at: publishedAt }, { tokenize }), startsOf(line.body, blocks));
}

function dayTold(body: string): string | null {
  const lines = body.split(/\r?\n/u).filter((line) => line.trim() !== "");
  const told = lines.slice(0, DATE_LINES_MAX).find((line) => isDateLine(line) && readWhen(line) !== null);
  return told === undefined ? null : (readWhen(told)?.iso ?? null);
}

function dayGiven(text: string): string {
  const when = readWhen(text);
  if (when === null)
    throw new Failure("input.malformed", `--published ${text}: a day is needed, such as 2026-02-13`);
  return when.iso;
}

/** A block is a line without its blanks; blocks come in the order of the lines. */
function startsOf(
  body: string,
  blocks: readonly { id: string; text: string }[],
): ReadonlyMap<string, number> {
  let at = 0;
  return new Map(
    blocks.map(({ id, text }) => {
      const start = body.indexOf(text, at);
      at = start + text.length;
      return [id, start] as const;
    }),
  );
}

async function bodyOf(file: string, door: Door): Promise<string> {
  if (/\.x?html?$/i.test(file))
    throw new Failure("input.unsupported", `${file} is a page; \`kawaraban clean\` makes text of it first`);
  const bytes = await readFile(resolve(door.cwd, file)).catch((cause: unknown) => {
    throw new Failure("input.not-found", `${file} cannot be read; give a file of plain text`, { cause });
  });
  if (bytes.length > door.settings.config.bodyBytesMax)
    throw new Failure(
      "input.too-large",
      `${file} has ${bytes.length} bytes; KAWARABAN_BODY_BYTES_MAX sets the bound`,
    );
  const decoded = decode(bytes, file);
  if (decoded.trim() === "") throw new Failure("input.empty", `${file} holds no text`);
  return decoded;
}

function decode(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Failure("input.malformed", `${file} is not UTF-8; convert it first (iconv -t UTF-8)`, {
      cause,
    });
  }
}
