/**
 * What an article says that somebody did, or did not do (合意した, 合意していない; 認めた, 否認した), as figures that are 1 or
 * -1, so that outlets that contradict each other are found like those that count differently. Only whole sentences that
 * end in it, with a name for their subject, and nothing that takes it back (可能性, 方針, 一部).
 */
import type { NameSpan, Reading } from "../model.ts";
import { nameKey } from "../text/names-forms.ts";
import { normalize } from "../text/normalize.ts";
import type { Figure } from "./figures.ts";

const CLAIM_UNIT = "真偽";

/** Words that say the opposite of another. Language knowledge. */
const OPPOSITES: Readonly<Record<string, string>> = {
  否認: "認め",
  否定: "認め",
  決裂: "合意",
  妥結: "合意",
  否決: "可決",
  欠席: "出席",
  反対: "賛成",
  失敗: "成功",
  拒否: "受諾",
  続投: "辞任",
};
const SAME: ReadonlySet<string> = new Set(["妥結"]);

const DONE =
  /(?:([一-龠]{2})し|(認め|応じ|受け入れ))(?:た|ました|ている|ています|た(?:と)?(?:発表|公表)した|たと(?:明らかにした|述べた|説明した))$/;
const NOT_DONE =
  /(?:([一-龠]{2})(?:し|に至ら|は?して)|(認め|応じ|受け入れ)(?:て)?)(?:て?い?ない|て?い?ません|なかった|ませんでした|て?いなかった)(?:と(?:している|述べた|説明した|発表した|話した|コメントした|明らかにした))?$/;
const TAKEN_BACK =
  /可能性|とみられ|見通し|方針|予定|見込み|かもしれ|だろう|れば|なら(?:ば|、)|場合|もし|一部|おおむね|大筋|まだ|たい|べき|求め|とされ|という|疑い|か$|のではない|だけで|必ずしも|以外/;
const HONORIFIC = /^(?:氏|さん|被告|容疑者|社長|会長|首相|大統領|大臣|知事|市長|長官|側|政府)*[はが]/;
const OBJECT = /([一-龠ァ-ヴーA-Za-z0-9]{2,12})を(?:[^、]{0,6})$/;

export function claimsIn(reading: Reading): readonly Figure[] {
  return reading.sentences.flatMap(({ id, text }): readonly Figure[] => {
    const said = text.trim();
    const plain = withoutQuotes(said).replace(/[。．\s]+$/, "");
    if (TAKEN_BACK.test(plain)) return [];
    const names = reading.spans.get(id)?.names ?? [];
    const subject = names.find((name) => isSubject(name, text));
    const found = predicateOf(plain);
    if (subject === undefined || found === null) return [];
    const object = OBJECT.exec(plain.slice(0, found.at))?.[1] ?? "";
    const what = [normalize(object), found.what].filter((part) => part !== "").join(" ");
    return [
      {
        text: plain.slice(found.at),
        value: found.holds ? 1 : -1,
        unit: CLAIM_UNIT,
        approximate: false,
        about: formsOf(subject, reading).map((form) => `${form} ${what}`),
        sentence: id,
        said,
        asOf: null,
        decisive: false,
        outdated: false,
      },
    ];
  });
}

/** What somebody is quoted with is nobody else's claim. */
const withoutQuotes = (text: string): string =>
  text.replace(/[「『][^」』]*[」』]/g, (quote) => "　".repeat(quote.length));

/** Named with は or が, and no quotation is what it ends in. */
function isSubject({ kind, end, role }: NameSpan, text: string): boolean {
  const after = text.slice(end);
  return (
    kind !== "place" &&
    HONORIFIC.test(role !== null && after.startsWith(role) ? after.slice(role.length) : after)
  );
}

function predicateOf(
  plain: string,
): { readonly what: string; readonly holds: boolean; readonly at: number } | null {
  for (const [pattern, holds] of [
    [NOT_DONE, false],
    [DONE, true],
  ] as const) {
    const found = pattern.exec(plain);
    if (found === null) continue;
    const word = found[1] ?? found[2] ?? "";
    const opposite = OPPOSITES[word];
    if (opposite === undefined) return { what: word, holds, at: found.index };
    return { what: opposite, holds: SAME.has(word) ? holds : !holds, at: found.index };
  }
  return null;
}

/** 青柳徹 is 青柳 elsewhere. */
function formsOf({ name, kind }: NameSpan, { people, organizations }: Reading): readonly string[] {
  const known = (kind === "person" ? people : organizations).find((one) =>
    [one.name, ...one.also].includes(name),
  );
  const forms = [name, ...(known === undefined ? [] : [known.name, ...known.also])].map(nameKey);
  const short =
    kind === "person"
      ? forms.filter((form) => /^[一-龠々]{3,}$/.test(form)).map((form) => form.slice(0, 2))
      : [];
  return [...new Set([...forms, ...short])];
}
