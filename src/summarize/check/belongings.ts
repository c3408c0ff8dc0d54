/** Whose somebody or something is: レイカーズの中田監督, スイスの仲介, 運転手役の坂口被告, 黒田会長. */
import { normalize } from "../../text/normalize.ts";
import { bodyOf, isPersonal, type Same, sameIn } from "./alike.ts";
import type { Evidence } from "./evidence.ts";
import type { Phrase } from "./phrases.ts";
import type { CheckReason } from "./reason.ts";
import type { Said } from "./said.ts";
import { modifiersBefore, type Segment, segmentsOf } from "./segments.ts";

export function belongingReasons(evidence: Evidence): readonly CheckReason[] {
  const same = sameIn(evidence);
  return [
    ...ownersGiven(evidence, same),
    ...partsPlayed(evidence, same),
    ...nounsOwned(evidence, same),
    ...titlesTaken(evidence),
  ];
}

type Owned = { readonly owner: string; readonly name: Phrase; readonly segment: Segment };

const ownedIn = (segment: Segment): readonly Owned[] =>
  segment.phrases.flatMap((name) => {
    const owner = modifiersBefore(name, segment.phrases).at(-1);
    return owner === undefined ? [] : [{ owner: owner.text, name, segment }];
  });

/** 青葉フーズの大隅社長: where the article names no owner for the name, it is the body that was spoken of last before it. */
function ownersGiven({ said, source, sentence, cited }: Evidence, same: Same): readonly CheckReason[] {
  const given = segmentsOf(said)
    .flatMap(ownedIn)
    .filter(
      ({ owner, name, segment }) => bodyOf(owner, source) !== null && isPersonal(name, segment.said, source),
    );
  const near = cited.flatMap(segmentsOf);
  const unsaid = given.filter(
    ({ owner, name }) => !near.some((segment) => names(segment, name, same) && knows(segment, owner, same)),
  );
  if (unsaid.length === 0) return [];
  const all = source.reading.sentences.flatMap(({ id }) => sentence(id) ?? []).flatMap(segmentsOf);
  const lead = all[0]?.of.map(({ text }) => text) ?? [];
  return unsaid.flatMap(({ owner, name }): readonly CheckReason[] => {
    if (lead.some((text) => same(text, owner))) return [];
    const at = all.findIndex((segment) => names(segment, name, same));
    const there = all.filter((segment) => names(segment, name, same));
    if (at < 0 || there.some((segment) => knows(segment, owner, same))) return [];
    const own = there.flatMap(ownedIn).find((one) => same(one.name.text, name.text));
    const implied =
      own?.owner.startsWith("同") === false && bodyOf(own.owner, source) !== null
        ? own.owner
        : all
            .slice(0, at)
            .toReversed()
            .flatMap(({ of }) => of.map(({ text }) => text).toReversed())
            .find((text) => bodyOf(text, source) !== null);
    const holder = lead.find((text) => bodyOf(text, source) !== null);
    const known = [implied, holder].filter((text) => text !== undefined);
    return known.length === 0 || known.some((text) => same(text, owner)) || cited.length === 0
      ? []
      : [{ kind: "role", detail: `${name.text} is of ${known[0] ?? ""}, not of ${owner}` }];
  });
}

const names = ({ phrases }: Segment, { text }: Phrase, same: Same): boolean =>
  phrases.some((one) => same(one.text, text));

const knows = ({ phrases, of }: Segment, owner: string, same: Same): boolean =>
  [...phrases, ...of].some(({ text }) => same(text, owner));

const PART =
  /(?:役|主将|エース|主演|主役|投手|捕手|担当|代理人|弁護人|運転手|船長|機長|店長|主任|代表|隊長|リーダー|首席|主宰|現職|新人|元職|前職|王者|挑戦者)$/;

/** 主将の早乙女, where the cited sentences have 主将の鬼頭; 桐山被告は運転手役だった, where they have 運転手役の坂口被告. */
function partsPlayed({ said, cited, source }: Evidence, same: Same): readonly CheckReason[] {
  const theirs = cited.flatMap(segmentsOf);
  const parts = theirs
    .flatMap(ownedIn)
    .filter(({ owner, name, segment }) => PART.test(owner) && isPersonal(name, segment.said, source));
  const ours = segmentsOf(said);
  const given = [
    ...ours.flatMap(ownedIn).map(({ owner, name }) => ({ part: owner, who: name.text })),
    ...ours.flatMap(({ phrases, of }) => {
      const last = phrases.at(-1);
      const who = of.at(-1);
      return last === undefined || who === undefined || last === who
        ? []
        : [{ part: last.text, who: who.text }];
    }),
  ].filter(({ part }) => PART.test(part));
  return given.flatMap(({ part, who }): readonly CheckReason[] => {
    const holders = parts.filter(({ owner }) => owner.endsWith(part) || part.endsWith(owner));
    const beside = theirs.some(
      ({ phrases }) =>
        phrases.some(({ text }) => same(text, part)) && phrases.some(({ text }) => same(text, who)),
    );
    return holders.length === 0 ||
      beside ||
      holders.some(({ name }) => same(name.text, who)) ||
      !cited.some(({ plain }) => plain.includes(normalize(who)))
      ? []
      : [{ kind: "role", detail: `${part} is ${holders[0]?.name.text ?? ""}, not ${who}` }];
  });
}

/** 国連の仲介, where the cited sentences know only スイスの仲介. */
function nounsOwned({ said, cited, source }: Evidence, same: Same): readonly CheckReason[] {
  const theirs = cited.flatMap(segmentsOf);
  return segmentsOf(said)
    .flatMap(ownedIn)
    .flatMap(({ owner, name, segment }): readonly CheckReason[] => {
      if (bodyOf(owner, source) === null || isPersonal(name, segment.said, source) || name.words.length === 0)
        return [];
      const having = theirs.filter(({ phrases }) => phrases.some(({ text }) => text === name.text));
      const owners = having.flatMap(ownedIn).filter((one) => one.name.text === name.text);
      const others = owners.filter((one) => bodyOf(one.owner, source) !== null && !same(one.owner, owner));
      const every = having.length > 0 && owners.length === having.length && others.length === having.length;
      const beside = having.some(({ phrases, of }) =>
        [...phrases, ...of].some(({ text }) => same(text, owner)),
      );
      return every && !beside
        ? [{ kind: "name", detail: `${name.text} is of ${others[0]?.owner ?? ""}, not of ${owner}` }]
        : [];
    });
}

const TITLE =
  /^(?:首相|大臣|長官|大統領|知事|[市町村社会署院所局部課館校園団船駅店]長|議員|監督|教授|准教授|総裁|代表|委員長|幹事長|理事長|裁判長|容疑者|被告|選手|親方|主将)$/;

/** A surname with its title: 黒田会長. */
function titledIn({
  text,
  tokens,
}: Pick<Said, "text" | "tokens">): readonly { readonly name: string; readonly title: string }[] {
  return tokens.flatMap((token, at) => {
    if (token.detail[0] !== "固有名詞" || token.detail[1] !== "人名") return [];
    const next = tokens[at + 1];
    if (next?.detail[1] === "人名") return [];
    const title = /^[一-龠]{2,4}/.exec(text.slice(token.end))?.[0] ?? "";
    const found = [4, 3, 2].map((chars) => title.slice(0, chars)).find((one) => TITLE.test(one));
    return found === undefined ? [] : [{ name: token.surface, title: found }];
  });
}

/** 黒田首相, where the article knows only a 黒田会長. */
function titlesTaken({ said, source }: Evidence): readonly CheckReason[] {
  const given = titledIn(said);
  if (given.length === 0) return [];
  const known = titlesOf(source);
  return given.flatMap(({ name, title }): readonly CheckReason[] => {
    const own = known.filter((one) => one.name === name);
    const fits = own.some((one) => one.title.endsWith(title) || title.endsWith(one.title));
    return own.length === 0 || fits
      ? []
      : [{ kind: "role", detail: `${name} is ${own[0]?.title ?? ""}, not ${title}` }];
  });
}

const titles = new WeakMap<Evidence["source"]["reading"], ReturnType<typeof titledIn>>();

/** All surnames of the article with their titles, looked for once. */
function titlesOf({ reading }: Evidence["source"]): ReturnType<typeof titledIn> {
  const known =
    titles.get(reading) ??
    reading.sentences.flatMap(({ id, text }) =>
      titledIn({ text, tokens: reading.spans.get(id)?.tokens ?? [] }),
    );
  titles.set(reading, known);
  return known;
}
