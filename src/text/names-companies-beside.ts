/** Finds companies beside a legal form and behind a country: 株式会社いろどり食堂, デンマークのヴェスタス. */
import type { NameSpan } from "../model.ts";
import { COUNTRIES } from "./data/places.ts";
import { matchesOf } from "./matches.ts";
import { type CompanyCue, endsFrom, NAME_CHARS_MAX } from "./names-companies-cue.ts";
import { anyOf } from "./names-words.ts";

const COUNTRY = anyOf(COUNTRIES.flat().filter((name) => name.length > 1));

/** デンマークのヴェスタスが風車を納める: a country, an unknown foreign word, and what only a company does or is done to. */
const OF_COUNTRY = new RegExp(
  `(?:${COUNTRY}|[ァ-ヴー]{3,8})の(?<name>[ァ-ヴー]{3,}(?:・[ァ-ヴー]+)?)(?=[がはもにをと](?<rest>[^。]{0,60}))`,
  "g",
);

const TRADE =
  /納め|納入|供給|受注|権益|出資|買収|製造|生産|販売|株式|株を|億(?:円|ドル|ユーロ)|提携|工場を|調達|契約を|開発した|運営する|建設を|シェア|市場に参入|量産|売却/;

export function ofCountries(text: string): CompanyCue[] {
  return matchesOf(OF_COUNTRY, text).flatMap((match) => {
    const { name = "", rest = "" } = match.groups ?? {};
    const start = match.index + match[0].length - name.length;
    return TRADE.test(rest)
      ? [{ start, end: start + name.length, cue: "source" as const, plain: false }]
      : [];
  });
}

const LEGAL =
  /(?:株式会社|有限会社|合同会社|(?:一般|公益)?(?:社団|財団)法人|(?:NPO|ＮＰＯ|特定非営利活動|社会福祉|医療|学校|宗教|農事組合)法人(?:社団)?・?)/g;

/** What a name does not begin with. */
const NO_FRONT =
  /^(?:[のはがをにとでもや、。（(）)」』・\s]|から|など|による|によ|として|である|化|数|側|代表|理事|職員|格|名|設立)/;

/** 株式会社いろどり食堂, 薬のたちばな株式会社: the legal form says that all between it and the next stop is a name. */
export function besideLegalForms(text: string, people: readonly NameSpan[]): CompanyCue[] {
  return matchesOf(LEGAL, text).flatMap((match) => {
    const start = match.index + match[0].length;
    // …清水ほたるの里の谷畑源吾さん: the name goes on until the の before somebody.
    const somebody = people.find(
      (one) =>
        one.start > start + 2 &&
        one.start - start <= NAME_CHARS_MAX + 1 &&
        text.charAt(one.start - 1) === "の",
    );
    if (
      somebody !== undefined &&
      !/[、。（「]/.test(text.slice(start, somebody.start)) &&
      !NO_FRONT.test(text.slice(start, start + 3))
    )
      return [{ start, end: somebody.start - 1, cue: "legal" as const, plain: true }];
    if (!NO_FRONT.test(text.slice(start, start + 3)))
      return endsFrom(text, start).map((end) => ({ start, end, cue: "legal" as const, plain: true }));
    if (!/^(?:株式|有限|合同)会社$/.test(match[0])) return [];
    const own =
      /[^、。，「」『』（）()【】〈〉《》・\sはがを]*$/.exec(
        text.slice(Math.max(0, match.index - NAME_CHARS_MAX), match.index),
      )?.[0] ?? "";
    return own.length < 2
      ? []
      : [{ start: match.index - own.length, end: match.index, cue: "legal" as const, plain: true }];
  });
}
