/**
 * Phrases that a sentence can do without: scenes set off by commas (20日、, 豪雨のため、, 計画に伴い、), what stands before
 * a person's name. What would change who is counted, what is compared or what is excepted is none of them.
 */
import type { Token } from "../../model.ts";
import { isComma, isTime } from "./clauses.ts";
import { cut, type Edit } from "./edits.ts";
import { topTokens, type View } from "./view.ts";

/** `〜を受け、`: what led to it, or when. に比べ, を除き and に限り are not among them: they bear on what follows. */
const SCENE_VERBS = new Set(
  "伴う 受ける 巡る めぐる 通じる 通ずる 先立つ 際する 向ける 続く 経る 控える 踏まえる 基づく".split(" "),
);
const SCENE_NOUNS = /^(?:ため|際|後|あと|折|中|なか|うち|上|うえ|間|頃|ごろ|前|冒頭|終盤|当初|当時|現在)$/u;
/** Where things are said and done: 会見で, 交差点で; the business of a reason (容疑で) or a kind (巨額で) is none. */
export const OCCASION =
  /(?:会|議|場|所|店|市|県|町|村|区|館|庁|省|室|内|点|地|駅|港|校|院|会見|会談|協議|演説|裁判|取材|インタビュー|番組|大会|ハウス|中)$/u;
/** Words for which it matters where and when: the first in the town, the most in five years. */
export const COUNTED_WITHIN =
  /最|初|以来|ぶり|唯一|だけ|のみ|しか|全て|すべて|全員|全国|全体|いずれ|どの|[0-9０-９一二三]位|超|未満|割|％|%|倍|増|減|率|平均|合計|計[0-9０-９]/u;
export const EXCEPTS = /以外|除|限|だけ|のみ|なし|なく|ない|せず|場合|として|に対し|比べ|より/u;
const SPAN_OF_TIME = /以降|以来|から|まで|かけて|間|ごと|までに|たび/u;
const CHARS_MIN = 3;

type Piece = {
  readonly start: number;
  /** Behind its comma. */
  readonly end: number;
  readonly tokens: readonly Token[];
};

/** Each edit may be made alone or with the others. */
export function phraseTrims(view: View): readonly Edit[] {
  const tokens = topTokens(view);
  const scenes = piecesOf(tokens).filter((piece) => isScene(piece, view));
  return [
    ...openings(tokens, view),
    ...beforePeople(tokens, view),
    ...scenes.map(({ start, end }) => cut(start, end, "scene")),
    ...claims(view),
  ];
}

/** 21人が、〔知事の発言で「名誉を傷つけた」として、〕訴えを起こした: why, in words that the sentence has. */
function claims(view: View): readonly Edit[] {
  const found =
    /(?<=[がは]、)[^、。「」]{0,40}(?:「[^「」]*」[^、。「」はが]{0,20})?「[^「」]*」として、(?=[^。]*を[^。]*。)/u.exec(
      view.text,
    );
  if (
    !found ||
    view.amounts.some(({ start }) => start >= found.index && start < found.index + found[0].length)
  )
    return [];
  return [cut(found.index, found.index + found[0].length, "claim")];
}

/** What stands between commas; a topic (県は20日、) begins the next piece. */
function piecesOf(tokens: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const [index, token] of tokens.entries()) {
    const topic = token.surface === "は" && token.detail[0] === "係助詞";
    if (!topic && !isComma(token)) continue;
    const held = tokens.slice(from, index);
    const first = held[0];
    const whole = held.every((one, at) => at === 0 || one.start === held[at - 1]?.end);
    const begins = from === 0 || first?.start === tokens[from - 1]?.end;
    if (first && whole && begins && isComma(token))
      pieces.push({ start: first.start, end: token.end, tokens: held });
    from = index + 1;
  }
  return pieces;
}

function isScene({ start, end, tokens }: Piece, view: View): boolean {
  const last = tokens.at(-1);
  const text = view.text.slice(start, end - 1);
  if (!last || text.length < CHARS_MIN || EXCEPTS.test(text) || /[「『（(]/u.test(text)) return false;
  // The day of what happened is asked for; its hour may go.
  if (/[0-9０-９]日|[昨一明]日|きょう|きのう|あす/u.test(text)) return false;
  if (view.amounts.some((amount) => amount.start < end && amount.end > start)) return false;
  if (tokens.some(({ surface, detail }) => surface === "も" && detail[0] === "係助詞")) return false;
  if (!endsScene(tokens, last, view)) return false;
  const rest = view.text.slice(end);
  const upTo = /[^、。]*[、。]?[^、。]*/u.exec(rest)?.[0] ?? "";
  if (COUNTED_WITHIN.test(upTo) && !isWhen(tokens, view)) return false;
  // 受付は午前8時半、特売は火曜。: under a topic, before another one, it is what is said of it.
  if (view.text.charAt(start - 1) === "は" && /^[^、。「」]{1,20}は/u.test(rest)) return false;
  return !(SPAN_OF_TIME.test(text) && view.amounts.some((amount) => amount.start >= end));
}

/** A day or an hour, nothing else: 20日、, 午前8時ごろ、. */
function isWhen(tokens: readonly Token[], view: View): boolean {
  const [first, last] = [tokens.at(0), tokens.at(-1)];
  if (!first || !last) return false;
  return view.dates.some(
    (date) =>
      date.start === first.start && last.end - date.end <= 2 && /day|hour|minute/u.test(date.precision),
  );
}

function endsScene(tokens: readonly Token[], last: Token, view: View): boolean {
  const before = tokens.at(-2);
  if (last.pos === "動詞")
    return (
      SCENE_VERBS.has(last.base) &&
      last.conjugation.form === "連用形" &&
      bindsNoun(before, tokens.at(-3)) &&
      isPlain(tokens.slice(0, -2))
    );
  if (last.surface === "で" || last.surface === "にて")
    return last.detail[0] === "格助詞" && isPlain(tokens.slice(0, -1)) && isOccasion(before, view);
  const ends = last.pos === "助詞" && ["に", "から"].includes(last.surface) ? before : last;
  const held = tokens.slice(0, ends === before ? -1 : undefined);
  return ends !== undefined && isPlain(held) && (SCENE_NOUNS.test(ends.surface) || isTime(ends, view));
}

/** Nouns, joined by の or と: no subject, no object, nothing that happens. */
function isPlain(tokens: readonly Token[]): boolean {
  return tokens.every(
    ({ pos, surface, detail }) =>
      (pos === "名詞" && !/^(?:ほか|他|ところ|それぞれ|以外|つもり)$/u.test(surface)) ||
      pos === "接頭詞" ||
      pos === "連体詞" ||
      (pos === "記号" && surface === "・") ||
      (pos === "助詞" && (detail[0] === "連体化" || surface === "と")) ||
      (pos === "形容詞" && surface.endsWith("い")),
  );
}

function isOccasion(noun: Token | undefined, view: View): boolean {
  if (noun?.pos !== "名詞") return false;
  return (
    OCCASION.test(noun.surface) || view.names.some(({ kind, end }) => kind === "place" && end === noun.end)
  );
}

/** 〜を受け, 〜に伴い behind a noun. */
function bindsNoun(particle: Token | undefined, noun: Token | undefined): boolean {
  return particle?.pos === "助詞" && ["を", "に"].includes(particle.surface) && isNoun(noun);
}

function isNoun(token: Token | undefined): boolean {
  return token?.pos === "名詞";
}

/** 〔同日の定例会見で〕知事は…: where somebody acts, before the name of who does. */
function openings(tokens: readonly Token[], view: View): readonly Edit[] {
  const at = tokens.findIndex(({ pos }) => pos === "助詞");
  const index =
    tokens[at]?.surface === "の" ? tokens.findIndex(({ pos }, i) => i > at && pos === "助詞") : at;
  const [particle, next] = [tokens[index], tokens[index + 1]];
  if (!particle || !next || particle.surface !== "で" || particle.detail[0] !== "格助詞") return [];
  const acts = view.names.some(
    ({ start, end, kind }) =>
      start === next.start &&
      kind !== "place" &&
      /^[^、。「」はがのをに]{0,8}[はが]/u.test(view.text.slice(end)),
  );
  const text = view.text.slice(0, particle.end);
  const counted = view.amounts.some((amount) => amount.start < particle.end);
  return acts && !counted && !EXCEPTS.test(text) && !COUNTED_WITHIN.test(view.text.slice(particle.end))
    ? [cut(0, particle.end, "opening")]
    : [];
}

/** 〔訪米中の〕佐藤外相は, 〔産地の5代目、〕権藤静さんが: who is named can be looked up in the sentence. */
function beforePeople(tokens: readonly Token[], view: View): readonly Edit[] {
  return view.names.flatMap((name) => {
    const after = view.text.slice(name.end).replace(/^([^（()）]{0,8})[（(][^（）()]{0,40}[)）]/u, "$1");
    // Of 倉持さん nobody knows more than what stands before the name; a post says who it is.
    if (
      name.kind !== "person" ||
      /さん$/u.test(view.text.slice(name.start, name.end)) ||
      !/^[^、。「」はがのをにとや]{0,12}(?:は|が|に|を)/u.test(after)
    )
      return [];
    const from = describedFrom(
      tokens,
      tokens.findIndex(({ start }) => start === name.start),
      view,
    );
    return from === null ? [] : [cut(from, name.start, "described")];
  });
}

/** Where what describes the name begins; null where it is none, a list, or counts something. */
function describedFrom(tokens: readonly Token[], index: number, view: View): number | null {
  const last = tokens[index - 1];
  const noun = tokens[index - 2];
  if (index <= 1 || !last || noun?.pos !== "名詞") return null;
  const apposed = isComma(last);
  if (!apposed && last.surface !== "の") return null;
  if (apposed && (isTime(noun, view) || SCENE_NOUNS.test(noun.surface))) return null;
  const before = tokens.findLastIndex(
    (token, at) => at < index - 1 && (apposed ? endsTopic(token) : !isPlain([token])),
  );
  const first = tokens[before + 1];
  if (!first || first.start >= noun.end) return null;
  const held = tokens.slice(before + 1, index);
  const opener = tokens[before];
  // A predicate before it describes it, too; between commas it may be one of a list.
  if (opener && !(apposed ? opener.surface === "は" : opener.pos === "助詞" || isComma(opener))) return null;
  // 新人で元館長の佐藤氏: what stands before で describes the name as well.
  if ((opener && ["と", "や", "で"].includes(opener.surface)) || held.some(({ pos }) => pos === "形容詞"))
    return null;
  if (held.some((one, at) => at > 0 && one.start !== held[at - 1]?.end)) return null;
  return isFree(view, first.start, last.end) ? first.start : null;
}

/** Holds no person, no amount and no exception. */
function isFree(view: View, start: number, end: number): boolean {
  const within = (span: { readonly start: number; readonly end: number }): boolean =>
    span.start < end && span.end > start;
  const person = view.names.some((name) => name.kind === "person" && within(name));
  return !person && !view.amounts.some(within) && !EXCEPTS.test(view.text.slice(start, end));
}

function endsTopic(token: Token): boolean {
  return isComma(token) || (token.pos === "助詞" && ["は", "も", "が"].includes(token.surface));
}
