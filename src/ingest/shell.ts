/** What a page shows without scripts: too little may mean that it is on its way elsewhere, or wants something first. */
import { without, withoutHidden } from "./links.ts";

/** Below, a page is a shell, a notice or a door rather than an article. */
const SHELL_CHARS_MAX = 300;
/** Read so far; a page that has shown enough by then is no shell. */
const SHOWN_CHARS_MAX = 2_000;

/** Elements whose text nobody with scripts sees, beside those that are always hidden. */
const UNSEEN = ["noscript", "title", "svg"] as const;

/** The text that a reader would see, white space folded; at most some of it. */
function shownText(html: string): string {
  const seen = UNSEEN.reduce((text, name) => without(text, `<${name}`, `</${name}`), withoutHidden(html));
  return seen
    .replace(/<[^<>]{0,4000}>/g, " ")
    .replace(/&[a-z#0-9]{2,8};/gi, " ")
    .replace(/[\s>]+/g, " ")
    .trim()
    .slice(0, SHOWN_CHARS_MAX);
}

export const isShell = (html: string): boolean => shownText(html).length < SHELL_CHARS_MAX;

const COOKIES = /(cookie|クッキー)/i;
const WANTED = /(有効|許可|受け入れ|オンに|enable|accept|turn on|required|必要)/i;

/** A short page that says that it is shown only to who keeps cookies. A banner on a page with an article is none. */
export function asksForCookies(html: string): boolean {
  const text = shownText(html);
  return text.length < SHELL_CHARS_MAX && COOKIES.test(text) && WANTED.test(text);
}
