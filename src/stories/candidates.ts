/** With which earlier articles a new one is compared: those that share a name, or a piece of text. */
import { soundKey } from "../text/names-forms.ts";
import type { Features } from "./features.ts";

/** A name that stands in more articles is compared with the latest of them. */
const ARTICLES_PER_KEY_MAX = 400;
/** One shingle in so many is remembered: a copy shares dozens of them. */
const SHINGLE_SAMPLE = 16;
const WEIGHT_MIN = 1.5;
const THEME_WEIGHT_MIN = 1;
const SURNAME_CHARS = 2;

export type Candidates = {
  /** Remembers an article, and gives the earlier ones worth a look. */
  readonly add: (article: Features) => readonly Features[];
};

export function openCandidates(): Candidates {
  const byKey = new Map<string, Features[]>();
  return {
    add: (article) => {
      const found = new Set<Features>();
      for (const key of keysOf(article)) {
        const known = byKey.get(key);
        if (known === undefined) {
          byKey.set(key, [article]);
          continue;
        }
        for (const other of known) found.add(other);
        known.push(article);
        if (known.length > ARTICLES_PER_KEY_MAX) known.shift();
      }
      return [...found];
    },
  };
}

export function keysOf({ people, features, shingles, mainDay }: Features): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { forms } of people)
    for (const form of forms) keys.add(`person:${soundKey(form) || form.slice(0, SURNAME_CHARS)}`);
  const days = mainDay.slackDays === 0 ? [0] : [-1, 0, 1];
  for (const [key, { kind, weight, lead, inTitle, inText }] of features) {
    // A company that is no dictionary's word is known by its place only, and not in every article.
    if (kind === "theme" && weight >= THEME_WEIGHT_MIN && inTitle && inText) keys.add(key);
    if (kind === "proper" && weight >= WEIGHT_MIN) keys.add(key);
    // What names nobody (日銀が利上げ) is compared with what was told of the same day.
    if (kind === "theme" && lead && weight >= THEME_WEIGHT_MIN)
      for (const apart of days) keys.add(`day:${mainDay.day + apart}:${key}`);
  }
  for (const shingle of shingles) if (shingle % SHINGLE_SAMPLE === 0) keys.add(`text:${shingle}`);
  return keys;
}
