/** 金沢市の病院で亡くなった, where it is 京都市の病院: the same place of the same act, and it lies elsewhere. */
import { argumentsOf } from "./arguments.ts";
import { aligns, isLight, isOne } from "./matching.ts";
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
