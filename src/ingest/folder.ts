/** The pages below a folder, each article once. */
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { decode } from "./charset.ts";
import { formatByName, unreadable } from "./files.ts";
import { nextFile } from "./paging.ts";

/** Browsers save what belongs to `page.html` into a folder of this name: frames and advertisements. */
const COMPANION = /(?:_files|\.files|-Dateien|_ファイル|_fichiers)$/;

/**
 * @returns absolute paths of .html, .htm, .xhtml and .txt files, sorted; without hidden ones, and without files that
 *   are a later part of another one
 */
export async function pagesBelow(folder: string): Promise<readonly string[]> {
  const pages: string[] = [];
  await collect(folder, pages);
  return pages;
}

async function collect(folder: string, pages: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw unreadable(folder, error);
  });
  const names = entries
    .filter(({ name }) => !name.startsWith("."))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of names) {
    if (entry.isDirectory()) continue;
    if (
      formatByName(entry.name) !== null &&
      (entry.isFile() || (await isLinkToFile(join(folder, entry.name))))
    )
      files.push(entry.name);
  }
  const later = await laterParts(folder, files);
  for (const entry of names) {
    const path = join(folder, entry.name);
    // Links to folders are not followed: they may lead in a circle.
    if (entry.isDirectory() && !isCompanion(entry.name, files)) await collect(path, pages);
    else if (files.includes(entry.name) && !later.has(entry.name)) pages.push(path);
  }
}

const isCompanion = (name: string, files: readonly string[]): boolean =>
  COMPANION.test(name) && files.some((file) => file.replace(/\.[^.]+$/, "") === name.replace(COMPANION, ""));

const isLinkToFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false, // a link that leads nowhere is no page
  );

/** A file is a later part when the file before it, by the numbers in their names, points to it. */
async function laterParts(folder: string, files: readonly string[]): Promise<ReadonlySet<string>> {
  const there = new Set(files);
  const later = new Set<string>();
  for (const name of files) {
    for (const before of predecessors(name).filter((other) => there.has(other))) {
      const bytes = await readFile(join(folder, before)).catch((error: unknown) => {
        throw unreadable(join(folder, before), error);
      });
      const { text } = decode(bytes, { format: "html" });
      if (nextFile(text, pathToFileURL(join(folder, before))) === name) later.add(name);
    }
  }
  return later;
}

/** `2.html` ← `1.html`; `story_2.html` ← `story_1.html`, `story.html`. Only these are opened to look for the link. */
function predecessors(name: string): readonly string[] {
  const match = /^(.*?)(_p|-p|_page|-page|[_-]|)(\d{1,2})(\.x?html?)$/i.exec(name);
  if (!match) return [];
  const [, stem = "", joint = "", digits = "", extension = ""] = match;
  const number = Number(digits);
  if (number < 2) return [];
  const counted = `${stem}${joint}${number - 1}${extension}`;
  return number === 2 && stem !== "" ? [counted, `${stem}${extension}`] : [counted];
}
