/** 金沢市の病院で亡くなった, where it is 京都市の病院: the same place of the same act, and it lies elsewhere. */
import { argumentsOf } from "./arguments.ts";
import { aligns, isLight, isOne, isPlaceOfArticle } from "./matching.ts";
import { reachOf } from "./mixed-acts.ts";
import type { Place } from "./places.ts";
import type { CheckReason } from "./reason.ts";
import type { View } from "./view.ts";

export function sitesMixed(view: View): readonly CheckReason[] {
  const { mine, sources, same } = view;
  return mine.flatMap((act): readonly CheckReason[] => {
    if (!act.predicate || isLight(act)) return [];
    const acts = sources.filter((one) => one.predicate && aligns(act, one, same));
    return argumentsOf(act).flatMap((noun): CheckReason[] => {
      const site = siteOf(noun, view);
      if (site === undefined) return [];
      const others = acts.flatMap((one) => {
        const other = argumentsOf(one).find(
          (place) => place.text === noun.text && siteOf(place, view) !== undefined,
        );
        return other === undefined ? [] : [{ one, site: siteOf(other, view) }];
      });
      const [told] = others;
      const fits = others.some(({ one }) => reachOf(one).some((place) => isOne(site, place, same)));
      return told === undefined || fits
        ? []
        : [
            {
              kind: "name",
              detail: `${noun.text}: ${told.site?.text ?? ""} in the cited sentences, not ${site.text}`,
            },
          ];
    });
  });
}

/** 大津浜市の下町地区で崩れた, where it is 三木原町: a sentence that tells the act of one town and does not name the other. */
export function townsMixed(view: View): readonly CheckReason[] {
  const { mine, sources, same } = view;
  return mine.flatMap((act): readonly CheckReason[] => {
    const [town] = act.predicate && !isLight(act) ? townsOf(act, view) : [];
    if (town === undefined) return [];
    const acts = sources.filter((one) => one.predicate && aligns(act, one, same));
    const told = acts.map((one) =>
      one.tree.some((place) => isOne(town, place, same)) ? undefined : townsOf(one, view)[0],
    );
    const [other] = told;
    return other === undefined || told.includes(undefined)
      ? []
      : [{ kind: "name", detail: `${act.lemma}: ${other.text} in the cited sentences, not ${town.text}` }];
  });
}

const SITE = /^(?:で|では|に|には)$/;
const TOWN = /[市町村区]$/;

/** The towns where it happens, its own and those of what it goes on into. */
function townsOf(act: Place, { evidence }: View): readonly Place[] {
  const sites = [...argumentsOf(act), ...sitesAbove(act)].filter(
    (one) => SITE.test(one.mark) || SITE.test(one.tree[one.head]?.mark ?? ""),
  );
  return sites.filter(({ text, nominal }) => nominal && TOWN.test(text) && isPlaceOfArticle(text, evidence));
}

/** 三木原町では裏山が崩れ、土砂が流れ込んだ: where all of it happens. */
function sitesAbove(act: Place): readonly Place[] {
  const next = act.link === "onward" ? act.tree[act.head] : undefined;
  if (next === undefined) return [];
  return [
    ...act.tree.filter((one) => one.head === next.at && one.topic && one.at < act.at && SITE.test(one.mark)),
    ...sitesAbove(next),
  ];
}

/** The place that a noun is said to be of. */
const siteOf = (noun: Place, { evidence }: View): Place | undefined =>
  noun.nominal
    ? noun.tree.find(
        (one) =>
          one.head === noun.at &&
          one.link === "noun" &&
          one.nominal &&
          evidence.source.reading.places.some(({ name, also }) => [name, ...also].includes(one.text)),
      )
    : undefined;
