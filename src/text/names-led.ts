/** Finds bodies that only their head tells: 機械産業会の大西洋一会長, an association of common words. */
import type { NameSpan, Span, Token } from "../model.ts";
import { COMMON_BODIES } from "./data/organizations.ts";

const HEADS = /^(?:名誉|副|前|元)?(?:会長|理事長|委員長|事務局長|代表幹事|代表理事|幹事長)$/;
/** Groups that every place and every work has. */
const EVERYBODYS =
  /^(?:同|両|各|当|町内会|自治会|商店会|保護者会|同窓会|後援会|老人会|子ども会|婦人会|青年会|住民の?会|大会|協議会|連合会|議員連盟|.{0,4}委員会|.{0,6}(?:検討|研究|実行|準備|審議|諮問|評議|有識者|専門家|懇談|説明|報告|講演|展示|学習|勉強|記者|総|部|国|審査)会)$/;
const CHARS_MIN = 4;

/** Behind a run of nouns that ends in 会 stand の and its head by name. */
export function ledBodies(
  text: string,
  tokens: readonly Token[],
  people: readonly NameSpan[],
): readonly Span[] {
  return people.flatMap(({ start, role }) => {
    if (role === null || !HEADS.test(role) || text.charAt(start - 1) !== "の") return [];
    const last = tokens.findIndex(({ end }) => end === start - 1);
    if (last < 0 || tokens[last]?.surface !== "会") return [];
    let first = last;
    while (isPart(tokens[first - 1])) first -= 1;
    const piece = { start: tokens[first]?.start ?? start, end: start - 1 };
    const name = text.slice(piece.start, piece.end);
    return name.length < CHARS_MIN || EVERYBODYS.test(name) || COMMON_BODIES.has(name) ? [] : [piece];
  });
}

const isPart = (token: Token | undefined): boolean =>
  token?.pos === "名詞" && /^(?:一般|サ変接続|固有名詞)$/.test(token.detail[0]) && token.surface !== "側";
