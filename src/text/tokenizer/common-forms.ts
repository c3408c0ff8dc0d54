/** Characters of names that the dictionary hardly knows, by the form it knows (赤澤 → 赤沢); the text keeps its own. */
import { Characters } from "../characters.ts";

const COMMON_FORM: Readonly<Record<string, string>> = {
  髙: "高",
  﨑: "崎",
  澤: "沢",
  邊: "辺",
  邉: "辺",
  齋: "斎",
  廣: "広",
  濱: "浜",
  濵: "浜",
  德: "徳",
  栁: "柳",
  櫻: "桜",
  瀧: "滝",
  眞: "真",
  惠: "恵",
  壽: "寿",
};
const RARE = new Characters(Object.keys(COMMON_FORM).join(""));
const RARE_FORM = new RegExp(`[${Object.keys(COMMON_FORM).join("")}]`, "g");

/** Of the same length; the same string when it holds none of them. */
export function commonForms(text: string): string {
  if (!RARE.within(text)) return text;
  return text.replace(RARE_FORM, (character) => COMMON_FORM[character] ?? character);
}
