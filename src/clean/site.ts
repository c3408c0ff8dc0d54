/** What is known of single publishers' pages, as data: it points and names, and the general way carries the day. */
import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { lazily } from "../once.ts";
import type { Told } from "./metadata/head.ts";
import type { Cut, Region } from "./raw.ts";
import { isProse } from "./shape.ts";

/** A tag, an id and classes of one element: `div#main.article-body`. No combinators: data never computes. */
const Selector = z.string().regex(/^[a-z0-9]*(#[\w-]+)?(\.[\w-]+)*$/);

export const Site = z.strictObject({
  name: z.string().min(1),
  /** Hosts, each with its subdomains. */
  hosts: z.array(z.string().regex(/^[a-z0-9.-]+$/)).min(1),
  body: Selector,
  title: Selector.nullable(),
  published: Selector.nullable(),
  drop: z.array(z.strictObject({ select: Selector, why: z.string().min(1) })),
  /** The day on which the selectors were last seen to hold, and the pages on which. */
  checked: z.iso.date(),
  checkedOn: z.array(z.string().min(1)).min(1),
});
export type Site = z.infer<typeof Site>;

/** With less of the general root's prose than this, a selector has gone stale. */
const PROSE_SHARE_MIN = 0.5;

/** All site data of the package, read once. */
export const allSites = lazily((): readonly Site[] => {
  const folder = new URL("./sites/", import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => Site.parse(JSON.parse(readFileSync(new URL(file, folder), "utf8"))));
});

/** The site that an address belongs to, or null. */
export function siteOf(url: string | null): Site | null {
  const host = url === null ? undefined : URL.parse(url)?.hostname;
  if (host === undefined) return null;
  const isOf = (name: string): boolean => host === name || host.endsWith(`.${name}`);
  return allSites().find((site) => site.hosts.some(isOf)) ?? null;
}

/** Regions that a selector points at, in document order. */
export function select(regions: readonly Region[], selector: string): readonly Region[] {
  const [tag = ""] = selector.split(/[#.]/);
  const names = selector.match(/[#.][\w-]+/g) ?? [];
  return regions.filter(
    (region) => (tag === "" || region.tag === tag) && names.every((name) => region.names.includes(name)),
  );
}

export type Pointed = { readonly region: Region | null; readonly evidence: string };

/** The body that site data points at in a cut, unless it holds far less than the general root; and what came of it. */
export function pointedBody(cut: Cut, site: Site, general: Region | null): Pointed {
  const told = `site data of ${site.name}: ${site.body}`;
  const proseOf = (region: Region): number =>
    cut.blocks
      .slice(region.first, region.last)
      .reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0);
  const found = select(cut.regions, site.body);
  const best = found.reduce<Region | null>(
    (most, region) => (most === null || proseOf(region) > proseOf(most) ? region : most),
    null,
  );
  if (best === null) return { region: null, evidence: `${told} finds nothing; the general way was used` };
  if (general !== null && proseOf(best) < proseOf(general) * PROSE_SHARE_MIN) {
    return { region: null, evidence: `${told} holds far less than the general root, which was used` };
  }
  return { region: best, evidence: told };
}

/** The text that a selector points at, in one line. */
export function pointedText(
  cut: Cut | undefined,
  site: Site | null,
  field: "title" | "published",
): Told | null {
  const selector = site?.[field] ?? null;
  const region = cut === undefined || selector === null ? undefined : select(cut.regions, selector)[0];
  const value = cut?.blocks
    .slice(region?.first ?? 0, region?.last ?? 0)
    .map(({ text }) => text)
    .join(" ");
  if (value === undefined || value === "" || value.length > 200) return null;
  return { value, evidence: `site data of ${site?.name}: ${selector}` };
}

/** Regions that site data drops, each with the reason; one that holds most of the prose is left alone. */
export function pointedDrops(cuts: readonly Cut[], site: Site | null): ReadonlyMap<Region, string> {
  const out = new Map<Region, string>();
  for (const { select: selector, why } of site?.drop ?? [])
    for (const cut of cuts) for (const region of select(cut.regions, selector)) out.set(region, why);
  return out;
}
