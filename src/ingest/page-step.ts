/** Whether one address is the page that follows another one of the same article, by their form alone. */

/** Parameters that count the pages of one article. */
const PAGE_PARAMETERS: ReadonlySet<string> = new Set([
  "page",
  "p",
  "pg",
  "pn",
  "paged",
  "pageno",
  "page_no",
  "pagenum",
  "pno",
  "part",
]);

/** No article has more pages; a larger number is an article's own. */
const PAGE_MAX = 99;

/** `added`: the address carries a page number of its own. `counted`: a number in its path went up by one. */
export type PageStep = "added" | "counted";

export function pageStep(here: URL, there: URL): PageStep | null {
  if (here.host !== there.host || here.protocol !== there.protocol) return null;
  return byParameter(here, there) ?? byPath(here, there);
}

/** `?page=2` after `?page=1` or after none, all else alike. */
function byParameter(here: URL, there: URL): PageStep | null {
  if (here.pathname !== there.pathname) return null;
  const [mine, theirs] = [parametersOf(here), parametersOf(there)];
  if (mine.others !== theirs.others || theirs.page === null) return null;
  return theirs.page === (mine.page ?? 1) + 1 ? "added" : null;
}

function parametersOf(url: URL): { others: string; page: number | null } {
  let page: number | null = null;
  const others: string[] = [];
  for (const [name, value] of url.searchParams) {
    if (PAGE_PARAMETERS.has(name.toLowerCase()) && page === null && /^\d{1,2}$/.test(value))
      page = Number(value);
    else others.push(`${name}=${value}`);
  }
  return { others: others.sort().join("&"), page };
}

/** The number at the end of a path: `/a/2`, `/a/page/2/`, `/a_2.html`, `/a-p2.html`, `/2.html`. */
const ENDING = /^(.*?)(\/page\/|\/p|\/|[_-]p(?:age)?_?|[_-])(\d{1,2})(\.[a-z]{2,5})?\/?$/i;

const BARE_JOINTS: ReadonlySet<string> = new Set(["/", "-", "_"]);

function byPath(here: URL, there: URL): PageStep | null {
  if (here.search !== there.search) return null;
  const theirs = ENDING.exec(there.pathname);
  if (!theirs) return null;
  const [, stem = "", joint = "", digits = "", extension = ""] = theirs;
  const number = Number(digits);
  if (number > PAGE_MAX) return null;
  const mine = ENDING.exec(here.pathname);
  if (
    mine?.[1] === stem &&
    mine[2] === joint &&
    (mine[4] ?? "") === extension &&
    Number(mine[3]) === number - 1
  )
    // A bare joint may belong to the name of an article: then the next number is the next article.
    return BARE_JOINTS.has(joint) ? "counted" : "added";
  if (number !== 2) return null;
  const bare = here.pathname.replace(/\/$/, "");
  const named = bare.replace(/\.[a-z]{2,5}$/i, "");
  const stems = [bare, named, named.replace(/\/index$/i, "")];
  return stem !== "" && stems.includes(stem) ? "added" : null;
}
