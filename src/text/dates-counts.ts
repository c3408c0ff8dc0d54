/**
 * Tells the 3日 that counts days from the one that names a day. Read by the dates (which leave counts alone) and by the
 * amounts (which take them).
 */

/** `count` is a length of time (工期を3日まで短縮); `rate` neither a length nor a day (1日5往復, 週5日制, 毎月1日). */
type DayCount = "count" | "rate";

const COUNT_BEFORE =
  /(?:丸|まる|約|およそ|過去|延べ|最大|最長|最短|少なくとも|わずか|今後|向こう|あと|残り|残るは|残すところ|この)$/;
const RATE_BEFORE = /(?:(?<![先今来翌同々])週|\d泊|毎月|隔月)$/;

const COUNT_AFTER = new RegExp(
  `^日(?:${[
    "間|連続|ぶり|以内|以上|以下|未満|程度|ほど|余り|あまり|前後|近く|足らず|遅れ|当たり|分(?!の)|半(?![ば数])",
    "がかり|がけ|が?かか|は?かけ|早[くい]|続[いけ]|ずつ|おき|しか|だけで|も(?:かか|続|たた|たっ)",
    "あっ[たて]|あり、|あれば|を(?:要|費|残)|まで(?:短縮|縮|延|減)",
    // 13日で終了 is a day, 3日で終えられる how long it took.
    "で(?!は|き|も|(?:終了|終わ|閉|締|打ち切|任期|満|退|辞|廃|幕|最後|最終|丸|まる|ちょうど|没|失効|切れ|発[生足]|創|開)|、|[0-9一二三四五六七八九十])",
    "に(?:達|及|わた|短縮|縮|のぼ|上[っる]|[迫満]|増え|減)",
  ].join("|")})`,
);
const RATE_AFTER = new RegExp(
  `^日(?:${[
    "制|目|ごと|毎|[あ当]たり|平均|限りの|中の?暴",
    "に(?:[0-9一二三四五六七八九]{1,3}|何|数)(?:[回度便本人件時隻台万千]|往復|、[0-9])",
    "に[^、。\\d]{1,8}[はがを]、?(?:平均|約|およそ|最大|延べ|わずか)",
  ].join("|")})`,
);
/** 1日 before a number is a rate (1日5往復) when nothing says otherwise. */
const ONE_DAY_RATE =
  /^日(?:[0-9一二三四五六七八九]|に(?:[0-9一二三四五六七八九]|何|数[十百千万])|も早|の(?:終|始|長|大半|うち|生活|感染|新規))/;

/** How a number before 日 (its offsets in folded text) is meant, when it names no day; null when it does, or may. */
export function dayCountAt(folded: string, start: number, end: number): DayCount | null {
  const before = folded.slice(Math.max(0, start - 5), start);
  const after = folded.slice(end, end + 16);
  if (!after.startsWith("日")) return null;
  if (RATE_BEFORE.test(before) || RATE_AFTER.test(after)) return "rate";
  if (/^[1一]$/.test(folded.slice(start, end)) && ONE_DAY_RATE.test(after)) return "rate";
  return COUNT_BEFORE.test(before) || COUNT_AFTER.test(after) ? "count" : null;
}
