/**
 * Turns a page into an article: cut into blocks, find the root, let the passes judge, read the metadata.
 * Pure and synchronous; linear in the length of the page.
 */
import type { Article, Page } from "../model.ts";
import { BODY_KINDS } from "../model.ts";
import { findAccess } from "./access.ts";
import { absolute, assemble } from "./assemble.ts";
import { cutLines } from "./document/lines.ts";
import { cutParts } from "./document/parts.ts";
import { findKind } from "./kind.ts";
import { labelOf } from "./labels.ts";
import { dayOf, evidenceOf, merged, titled } from "./metadata/derive.ts";
import {
  findAuthors,
  findKeywords,
  findPublisher,
  findSection,
  publisherOfHome,
  publisherOfTitle,
  siteNames,
} from "./metadata/head.ts";
import { readJsonLd } from "./metadata/json-ld.ts";
import { findPeople, profileName } from "./metadata/people.ts";
import { findTimes } from "./metadata/times.ts";
import { pageTitle, pointedTitle, textTitle } from "./metadata/title.ts";
import { isWallNotice } from "./notices.ts";
import { PASSES } from "./passes/index.ts";
import { EMPTY_HEAD, type RawBlock } from "./raw.ts";
import { asksForScript, refuseEmpty, refusePage } from "./refuse.ts";
import { around, findRoots } from "./root/inside.ts";
import { type PageFacts, runPasses } from "./run-passes.ts";
import { isProse } from "./shape.ts";
import { pointedDrops, pointedText, siteOf } from "./site.ts";

export const CLEANER_VERSION = "clean-4";

export type CleanDeps = {
  /** Whether site data is used; by default it is. */
  readonly sites?: boolean;
};

/**
 * The clean article of a page.
 *
 * Everything that is not in `blocks` is in `drops` with the pass and the reason. Throws `Failure` with a `clean.*`
 * code for a page that has no article to give.
 */
export function cleanPage(page: Page, { sites = true }: CleanDeps = {}): Article {
  const cuts = cutParts(page);
  const site = sites ? siteOf(page.url) : null;
  refusePage(page, cuts);
  const head = cuts[0]?.head ?? EMPTY_HEAD;
  const structured = readJsonLd(cuts.flatMap((cut) => cut.head.jsonLd));
  const told =
    cuts[0]?.format === "html"
      ? pageTitle(head, structured, cuts[0].blocks, siteNames(head, structured))
      : null;
  const { roots, inside, drops: outside, evidence: siteEvidence } = findRoots(cuts, told?.forms ?? [], site);
  const title = pointedTitle(told, pointedText(cuts[0], site, "title")) ?? textTitle(inside);
  const publisher =
    findPublisher(head, structured) ??
    publisherOfTitle(head, title.title) ??
    publisherOfHome(cuts[0]?.blocks ?? [], page.url);
  const authors = findAuthors(head, structured);
  const facts: PageFacts = {
    format: cuts[0]?.format ?? "text",
    title: title.title,
    titles: title.forms,
    titleBlock: title.block,
    publisher: publisher?.value ?? null,
    roots: new Set(roots.map((root) => root.region)),
    siteDrops: pointedDrops(cuts, site),
    authors: authors.map((author) => author.value),
  };
  const { blocks: kept, drops, edits } = runPasses(inside, facts, PASSES);
  const paragraphs = kept.filter((block) => BODY_KINDS.has(block.kind) && block.kind !== "heading");
  const walled = !paragraphs.some(isProse) && inside.some(isWall);
  if (paragraphs.length === 0 || walled) throw refuseEmpty(page, cuts, structured);

  const baseUrl = absolute(head.canonical ?? "", page.url) ?? page.url;
  const made = assemble(kept, edits, cuts, roots, page.url ?? baseUrl);
  const times = findTimes({
    cut: cuts[0] ?? cutLines("", 0, 0),
    structured,
    blocks: around(cuts, roots, inside, 30, 20),
    url: page.url,
    fetchedAt: page.fetchedAt,
    pointed: pointedText(cuts[0], site, "published"),
  });
  const bodyChars = paragraphs.reduce((sum, block) => sum + block.text.length, 0);
  const people = findPeople(around(cuts, roots, inside, 10, 6), paragraphs);
  const section = findSection(head, structured);
  const keywords = findKeywords(head, structured);
  const access = findAccess(
    around(cuts, roots, inside, 15, 25),
    inside,
    structured,
    page.parts.length,
    bodyChars,
    page.missing ?? [],
  );
  const named = titled(title, made.blocks);
  const kind = findKind({
    types: structured.map((item) => item.type),
    title: named.title,
    section: section?.value ?? null,
    keywords,
    head: [
      publisher?.value ?? "",
      head.title ?? "",
      ...inside.slice(0, 8).map(({ text }) => text.slice(0, 60)),
    ],
    blocks: made.blocks,
  });
  const signed = profileName([
    ...drops.filter((drop) => drop.reason.startsWith("profile")),
    ...kept.filter((block) => block.kind === "profile"),
  ]);
  const bylines = authors.length > 0 ? authors.map((author) => author.value) : people.bylines;
  return {
    id: page.id,
    url: baseUrl,
    title: named.title,
    titleDerived: named.derived,
    publisher: publisher?.value ?? null,
    wire: people.wire,
    bylines: merged(bylines, bylines.length === 0 && signed !== null ? [signed.field] : people.bylines),
    dateline:
      people.place === null
        ? null
        : { place: people.place, date: dayOf(people, times.published?.iso ?? null) },
    publishedAt: times.published?.iso ?? null,
    updatedAt: times.updated?.iso ?? null,
    section: section?.value ?? null,
    access: access.access,
    accessCertain: access.certain,
    kind: kind.kind,
    lang: head.lang?.slice(0, 2).toLowerCase() || "ja",
    keywords: [...keywords],
    ...made,
    drops: [...outside, ...drops],
    evidence: evidenceOf([
      ["title", title.title === null ? "made from the first sentence" : title.evidence],
      ["publisher", publisher?.evidence],
      ["publishedAt", times.published?.evidence],
      ["updatedAt", times.updated?.evidence],
      ["section", section?.evidence],
      ["kind", kind.sign],
      ...siteEvidence.map((text): [string, string] => ["site", text]),
      ...authors.map((author): [string, string] => ["bylines", author.evidence]),
      ["bylines", bylines.length === 0 ? signed?.text : undefined],
      ...[...people.evidence, ...access.evidence].map(({ field, text }): [string, string] => [field, text]),
    ]),
    cleaner: CLEANER_VERSION,
  };
}

/** Around a text without a sentence, a call to register or to run scripts means that the text is not here. */
const isWall = (block: RawBlock): boolean =>
  isWallNotice(block.text) || labelOf(block.text) === "subscription" || asksForScript(block.text);

/** What a refused page still tells about its article: shown beside the reason, never stored as an article. */
export function describePage(page: Page): Pick<Article, "title" | "publisher" | "publishedAt"> {
  const cut = cutParts(page)[0];
  if (cut === undefined || cut.format === "text") return { title: null, publisher: null, publishedAt: null };
  const structured = readJsonLd(cut.head.jsonLd);
  const { title } = pageTitle(cut.head, structured, cut.blocks, siteNames(cut.head, structured));
  const heading = cut.blocks.findIndex((block) => block.kind === "heading" && block.tag === "h1");
  const blocks = cut.blocks.slice(Math.max(0, heading - 10), heading + 20);
  const times = findTimes({
    cut,
    structured,
    blocks,
    url: page.url,
    fetchedAt: page.fetchedAt,
    pointed: null,
  });
  return {
    title,
    publisher: findPublisher(cut.head, structured)?.value ?? null,
    publishedAt: times.published?.iso ?? null,
  };
}
