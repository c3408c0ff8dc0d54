/** Tells speech from titles of works and from words in brackets. */
import type { NameSpan, QuoteSpan, Token } from "../model.ts";
import type { Quoted } from "./quotes.ts";
import { PERSON_HEAD, withoutTopic } from "./quotes-speaker.ts";

/** Verbs and nouns that report what was said or thought, at the start of a continuation (after と, などと …). */
const REPORT =
  /^(?:[^。「」と]{0,24}?)(?:容疑|起訴内容|述べ|語っ|語り|語る|語ら|話し|話す|話さ|説明|強調|指摘|主張|訴え|答え|答弁|回答|発言|明かし|明らかに|批判|非難|反論|求め|要求|呼び?[掛か]け|コメント|評価|表明|宣言|約束|断言|言い|言う|言っ|いい、|投稿|つづ|綴|書い|書き込|記し|記述|報じ|伝え|質問|尋ね|たずね|問い|問わ|考え|見て|みて|振り返|謝罪|陳謝|釈明|弁明|供述|証言|告白|漏らし|打ち明け|叫|怒鳴|つぶや|たしなめ|けん制|牽制|警告|懸念|期待|歓迎|喜|感謝|自信|意気込|力を込め|声を|口にし|一蹴|否[定認]|笑顔|反対|賛成|祝福|警戒|危惧|評し|ねぎら|たたえ|称え|鼓舞|首をひねっ|首をかしげ|目を細め|肩を落と|胸を張|声を弾ませ|涙|認め|要請|指示|命じ|命令|判断|結論|予測|予想|分析|提案|提言|提唱|誓|決意|悔や|嘆|焦[っりる]|ほほ笑|笑|念を押|くぎを刺|釘を刺|不満|不快感|疑問|理解を|危機感|異を唱え|苦言|警鐘|助言|応じ|返答|応え|切り出|付け加え|続け|結ん|締めくく|紹介|明言|言及|アピール|PR|ＰＲ|抗議|反発|賛同|称賛|絶賛|酷評|論評|談話|通報|連絡|報告|相談|申し出|頼|迫っ|迫る|演説|脱帽|見入|苦笑|ため息|悔し|頭を下げ|頭を抱え|手を振|唇をか|目を潤|目を輝|汗をぬぐ|うなず|照れ|胸をなで|安堵|あいさつ|挨拶|驚|憤|怒り|感激|感慨|意欲|抱負|諭|励ま|告げ|謙遜|開き直|残念が|懐かし|気を引き締|前を向|振り絞|吐露|吐き捨|説い|説く|力説|主張|強がっ|せかし|急かし|促し|促す|ぼや[いく]|悼|うなっ|うなり|うなる|追及|はにか|おどけ|ささや|しのん|しのび|惜し|叱|持論|皮肉|断じ|詰め寄|ただし|問いただ|突き放|切り捨|言葉を|口を開|声をか|激励|かみしめ|自負|苦言|絶句|声を絞|声を上げ|悲鳴|頭をか)/;

/** 「…」との考え, 「…」という声: somebody said or thought it. */
const REPORT_NOUN =
  /^(?:と|など)?(?:との?|という|といった|とする|とした|などの?|などとする|などといった)(?:[^。、「」]{0,8}?)(?:考え|認識|見方|見解|声|意見|談話|声明|方針|意向|立場|コメント|姿勢|懸念|指摘|主張|発言|説明|感想|反応|質問|問い|答え|回答|批判|不満|疑問|訴え|通報|情報|証言|供述|要望|要請|要求|期待|思い|気持ち|決意|メッセージ|言葉|返事|感触|判断|見通し|予測|分析|趣旨|内容|連絡)/;

/** 「…」と呼ばれる, 「…」という制度: a name. */
const NAMING =
  /^(?:と|などと?)(?:呼|よば|よぶ|称|名付|名づけ|命名|銘打|題|名乗|略|読[むみまん]|される(?!こと|見通し)|同じ|並[びぶ]|いう|いった|は(?:、|何)|の(?:名|名称|愛称|題|タイトル|テーマ))/;

const WORK_BEFORE =
  /(?:映画|ドラマ|番組|小説|著書|自著|書籍|新書|絵本|アルバム|楽曲|新曲|曲|歌|漫画|アニメ|作品|戯曲|舞台|ミュージカル|オペラ|演目|絵画|雑誌|誌|紙|誌の|サイト|ゲーム|シリーズ|展覧会|企画展|特別展|連載|記事|論文|報告書|回顧録|自伝|写真集|詩集|句集|歌集|主題歌|大河|朝ドラ)[のは「『、]?$/;
const WORK_AFTER =
  /^(?:と題|[をが](?:上映|放送|放映|出版|刊行|発売|連載|上演|執筆|著し|翻訳|主演|監督|歌[いっうわ]|リリース|読[みんむ])|[^。、]{0,4}(?:に|で)(?:出演|主演|連載|掲載))/;

/** A sentence of its own: it ends in a predicate or a final particle, or holds a stop. */
function isClause(quoted: Quoted, tokens: readonly Token[]): boolean {
  if (/[。！？!?]/.test(quoted.text.slice(0, -1)) || /[。！？!?…]$/.test(quoted.text)) return true;
  const last = lastBefore(tokens, quoted.pair.close);
  if (last === undefined || last.start <= quoted.pair.open) return false;
  if (last.pos === "助動詞" || (last.pos === "助詞" && /終助詞|接続助詞|副助詞／/.test(last.detail[0])))
    return true;
  return (last.pos === "動詞" || last.pos === "形容詞") && !/語幹|連用形$|未然/.test(last.conjugation.form);
}

/** The last word that ends at an offset or before it; looked for by halves, for there may be many quotations in a sentence. */
function lastBefore(tokens: readonly Token[], offset: number): Token | undefined {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? offset) <= offset) low = middle + 1;
    else high = middle;
  }
  return tokens[low - 1];
}

/** Whether a verb or a noun of saying follows the quotation (と述べた, との談話を出した). */
export function reportsSpeech(after: string): boolean {
  if (REPORT_NOUN.test(after)) return true;
  const said = /^(?:[（(][^（）()]{1,20}[）)])?(?:(?:など|などなど)?と(?:も|は|の)?|って|など|、|とは)/.exec(
    after,
  );
  if (said === null) return after.trim() === "" || after.startsWith("。");
  const rest = after.slice(said[0].length);
  return REPORT.test(rest) || /^(?:し(?:た|て|、)|する|いう|あり|あった)/.test(rest);
}

/** The shortest headline quotation that need not be a clause (関税引き上げへ協力). */
const HEADLINE_CHARS_MIN = 8;

/** How much of the text before a quotation is looked at. */
const LEAD_CHARS_MAX = 60;

/** In a title or a name the longest spoken word is shorter than this (UTF-16 units). */
const TERM_CHARS_MAX = 14;

export function kindOf(
  quoted: Quoted,
  tokens: readonly Token[],
  names: readonly NameSpan[],
): QuoteSpan["kind"] {
  const { after, text } = quoted;
  const before = quoted.before.slice(-LEAD_CHARS_MAX);
  const clause = isClause(quoted, tokens);
  if (WORK_BEFORE.test(before) || WORK_AFTER.test(after)) return "title";
  if (NAMING.test(after) && !REPORT_NOUN.test(after) && !(clause && REPORT.test(after.slice(1)))) {
    return quoted.bracket === "『" && text.length <= TERM_CHARS_MAX
      ? "title"
      : clause && /^という[。、\s]*$/.test(after)
        ? "speech"
        : "term";
  }
  if (REPORT_NOUN.test(after) && (clause || text.length > TERM_CHARS_MAX)) return "speech";
  const said = /^(?:(?:など|などなど)?と(?:も|は|の)?|って|など|、|とは)/.exec(after);
  if (said !== null && REPORT.test(after.slice(said[0].length)) && (clause || said[0].includes("と"))) {
    return "speech";
  }
  if (clause && /^(?:など)?と(?:し(?:た|て|、)|する|は?いう|あり|あった|ある)/.test(after)) return "speech";
  if (clause && /^\s*[（(][^（）()]{1,20}[）)]/.test(after)) return "speech";
  if (quoted.bracket === "『") return quoted.pair.depth > 0 && clause ? "speech" : "title";
  const last = /^[\s。]*$/.test(after);
  const lead = before.trimEnd();
  if ((clause || (last && text.length >= HEADLINE_CHARS_MIN)) && spokenBefore(lead, names)) return "speech";
  if (/^\s*$/.test(before) && /^(?:[。\s]*$|。)/.test(after) && (clause || text.length > TERM_CHARS_MAX))
    return "speech";
  return clause && text.length > TERM_CHARS_MAX && !/^[のをがはにで]/.test(after) ? "speech" : "term";
}

/** Headlines put the speaker right before the quotation (首相「…」), or a word of topic between (首相 関税「…」). */
function spokenBefore(lead: string, names: readonly NameSpan[]): boolean {
  const speaker = withoutTopic(lead);
  if (speaker !== lead) return spokenBefore(speaker, names);
  if (
    /(?:によると|によれば|[はが])、?$/.test(lead) &&
    PERSON_HEAD.test(lead.replace(/(?:によると|によれば|[はが])、?$/, ""))
  )
    return true;
  return PERSON_HEAD.test(lead) || names.some((name) => name.kind === "person" && name.end === lead.length);
}
