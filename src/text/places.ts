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
  const written = fullForms(new Set(mentions.map(({ span }) => span.name)));
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

const ENDS = ["市", "区", "町", "村", "島", "諸島", "地区", "半島", "湾", "州", "地方"];

/** By what is left without the end of a place (盛岡) the form that the article writes in full (盛岡市). */
function fullForms(written: ReadonlySet<string>): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const end of ENDS.toReversed()) {
    for (const name of written) {
      const core = name.slice(0, -end.length);
      // 有田川 is no 有田川町
      if (name.endsWith(end) && !(/^[市区町村]$/.test(end) && /[川湖]$/.test(core))) forms.set(core, name);
    }
  }
  return forms;
}

function keyOf(name: string, written: ReadonlyMap<string, string>): string {
  const country = COUNTRY.get(name);
  if (country !== undefined) return country;
  const prefecture = PREFECTURE.get(name);
  if (prefecture !== undefined) return prefecture;
  return nameKey(written.get(name) ?? name);
}

/** The form that is written most fully; a country's usual name rather than its official one. */
function nameOf(forms: ReadonlySet<string>): string {
  return [...forms].reduce((best, form) => (form.length > best.length && form.length <= 6 ? form : best));
}
