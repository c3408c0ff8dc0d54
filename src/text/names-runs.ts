/** Finds bodies in a run of nouns: where a name begins, and where it ends. */
import type { NameSpan, Token } from "../model.ts";
import { Characters, HIRAGANA, KATAKANA } from "./characters.ts";
import { COMMON_BODIES } from "./data/organizations.ts";
import { PREFECTURES_SHORT } from "./data/places.ts";
import { BRANCH, endsOfBody, isNamedBody, isProvince, mayEndBody } from "./names-bodies.ts";
import { beginOf, KIND, KNOWN, KNOWN_FIRSTS, KNOWN_LASTS } from "./names-runs-begin.ts";
import { isBodyWord, isPlaceWord, type Run } from "./names-words.ts";

export const HOUSES =
  /^(?:衆院|参院|衆議院|参議院|上院|下院|国会|内閣|政府|官邸|最高裁|内閣官房|内閣府|米?大統領府)$/;

export function bodiesIn(text: string, tokens: readonly Token[], run: Run): NameSpan[] {
  const bodies: NameSpan[] = [];
  let last = run.first;
  while (last < run.last && !mayEnd(tokens[last] as Token)) last++;
  if (last === run.last) return bodies;
  for (let first = run.first; first < run.last; ) {
    const start = beginOf(text, tokens, { first, last: run.last });
    const body = start < run.last ? bodyFrom(text, tokens, { first: start, last: run.last }) : null;
    if (body === null) {
      first = start + 1;
      continue;
    }
    bodies.push(body.span);
    first = body.next;
  }
  return bodies;
}

/** Most names are none by their first or last character. */
function isKnown(name: string): boolean {
  return KNOWN_FIRSTS.begins(name) && KNOWN_LASTS.ends(name) && KNOWN.has(name);
}

/** A word behind which the name of a body can end. */
function mayEnd(token: Token): boolean {
  return mayEndBody(token) || KNOWN_LASTS.ends(token.surface);
}

const BOTH = new Characters("両各同");
const CUTS: ReadonlySet<string> = new Set(
  "側 系 的 用 型 内 外 向け 主導 主要 元 前 製品 国内 所有 運営 主催".split(" "),
);

/** What ends one word and begins another inside a run: a kind, 両 and 各, 製 and 側, a country after a foreign name. */
function cutsRun(tokens: readonly Token[], index: number, isLast: boolean): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  const ofMinistry = /^[省庁局]$/.test(tokens[index + 1]?.surface ?? ""); // 運輸|通信|省
  if (
    (KIND.has(token.surface) && !isLast && !ofMinistry) ||
    BOTH.begins(token.surface) ||
    CUTS.has(token.surface)
  )
    return true;
  // 米国|製|自動車, but 側島|製|罐
  if (token.surface === "製") return (tokens[index + 1]?.surface.length ?? 2) > 1;
  // 米国|産|…, but 経|産|省
  const before = tokens[index - 1]?.surface.length ?? 0;
  if (token.surface === "産") return before > 1;
  return (
    token.detail[2] === "国" && token.surface.length < 3 && KATAKANA.ends(tokens[index - 1]?.surface ?? "")
  );
}

/** A railway line or a title of office is no body (東武|日光線). */
const NO_BODY_AFTER =
  /^(?:[\u3400-\u9fff]{0,3}線|団(?!体)|隊|・?淡路|大震災|工業地帯|街|[市町村](?:長|議|民|内|立|役))/;
/** 伊豆箱根鉄道|駿豆線: but a line is told with whose it is. */
const RAILWAY = /.{2}(?:鉄道|電鉄|交通局)$/;
/** 長崎大学|水産学部: a part of a university. */
const FACULTY = /大学$/;
const FACULTY_AFTER = /^[\u3400-\u9fff・]{1,8}?(?:学部|研究科|学類|学環|学群|研究院)/;

/** The union is also the word for any alliance: then something stands right before it (企業連合, 二社の連合). */
const DIVIDED = /^連合$/;

/** A foreign word that another foreign word follows, glued or with ・, is no name by itself. */
function goesOn(text: string, tokens: readonly Token[], index: number, name: string): boolean {
  const end = tokens[index]?.end ?? 0;
  if (!/[ァ-ヴー]$/.test(name)) return false;
  const dot = text.charAt(end) === "・";
  const next = tokens[index + (dot ? 2 : 1)];
  return /^[ァ-ヴー]/.test(text.charAt(end + (dot ? 1 : 0))) && !(dot && isBodyWord(next));
}

const PLAIN_UNION = /(?<!協同|労働|信用|森林)組合$/;

const PREFIX = new Characters("東西南北新");

/** The longest name of a body that we take (UTF-16 units). */
const BODY_CHARS_MAX = 40;

function bodyFrom(text: string, tokens: readonly Token[], run: Run): { span: NameSpan; next: number } | null {
  const start = tokens[run.first]?.start ?? 0;
  let best: { last: number; firm: boolean } | null = null;
  for (let last = run.first + 1; last <= run.last; last++) {
    const token = tokens[last - 1];
    if (token === undefined || token.end - start > BODY_CHARS_MAX) break;
    if (last > run.first + 1 && cutsRun(tokens, last - 1, last === run.last)) {
      if (best === null) return null;
      if (BOTH.begins(token.surface)) break; // 公明|両|党
    }
    if (!mayEnd(token)) continue;
    const name = text.slice(start, token.end);
    const end = isKnown(name) ? "known" : endsOfBody(name, tokens, run.first, last);
    if (end === null && !isBodyWord(token)) continue;
    const prefixed = last === run.first + 2 && PREFIX.is(tokens[run.first]?.surface ?? "");
    if (end === null && prefixed && !KNOWN.has(token.surface)) best = { last, firm: true };
    if (end !== null && FACULTY.test(name) && FACULTY_AFTER.test(text.slice(token.end, token.end + 12))) {
      best = { last, firm: end === "firm" };
      break;
    }
    if (end === null && !(last === run.first + 1 && !COMMON_BODIES.has(name))) continue;
    best = { last, firm: end === "firm" };
    if (
      end === "firm" &&
      !(token.surface.endsWith("省") && /庁$/.test(tokens[last]?.surface ?? "") && last < run.last)
    )
      break;
  }
  if (best === null) return null;
  const end = tokens[best.last - 1]?.end ?? start;
  const name = text.slice(start, end);
  if (HOUSES.test(name) && /^(?:議[員長]|選)/.test(text.slice(end, end + 2))) return null;
  if (best.last === run.first + 1 && text.charAt(start - 1) === "『" && !best.firm && !KNOWN.has(name))
    return null; // a figure of speech
  const branch = DIVIDED.test(name) ? tokens[best.last] : undefined;
  if (branch !== undefined && best.last < run.last && isPlaceWord(branch)) {
    const whole = text.slice(start, branch.end); // 連合|福井
    return {
      span: { start, end: branch.end, kind: "organization", name: whole, role: null, reading: null },
      next: best.last + 1,
    };
  }
  const alone = best.last === run.first + 1;
  if (alone && goesOn(text, tokens, run.first, name)) return null; // オーバル|オフィス, リーマン|・|ショック
  // 味処|ふじ: a short word in hiragana glued to another is the end of a shop's name.
  const glued = alone && tokens[run.first - 1]?.end === start && tokens[run.first - 1]?.pos === "名詞";
  if (glued && name.length < 4 && HIRAGANA.all(name)) return null;
  // 東洋み|らい|銀行: hiragana that goes on from a noun before it begins no name.
  if (HIRAGANA.begins(name) && tokens[run.first - 1]?.end === start) return null;
  if (alone && PREFECTURES_SHORT.has(name)) return null; // the club of 広島 is told by its game
  if (alone && name === "毎日") return null; // every day, unless 新聞 or 放送 follows
  if (alone && DIVIDED.test(name) && /[のなる\u3400-\u9fffァ-ヴー]$/.test(text.slice(0, start))) return null;
  if (NO_BODY_AFTER.test(text.slice(end, end + 5)) && !RAILWAY.test(name)) return null;
  if (
    isProvince(tokens.slice(run.first, best.last)) ||
    (best.last === run.first + 2 && BRANCH.test(name) && isPlaceWord(tokens[run.first]))
  )
    return null;
  // 対馬|和仁|組合|長 is somebody.
  if (
    PLAIN_UNION.test(name) &&
    text.startsWith("長", end) &&
    tokens.slice(run.first, best.last - 1).every(isPlaceWord)
  )
    return null;
  if (!isNamedBody(name, tokens.slice(run.first, best.last), best.firm, KNOWN.has(name))) return null;
  return { span: { start, end, kind: "organization", name, role: null, reading: null }, next: best.last };
}
