/** What the names of elements mean for cutting a page. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements that do not end a line of text. Unknown names count as blocks only with a dash (custom elements). */
export const INLINE = set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rb rbc ruby s samp small span strike strong sub sup time tt u var wbr img picture source",
);

/** Elements whose content is not text of the page. */
export const SKIPPED = set(
  "script style template svg math iframe object embed canvas video audio map noscript noframes textarea select datalist title",
);

export const CONTROLS = set("button option label legend");
export const BOLD = set("b strong");
export const HEADINGS = set("h1 h2 h3 h4 h5 h6");
