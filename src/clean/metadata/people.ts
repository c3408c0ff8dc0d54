/** Who wrote the article, from where, and whose copy it is. */
import { agencyOf, isLatinName } from "../lines.ts";
import type { RawBlock } from "../raw.ts";
import { plain } from "../shape.ts";
import { isAuthorBox, isName, linkedNames, namesBesideDate } from "./names.ts";

export type Evidence = { readonly field: string; readonly text: string };
export type People = {
  readonly bylines: readonly string[];
  readonly wire: string | null;
  readonly place: string | null;
  /** Day of the month named in the dateline. */
  readonly day: number | null;
  readonly evidence: readonly Evidence[];
};

const OPENING = /^[\s\u3000]*[[［【〔（(]([^[\]［］【】〔〕（）()]{2,45})[\]］】〕）)]/;
const SPLIT = /[=＝\s\u3000、,・]+/;
const DAY = /^(?:\d{1,2}月)?(\d{1,2})日$/;
const ENDING_WIRE = /[（(〔【＝=]\s?([^（()）〔〕【】＝=。\s]{2,12})\s?[）)〕】]?[。]?$/;
const ENDING_NAME =
  /[（(【［[]((?:文|写真|取材|聞き手|構成|記者)?[・=＝:：／]?\s?[\u3400-\u9fff々ヶ]{1,4}[\s\u3000]?[\u3400-\u9fff\u3040-\u309f々]{1,4}(?:[、・,\s][\u3400-\u9fff々]{1,4}[\s\u3000]?[\u3400-\u9fff\u3040-\u309f々]{1,4}){0,4}(?:記者)?)[）)】］\]]$/;
const ROLE_NAME =
  /^[【（(［[]?(?:取材・?文|文・写真|文と写真|文|写真|撮影|記者|執筆者?|筆者|著者|ライター|聞き手|構成|文責|text|writer|author|by)\s?[・:：／/＝=]\s?(.{2,40}?)[】）)］\]]?$/i;
/** `取材・文／菅野みどり　写真／大杉亮`: where the next hand is named. */
const NEXT_ROLE = /[\s\u3000]+(?=(?:写真|撮影|構成|編集|イラスト|協力|文|取材・?文?|聞き手)\s?[・:：／/＝=])/;
/** `［渡会理佳，ITジャーナル］`: the writer, then the outlet. */
const BESIDE_OUTLET = /^[［[（(【]([^，,、［\]]{2,12})[，,、]\s?[^，,、［\]]{2,25}[\]］）)】]$/;
const REPORTER = /^(.{2,12}?)(記者|特派員|編集委員|論説委員)$/;

/** Lines below the last paragraph in which a signature is looked for. */
const BELOW_MAX = 4;
const PROFILE_NAME =
  /^([\u3400-\u9fff々]{1,4}[ \u3000][\u3400-\u9fff々\u3040-\u309f]{1,4}?)(?=$|の(?:ポートレート|写真|画像)|[ \u3000（(])/;

/** The name that a profile gives, when nothing else signs the article. */
export function profileName(profile: readonly { readonly text: string }[]): Evidence | null {
  for (const { text } of profile) {
    const name = text.length <= 40 ? PROFILE_NAME.exec(text)?.[1] : undefined;
    if (name !== undefined) return { field: name, text: `profile: ${text}` };
  }
  return null;
}

/**
 * `blocks` are those of the article before any was dropped; `paragraphs` the kept ones. Agencies are read from
 * datelines and endings only: an article that names one is not its copy.
 */
export function findPeople(blocks: readonly RawBlock[], paragraphs: readonly RawBlock[]): People {
  const bylines: string[] = [];
  const evidence: Evidence[] = [];
  let wire: string | null = null;
  let place: string | null = null;
  let day: number | null = null;
  const note = (field: string, text: string): void => {
    evidence.push({ field, text: `text: ${text.slice(0, 60)}` });
  };
  const opening = OPENING.exec(paragraphs[0]?.text ?? "");
  if (opening?.[1] !== undefined) {
    const line = readDateline(opening[1]);
    if (line !== null) {
      ({ place, day, wire } = line);
      if (line.name !== null) bylines.push(line.name);
      for (const [field, value] of Object.entries({ dateline: place, wire, bylines: line.name })) {
        if (value !== null) note(field, opening[0]);
      }
    }
  }
  const last = paragraphs.at(-1)?.text ?? "";
  const ending = agencyOf(ENDING_WIRE.exec(last)?.[1] ?? "");
  if (wire === null && ending !== null) {
    wire = ending;
    note("wire", last.slice(-30));
  }
  const start = blocks.findIndex((block) => block.id === paragraphs[0]?.id);
  const end = blocks.findIndex((block) => block.id === paragraphs.at(-1)?.id) + 1;
  for (const { text, seams, links, around, control, kind } of [
    ...blocks.slice(0, start),
    ...blocks.slice(end, end + BELOW_MAX),
  ]) {
    if (control || kind === "heading" || text.length > 70 || /^[A-Z .&'-]+$/.test(text)) continue;
    const agency = wire === null ? (agencyOf(text) ?? agencyOfNotice(text)) : null;
    if (agency !== null) {
      wire = agency;
      note("wire", text);
    }
    const named = isAuthorBox(around) && isName(text) ? text : null;
    for (const name of [
      ...linkedNames(text, links),
      named,
      bylineOf(text),
      ...namesBesideDate(text, seams),
    ]) {
      if (name === null || bylines.some((known) => plain(known) === plain(name))) continue;
      bylines.push(name);
      note("bylines", text);
    }
  }
  const signed = bylines.length === 0 ? ENDING_NAME.exec(last)?.[1] : undefined;
  const signers = (signed ?? "")
    .replace(/^(文|写真|取材|聞き手|構成)[・=＝:：／]/, "")
    .replace(/記者$/, "")
    .split(/[、・,]/);
  if (signers.every(isName)) {
    bylines.push(...signers);
    note("bylines", last.slice(-30));
  }
  return { bylines: bylines.slice(0, 8), wire, place, day, evidence };
}

type Dateline = { place: string | null; day: number | null; wire: string | null; name: string | null };

/** `東京 13日 ロイター`, `ワシントン=三木理恵子`, `北京共同`: null when it is something else in brackets. */
function readDateline(inside: string): Dateline | null {
  const parts = inside.split(SPLIT).filter((part) => part !== "");
  const found: Dateline = { place: null, day: null, wire: null, name: null };
  for (const part of parts) {
    const day = DAY.exec(part.normalize("NFKC"));
    const agency = agencyOf(part);
    if (day !== null) found.day = Number(day[1]);
    else if (agency !== null) found.wire = agency;
    else if (found.place !== null && found.day !== null && found.wire === null && !/[=＝]/.test(inside))
      found.wire = part;
    else if (found.place === null && found.wire === null) found.place = part;
    else found.name ??= part;
  }
  const glued = /^(.{2,12}?)(共同|時事)$/.exec(found.place ?? "");
  if (glued !== null) {
    found.place = glued[1] ?? null;
    found.wire = agencyOf(glued[2] ?? "");
  }
  if (found.place !== null && (found.place.length > 15 || /[はがをに]$/.test(found.place))) return null;
  const signs = [found.day, found.wire, found.name].filter((value) => value !== null).length;
  if (found.name !== null && !/[=＝]/.test(inside) && found.wire === null) return null;
  return signs > 0 && (found.place !== null || (found.day !== null && found.wire !== null)) ? found : null;
}

function agencyOfNotice(text: string): string | null {
  const match = /copyright.{0,20}?(ロイター|時事通信|共同通信|AFP|ブルームバーグ)/i.exec(text);
  return match?.[1] === undefined ? null : agencyOf(match[1]);
}

function bylineOf(text: string): string | null {
  const bare = text.replace(/^by /i, "");
  if (isLatinName(bare)) return bare;
  const role = ROLE_NAME.exec(text.split(NEXT_ROLE)[0] ?? "")?.[1];
  if (role !== undefined && isName(role)) return role;
  const beside = BESIDE_OUTLET.exec(text)?.[1];
  if (beside !== undefined && isName(beside)) return beside;
  const reporter = REPORTER.exec(text.replace(/^[【（(［[]|[】）)］\]]$/g, ""))?.[1];
  if (reporter === undefined) return null;
  const name = reporter
    .split(/[\s\u3000・]+/)
    .filter((piece) => piece !== "")
    .slice(-2)
    .join(" ");
  return isName(name) ? name : null;
}
