/** The statement's other content must be carried too: a part that no cited sentence carries is too much. */
import type { Token } from "../../model.ts";
import { normalize } from "../../text/normalize.ts";
import { isShortFor } from "./abbreviations.ts";
import type { Evidence } from "./evidence.ts";
import type { CheckReason } from "./reason.ts";
import { isSaidOtherwise } from "./synonyms.ts";
import { foldName, variantsOf } from "./variants.ts";

/** Words of telling, not of what is told. What they add (方針, 可能性, 増) other kinds look at. */
const LIGHT =
  /^(?:両[氏社国者党県市町村省院軍]|大臣|こと|もの|ため|よう|とき|これ|それ|ここ|そこ|ところ|ほか|うち|間|方|者|件|点|面|側|際|中|上|下|前|後|内|外|今|時|形|的|化|性|可能|人|旨|発表|表明|説明|発言|言及|指摘|強調|報告|公表|主張|見解|考え|意向|方針|見方|予定|計画|見通し|見込み|可能性|懸念|理由|結果|影響|背景|対象|対応|実施|開催|状況|状態|内容|問題|課題|目的|具体|今後|全体|一部|双方|両者|両国|両社|同社|同氏|同国|関係|場合|以降|以前|合計|総額|など|およそ|初|初めて|新た|実現|確認|予想|予測|判明|明らか|必要|重要)$/;
const VERBS_LIGHT =
  /^(?:する|なる|ある|いる|できる|行う|述べる|示す|話す|語る|明かす|伝える|受ける|求める|進める|続ける|続く|持つ|出る|出す|行く|来る|見る|みる|言う|いう|思う|考える|つく|つける|含む|含める|よる|とる|取る|図る|目指す|向ける|対する|関する|巡る|めぐる|おく|置く|至る|達する|迎える|控える|踏まえる|応じる|触れる|訴える|上る|のぼる|わかる|分かる|始める|始まる|決める|決まる|開く|認める|設ける|上がる|下がる|増える|減る|超える|抱える|臨む|挙げる|入る|入れる|加える|加わる|生じる|起きる|起こる|与える|異なる|残る|残す|知る|使う|用いる|当たる|務める|訪れる|会う|合う|合わせる)$/;
/** Words for a class of things: they say less than what they stand for. */
const GENERIC =
  /^(?:.|男性|女性|男|女|業界|団体|企業|会社|組織|機関|当局|関係者|地元|自治体|住民|国内|海外|現地|規模|水準|割合|比率|金額|価格|相場|市場|手口|手法|方法|手段|意欲|姿勢|立場|認識|視点|状況|現状|背景|一因|要因|狙い|成果|動き|流れ|傾向|局面|段階|現時点|今回|前回|新規|既存|従来|大幅|複数|多数|少数|大半|主|主要|自社|自身|自分|同市|同県|同町|同村|同省|同庁|同党|同社|同国|同大|同校|同年|同月|最後|最終|最新|直近|過程|経緯|事態|事案|事件|事故|事業|案件|制度|施策|政策|措置|取り組み|取組|仕組み|体制|基準|条件|期限|時期|期間|時点|当時|当初|詳細|概要|一連|代表|責任者|担当者|幹部|職員|社員|従業員|利用者|消費者|専門家|研究者|参加者|出席者|被害者|犠牲者|負傷者|容疑者|原因|恐れ|おそれ|懸念|不安|課題|選手|チーム|メンバー|グループ|世代|若者|子ども|高齢者|家族|地域|地区|施設|場所|現場|周辺|各地|全国|世界|日本|政府|行政|公表|開始|終了|継続|決定|判断|姿|声|力|数|量|額|率|幅|差|点|面|層|案|策|側|間|ケース|事例|記述|記載|経歴|経験)$/;
/** Of the content words, this share (and always one) may be other words for what is said. */
const NOVEL_SHARE_MAX = 0.4;

export function wordReasons(evidence: Evidence): CheckReason[] {
  const content = contentOf(evidence.said);
  const words = content.filter(({ surface }) => !GENERIC.test(surface));
  if (words.length === 0 && carriesOtherwise(evidence)) return [];
  const missing = words.filter((token) => !isCarried(token, evidence));
  if (missing.length === 0 && words.length > 0) return [];
  const characters = new Set(evidence.plain);
  const novel = missing.filter((token) => !isRelated(token, evidence, characters));
  const generic = content.filter((token) => GENERIC.test(token.surface) && isCarried(token, evidence));
  if (
    novel.length === words.length &&
    generic.length < 2 &&
    evidence.said.amounts.length + evidence.said.dates.length === 0
  ) {
    return [{ kind: "nothing-in-common", detail: "the cited sentences tell something else" }];
  }
  const told = unique(novel);
  const isThing = ({ pos, detail }: Token): boolean => pos === "名詞" && detail[0] !== "形容動詞語幹";
  const weight = (unique(novel.filter(isThing)).length + told.length) / 2;
  const few = weight <= Math.max(NOVEL_WORDS, unique(words).length * NOVEL_SHARE_MAX);
  const things = unique(novel.filter((token) => isInvented(token, evidence)));
  const there = novel.find(
    (token) =>
      token.pos === "名詞" &&
      EXISTS.test(evidence.said.text.slice(token.end)) &&
      !isDescribed(token, evidence.said),
  );
  if (few && there === undefined && things.length < THINGS_MIN && !isPhraseNovel(words, novel, evidence.said))
    return [];
  return [{ kind: "too-much", detail: `not in the cited sentences: ${told.join(", ")}` }];
}

const unique = (tokens: readonly Token[]): string[] => [...new Set(tokens.map(({ surface }) => surface))];

/** けが人もいない: that it is there, or not, is all that is said of it. */
const EXISTS = /^(?:者|人|さ|感)?[はがも](?:い(?:な|る|た|ず)|あ[るっり]|な(?:い|く|か|し))/;

/** 窓ガラスが割れる被害があった: what there is, the clause before it tells. */
function isDescribed({ start }: Token, { tokens }: Evidence["said"]): boolean {
  const before = tokens.find(({ end }) => end === start);
  return before !== undefined && /^(?:動詞|助動詞)$/.test(before.pos) && before.surface !== "な";
}

/** So many words of its own any statement may have. */
const NOVEL_WORDS = 2;

/** So many things that the whole article does not name are too many. */
const THINGS_MIN = 3;

/** A thing that the whole article does not name. */
function isInvented({ pos, detail, surface }: Token, { article }: Evidence): boolean {
  if (pos !== "名詞" || article.includes(normalize(surface))) return false;
  return detail[0] !== "サ変接続" && detail[0] !== "形容動詞語幹";
}

/** A stretch between stops of which most is new is an addition, however long the rest. */
function isPhraseNovel(
  words: readonly Token[],
  novel: readonly Token[],
  { text }: Evidence["said"],
): boolean {
  let start = 0;
  return text.split(/(?<=[、。])|(?<=を受けて|により|によって|ため)/).some((phrase) => {
    const [from, to] = [start, start + phrase.length];
    start = to;
    const within = (tokens: readonly Token[]): number =>
      tokens.filter((token) => token.start >= from && token.end <= to).length;
    const fresh = within(novel);
    return fresh >= 3 && fresh / within(words) > 0.5;
  });
}

/** Nothing but light words: then amounts, dates or the very words must be there. */
function carriesOtherwise({ said, plain }: Evidence): boolean {
  return said.amounts.length + said.dates.length > 0 || plain.includes(said.plain.replace(/。$/, ""));
}

/** Words that tell; those inside amounts and dates are compared as such. */
function contentOf({ tokens, amounts, dates }: Evidence["said"]): readonly Token[] {
  const taken = [...amounts, ...dates];
  return tokens.filter(({ pos, detail, surface, base, start, end }) => {
    if (taken.some((span) => start < span.end && span.start < end)) return false;
    if (pos === "動詞") return detail[0] === "自立" && !VERBS_LIGHT.test(base);
    if (pos === "形容詞")
      return (
        detail[0] === "自立" &&
        !/^(?:ない|少ない|多い|高い|低い|大きい|小さい|長い|短い|強い|弱い|良い|悪い)$/.test(base)
      );
    if (pos !== "名詞" || ["数", "非自立", "代名詞", "接尾", "副詞可能"].includes(detail[0])) return false;
    return /[一-龠々ァ-ヶA-Za-z]/.test(surface) && !LIGHT.test(surface);
  });
}

function isCarried({ surface, base, pos }: Token, { plain, named, defined, cited }: Evidence): boolean {
  const text = normalize(surface);
  if (
    variantsOf(text).some(
      (form) => plain.includes(form) || named.includes(foldName(form)) || defined.includes(foldName(form)),
    ) ||
    isShortFor(text, cited)
  )
    return true;
  if (pos === "名詞") return false;
  const stem = normalize(base === "*" ? surface : base);
  return cited.some((one) => one.tokens.some((token) => normalize(token.base) === stem));
}

/**
 * 会談 for 会合, 訪れる for 訪問: acts that share a character tell the same in news. A thing is only related to what writes
 * all of its characters (小学生 of 小学校の児童・生徒), or to another word for it.
 */
function isRelated(
  { surface, base, pos, detail }: Token,
  { plain, cited }: Evidence,
  characters: ReadonlySet<string>,
): boolean {
  const word = normalize(surface);
  if (isSaidOtherwise(word, plain) || (base !== "*" && isSaidOtherwise(normalize(base), plain))) return true;
  const kanji = [...word].filter((character) => /[一-龠]/.test(character));
  if (kanji.length === 0) return false;
  if (kanji.every((character) => characters.has(character))) return true;
  const isAct = pos !== "名詞" || detail[0] === "サ変接続";
  return (
    isAct &&
    cited.some((one) => one.predicates.some((act) => kanji.some((character) => act.base.includes(character))))
  );
}
