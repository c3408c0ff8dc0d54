/** Turns what stands on a command line into inputs: addresses, files, folders, lists of addresses. */
import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { Failure } from "../errors.ts";
import { ItemInput } from "../model.ts";
import { formatByName, PAGE_FILES, unreadable } from "./files.ts";
import { pagesBelow } from "./folder.ts";
import { canonicalUrl } from "./urls.ts";

type RejectedInput = { readonly input: string; readonly failure: Failure };
export type Expanded = { readonly inputs: readonly ItemInput[]; readonly rejected: readonly RejectedInput[] };

export type InputDeps = {
  /** Read only when an argument is `-`. */
  readonly stdin: AsyncIterable<string | Uint8Array>;
  readonly cwd: string;
};

/**
 * @param args each an http(s) address, a page file, a folder of them, `-` (addresses on stdin) or `@file` (in a file)
 * @returns inputs in the order given, each once; what cannot be an input stands in `rejected`, with the reason
 */
export async function expandInputs(args: readonly string[], deps: InputDeps): Promise<Expanded> {
  const inputs = new Map<string, ItemInput>();
  const rejected: RejectedInput[] = [];
  for (const arg of args) {
    for await (const found of expand(arg, deps)) {
      if ("failure" in found) rejected.push(found);
      else if (!inputs.has(keyOf(found))) inputs.set(keyOf(found), found);
    }
  }
  return { inputs: [...inputs.values()], rejected };
}

const keyOf = (input: ItemInput): string => (input.kind === "url" ? canonicalUrl(input.url) : input.path);

async function* expand(arg: string, deps: InputDeps): AsyncGenerator<ItemInput | RejectedInput> {
  try {
    if (arg === "-") yield* listed("standard input", await textOf(deps.stdin));
    else if (arg.startsWith("@"))
      yield* listed(arg.slice(1), await listFile(resolve(deps.cwd, arg.slice(1))));
    else if (/^[a-z][a-z0-9+.-]*:\/\//i.test(arg)) yield addressOf(arg);
    else yield* onDisk(arg, resolve(deps.cwd, arg));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    yield { input: masked(arg), failure: error };
  }
}

/** One address a line; empty lines and lines that begin with # say nothing. A bad line fails alone. */
function* listed(name: string, text: string): Generator<ItemInput | RejectedInput> {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  if (lines.length === 0) throw new Failure("input.empty", `${name} holds no addresses; write one a line`);
  for (const line of lines) {
    try {
      yield addressOf(line);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      yield { input: masked(line), failure: error };
    }
  }
}

/** A name and a password before the host: neither stored nor shown. */
const LOGIN = /^(https?:[\\/]*|[a-z][a-z0-9+.-]*:[\\/]+)[^\\/?#]*@/i;
const masked = (text: string): string => text.replace(LOGIN, "$1***@");

function addressOf(text: string): ItemInput {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== "http" && scheme !== "https")
    throw new Failure("input.unsupported", `${masked(text)}: only http and https are fetched, not ${scheme}`);
  if (LOGIN.test(text))
    throw new Failure(
      "input.unsupported",
      `${masked(text)}: addresses with a user name or password are not fetched`,
    );
  const parsed = ItemInput.safeParse({ kind: "url", url: URL.canParse(text) ? new URL(text).href : text });
  if (parsed.success) return parsed.data;
  const hint = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(text) ? `; perhaps https://${text}` : "";
  throw new Failure("input.malformed", `${text} is no http(s) address${hint}`);
}

async function* onDisk(arg: string, path: string): AsyncGenerator<ItemInput> {
  const found = await stat(path).catch((error: unknown) => {
    throw looksLikeAddress(arg)
      ? new Failure("input.not-found", `there is no file ${arg}; for the address, write https://${arg}`)
      : unreadable(path, error);
  });
  if (found.isDirectory()) {
    const pages = await pagesBelow(path);
    if (pages.length === 0)
      throw new Failure(
        "input.not-found",
        `${arg} holds no pages; pages are files that end in ${PAGE_FILES}`,
      );
    for (const page of pages) yield { kind: "file", path: page, url: null };
    return;
  }
  if (!found.isFile()) throw new Failure("input.unsupported", `${arg} is neither a file nor a folder`);
  if (formatByName(path) === null)
    throw new Failure("input.unsupported", `${arg} is no page; pages are files that end in ${PAGE_FILES}`);
  yield { kind: "file", path, url: null };
}

/** `www.example.jp/news/1`, said without its scheme. */
const looksLikeAddress = (arg: string): boolean =>
  /^([\w-]+\.)+[a-z]{2,}(\/.*)?$/i.test(arg) && formatByName(arg) === null;

/** A list of addresses is no place for gigabytes. */
const LIST_BYTES_MAX = 50_000_000;

async function textOf(stream: AsyncIterable<string | Uint8Array>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LIST_BYTES_MAX)
      throw new Failure(
        "input.too-large",
        `standard input gives more than ${LIST_BYTES_MAX} bytes of addresses`,
      );
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function listFile(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > LIST_BYTES_MAX)
      throw new Failure("input.too-large", `${path} is larger than ${LIST_BYTES_MAX} bytes; split it`);
    return await readFile(path, "utf8");
  } catch (error) {
    throw unreadable(path, error);
  }
}
