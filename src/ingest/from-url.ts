/** From an address to the parts of its page: fetched, sent on where the page says so, heeding what is reserved. */

import { Failure } from "../errors.ts";
import type { PageRecord } from "../model.ts";
import { type FetchDeps, type Fetched, fetchPage, validatorsOf } from "./fetch.ts";
import { type Chain, followParts } from "./follow-parts.ts";
import { ampOf, declaredCanonical, sentOnTo } from "./onward.ts";
import { nextPart } from "./paging.ts";
import { declaredFormat, type Part, partOf } from "./parts.ts";
import { Redirects } from "./redirects.ts";
import type { Gate } from "./robots/gate.ts";
import { asksForCookies, isShell } from "./shell.ts";

/** What was stored when the address was fetched before. */
export type Before = { readonly record: PageRecord; readonly parts: readonly Uint8Array[] };

export type FromUrlDeps = {
  readonly fetch: FetchDeps;
  readonly gate: Gate | null;
  /** Gives the HTML that a browser makes of an address; null where none is to be used. */
  readonly render: ((url: string) => Promise<Uint8Array>) | null;
  readonly partsMax: number;
  readonly before: Before | null;
};

export type FromUrl = Chain & {
  readonly url: string;
  readonly httpStatus: number;
  readonly canonicalUrl: string | null;
  readonly redirects: readonly string[];
  readonly reservations: readonly string[];
  /** Every part is what it was before. */
  readonly unchanged: boolean;
};

type Landed = {
  readonly part: Part;
  readonly page: Fetched;
  readonly redirects: readonly string[];
  readonly reservations: readonly string[];
};

/** @throws Failure `fetch.*`, `input.empty`, `input.unsupported` */
export async function fromUrl(address: string, deps: FromUrlDeps): Promise<FromUrl> {
  const first = await land(address, deps);
  const unchanged = [first.page.unchanged];
  const reservations = new Set(first.reservations);
  const chain = await followParts(first.part, first.page.finalUrl, {
    next: (part, at) => (part.told.format === "html" ? nextPart(part.text, at) : null),
    get: async (at) => {
      const { page, part, said } = await fetchPart(at, deps);
      unchanged.push(page.unchanged);
      for (const one of said) reservations.add(one);
      return part;
    },
    partsMax: deps.partsMax,
  });
  return {
    ...chain,
    url: first.page.finalUrl,
    httpStatus: first.page.unchanged ? (deps.before?.record.httpStatus ?? 200) : first.page.status,
    canonicalUrl: declaredCanonical(first.part.text, first.page.finalUrl),
    redirects: first.redirects,
    reservations: [...reservations],
    unchanged: unchanged.every(Boolean) && chain.parts.length === deps.before?.parts.length,
  };
}

/** Goes where the page sends its readers: meta refresh, and from an empty shell to its AMP twin. */
async function land(address: string, deps: FromUrlDeps): Promise<Landed> {
  const walk = new Redirects(new URL(address), deps.fetch.limits.redirectsMax);
  const redirects: string[] = [];
  let at = address;
  for (;;) {
    const { page, part, said } = await fetchPart(at, deps);
    redirects.push(...page.redirects);
    const to = part.told.format === "html" ? onwardFrom(part, page.finalUrl) : null;
    if (to === null) {
      const shown = await rendered({ part, page }, deps);
      return { part: shown, page, redirects, reservations: said };
    }
    walk.step(new URL(page.finalUrl), new URL(to), page.headers);
    redirects.push(page.finalUrl);
    at = to;
  }
}

function onwardFrom(part: Part, url: string): string | null {
  const sentOn = sentOnTo(part.text, url);
  if (sentOn !== null) return sentOn;
  if (!isShell(part.text)) return null;
  if (asksForCookies(part.text))
    throw new Failure(
      "fetch.cookie-wall",
      `GET ${url} gives a page that asks for cookies, and none are kept here; save the page from a browser and give the file`,
    );
  const amp = ampOf(part.text, url);
  return amp === url ? null : amp;
}

async function fetchPart(
  at: string,
  deps: FromUrlDeps,
): Promise<{ readonly page: Fetched; readonly part: Part; readonly said: readonly string[] }> {
  const kept = keptPart(at, deps.before);
  const page = await fetchPage(at, deps.fetch, { before: kept?.told ?? null });
  const part =
    page.unchanged && kept !== null
      ? partOf({
          name: page.finalUrl,
          ...kept.told,
          bytes: kept.bytes,
          declared: declaredFormat(kept.told.contentType),
          validators: kept.told,
        })
      : partOf({
          name: page.finalUrl,
          url: page.finalUrl,
          bytes: page.bytes,
          contentType: page.contentType,
          declared: declaredFormat(page.contentType),
          validators: validatorsOf(page.headers),
        });
  const said = (await deps.gate?.heed(page, part.told.format === "html" ? part.text : "")) ?? [];
  return { page, part, said };
}

/** A part of before, as far as the server gave something to ask by; what a browser made is always made anew. */
function keptPart(at: string, before: Before | null) {
  const index = before?.record.parts.findIndex(({ url }) => url === at) ?? -1;
  const told = before?.record.parts[index];
  const bytes = before?.parts[index];
  if (told === undefined || bytes === undefined || told.url === null || told.rendered) return null;
  if (told.etag === null && told.lastModified === null) return null;
  return { told: { ...told, url: told.url }, bytes };
}

async function rendered(
  { part, page }: { readonly part: Part; readonly page: Fetched },
  deps: FromUrlDeps,
): Promise<Part> {
  if (deps.render === null || part.told.format !== "html" || !isShell(part.text)) return part;
  const bytes = await deps.render(page.finalUrl);
  return partOf({
    name: page.finalUrl,
    url: page.finalUrl,
    bytes,
    contentType: "text/html; charset=utf-8",
    declared: "html",
    rendered: true,
  });
}
