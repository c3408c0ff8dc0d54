/** With which other articles one is compared: those that share a name, a piece of text, or the matter of the day. */
import { soundKey } from "../text/names-forms.ts";
import type { Features } from "./features.ts";
import { AFFAIR_DAYS_MAX } from "./links.ts";
import { ONE_EVENT_DAYS_MAX, shockOf } from "./one-event.ts";
import { COPY_DAYS_MAX } from "./reprints.ts";

/** A name that stands in more articles is compared with the latest of them. */
const ARTICLES_PER_KEY_MAX = 400;
/** So many shingles are remembered, the smallest by their hash: of two copies nearly the same, of an abridged one a part. */
const SHINGLES_KEPT = 16;
const WEIGHT_MIN = 1.5;
const THEME_WEIGHT_MIN = 1;
const SURNAME_CHARS = 2;
const DAY_MS = 86_400_000;

export type Candidates = {
  /** Remembers an article, and gives the earlier ones worth a look. */
  readonly add: (article: Features) => readonly Features[];
};

export function openCandidates(): Candidates {
  const byKey = new Map<string, Features[]>();
  return {
    add: (article) => {
      const found = new Set<Features>();
      for (const { key, withinMs } of keysOf(article)) {
        const period = Math.floor(article.publishedAt / withinMs);
        for (const near of [period - 1, period, period + 1])
          for (const other of byKey.get(`${near} ${key}`) ?? []) found.add(other);
        const own = byKey.get(`${period} ${key}`) ?? [];
        byKey.set(`${period} ${key}`, own);
        own.push(article);
        if (own.length > ARTICLES_PER_KEY_MAX) own.shift();
      }
      return [...found];
    },
  };
}

export type CandidateKey = {
  readonly key: string;
  /** Articles further apart than this have nothing to do with each other, as far as this key goes. */
  readonly withinMs: number;
};

export function keysOf(article: Features): readonly CandidateKey[] {
  const { people, features, shingles, happenings } = article;
  const [names, matters] = [new Set<string>(), new Set<string>()];
  for (const { forms } of people)
    for (const form of forms) names.add(`person:${soundKey(form) || form.slice(0, SURNAME_CHARS)}`);
  for (const [key, { kind, weight, lead, inTitle, inText }] of features) {
    // A company that is no dictionary's word is known by its place only, and not in every article.
    if (kind === "theme" && weight >= THEME_WEIGHT_MIN && inTitle && inText) names.add(key);
    if (kind === "proper" && weight >= WEIGHT_MIN) names.add(key);
    // What names nobody (日銀が利上げ) is compared with what was told in the same days.
    if (kind === "theme" && lead && weight >= THEME_WEIGHT_MIN) matters.add(`day:${key}`);
  }
  // Colour pieces name few things; what kind of thing happened they tell.
  for (const happening of happenings) matters.add(`day:${happening}`);
  const shock = shockOf(article);
  if (shock !== null) matters.add(`day:${shock}`);
  const texts = [...shingles.subarray(0, SHINGLES_KEPT)].map((shingle) => `text:${shingle}`);
  return [
    ...within([...names], AFFAIR_DAYS_MAX),
    ...within([...matters], ONE_EVENT_DAYS_MAX),
    ...within(texts, COPY_DAYS_MAX),
  ];
}

const within = (keys: readonly string[], days: number): readonly CandidateKey[] =>
  keys.map((key) => ({ key, withinMs: days * DAY_MS }));
