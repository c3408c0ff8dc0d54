/** Round-ups of several affairs: no event of their own, and they join none. */
import type { Told } from "./features.ts";

const TITLED =
  /主な(?:.{0,4})ニュース|(?:けさ|今朝|きょう|今日|昨日|きのう|今週|先週|週間|今月|一週間|1週間|朝刊|夕刊|夜|昼|朝)の?(?:.{0,3})(?:ニュース|まとめ|出来事|動き|話題|ヘッドライン)|ダイジェスト|ヘッドライン|ニュースまとめ|ニュース一覧|(?:三面|社会|経済|政治|国際|地域|短信)(?:面|短信)|^短信|十大ニュース|10大ニュース|この一週間|週刊.{0,4}まとめ|アクセスランキング|数字で(?:読む|見る|振り返る)|読みたい|(?:注目|話題|記事|ニュース)の?\d+[本選]|\d+本$|(?:\d{1,2}月|上半期|下半期|今年)の(?:.{0,4})ニュース/;
const ITEM =
  /^\s*(?:[▽▼●■◆○◇※・•\-–]|[①-⑳]|[（(]?\d{1,2}[）).．、]\s|\d{1,2}日[\s　]|(?:第)?\d{1,2}位[はの、:：\s])/;
const ITEMS_MIN = 3;
/** Sentences that share no name and no noun with any other: of a list nearly half, of plain text nearly all. */
const LOOSE_SHARE_MIN = { list: 0.4, text: 0.8 } as const;
const SENTENCES_MIN = 4;

export function isRoundUp({ title, text, reading }: Told): boolean {
  if (TITLED.test(title.normalize("NFKC"))) return true;
  const items = text.split(/\n|(?=[▽▼◆◇])|。(?=\d{1,2}(?:日[\s　]|位))/).filter((line) => ITEM.test(line));
  const topics = reading.sentences.map(({ id }) => topicsOf(reading, id));
  const loose = looseShare(topics);
  // What a title names, its text tells; that of a list of everything tells of nothing.
  const titled = topics.some(({ nouns }) => [...nouns].some((noun) => title.includes(noun)));
  if (titled && items.length < ITEMS_MIN) return false;
  const least = items.length >= ITEMS_MIN ? LOOSE_SHARE_MIN.list : LOOSE_SHARE_MIN.text;
  return reading.sentences.length >= SENTENCES_MIN && loose >= least;
}

type Topics = { readonly nouns: ReadonlySet<string>; readonly named: boolean };

function topicsOf(reading: Told["reading"], id: string): Topics {
  const { tokens = [], names = [] } = reading.spans.get(id) ?? {};
  const nouns = tokens.filter(
    ({ pos, detail, surface }) =>
      pos === "名詞" && /^(?:一般|サ変接続|固有名詞)$/.test(detail[0]) && surface.length > 1,
  );
  const named = names.length > 0 || nouns.some(({ detail, known }) => detail[0] === "固有名詞" || !known);
  return {
    nouns: new Set([...nouns.map(({ surface }) => surface), ...names.map(({ name }) => name)]),
    named,
  };
}

/** How many of the sentences tell of somebody or something of their own, and have nothing to do with any other. */
function looseShare(sentences: readonly Topics[]): number {
  const loose = sentences.filter(
    (own, at) =>
      own.named && sentences.every((other, index) => index === at || own.nouns.isDisjointFrom(other.nouns)),
  );
  return sentences.length === 0 ? 0 : loose.length / sentences.length;
}
