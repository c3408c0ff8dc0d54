/** Brings together what an article calls a place: 米国, アメリカ and 米; 沖縄 and 沖縄県. */
import { COUNTRIES, PREFECTURES } from "./data/places.ts";
import { nameKey } from "./names-forms.ts";
import { inOrder, type Named } from "./organizations.ts";
import type { NameMention } from "./people.ts";

const COUNTRY = new Map(COUNTRIES.flatMap((forms) => forms.map((form) => [form, forms[0] ?? form])));
const PREFECTURE = new Map(
  PREFECTURES.filter((name) => name !== "北海道").map((name) => [name.slice(0, -1), name]),
);

/** Places in order of first mention, each under the fullest form that the article writes. */
export function mergePlaces(mentions: readonly NameMention[]): readonly Named[] {
  const written = new Set(mentions.map(({ span }) => span.name));
  const groups = new Map<string, { forms: Set<string>; sentences: Set<string> }>();
  for (const { span, sentence } of mentions) {
    const key = keyOf(span.name, written);
    const group = groups.get(key) ?? { forms: new Set(), sentences: new Set() };
    group.forms.add(span.name);
    group.sentences.add(sentence);
    groups.set(key, group);
  }
  const places = [...groups.values()].map(({ forms, sentences }) => ({
    name: nameOf(forms),
    forms,
    sentences,
  }));
  return inOrder(places, mentions);
}

function keyOf(name: string, written: ReadonlySet<string>): string {
  const country = COUNTRY.get(name);
  if (country !== undefined) return country;
  const prefecture = PREFECTURE.get(name);
  if (prefecture !== undefined) return prefecture;
  for (const end of ["市", "区", "町", "村", "島", "諸島", "地区", "半島", "湾", "州", "地方"]) {
    if (/^[市区町村]$/.test(end) && /[川湖]$/.test(name)) continue; // 有田川 is no 有田川町
    if (written.has(name + end)) return nameKey(name + end);
  }
  return nameKey(name);
}

/** The form that is written most fully; a country's usual name rather than its official one. */
function nameOf(forms: ReadonlySet<string>): string {
  return [...forms].reduce((best, form) => (form.length > best.length && form.length <= 6 ? form : best));
}
