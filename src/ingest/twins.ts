/** Addresses of the same article for phones, for AMP, and in AMP's caches: brought back to the one for everybody. */

/** First labels of hosts that show the same articles as the host without them. */
const TWIN_LABELS: ReadonlySet<string> = new Set(
  "www www2 m mobile mob sp smp smart sph s touch amp pc ssl".split(" "),
);

/** What is left must still be the host of somebody: `m.co.jp` is one, `co.jp` is none. */
const REGISTRIES = /^(co|ne|or|go|ac|ad|ed|gr|lg|com|net|org|gov|edu|ac|gen)\.[a-z]{2}$/;

export function plainHost(hostname: string): string {
  const [first = "", ...others] = hostname.split(".");
  const rest = others.join(".");
  const isHost = others.length >= 2 && !REGISTRIES.test(rest) && !/^\d+$/.test(others.at(-1) ?? "");
  return TWIN_LABELS.has(first) && isHost ? plainHost(rest) : hostname;
}

/** `/sp/…` and `/amp/…` before a path that can stand alone; `amp` behind one. */
export function plainPath(path: string): string {
  return path
    .replace(/^\/(?:amp|sp|smp)(?=\/[^/]+\/[^/])/i, "")
    .replace(/(?<=[^/])\/amp\/?$/i, "")
    .replace(/(?<=[^/])[._-]amp(?=\.html?$)/i, "")
    .replace(/\.amp$/i, "");
}

/** Parameters that ask for a twin: `amp`, `amp=1`, `outputType=amp`. */
export const asksForTwin = (pair: string): boolean =>
  /^_?amp(=(1|true|yes)?)?$/i.test(pair) || /^(outputtype|output|format|view|mode|layout)=amp$/i.test(pair);

/** The address inside of an AMP cache's; null for any other. */
export function fromAmpCache(url: URL): URL | null {
  const path =
    /\.cdn\.ampproject\.org$/i.test(url.hostname) || url.hostname === "cdn.ampproject.org"
      ? /^\/[a-z]+\/(?:s\/)?(.+)$/i.exec(url.pathname)?.[1]
      : /^(www\.)?google\.(com|co\.jp)$/i.test(url.hostname)
        ? /^\/amp\/(?:s\/)?(.+)$/i.exec(url.pathname)?.[1]
        : undefined;
  const address = `https://${path ?? ""}${url.search}`;
  return path?.includes(".") && URL.canParse(address) ? new URL(address) : null;
}
