/** A plan stays a plan, a guess a guess, and what somebody said stays said by somebody. */
import { isGiven, isKind, isLeftOpen, isSupposed, isUnasserted } from "./asserted.ts";
import type { Evidence, Said } from "./evidence.ts";
import { endsAsGuess, type Modality } from "./modal-words.ts";
import type { Predicate } from "./predicates.ts";
import type { CheckReason } from "./reason.ts";

const NAME: Readonly<Record<Modality, string>> = {
  plan: "a plan",
  guess: "a guess",
  report: "what somebody said",
};
/** Words that show a statement tells what somebody says. */
const TOLD =
  /と、?(?:[^、。「」]{0,10}(?:述べ|話|語|主張|訴え|強調|指摘|説明|反論|批判|非難|予測|予想|分析|評価|漏ら|つづ)|し(?:た|て|、)|[み見]て|の(?:認識|見方|考え|見解))|「|によると|によれば|発表|表明|明らかに|考え|見方|見解|認識|主張|指摘|強調|説明|訴え|言及|示し|示す|報道|報じ|伝え|供述|証言|証人|コメント|という|回答|語る|述べる|話す|求め|呼びか|促|要請|要求|懸念|批判|非難|反対|賛成|意欲|意向|否定|認め|応じ|謝罪|おわび|歓迎|期待|疑問|警告|警戒|姿勢|立場|評価|疑い|掲げ|公約|唱え|挙げ|心配|不安|憧れ|嘆|喜|望|願|悔|惜し|嫌|恐れ|惑|戸惑|案じ|誇|称賛|たたえ|讃え|誓|ねぎら|励ま|明かし|断言|言い切|自信/;

export function modalityReasons(evidence: Evidence): CheckReason[] {
  const invented = [...decisionReasons(evidence), ...plannedReasons(evidence)];
  if (invented.length > 0) return invented;
  const { said, cited } = evidence;
  const last = said.predicates.findLast(({ own }) => own);
  const tail = said.text.slice(last?.end ?? 0);
  const told = cited.some(({ predicates }) => predicates.some(({ own, base }) => own && base === last?.base));
  // 〜になる, 〜がある say more than the predicate before them.
  return told && !/[にがは](?:な|あ|でき)[^、]{0,5}$/.test(tail) ? [] : endingReasons(evidence);
}

/** What the statement's predicate loses or gains against one of the sources; null when they agree. */
export function lostFrom(
  source: Predicate,
  said: Predicate,
  statement: Said,
  guessed = false,
): string | null {
  const has = (kind: Modality): boolean => said.modality.has(kind) || said.onward.has(kind);
  if (source.conditional && !isSupposed(said, statement) && !isKind(said))
    return "only under a condition in the cited sentences";
  // 冠水した道路: what only describes a thing, the end of the sentence leaves as sure as it is.
  const describes = (source.adnominal || source.joined) && said.adnominal;
  if (source.modality.has("guess") && !has("guess") && !has("plan") && !describes) {
    return has("report") && source.modality.has("report") ? null : `${NAME.guess} in the cited sentences`;
  }
  // 復旧、9月に前倒し: a bare noun that moves a day does not say that the day has come.
  const scheduled =
    ((source.scheduled || isMoved(said)) && said.tense !== "past") ||
    isLeftOpen(said, statement) ||
    isKind(said);
  if (source.modality.has("plan") && !has("plan") && !has("guess") && !scheduled && source.tense !== "past") {
    return `${NAME.plan} in the cited sentences`;
  }
  if (source.modality.has("report") && !has("guess") && !has("plan") && !isTold(statement, said))
    return `${NAME.report} in the cited sentences`;
  if (
    isUndone(source) &&
    !SETTLES.test(source.base) &&
    said.tense === "past" &&
    !said.negated &&
    !has("plan") &&
    !/(?:こと|の)(?:で|が|を|は)[^。]*[」と](?:と)?[^。]{0,12}(?:語|話|述べ)/.test(
      statement.text.slice(said.end),
    )
  )
    return "not yet done in the cited sentences";
  if (
    source.own &&
    source.tense === "past" &&
    source.modality.size + source.onward.size === 0 &&
    ((said.modality.has("guess") && !guessed && !isGiven(said, statement)) ||
      (said.modality.has("plan") && said.tense !== "past"))
  ) {
    return "done in the cited sentences, not planned or guessed";
  }
  return null;
}

const isMoved = ({ base, tense }: Predicate): boolean =>
  tense === "none" && /^(?:前倒し|先送り|後ろ倒し|延期|延長|短縮|繰り上げ|繰り下げ)$/.test(base);

/** True when something besides the act itself shows that somebody says it. */
export function isTold({ text }: Said, { start, end }: Predicate): boolean {
  return TOLD.test(text.slice(0, start)) || TOLD.test(text.slice(end)) || FOUND.test(text);
}

/** 現金を受け取った元部長に有罪判決: with a conviction the court tells the charge for a fact. */
const FOUND = /有罪(?:判決|と)|(?:懲役|禁錮|拘禁刑)[^、。]{0,12}を言い渡/;

/** 据え置くことを決めた is as good as done. */
const SETTLES =
  /^(?:据え置く|見送る|維持|容認|中止|取りやめる|取り止める|撤回|延期|断念|凍結|棚上げ|打ち切る|撤退|辞退)$/;

/** What somebody tells in the present (と指摘する, と述べ、) has been told; what is not so (見つからない) was not so then. */
export function isUndone({ base, tense, own, negated }: Predicate): boolean {
  return (
    tense === "present" && own && !negated && !TELLS.test(base) && !base.endsWith("い") && !STATES.test(base)
  );
}

/** 1590円を35%上回る: a size, told in the present. */
const STATES = /^(?:上回る|下回る|超える|占める|当たる|達する|及ぶ|含む|異なる|違う|続く|残る)$/;

export const TELLS =
  /^(?:述べる|話す|語る|言う|訴える|指摘|説明|強調|主張|言及|明かす|明言|説く|振り返る|批判|反論|評価|分析|力説|示唆|報告|伝える|報じる|答える|回答|問う|尋ねる|求める|否定|反対|歓迎|認める|賛成|懸念|期待|疑問視|批判|否認|呼びかける|呼び掛ける|みる|見る|見込む|予想|予測|試算|推計|想定|推定|供述|証言)$/;

/**
 * Words that close a matter, in groups of one meaning. A statement may not close what the cited sentences leave open:
 * where none of the group is said, 議論 has become 決定, or 捜査 逮捕.
 */
const DECISIONS: readonly RegExp[] = [
  /断定|断言|言い切/,
  /決定|決め|決ま|決断|確定|選[ばびぶん]|選出|定め/,
  /合意|一致|妥結|折り合|決着/,
  /成立|可決|承認|認可|了承/,
  /締結|署名|調印|批准|結[んびぶ]|取り交わ/,
  /逮捕|拘束|摘発|身柄|検挙/,
  /起訴|立件|送検|訴追/,
  /死亡|死去|亡くな|死者|死傷|死ん|犠牲|殺害|遺体|命を落と/,
  /辞任|辞職|辞め|退任|退陣|引責/,
  /解任|更迭|罷免/,
  /倒産|破産|破綻|民事再生|会社更生/,
  /優勝|制覇|頂点|金メダル|初V/,
  /撤退|引き揚げ|引き上げ/,
  /釈放|解放|保釈/,
  /禁止|禁じ|禁ず/,
  /義務[付づ]け|義務化|義務を(?:課|負)|命令|命じ/,
  /上告|控訴|提訴|告訴|訴訟|上訴/,
];

function decisionReasons({ said, cited, plain }: Evidence): CheckReason[] {
  const open = cited.some(({ predicates }) => predicates.some(({ modality }) => modality.size > 0));
  return said.predicates.flatMap((act): CheckReason[] => {
    const { base, own, negated, modality, tense } = act;
    // 成田とセブを結ぶ便, 可決する見通し: nothing has come to that yet.
    if (!own || tense === "present" || negated || modality.size > 0 || isUnasserted(act, said)) return [];
    const group = DECISIONS.find((words) => words.test(base));
    if (group === undefined || group.test(plain)) return [];
    return [
      {
        kind: open ? "modality" : "too-much",
        detail: `${base}: the cited sentences do not say that it came to that`,
      },
    ];
  });
}

/** 減免策を提案する, 充てる方針を決めた: told of as a plan at the end of the sentence. */
const ENDS_AS_PLAN =
  /(?:方針|予定|計画|考え|意向|見通し|見込み)(?:だ|です|である|を[^、。]{1,10}|に[^、。]{1,6})?。?$|(?:提案|検討|予定|目指)(?:する|し(?:ている|ています|ます)|している|す)?。?$/;
const SAYS_PLAN = /方針|予定|計画|考え|意向|見通し|見込|提案|検討|目指|案|求め|へ$|めど/;
const ENDS_AS_DONE = /(?:た|だった|した|ました)。?$/;

/** Done where all that is cited is planned, in words of its own: 道は入港料を半額にした. */
function plannedReasons({ said, cited }: Evidence): CheckReason[] {
  if (!ENDS_AS_DONE.test(said.plain) || SAYS_PLAN.test(said.plain) || said.plain.includes("」")) return [];
  const last = said.predicates.filter(({ own }) => own).at(-1);
  const told = cited.some(({ predicates }) =>
    predicates.some(
      ({ base, tense, modality }) => base === last?.base && tense !== "present" && modality.size === 0,
    ),
  );
  if (told || TELLS.test(last?.base ?? "") || !cited.every(({ plain }) => ENDS_AS_PLAN.test(plain)))
    return [];
  return [{ kind: "modality", detail: `${NAME.plan} in the cited sentences` }];
}

/** The statement's main word is another one: then the sentences' ends decide. */
function endingReasons({ said, cited }: Evidence): CheckReason[] {
  const own = new Set(said.predicates.flatMap(({ modality }) => [...modality]));
  const marked = own.has("guess") || own.has("plan") || TOLD.test(said.plain) || endsAsGuess(said.plain);
  if (marked || !cited.every((one) => endsAsGuess(one.plain))) return [];
  return [{ kind: "modality", detail: `${NAME.guess} in the cited sentences` }];
}
