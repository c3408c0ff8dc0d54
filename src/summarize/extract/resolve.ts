/**
 * Puts the name in the place of what points back to it, where the sentences before leave no doubt: 同氏, 彼, 同社, 同署,
 * 両外相; leaves out what ties a sentence to the one before it (この事故で、); carries a subject over to the sentence that
 * goes on about it.
 */
import type { NameSpan } from "../../model.ts";
import { pointsBack } from "./dangling.ts";
import { survives } from "./edits.ts";
import { reportingEdits } from "./trims.ts";
import { canAct } from "./valency.ts";
import { topTokens, type View } from "./view.ts";

export type Resolved = { readonly text: string; readonly from: View };

/** How many sentences back a name is looked for. */
const BACK_MAX = 8;
const PARTICLE = "(?=[はがのもにをと、])";
const ONE: readonly (readonly [pattern: RegExp, kind: NameSpan["kind"], honorific: string])[] = [
  [new RegExp(`^(?:同氏|彼)${PARTICLE}`, "u"), "person", "氏"],
  [new RegExp(`^(?:同さん|彼女)${PARTICLE}`, "u"), "person", "さん"],
  [new RegExp(`^同社${PARTICLE}`, "u"), "organization", ""],
];
/** 同容疑者, 同知事: the role stays. */
const ROLE = new RegExp(`^同(容疑者|被告|選手|監督|教授|知事|市長|町長|村長|社長|会長|議員)${PARTICLE}`, "u");
/** 同県警, 同市立…: the nearest body or place of that kind, if the text before has only one. */
const SAME =
  /^同(県警|府警|道警|署|消防本部|省|庁|党|大学|大|高校|小学校|中学校|小|校|協会|協議会|連盟|銀行|病院|研究所|機構|市|町|村|県|府|区|州|国)(?![\p{Script=Han}])/u;
const BOTH = new RegExp(`^両(氏|外相|首脳|大臣|者|被告|容疑者|選手|社)${PARTICLE}`, "u");
/** この事故で、, この不祥事を受け、: without it the sentence says the same of itself. A day or a share (この日, このうち) is none. */
const TIED_SCENE =
  /^(?:この|こうした|そうした)(?!日|時|とき|頃|年|月|週|夜|朝|うち|ほか|間|点)[^、。「」はがを]{1,10}(?:で|により|に伴い|のため|を受けて?|を機に|の結果)、/u;

/**
 * @param text a statement that points back with its first words
 * @param before the sentences before it, nearest last
 */
export function resolved(text: string, before: readonly View[]): Resolved | null {
  const found =
    named(text, before) ??
    withRole(text, before) ??
    sameKind(text, before) ??
    both(text, before) ??
    untied(text, before);
  return found && !pointsBack(found.text) ? found : null;
}

/** Names of a kind in the nearest sentence that has any, each once, as it calls them. */
function nearest(
  before: readonly View[],
  kind: NameSpan["kind"],
): { readonly names: ReadonlyMap<string, string>; readonly from: View } | null {
  for (const view of before.slice(-BACK_MAX).toReversed()) {
    const reporting = reportingEdits(view);
    const held = view.names.filter((name) => name.kind === kind && survives(name, reporting));
    if (held.length === 0) continue;
    return {
      names: new Map(held.map((name) => [name.name, view.text.slice(name.start, name.end)])),
      from: view,
    };
  }
  return null;
}

function named(text: string, before: readonly View[]): Resolved | null {
  for (const [pattern, kind, honorific] of ONE) {
    const found = pattern.test(text) ? nearest(before, kind) : null;
    const [name, ...others] = found?.names.keys() ?? [];
    if (found && name && others.length === 0)
      return { text: text.replace(pattern, `${name}${honorific}`), from: found.from };
  }
  return null;
}

function withRole(text: string, before: readonly View[]): Resolved | null {
  const role = ROLE.exec(text)?.[1];
  const found = role === undefined ? null : nearest(before, "person");
  const [name, ...others] = found?.names.keys() ?? [];
  if (!found || !name || others.length > 0) return null;
  return { text: text.replace(ROLE, `${name}${role}`), from: found.from };
}

function sameKind(text: string, before: readonly View[]): Resolved | null {
  const kind = SAME.exec(text)?.[1];
  if (kind === undefined) return null;
  const holders = before.flatMap((view) =>
    view.names
      .filter((name) => name.kind !== "person" && name.name.endsWith(kind) && name.name.length > kind.length)
      .map(({ name }) => ({ name, view })),
  );
  const last = holders.at(-1);
  if (!last || holders.some(({ name }) => name !== last.name)) return null;
  return { text: text.replace(SAME, last.name), from: last.view };
}

function both(text: string, before: readonly View[]): Resolved | null {
  const kind = BOTH.exec(text)?.[1];
  const found = kind === undefined ? null : nearest(before, kind === "社" ? "organization" : "person");
  const called = [...(found?.names.values() ?? [])].map((name) => name.replace(/(?:氏|さん)$/u, ""));
  return found && called.length === 2 ? { text: `${called.join("、")}${text}`, from: found.from } : null;
}

function untied(text: string, before: readonly View[]): Resolved | null {
  const from = before.at(-1);
  const scene = TIED_SCENE.exec(text)?.[0];
  return from && scene !== undefined ? { text: text.slice(scene.length), from } : null;
}

const TOPIC = /^([^、。「」はがをにでと（）()]{2,24})は、?/u;

/**
 * The topic that a sentence without one goes on about (佐藤市長は): of the sentence before it, where that topic can act and
 * this one tells of something done. Null where a topic, a subject or a passive leaves it open.
 */
export function carriedTopic(view: View, source: View, sourceText: string): string | null {
  const topic = TOPIC.exec(sourceText)?.[1];
  if (topic === undefined || pointsBack(sourceText)) return null;
  const acts =
    canAct(topic) || source.names.some(({ kind, name }) => kind !== "place" && topic.endsWith(name));
  if (!acts) return null;
  const tokens = topTokens(view);
  const open = tokens.some(
    ({ pos, surface, detail, base }) =>
      (pos === "助詞" && (detail[0] === "係助詞" || (surface === "が" && detail[0] === "格助詞"))) ||
      (pos === "動詞" && (base === "れる" || base === "られる")),
  );
  const last = tokens.findLast(({ pos, detail }) => pos === "動詞" && detail[0] === "自立");
  const does = tokens.some(
    ({ pos, surface, detail }) =>
      pos === "助詞" && detail[0] === "格助詞" && (surface === "を" || surface === "と"),
  );
  return !open && does && last !== undefined && !["ある", "なる", "いる"].includes(last.base)
    ? `${topic}は`
    : null;
}
