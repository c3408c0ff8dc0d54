/** Tells a place from the part of a longer name: 北|東海, 小鹿|野辺町, 十勝|野|地方, 翠|富山, みなと|銀座|商店街. */
import type { Token } from "../model.ts";
import { Characters, HIRAGANA } from "./characters.ts";
import { isPersonal, isPlaceWord } from "./names-words.ts";

const POINT = new Characters("東西南北");
const SIZE = new Characters("小大");
const NATURE = new Characters("川山島湖沢岳池滝谷浜崎原");

/** 北|東海, 西|新宿, 南|フランス: a point of the compass belongs to the name behind it. */
export function withPoint(tokens: readonly Token[], index: number): number {
  const token = tokens[index];
  const before = tokens[index - 1];
  const start = token?.start ?? 0;
  if (before === undefined || before.end !== start) return start;
  if (isFrontOfTown(tokens, index)) return before.start;
  if (before.surface === "新" && /^[駅―─－〜～]/.test(tokens[index + 1]?.surface ?? "")) return before.start;
  // 小|鳴川: the brook beside the river.
  if (SIZE.is(before.surface) && before.pos === "接頭詞" && NATURE.ends(token?.surface ?? ""))
    return before.start;
  if (!POINT.is(before.surface)) return start;
  const outer = tokens[index - 2];
  const isFree = outer === undefined || outer.end !== before.start || outer.pos !== "名詞";
  return isFree && (token?.surface.length ?? 0) > 1 ? before.start : start;
}

/** あら|ぎ|島: hiragana that goes on in hiragana, which no particle begins, was cut by the dictionary in the middle of a word. */
export function isCutKana(text: string, { surface, start, end }: Token): boolean {
  if (surface.length > 2 || !HIRAGANA.all(surface)) return false;
  return isCutAt(text, end) || isCutAt(text, start - 1);
}

const PARTICLE = new Characters("はがをにのとでもやへ");

function isCutAt(text: string, at: number): boolean {
  return HIRAGANA.at(text, at) && !PARTICLE.at(text, at);
}

const TOWN = new Characters("町村市");

/** 奥|多賀|町: a single character of where it lies. */
function isSideOfTown(tokens: readonly Token[], index: number): boolean {
  const [outer, front] = [tokens[index - 2], tokens[index - 1]];
  const isAlone = outer === undefined || outer.pos !== "名詞" || outer.end !== front?.start;
  return SIDE.is(front?.surface ?? "") && isAlone && TOWN.is(tokens[index + 1]?.surface ?? "");
}
const SIDE = new Characters("奥上下小大中");

/** 小鹿|野辺|町: a surname right before a town is the begin of its name, unless the town's office follows (松井大阪市長). */
function isFrontOfTown(tokens: readonly Token[], index: number): boolean {
  const front = tokens[index - 1];
  if (isSideOfTown(tokens, index)) return true;
  if (index < 2 || !isPersonal(front) || front?.detail[2] !== "姓") return false;
  const outer = tokens[index - 2];
  const isAlone = outer?.pos !== "名詞" || outer.end !== front.start;
  return isAlone && TOWN.is(tokens[index + 1]?.surface ?? "") && tokens[index + 2]?.pos !== "名詞";
}

/** みなと|銀座|商店街 */
export const ARCADE = /^(?![市区町村県の])[^\s、。「」はがをにのでと市区町村]{0,4}商店街/;

const LAND = new Characters("野原田川山島沢谷浜崎津");

/** 十勝|野|地方: a single character between a place and the end of one belongs to the name. */
export function isCutBefore(tokens: readonly Token[], index: number): boolean {
  const middle = tokens[index + 1];
  const end = tokens[index + 2];
  return (
    middle?.start === tokens[index]?.end &&
    end?.start === middle?.end &&
    middle?.detail[0] === "一般" &&
    LAND.is(middle.surface) &&
    SURE_END.test(end?.surface ?? "")
  );
}

/** 翠|富山, 照ノ|富士: one character before, or a joint, makes a name of another kind that only ends like the place. */
export function endsLongerName(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || before === undefined || before.end !== token.start) return false;
  if (JOINT.is(before.surface)) return true;
  if (!IDEOGRAPH.is(before.surface) || before.pos !== "名詞") return false;
  const outer = tokens[index - 2];
  return (
    (before.detail[0] === "一般" || before.detail[0] === "固有名詞") &&
    !isPlaceWord(before) &&
    !FREE_BEFORE.is(before.surface) &&
    (outer === undefined || outer.end !== before.start || outer.pos !== "名詞") &&
    token.surface.length > 1 &&
    IDEOGRAPH.all(token.surface)
  );
}

/** Single characters that stand before a place and are no part of its name: whose, which, a country, a point. */
const FREE_BEFORE = new Characters(
  "米英仏独露韓豪中日台比印伊加欧東西南北元現前旧新故同各両全在対訪駐滞来離県市都府道町村区国党社署省庁妻夫男女父母港湾駅城寺昔今昨翌他計約至奥裏",
);
const JOINT = new Characters("ノケヶ");
const IDEOGRAPH = new Characters("\u3400-\u9fff々");

/** Ends that make a place of any proper word, also one the dictionary takes for a surname (能登|半島). */
export const SURE_END =
  /^(?:駅|港|半島|諸島|群島|列島|海峡|地方|高原|平野|盆地|山脈|砂漠|運河|空港|飛行場|漁港|演習場|湿原|渓谷|海岸|県|市|町|村|郡|州|湾|自治区|自治州)$/;
