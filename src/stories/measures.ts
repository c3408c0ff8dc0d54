/** What a number counts or measures, by the words beside it: 死者は3人, 3人が軽傷, 深さは約36キロ. Language knowledge. */
import type { Span, Token } from "../model.ts";
import { normalize } from "../text/normalize.ts";
import { isPresence, PRESENT, whoIsCounted } from "./presence.ts";

const SAME: readonly (readonly [string, RegExp])[] = [
  ["死者", /^(?:死者|死亡|死|犠牲者?|亡くなる|死ぬ|死去)$/],
  ["けが", /^(?:けが|ケガ|怪我|けが人|負傷|負傷者|軽傷|重傷|重軽傷|軽症|重症|傷|負う|けがをする)$/],
  ["行方不明", /^(?:行方不明|不明|不明者|行方|安否)$/],
  ["避難", /^(?:避難|避難者|避難指示)$/],
  ["焼けた", /^(?:焼く|焼ける|焼け|全焼|半焼|全半焼|焼損)$/],
  ["火災", /^(?:火災|火事|出火|発火)$/],
  ["停電", /^停電$/],
  ["断水", /^断水$/],
  ["逮捕", /^(?:逮捕|拘束)$/],
  ["マグニチュード", /^(?:マグニチュード|M)$/],
  ["負債", /^(?:負債|負債総額)$/],
  ["置き去り", /^(?:置き去り|取り残す|取り残し|残す|放置|閉じ込める)$/],
  ["乗客", /^(?:乗客|乗員|乗客乗員|乗せる)$/],
];
/** What befalls people: who is counted under one of them is not counted under another. */
export const HARM: ReadonlySet<string> = new Set([
  "死者",
  "けが",
  "行方不明",
  "避難",
  "停電",
  "断水",
  "逮捕",
]);

const EMPTY =
  /^(?:これ|それ|うち|ため|こと|もの|ほか|計|合計|約|およそ|少なくとも|最大|総額|全体|一部|予定|対象|可能性|発表|確認|ある|する|いる|なる|れる|られる|みる|よる|言う|いう|思う|述べる|出る|受ける|行う|同日|同社|同市|同県|県|市|町|村|社|氏|男性|女性|人|者|前日|前年|前期|同期|比|増|減|増加|減少|日|年|月|以上|以下|超|余り|人数|規模|額|数|者数|件数|的|化|等|など|今回|今年|昨年|去年)$/;
const BEFORE_MAX = 6;
const AFTER_MAX = 8;

/** @param span the number, in the text's own offsets */
export function measureOf(
  text: string,
  tokens: readonly Token[],
  span: Span & { readonly unit?: string },
): readonly string[] {
  const before = joinedExtents(tokens.filter(({ end }) => end <= span.start)).slice(-BEFORE_MAX);
  const after = tokens.filter(({ start }) => start >= span.end).slice(0, AFTER_MAX);
  const nearest = subjectOf(before);
  if (isPresence(text, span, span.unit ?? "")) return [...whoIsCounted(text, span), PRESENT];
  return [
    ...new Set([
      ...nearest,
      ...topicOf(text, tokens, span),
      ...cleftOf(text, tokens, span),
      ...objectOf(text, span, after),
    ]),
  ];
}

/** 出火は全国で13件: the topic with which the sentence begins, where nothing but a scene stands between. */
function topicOf(text: string, tokens: readonly Token[], span: Span): readonly string[] {
  const [, topic, between = ""] =
    /^([^、。はがをに]{1,12})は([^、。はがを]{0,10})$/.exec(text.slice(0, span.start).trimStart()) ?? [];
  if (topic === undefined || !/で$/.test(between)) return [];
  const last = tokens.findLast((token) => isThing(token) && token.end <= text.indexOf("は"));
  return last === undefined ? [] : [sameOf(wordOf(last))].filter((word) => !EMPTY.test(word));
}

/** けがをしたのは4人: what is said of those who are counted stands before のは. */
function cleftOf(text: string, tokens: readonly Token[], span: Span): readonly string[] {
  const found = /(?<=[たるい])のは(?:約|およそ|計|少なくとも)?$/u.exec(text.slice(0, span.start));
  if (found === null) return [];
  const clause = tokens.filter(({ end }) => end <= found.index);
  const thing = clause.findLast(isThing);
  return thing === undefined ? [] : [sameOf(wordOf(thing))].filter((word) => !EMPTY.test(word));
}

/** The noun right before it: 死者3人, 深さは約36キロ, 従業員ら計4人. */
function subjectOf(before: readonly Token[]): readonly string[] {
  const words: string[] = [];
  for (const token of before.toReversed()) {
    if (
      /^[、。（）()「」・▽]$/.test(token.surface) &&
      words.length === 0 &&
      token.surface !== "（" &&
      token.surface !== "）"
    )
      break;
    if (isThing(token)) words.push(wordOf(token));
    else if (words.length > 0) break;
    else if (
      !/^(?:は|が|を|も|の|で|ら|約|計|に|[（）()]|M|合わせ|て|少なくとも|など|およそ|総額|最大)$/.test(
        token.surface,
      ) &&
      !EMPTY.test(token.surface)
    )
      break;
  }
  const joined = words.length > 1 ? [words.toReversed().join("")] : [];
  return [...words, ...joined].map(sameOf).filter((word) => !EMPTY.test(word));
}

/** What it is the number of (3万本の回収), or what befell them (3人が軽傷を負った). */
function objectOf(text: string, span: Span, after: readonly Token[]): readonly string[] {
  const end = text.slice(span.end).search(/[、。▽]/);
  const clause = after.filter(({ start }) => end < 0 || start < span.end + end);
  const words = clause
    .filter((token) => isThing(token) || (token.pos === "動詞" && token.detail[0] === "自立"))
    .map(wordOf)
    .map(sameOf)
    .filter((word) => !EMPTY.test(word));
  const harm = words.filter((word) => HARM.has(word));
  return harm.length > 0 ? harm.slice(0, 1) : words.slice(0, 2);
}

/** 深さ and 高さ are two words to the dictionary: an adjective and さ. */
function joinedExtents(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token, at): readonly Token[] => {
    const [last, next] = [tokens[at - 1], tokens[at + 1]];
    if (token.surface === "さ" && last?.pos === "形容詞")
      return [{ ...token, surface: `${last.surface}さ`, start: last.start }];
    return token.pos === "形容詞" && next?.surface === "さ" ? [] : [token];
  });
}

const isThing = ({ pos, detail, surface }: Token): boolean =>
  pos === "名詞" && (/^(?:一般|サ変接続|形容動詞語幹|固有名詞)$/.test(detail[0]) || /.さ$/.test(surface));
const wordOf = ({ surface, base, pos }: Token): string =>
  normalize(pos === "動詞" && base !== "*" ? base : surface);
const sameOf = (word: string): string => SAME.find(([, forms]) => forms.test(word))?.[0] ?? word;
