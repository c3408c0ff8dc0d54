/** Whether two articles name one person, by any of the forms of each. */
import { soundKey } from "../text/names-forms.ts";
import type { Features, Protagonist } from "./features.ts";

type Named = Pick<Protagonist, "forms">;

const SURNAME_CHARS_MAX = 3;
const SURNAME_CHARS = 2;
const KATAKANA = /^[ァ-ヴー]+$/;

/** 桐山 is 桐山誠一; ハドソーン is ハドソン. */
export function isSamePerson(one: Named, other: Named): boolean {
  const [a, b] = [longestForm(one), longestForm(other)];
  if (a === b) return true;
  const sounds = one.forms.map(soundKey).filter((sound) => sound !== "");
  if (sounds.length > 0) return other.forms.some((form) => sounds.includes(soundKey(form)));
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length >= 2 &&
    short.length < long.length &&
    long.startsWith(short) &&
    long.length <= short.length + 3
  );
}

export const longestForm = ({ forms }: Named): string =>
  forms.reduce((best, form) => (form.length > best.length ? form : best), "");

/** 千早、女王を下す: between marks, or with what stands after people. */
const isTitled = (surname: string, title: string): boolean =>
  new RegExp(
    `(?:^|[、。・「」『』\\s　])${surname}(?=$|[、。・「」『』\\s　はがのをに]|氏|さん|[一-龠]{0,3}(?:選手|容疑者|被告|相|長|監督|議員))`,
    "u",
  ).test(title.normalize("NFKC"));

/** 風早社長 where nobody was known to be a person: a word that is no dictionary's, and the surname of 風早隆. */
export function surnameIn(
  { forms }: Named,
  { features, title }: Pick<Features, "features" | "title">,
): { readonly lead: boolean } | null {
  const full = forms.find((form) => form.length > SURNAME_CHARS_MAX && !KATAKANA.test(form));
  for (const chars of full === undefined ? [] : [SURNAME_CHARS_MAX, SURNAME_CHARS_MAX - 1]) {
    const found = features.get(full?.slice(0, chars) ?? "");
    if (found?.kind === "proper") return found;
  }
  return full !== undefined && isTitled(full.slice(0, SURNAME_CHARS), title) ? { lead: true } : null;
}
