/** What stands before a noun: a role before a name (主将の柏木), whose a thing is (知事会の反発). */
import { isPersonal } from "../../text/names-words.ts";
import { normalize } from "../../text/normalize.ts";
import { actsOf } from "./acts.ts";
import { modifiersOf } from "./arguments.ts";
import { aligns, areConfusable, classOf, isLight, isNamed, isOne, isVague } from "./matching.ts";
import type { Place } from "./places.ts";
import type { CheckReason } from "./reason.ts";
import type { View } from "./view.ts";

const isPlain = ({ amount, date, nominal, predicate }: Place): boolean =>
  nominal && !predicate && amount === null && date === null;

/** 高梨管理官 and 高梨安全規制管理官 are one. */
const isOfName = (a: Place, b: Place): boolean => {
  const [one, other] = [a.core[0], b.core[0]];
  return one !== undefined && isPersonal(one) && one.surface.length > 1 && one.surface === other?.surface;
};

/** 主将の柏木, where the cited sentences have アンカーの主将、堀江. */
export function rolesMixed({ mine, sources, same, evidence }: View): readonly CheckReason[] {
  return mine.flatMap((role): CheckReason[] => {
    const who = role.tree[role.head];
    const beside = role.link === "noun" || (role.link === "beside" && role.tail.length === 0);
    if (who === undefined || !beside || !isPlain(role)) return [];
    if (!isNamed(who, evidence) || isNamed(role, evidence)) return [];
    const holders = sources
      .filter((one) => one.nominal && aligns(role, one, same))
      .map((one) => {
        const near = [one.tree[one.head], one].filter((other) => other !== undefined);
        return [...near, ...modifiersOf(one)].some(
          (other) => aligns(who, other, same) || isOfName(who, other),
        )
          ? undefined
          : near.find((other) => isNamed(other, evidence));
      });
    const [holder] = holders;
    if (holder === undefined || holders.includes(undefined)) return [];
    return [
      { kind: "role", detail: `${role.text} is ${holder.text} in the cited sentences, not ${who.text}` },
    ];
  });
}

/** マルヴィアの部隊 is not トラキスタンの部隊. */
export function ownersMixed({ mine, sources, same, evidence }: View): readonly CheckReason[] {
  return mine.flatMap((owner): CheckReason[] => {
    const thing = owner.tree[owner.head];
    if (thing === undefined || owner.link !== "noun" || !isPlain(owner)) return [];
    if (!thing.nominal || thing.amount !== null || thing.date !== null) return [];
    const kind = classOf(owner, evidence);
    if (kind === null || isLight(thing) || isNamed(thing, evidence)) return [];
    const there = evidence.article.includes(normalize(owner.text.replace(/側$/, "")));
    if (!there && !sources.some((one) => isOne(owner, one, same))) return [];
    const rivals = sources
      .filter((one) => one.nominal && aligns(thing, one, same))
      .map((one) => {
        return one.tree.some((other) => isOne(owner, other, same))
          ? undefined
          : modifiersOf(one).find(
              (other) => areConfusable(classOf(other, evidence), kind) && !isVague(other, owner),
            );
      });
    const [rival] = rivals;
    if (rival === undefined || rivals.includes(undefined)) return [];
    return [
      {
        kind: "name",
        detail: `${thing.text} is of ${rival.text} in the cited sentences, not of ${owner.text}`,
      },
    ];
  });
}

/** 県の文化財に指定された, where the act of the cited sentences has 町の文化財. */
export function ownersWithin({ evidence, same }: View): readonly CheckReason[] {
  const theirs = evidence.cited.flatMap(actsOf);
  return actsOf(evidence.said).flatMap(({ place: act, fillers, noun }): CheckReason[] => {
    if (noun || isLight(act)) return [];
    const acts = theirs.filter((other) => !other.noun && aligns(act, other.place, same));
    return fillers.flatMap(({ place, role }): CheckReason[] => {
      if (place.head !== act.at || !isPlain(place) || isLight(place)) return [];
      const owner = modifiersOf(place).find(
        (one) => classOf(one, evidence) === "body" && one.head === place.at,
      );
      if (owner === undefined) return [];
      const rivals = acts.map((other) => {
        const alike = other.fillers.find((one) => one.role === role && aligns(place, one.place, same))?.place;
        const near = [
          ...other.fillers.map((one) => one.place),
          ...(alike === undefined ? [] : modifiersOf(alike)),
        ];
        if (alike === undefined || near.some((one) => isOne(owner, one, same))) return undefined;
        return modifiersOf(alike).find((one) => classOf(one, evidence) === "body" && !isVague(one, owner));
      });
      const [rival] = rivals;
      return rival === undefined || rivals.includes(undefined)
        ? []
        : [
            {
              kind: "name",
              detail: `${place.text} is of ${rival.text} in the cited sentences, not of ${owner.text}`,
            },
          ];
    });
  });
}

/** What one can be: 教育委員, 消防隊員, and the bodies that one can be of. */
const POST = /(?:[員者士師手官長生家主工医人]|漁師|監督|教授)$/;
const ANYBODY = /^(?:男性|女性|選手|本人|筆者|住民|市民|町民|村民|県民|関係者|担当者|責任者|代表者|専門家)$/;

/** 教育委員の古賀氏, of whom the article tells no such thing, but of others. */
export function postsMixed({ mine, evidence }: View): readonly CheckReason[] {
  const { people, sentences } = evidence.source.reading;
  return mine.flatMap((post): CheckReason[] => {
    const who = post.tree[post.head];
    if (post.link !== "noun" || !isPlain(post) || who === undefined || !isNamed(who, evidence)) return [];
    const person = people.find(({ name, also }) =>
      [name, ...also].some((form) => form.length > 1 && who.text.includes(form)),
    );
    if (person === undefined || isNamed(post, evidence) || ANYBODY.test(post.text)) return [];
    const forms = [person.name, ...person.also].filter((form) => form.length > 1);
    const about = sentences.filter(
      ({ text }, at) =>
        forms.some((form) => text.includes(form)) ||
        forms.some((form) => sentences[at + 1]?.text.includes(form)),
    );
    const own = about.filter(({ text }) => forms.some((form) => text.includes(form)));
    const has = (texts: readonly { readonly text: string }[], what: string): boolean =>
      texts.some(({ text }) => normalize(text).includes(what));
    const what = normalize(post.text);
    if (has(own, what) || !has(sentences, what) || person.role?.includes(post.text) === true) return [];
    const court =
      /[高地家簡]裁$/.test(what) &&
      !has(about, what) &&
      about.some(({ text }) => /[高地家簡]裁|最高裁/.test(text));
    return POST.test(what) || court
      ? [{ kind: "role", detail: `${who.text} is not told to be ${post.text} in the article` }]
      : [];
  });
}
