/** What the cited sentences deny, a statement must deny; what they say, it must not deny. */
import { normalize } from "../../text/normalize.ts";
import { isToldAbsent, KEEPS_BACK } from "./absent.ts";
import type { Evidence, Said } from "./evidence.ts";
import { THERE_IS } from "./existences.ts";
import { isDeniedByOpposite } from "./opposed-acts.ts";
import type { Predicate } from "./predicates.ts";
import type { CheckReason } from "./reason.ts";
import { carriesAct } from "./synonyms.ts";
import { clauseNouns } from "./topics.ts";

/** Words that deny by themselves: a statement may tell them with 〜ない. */
const DENIES =
  /(?<!少)な(?:い|かっ|く(?:、|て|な))|ません|ず(?:、|に|$|。)|ぬ(?:。|と|$)|まい|否定|拒|断念|断[るりっら]|見送|中止|取りやめ|撤回|失敗|却下|否決|避け|免れ|困難|難し|不(?:足|明|可|調|在|在|備|能|参加|十分|一致|成立|起訴|採用|合格|発)|未(?!明)[一-龠]|無(?:[罪効効視縁休料事期]|関係|所属|投票|観客|人)|非(?:公開|常|課税|正規|核)|禁|やめ|停止|凍結|棚上げ|防[いぐげ]|阻止|見合わせ|なし|欠[きくけい席場番員勤損]|ゼロ|据え置|まま|退け|棄却|白紙|対象外|除[いき]|例外|逃[しすさ]|敗[れ退北]|及ば|かなわ|外れ|途切|途絶|実刑|落選|脱落/;

export function negationReasons(evidence: Evidence): CheckReason[] {
  const { said, cited } = evidence;
  const sources = cited.flatMap((one) => one.predicates);
  const turned = said.predicates.filter(
    (predicate) => isTurned(predicate, said, cited) || isGone(predicate, cited, sources),
  );
  if (turned.length > 0) {
    return turned.map(({ base, negated }) => ({
      kind: "negation",
      detail: negated ? `the cited sentences do not deny ${base}` : `the cited sentences deny ${base}`,
    }));
  }
  return said.predicates.flatMap((predicate): CheckReason[] =>
    predicate.negated &&
    predicate.own &&
    !isShortOf(predicate, said) &&
    !isDenied(predicate, said, cited) &&
    !isDeniedByOpposite(predicate, evidence)
      ? [{ kind: "negation", detail: `${predicate.base}: the cited sentences deny nothing of it` }]
      : [],
  );
}

/** 1万7000円には届かなかった: what the amount itself tells. */
const isShortOf = ({ base, start }: Predicate, { amounts, text }: Said): boolean =>
  /^(?:届く|及ぶ|満たす|達す|達する|満つ)$/.test(base) &&
  (amounts.some(({ end }) => start >= end && start - end <= SHORT_CHARS) ||
    /半(?:分|数)[にはも]{1,2}$/.test(text.slice(0, start)));
const SHORT_CHARS = 3;

/** What the cited sentences tell of the same things denies it: a sentence that has half of the words that any of them shares. */
function isDenied(predicate: Predicate, said: Said, cited: readonly Said[]): boolean {
  if (
    cited.some(({ predicates }) => predicates.some(({ base, negated }) => negated && base === predicate.base))
  )
    return true;
  // 表明しなかった: whoever did not say so kept it back; what they deny in what they say is another thing.
  if (SAYS.test(predicate.base))
    return cited.some(
      ({ plain, predicates }) =>
        KEEPS_BACK.test(plain) || predicates.some(({ base, negated }) => negated && SAYS.test(base)),
    );
  if (isToldAbsent(predicate, said, cited)) return true;
  const nouns = [...clauseNouns(said, predicate)].map((noun) => normalize(noun));
  const told = cited.map((one) => ({
    denies: DENIES.test(one.plain) || one.predicates.some(({ negated }) => negated),
    shared: nouns.filter((noun) => one.plain.includes(noun)).length,
  }));
  const most = Math.max(0, ...told.map(({ shared }) => shared));
  return told.some(({ denies, shared }) => denies && 2 * shared >= most);
}

const SAYS =
  /^(?:述べる|話す|語る|言う|訴える|指摘|説明|強調|主張|言及|明かす|明言|表明|発表|公表|報告|伝える|答える|回答|呼びかける|呼び掛ける|判断|謝罪|要請|要求|結論づける)$/;

function isTurned(predicate: Predicate, said: Said, cited: readonly Said[]): boolean {
  const { base, own } = predicate;
  // A noun that some other word denies (増税に反対) may be told by yet another word; only what stands alone is compared.
  if (!own || isToldAbsent(predicate, said, cited)) return false;
  const same = cited.flatMap((one) =>
    one.predicates.filter((source) => source.base === base).map((source) => ({ one, source })),
  );
  const events = same.filter(({ source }) => source.own);
  // What acts there by itself, the alignment has compared.
  if (events.length > 0) return false;
  return turnsAll(predicate, said, cited, same);
}

type Same = { readonly one: Said; readonly source: Predicate };

function turnsAll(predicate: Predicate, said: Said, cited: readonly Said[], same: readonly Same[]): boolean {
  const { negated } = predicate;
  if (same.length === 0 || same.some(({ source }) => source.negated === negated)) return false;
  const otherwise = cited.some(({ predicates }) =>
    predicates.some(
      (one) =>
        one.own &&
        one.negated === negated &&
        one.base !== predicate.base &&
        carriesAct(predicate.base, one.base),
    ),
  );
  if (otherwise) return false;
  return (
    same.some(({ one, source }) => !isOfAnother(predicate, said, source, one)) ||
    !isElsewhere(predicate, said, cited)
  );
}

/** 委員会は開かれた, 意見を聴く会は設けられなかった: the verb stands there with other nouns altogether. */
function isOfAnother(predicate: Predicate, said: Said, source: Predicate, one: Said): boolean {
  const [ours, theirs] = [clauseNouns(said, predicate), clauseNouns(one, source)];
  return ours.size > 0 && theirs.size > 0 && ours.isDisjointFrom(theirs);
}

/** What the statement's clause speaks of is told with the same polarity, by another word. */
function isElsewhere(predicate: Predicate, said: Said, cited: readonly Said[]): boolean {
  const nouns = clauseNouns(said, predicate);
  return cited.some((one) =>
    one.predicates.some(
      (other) => other.negated === predicate.negated && !nouns.isDisjointFrom(clauseNouns(one, other)),
    ),
  );
}

/** 異常がある against 異常は見つからなかった: whatever takes the noun in the cited sentences denies it. */
function isGone(
  { base, negated, conditional }: Predicate,
  cited: readonly Said[],
  sources: readonly Predicate[],
): boolean {
  if (negated || conditional || !base.endsWith(THERE_IS) || sources.some((source) => source.base === base))
    return false;
  const noun = base.slice(0, -THERE_IS.length);
  const takers = cited.flatMap(({ tokens, predicates, text }) =>
    tokens
      .filter(
        ({ end, pos }, at) =>
          pos === "名詞" && text.slice(0, end).endsWith(noun) && tokens[at + 1]?.pos !== "名詞",
      )
      .flatMap(({ end }) => predicates.find((predicate) => predicate.own && predicate.start >= end) ?? []),
  );
  return takers.length > 0 && takers.every((taker) => taker.negated);
}
