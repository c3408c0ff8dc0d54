/** Places articles one by one, as they come or come again, among those that are kept. */
import { keysOf } from "./candidates.ts";
import type { Features } from "./features.ts";
import { openGroups } from "./groups.ts";
import type { KeptArticle, Place, PlaceKey, PlaceLink, Places } from "./places.ts";
import { featuresOfRecord, recordOf } from "./record.ts";
import { originalOf } from "./reprints.ts";
import { relationOf } from "./stories.ts";

/** Of those that share something, so many that share most are compared. */
const COMPARED_MAX = 64;
/** Decoded articles kept at hand: news come in bursts on the same things. */
const AT_HAND_MAX = 1_000;

export type Placing = {
  /** Does nothing when the article is placed already, and says the same. */
  readonly add: (article: Features) => { readonly story: string; readonly changed: boolean };
};

export function openPlacing(places: Places): Placing {
  const atHand = new Map<string, { readonly text: string; readonly features: Features }>();
  const decoded = ({ id, record }: KeptArticle): Features => {
    const known = atHand.get(id);
    if (known?.text === record.text) return known.features;
    const features = featuresOfRecord(record);
    atHand.delete(id);
    atHand.set(id, { text: record.text, features });
    const [oldest] = atHand.keys();
    if (atHand.size > AT_HAND_MAX && oldest !== undefined) atHand.delete(oldest);
    return features;
  };
  return {
    add: (article) =>
      places.transaction(() => {
        const record = recordOf(article);
        const before = places.get(article.id);
        if (before !== null && before.record.text === record.text)
          return { story: before.story, changed: false };
        const stories = new Set<string>(before === null ? [] : [before.story]);
        if (before !== null) {
          const old = decoded(before);
          places.withdraw(
            before.id,
            old.publishedAt,
            placeKeysOf(old).map(({ hash }) => hash),
          );
        }
        const keys = placeKeysOf(article);
        const near = places.near(keys, {
          publishedAt: article.publishedAt,
          countMax: COMPARED_MAX,
        });
        const links = near.flatMap((other): readonly PlaceLink[] => {
          if (other.id === article.id) return [];
          const { link, copy } = relationOf(article, decoded(other));
          if (link === null && !copy) return [];
          stories.add(other.story);
          return [{ one: article.id, other: other.id, kind: link, copy }];
        });
        places.put(
          article.id,
          article.publishedAt,
          record,
          keys.map(({ hash }) => hash),
        );
        places.putLinks(links);
        const { id } = article;
        if (before === null) joinNew(id, links, near, places, decoded);
        else regroup([...stories], places, decoded);
        const story = places.get(id)?.story ?? id;
        places.markDirty([story]);
        return { story, changed: true };
      }),
  };
}

/** A new article joins what it is linked to, and joins that with each other; nobody else moves. */
function joinNew(
  id: string,
  links: readonly PlaceLink[],
  near: readonly KeptArticle[],
  places: Places,
  decoded: (kept: KeptArticle) => Features,
): void {
  const others = new Map(near.map((other) => [other.id, other]));
  const linked = (those: readonly PlaceLink[]): readonly KeptArticle[] =>
    those.flatMap(({ other }) => others.get(other) ?? []);
  const stories = linked(links.filter(({ kind }) => kind !== null)).map(({ story }) => story);
  const events = linked(links.filter(({ kind }) => kind === "event")).map(({ event }) => event);
  places.place({ id, story: id, event: id, reprintOf: null });
  const story = places.joinStories([...new Set([...stories, id])]);
  places.joinEvents(story, [...new Set([...events, id])]);
  const copies = linked(links.filter(({ copy }) => copy)).map(({ id, reprintOf }) => reprintOf ?? id);
  if (copies.length > 0) refold(places.copiesOf([...new Set([...copies, id])]), places, decoded);
}

/** All are copies of one text: whose it is, is told anew. */
function refold(
  copies: readonly KeptArticle[],
  places: Places,
  decoded: (kept: KeptArticle) => Features,
): void {
  const original = originalOf(copies.map(decoded));
  if (original === null) return;
  for (const { id, story, event } of copies)
    places.place({ id, story, event, reprintOf: id === original.id ? null : original.id });
  places.markDirty(copies.map(({ story }) => story));
}

/** Puts the members of stories into groups again, by all links among them; ids stay with who came first. */
function regroup(stories: readonly string[], places: Places, decoded: (kept: KeptArticle) => Features): void {
  const members = places.membersOf(stories);
  const [affairs, events, copies] = [openGroups(), openGroups(), openGroups()];
  for (const { one, other, kind, copy } of places.linksAmong(stories)) {
    if (kind !== null) affairs.join(one, other);
    if (kind === "event") events.join(one, other);
    if (copy) copies.join(one, other);
  }
  const story = firstOf(members, affairs.of);
  const event = firstOf(members, events.of);
  const originals = originalsAmong(members, copies.of, places, decoded);
  const dirty = new Set<string>();
  for (const member of members) {
    const original = originals.get(copies.of(member.id)) ?? member.id;
    const now = {
      id: member.id,
      story: story.get(affairs.of(member.id)) ?? member.id,
      event: event.get(events.of(member.id)) ?? member.id,
      reprintOf: original === member.id ? null : original,
    };
    if (now.story === member.story && now.event === member.event && now.reprintOf === member.reprintOf)
      continue;
    places.place(now);
    dirty.add(member.story).add(now.story);
  }
  places.markDirty([...dirty]);
}

/** For each group the member that came first. */
function firstOf(members: readonly Place[], groupOf: (id: string) => string): ReadonlyMap<string, string> {
  const found = new Map<string, Place>();
  for (const member of members) {
    const known = found.get(groupOf(member.id));
    if (known === undefined || member.order < known.order) found.set(groupOf(member.id), member);
  }
  return new Map([...found].map(([group, { id }]) => [group, id]));
}

function originalsAmong(
  members: readonly Place[],
  groupOf: (id: string) => string,
  places: Places,
  decoded: (kept: KeptArticle) => Features,
): ReadonlyMap<string, string> {
  const groups = [...Map.groupBy(members, ({ id }) => groupOf(id))].filter(([, those]) => those.length > 1);
  return new Map(
    groups.flatMap(([group, those]) => {
      const copies = those.flatMap(({ id }) => {
        const kept = places.get(id);
        return kept === null ? [] : [decoded(kept)];
      });
      const original = originalOf(copies);
      return original === null ? [] : [[group, original.id] as const];
    }),
  );
}

/** 48 bits of each key, six bytes of it in the index: of ten million keys, hardly two fall together, and are only compared in vain. */
export const placeKeysOf = (article: Features): readonly PlaceKey[] =>
  keysOf(article).map(({ key, withinMs }) => ({ hash: hashOf(key), withinMs }));

function hashOf(key: string): number {
  let [low, high] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return (high >>> 17) * 2 ** 32 + (low >>> 0);
}
