/** 神谷会長は、雇用を守ってほしいと述べた: told without its marks, a quotation is still of whoever the cited sentences give it to. */
import type { Token } from "../../model.ts";
import { normalize } from "../../text/normalize.ts";
import { argumentsOf, modifiersOf } from "./arguments.ts";
import type { Evidence, Said } from "./evidence.ts";
import { type Spoken, spokenIn } from "./mixed-speakers.ts";
import { formsOf, mentionsIn } from "./people.ts";
import type { Place } from "./places.ts";
import { quotesIn } from "./quotations.ts";
import type { CheckReason } from "./reason.ts";
import { foldName } from "./variants.ts";
import type { View } from "./view.ts";

/** So many words, and this share of them, make it the quotation. */
const WORDS_MIN = 3;
const SHARE_MIN = 0.6;

export function reportsMixed({ evidence, mine }: View): readonly CheckReason[] {
  const { said, cited } = evidence;
  if (quotesIn(said.text).length > 0) return [];
  const by = mine.flatMap(sayerOf)[0];
  const who = by === undefined ? undefined : personOf(by, evidence);
  if (by === undefined || who === undefined) return [];
  const words = said.tokens.filter((token) => tells(token) && !isWithin(token, by));
  if (words.length < WORDS_MIN) return [];
  const quoted = cited.flatMap(spokenIn).filter(({ text }) => shareIn(text, words) >= SHARE_MIN);
  const sayers = quoted.map((one) => ({ one, name: personOf(one.by, evidence) }));
  const [first] = sayers;
  if (first === undefined || sayers.some(({ name }) => name === undefined || name === who)) return [];
  return hasOwn(who, words, cited, quoted)
    ? []
    : [
        {
          kind: "speaker",
          detail: `what ${by.text} is to have said, ${first.one.by.text} says in the cited sentences`,
        },
      ];
}

const SAYS =
  /^(?:述べる|語る|話す|言う|説明|指摘|主張|強調|分析|求める|訴える|批判|注文|見る|みる|コメント|反論|謝罪|表明|予測|評価|示す|する)$/;

/** …と述べた, …と、神谷会長は述べた, …との見方を示した. */
const TAKES = [
  /と(?:、[^、。]{1,16}[はが])?$/,
  /と、?[^、。]{1,16}は[^、。]{0,8}$/,
  /との[一-龠々]{1,2}[えり方]?を$/,
];

/** Who says what と marks. */
function sayerOf(act: Place): readonly Place[] {
  if (!act.predicate || !SAYS.test(act.lemma)) return [];
  const args = argumentsOf(act);
  const said = act.said.text.slice(0, act.start);
  if (!TAKES.some((pattern) => pattern.test(said))) return [];
  return args.filter(({ topic, mark }) => topic || mark === "が").slice(0, 1);
}

/** The person of the article that a phrase names, by name, by a post that one alone holds, or as the head of a body. */
function personOf(place: Place, evidence: Evidence): string | undefined {
  const { people } = evidence.source.reading;
  const text = normalize(place.text);
  const names = new Set(people.map(({ name }) => name));
  const named = mentionsIn(foldName(text), formsOf(evidence)).find(({ name }) => names.has(name));
  if (named !== undefined) return named.name;
  const held = people.filter(({ role }) => role !== null && normalize(role).endsWith(text));
  if (text.length > 1 && held.length === 1) return held[0]?.name;
  return text === "トップ" ? headOf(place, evidence) : undefined;
}

/** 協会のトップ: who stands right behind the body's name. */
function headOf(place: Place, { source, cited }: Evidence): string | undefined {
  const bodies = modifiersOf(place).map(({ text }) => normalize(text));
  return source.reading.people.find(({ name }) =>
    cited.some(({ plain }) => bodies.some((body) => plain.includes(`${body}の${normalize(name)}`))),
  )?.name;
}

const tells = ({ pos, detail }: Token): boolean =>
  (pos === "名詞" && !/^(?:数|非自立|接尾|代名詞)$/.test(detail[0])) ||
  ((pos === "動詞" || pos === "形容詞") && detail[0] === "自立");

/** The sayer with what stands before it is not what is said. */
const isWithin = ({ start, end }: Token, by: Place): boolean =>
  [by, ...modifiersOf(by)].some((one) => start >= one.start && end <= one.start + one.text.length);

function shareIn(text: string, words: readonly Token[]): number {
  const there = words.filter(({ surface, base }) => text.includes(normalize(surface)) || text.includes(base));
  return there.length / words.length;
}

/** His own sentences tell it as well, outside of the quotation. */
function hasOwn(
  who: string,
  words: readonly Token[],
  cited: readonly Said[],
  quoted: readonly Spoken[],
): boolean {
  const surname = foldName(normalize(who)).slice(0, 2);
  return cited.some(({ named, plain }) => {
    const rest = quoted.reduce((text, one) => text.replace(one.text, ""), plain);
    return named.includes(surname) && shareIn(rest, words) >= SHARE_MIN;
  });
}
