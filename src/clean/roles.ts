/** What a region is for, as its tag, role and class words say: a table, never a verdict by itself. */
import type { Region } from "./raw.ts";

export type Role =
  | "navigation"
  | "aside"
  | "footer"
  | "related"
  | "ranking"
  | "share"
  | "advertisement"
  | "comments"
  | "profile"
  | "subscription"
  | "tools"
  | "tags"
  | "caption"
  | "meta";

const WORDS: Readonly<Record<Role, string>> = {
  navigation:
    "nav navi navigation gnav gnavi globalnav breadcrumb breadcrumbs topicpath pankuzu menu pager pagination paging pagenation pagenav prevnext sitemap toc crumb crumbs skip",
  aside: "sidebar side aside sidemenu sidenav subcolumn rail widget widgets utility floating",
  footer: "footer copyright copyrights",
  related:
    "related relation relations relatedarticle relatednews relatedlinks recommend recommends recommended recommendation recommendations osusume kanren pickup readmore readnext latest popular trending",
  ranking: "ranking rankings rank",
  share:
    "share shares sharing sns social socials tweet facebook twitter hatena bookmark clip scrap follow reaction reactions react",
  advertisement:
    "ad ads adv advert adverts advertisement advertising adsense adbox adarea adspace adunit sponsor sponsored sponsors promo promotion promotions pr banner banners bnr outbrain taboola dfp gpt prebid popin",
  comments: "comment comments commentlist disqus review reviews trackback trackbacks",
  profile:
    "profile profiles author authors writer contributor bio biography authorbox aboutauthor writerprofile",
  subscription:
    "paywall login signin signup register registration subscribe subscription membership members memberonly notice notices app newsletter mailmagazine magazine campaign regwall",
  tools:
    "tool tools button buttons btn btns fontsize print player modal dialog popup tooltip snackbar toast cookie consent",
  tags: "tag tags taglist keyword keywords category categories topics theme themes",
  caption: "caption captions figcaption cap photocaption imagecaption",
  meta: "date time datetime byline credit credits published updated pubdate timestamp postdate meta posted",
};

const ROLE_BY_WORD: ReadonlyMap<string, Role> = new Map(
  (Object.entries(WORDS) as readonly [Role, string][]).flatMap(([role, words]) =>
    words.split(" ").map((word): [string, Role] => [word, role]),
  ),
);

const ROLE_BY_TAG: ReadonlyMap<string, Role> = new Map([
  ["nav", "navigation"],
  ["aside", "aside"],
  ["footer", "footer"],
  ["menu", "navigation"],
  ["form", "tools"],
  ["fieldset", "tools"],
  ["dialog", "tools"],
]);

const ROLE_BY_ARIA: ReadonlyMap<string, Role> = new Map([
  ["navigation", "navigation"],
  ["complementary", "aside"],
  ["contentinfo", "footer"],
  ["banner", "navigation"],
  ["search", "tools"],
  ["dialog", "tools"],
  ["menu", "navigation"],
]);

/** Names of boxes for a picture; the few lines in such a box are its caption. */
const PICTURE = /^(photos?|images?|img|pics?|pictures?|figures?|fig|thumbs?|thumbnail|eyecatch|mainvisual)$/;
const PICTURE_BLOCKS_MAX = 2;

/** A box that shows another page by its title, picture and first words. */
const CARD = /(^|-)(blog|link|embed|related|internal|external)-?cards?(-|$)/;

const AUTHOR = /^(authors?|writers?|contributors?)$/;
const ABOUT = /^(box|profile|description|desc|info|bio|text|about|detail|intro|card)$/;

/** The role and the sign it was read from (`<nav>`, `role=navigation`, `.related`), or null. */
export function roleOf(region: Region): RoleSign | null {
  const known = judged.get(region);
  if (known !== undefined) return known;
  const found = readRole(region);
  judged.set(region, found);
  return found;
}

export type RoleSign = { readonly role: Role; readonly sign: string };

// Root and passes ask again and again; what a region says of itself stays as it is once the page is read.
const judged = new WeakMap<Region, RoleSign | null>();

function readRole(region: Region): RoleSign | null {
  const byTag = ROLE_BY_TAG.get(region.tag);
  if (byTag !== undefined) return { role: byTag, sign: `<${region.tag}>` };
  const byAria = ROLE_BY_ARIA.get(region.role);
  if (byAria !== undefined) return { role: byAria, sign: `role=${region.role}` };
  if (region.pictured && region.last - region.first <= PICTURE_BLOCKS_MAX) {
    const word = region.words.find((name) => PICTURE.test(name));
    if (word !== undefined) return { role: "caption", sign: `.${word} with a picture` };
  }
  if (region.words.some((word) => AUTHOR.test(word)) && region.words.some((word) => ABOUT.test(word))) {
    return { role: "profile", sign: `.${region.words.join("-").slice(0, 40)}` };
  }
  if (region.words.length > 1 && CARD.test(region.words.join("-")))
    return { role: "related", sign: ".card of another page" };
  for (const word of region.words) {
    if (word === "cap" && region.words.includes("box")) continue;
    const role = ROLE_BY_WORD.get(word);
    if (role !== undefined) return { role, sign: `.${word}` };
  }
  return null;
}

const BODY_NAME =
  /(^|-)(article|entry|post|story|news|kiji|main|detail|blog|release|single)-?(main-?)?(body|content|contents|text|honbun|desc|paragraphs?)(-|$)|honbun|articlebody/;

const OTHER_BODY =
  /^(modal|card|panel|table|list|popup|dialog|header|footer|side|sidebar|nav|comment|widget|accordion|item)s?$/;

/** A whole page, or a single paragraph: the name of the body on each of them is a matter of style. */
const NO_BODY: ReadonlySet<string> = new Set("html body p li dt dd h1 h2 h3 h4 h5 h6 figcaption".split(" "));

/** True when a region's own name says that it holds the text of an article. */
export function isNamedBody(region: Region): boolean {
  if (NO_BODY.has(region.tag)) return false;
  if (region.words.includes("body") && !region.words.some((word) => OTHER_BODY.test(word))) return true;
  if (/articlebody|description|text/.test(region.itemprop) && region.itemprop !== "description") return true;
  return BODY_NAME.test(region.words.join("-"));
}
