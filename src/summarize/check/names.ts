/** Every name must be carried by the cited sentences, in some form that the article or the language gives it. */

import type { Reading, Token } from "../../model.ts";
import { once } from "../../once.ts";
import { matchesOf } from "../../text/matches.ts";
import { normalize } from "../../text/normalize.ts";
import { isShortFor } from "./abbreviations.ts";
import type { Evidence } from "./evidence.ts";
import { formsOf, mentionsIn, subjectsIn } from "./people.ts";
import type { CheckReason } from "./reason.ts";
import { edgesOf } from "./said.ts";
import { foldName, isKnownThing, variantsOf } from "./variants.ts";

const TITLES =
  "氏|さん|ちゃん|容疑者|被告|社長|会長|議員|首相|総理|大統領|知事|市長|町長|村長|区長|監督|選手|教授|長官|大臣|相(?![互手談当次違続場])|補佐官|報道官|総裁|代表|委員長|書記長|幹事長|党首|主席|国王|皇太子|棋士|親方|関(?=は|が|を|に)";
const TITLED = new RegExp(`([一-龠々ァ-ヶー・A-Za-z]{2,12}?)(?:米|前|元|新|副|次期)?(?:${TITLES})`, "g");
const LATIN = /[A-Za-z][A-Za-z0-9]*(?:[.&'-][A-Za-z0-9]+)*/g;
const KATAKANA = /[ァ-ヴー・]{2,}/g;
const UNITS = /^(?:km|kg|cm|mm|m|g|t|M|GB|TB|MB|MW|GW|kW|kWh|ha|L|V|B|C|T|Hz|hPa|US|USD|JPY|EUR)$/;

type Candidate = { readonly text: string; readonly proper: boolean };

/** 県と農協が: a body told by its kind alone. */
const BODY = /(?:^|[、。とや])([国都道府県市区町村])(?=[はがもと、])/g;

function bodyReasons({ said, plain }: Evidence): CheckReason[] {
  return matchesOf(BODY, said.plain).flatMap(([, body = ""]): CheckReason[] =>
    plain.includes(body) ? [] : [{ kind: "name", detail: `${body} is not in the cited sentences` }],
  );
}

export function nameReasons(evidence: Evidence): CheckReason[] {
  return [...bodyReasons(evidence), ...namedReasons(evidence)];
}

function namedReasons(evidence: Evidence): CheckReason[] {
  const seen = new Set<string>();
  return candidatesIn(evidence).flatMap(({ text, proper }): CheckReason[] => {
    if (seen.has(text) || isCarried(text, proper, evidence)) return [];
    seen.add(text);
    return [{ kind: "name", detail: `${text} is not in the cited sentences` }];
  });
}

function candidatesIn(evidence: Evidence): readonly Candidate[] {
  const { plain, tokens } = evidence.said;
  const latin = matchesOf(LATIN, plain).map((match) => match[0]);
  const titled = matchesOf(TITLED, plain).flatMap((match) => beforeTitle(match, evidence));
  return [
    ...latin
      .filter((text) => text.length > 1 && !UNITS.test(text) && !/^M\d/.test(text))
      .map((text) => ({ text, proper: true })),
    ...properTokens(tokens),
    ...katakanaNames(plain, tokens, formsOf(evidence)),
    ...titled.map((text) => ({ text, proper: false })),
  ];
}

/** The name before a title; what the article's own names leave over (経産 of 赤沢経産相) is a title, for roles.ts. */
function beforeTitle(match: RegExpExecArray, evidence: Evidence): readonly string[] {
  const text = match[1] ?? "";
  const known = mentionsIn(foldName(text), formsOf(evidence));
  if (known.some(({ start }) => start === 0) || /^[A-Za-z]/.test(text)) return [];
  const foreign = /^[ァ-ヶー・]{2,}/.exec(text)?.[0];
  if (foreign !== undefined) return foreign.split("・").filter((part) => part.length > 1);
  const personal = /(?:氏|さん|ちゃん|容疑者|被告)$/.test(match[0]);
  const common = evidence.said.tokens.filter(
    ({ surface, known: isKnown, detail }) => isKnown && detail[0] !== "固有名詞" && text.includes(surface),
  );
  const covered = common.reduce((rest, { surface }) => rest.replace(surface, ""), text) === "";
  return covered && !personal ? [] : [text];
}

/** 固有名詞 of the dictionary (高市|早苗), and the offices, courts and bodies of our own table. */
function properTokens(tokens: readonly Token[]): readonly Candidate[] {
  return tokens
    .filter(
      ({ pos, detail, surface }) =>
        pos === "名詞" &&
        !/^(?:自社|自民公明|与野党)$/.test(surface) &&
        ((detail[0] === "固有名詞" && detail[1] !== "一般") ||
          (surface.length > 1 && isKnownThing(normalize(surface)))) &&
        /[^ァ-ヶー・A-Za-z0-9]/.test(surface),
    )
    .map(({ surface }) => ({ text: normalize(surface), proper: true }));
}

const setOf = once((forms: ReturnType<typeof formsOf>) => new Set(forms.map(({ form }) => form)));

/** Katakana that is no common word of the dictionary: a name, or a part of one. */
function katakanaNames(
  plain: string,
  tokens: readonly Token[],
  forms: ReturnType<typeof formsOf>,
): readonly Candidate[] {
  const found = matchesOf(KATAKANA, plain)
    .flatMap((match) => match[0].split("・"))
    .filter((text) => text.length > 1);
  if (found.length === 0) return [];
  const common = new Set(
    tokens
      .filter(({ known, detail }) => known && detail[0] !== "固有名詞")
      .map(({ surface }) => normalize(surface))
      .filter((surface) => !setOf(forms).has(foldName(surface))),
  );
  return found.filter((text) => !common.has(text)).map((text) => ({ text, proper: true }));
}

function isCarried(text: string, proper: boolean, evidence: Evidence): boolean {
  const folded = foldName(text);
  const forms = new Set(variantsOf(text).map(foldName));
  if ([...forms].some((form) => stands(form, evidence, proper))) return true;
  if (!proper && isPieced(folded, evidence)) return true;
  if (isShortFor(text, evidence.cited)) return true;
  return knownAs(folded, evidence);
}

const COUNTRIES = /^[日米中韓朝英仏独露欧豪印台加]{2,}/;

/** Found in a cited sentence; 京都 does not stand in 東京都, nor 米 in 米沢. */
function stands(form: string, { named, cited }: Evidence, proper: boolean): boolean {
  if (!proper || form.length > 2 || !/^[一-龠々]+$/.test(form))
    return (
      (named.includes(form) && edges(form, named)) ||
      (form.length > 5 && named.replaceAll("・", "").includes(form))
    );
  if (
    form.length === 1 &&
    cited.some(({ tokens }) =>
      tokens.some(({ surface }) => COUNTRIES.test(surface) && surface.includes(form)),
    )
  )
    return true;
  return cited.some((one) => {
    const { plain } = one;
    const at = edgesOf(one);
    for (let start = plain.indexOf(form); start >= 0; start = plain.indexOf(form, start + 1)) {
      if (at.has(start) && at.has(start + form.length)) return true;
    }
    return false;
  });
}

/** Katakana and Latin stand whole: ロン is not in バロン. */
function edges(form: string, named: string): boolean {
  const kind = /^[ァ-ヴ]+$/.test(form) ? /[ァ-ヴ]/ : /^[a-z0-9]+$/.test(form) ? /[a-z0-9]/ : null;
  if (kind === null) return true;
  for (let at = named.indexOf(form); at >= 0; at = named.indexOf(form, at + 1)) {
    if (!kind.test(named.charAt(at - 1)) || !kind.test(named.charAt(at + form.length))) return true;
  }
  return false;
}

/** A compound before a title, all of whose parts the sentences carry: 米商務長官 → 米, 商務. */
function isPieced(folded: string, { named }: Evidence): boolean {
  for (let cut = 1; cut < folded.length; cut++) {
    if (named.includes(folded.slice(0, cut)) && named.includes(folded.slice(cut))) return true;
  }
  return false;
}

/**
 * The article itself defines the name: another of its forms is cited; or the cited sentence says 同氏 and the name stands
 * in the sentences right before.
 */
function knownAs(folded: string, evidence: Evidence): boolean {
  const same = thingsOf(evidence.source.reading).filter((forms) =>
    forms.some((form) => form.includes(folded)),
  );
  if (same.some((forms) => forms.some((form) => form.length > 1 && evidence.named.includes(form))))
    return true;
  const surnameCited = same.some((forms) =>
    forms.some(
      (form) =>
        /^[一-龠]{3,}$/.test(form) &&
        evidence.named.includes(form.slice(0, 2)) &&
        forms.includes(form.slice(0, 2)),
    ),
  );
  return surnameCited || evidence.defined.split("\n").some((form) => form.includes(folded));
}

/** Whoever and whatever the article names, each in all its forms. */
const thingsOf = once(({ people, organizations, places }: Reading) =>
  [...people, ...organizations, ...places].map((thing) =>
    [thing.name, ...thing.also].flatMap((form) => variantsOf(normalize(form)).map(foldName)),
  ),
);

/** In these both sides act: AとBが会談 is BがAと会談. */
const MUTUAL = /^(?:会談|協議|面会|対談|交渉|合意|一致|対戦|握手|提携|調印|会う|並ぶ)$/;
const PASSIVE = /れ(?:た|て|る)|受け(?![取入])/;

/** AがBを批判した is not BがAを批判した: who acts in the statement must act in a cited sentence. */
export function actorReasons(evidence: Evidence): CheckReason[] {
  const { said, cited } = evidence;
  if (
    PASSIVE.test(said.plain) ||
    PASSIVE.test(evidence.plain) ||
    said.predicates.some(({ base, own }) => own && MUTUAL.test(base))
  )
    return [];
  const acting = subjectsIn(said, evidence);
  const actors = new Set(cited.flatMap((one) => [...subjectsIn(one, evidence)]));
  // A受け取る may be told as B渡す: without an actor only the same word shows that the two were swapped.
  const main = said.predicates.filter(({ own }) => own).at(-1)?.base;
  const sameAct = cited.some(({ predicates }) => predicates.some(({ own, base }) => own && base === main));
  if (actors.size === 0 && !sameAct) return [];
  const forms = formsOf(evidence);
  const named = new Set(cited.flatMap((one) => mentionsIn(one.named, forms).map(({ name }) => name)));
  return [...acting]
    .filter((name) => named.has(name) && !actors.has(name) && isTaken(name, cited, forms))
    .map((name) => ({ kind: "name", detail: `${name} does not act in the cited sentences` }));
}

/** Every mention of the name stands as another's object: 森田受刑者から. */
function isTaken(name: string, cited: Evidence["cited"], forms: ReturnType<typeof formsOf>): boolean {
  const after = cited.flatMap((one) =>
    mentionsIn(one.named, forms).flatMap((mention) =>
      mention.name === name ? [one.named.slice(mention.end, mention.end + 20)] : [],
    ),
  );
  return after.every((text) =>
    /^[^、。「」はがもをにへとでの]{0,14}(?:から|を|に|へ)(?!(?:話を)?聞)/.test(text),
  );
}
