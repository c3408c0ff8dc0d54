/** The same page as other sites would mark it up: the text stays, the help that its markup gives goes. */
import { load as browserLoad } from "cheerio";
import { type CheerioAPI, load } from "cheerio/slim";

const SEMANTIC = "article, main, header, footer, nav, aside, section, figure, figcaption, address";

/** Names that no table of words knows: the same word gives the same name all over the page. */
function meaningless(word: string): string {
  let hash = 5381;
  for (const char of word) hash = (hash * 33 + (char.codePointAt(0) ?? 0)) % 4_294_967_291;
  return `x${hash.toString(36)}z`;
}

const rewrite =
  (change: ($: CheerioAPI) => void) =>
  (html: string): string => {
    const $ = load(html);
    change($);
    return $.html();
  };

const hashed = rewrite(($) => {
  for (const name of ["class", "id"]) {
    $(`[${name}]`).each((_, element) => {
      const words = ($(element).attr(name) ?? "").split(/\s+/).filter((word) => word !== "");
      $(element).attr(name, words.map(meaningless).join(" "));
    });
  }
});

const bare = rewrite(($) => {
  $(SEMANTIC).each((_, element) => {
    element.name = "div";
  });
  $("time").each((_, element) => {
    element.name = "span";
    $(element).removeAttr("datetime");
  });
});

/** Groups of neighbours that are all `<p>`, at least two. */
function runsOf($: CheerioAPI): ReturnType<CheerioAPI>[] {
  const firsts = $("p").filter((_, element) => !$(element).prev().is("p") && $(element).next().is("p"));
  return firsts.toArray().map((element) => $(element).add($(element).nextUntil(":not(p)")));
}

/** What each rewriting takes away, and the page without it. */
export const REWRITINGS: Readonly<Record<string, (html: string) => string>> = {
  "tags as browsers repair them": (html) => browserLoad(html).html(),
  "class names without meaning": hashed,
  "div and span for every semantic tag": bare,
  "neither names nor semantic tags": (html) => bare(hashed(html)),
  "no meta tags and no JSON-LD": rewrite(($) => {
    $("meta, script[type='application/ld+json']").remove();
  }),
  "every second paragraph in a box of its own": rewrite(($) => {
    for (const run of runsOf($))
      run.filter((index) => index % 2 === 1).each((_, element) => void $(element).wrap("<div></div>"));
  }),
  "div for p": rewrite(($) => {
    $("p").each((_, element) => {
      element.name = "div";
    });
  }),
  "line breaks for p": rewrite(($) => {
    for (const run of runsOf($))
      run.each((_, element) => {
        $(element).replaceWith(`${$(element).html() ?? ""}<br><br>\n`);
      });
  }),
};
