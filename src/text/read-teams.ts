/** Finds the teams of a sports report: a town that plays (名古屋を1―0で退けた) is no place there, and foreign clubs are told by what players do. */
import type { NameSpan, Sentence, Token } from "../model.ts";
import { CLUBS } from "./data/organizations.ts";
import { holds, matchesOf } from "./matches.ts";
import { anyOf } from "./names-words.ts";

type Names = ReadonlyMap<string, readonly NameSpan[]>;

const SPORT =
  /J[1-3１-３]|Ｊ[1-3１-３]|Jリーグ|Ｊリーグ|Bリーグ|Ｂリーグ|リーグワン|SVリーグ|プロ野球|セ・リーグ|パ・リーグ|クライマックスシリーズ|日本シリーズ|天皇杯|ルヴァン|準々?決勝|昇格|[攻守]備|先発|投手|FW|MF|DF|GK|ＦＷ|ＭＦ|ＤＦ|ＧＫ|得点|ゴール|トライ|本塁打|スコア/;
const BASEBALL =
  /プロ野球|セ・リーグ|パ・リーグ|クライマックスシリーズ|日本シリーズ|投手|安打|本塁打|適時打|先発|登板|ドラフト/;
const SCORE = "[0-9０-９]{1,3}[―─–−ー-][0-9０-９]{1,3}";
const HAS_SCORE = new RegExp(SCORE);
const KATAKANA = "[ァ-ヴー]{3,}(?:・[ァ-ヴー]+)*(?:[A-ZＡ-Ｚ]{1,3}(?![a-z]))?";

/** 名古屋を1―0で, 1―0で名古屋を, 横浜は神戸と1―1で; 浦和戦で */
const BEFORE_SCORE = new RegExp(
  `^[はがをにと](?:[^。、「」]{0,10}?)?(?:延長|PK戦|[^。、「」]{0,6})?${SCORE}`,
);
const AFTER_SCORE = new RegExp(`${SCORE}(?:で|の)$`);
const MATCH = /^戦(?![略闘線争場術災後前中没車])/;
/** 神戸の大迫は: whose a player is. */
const OF_PLAYER = /^の$/;
const ATHLETE = /監督|選手|主将|投手|捕手|内野手|外野手|FW|MF|DF|GK|コーチ|ゴールキーパー/;
/** A town that anybody may come to, be at or be from. */
const AS_PLACE = /^(?:で|から|へ|市|県|都|府|町|村|区|駅|港|入り|出身|在住|生まれ|市内|市民|県内|方面|周辺)/;
const AS_TEAM =
  /^(?:[はがをとや、・（(」]|に(?!ある|住|移|遠征|着|入り|戻|帰)|も|の|戦|など|側|ベンチ|サポーター|ファン|守備|打線|投手陣|$)/;

const CLUB_OF = new RegExp(
  `(?<![ァ-ヴー・A-Za-z])(?<club>${KATAKANA})(?=戦(?![略闘線争場術災後前中没車])|に(?:所属|移籍|加入|期限付き)|の(?:FW|MF|DF|GK|ＦＷ|ＭＦ|ＤＦ|ＧＫ)|でプレー)|[1-3１-３一二三]部(?:リーグ)?の(?<league>${KATAKANA})|の(?<side>${KATAKANA})(?=では?(?:主将|先発|控え|フル出場|途中出場|ベンチ))`,
  "g",
);
const NAMED = "(?<![\\u3400-\\u9fffァ-ヴー・])(?:[\\u3400-\\u9fff]{2,3})?[ァ-ヴー]{3,}";
/** 武蔵レイダースが瀬戸ホエールズを4―3で下し */
const SCORER = new RegExp(
  `(?<club>${NAMED})(?=[をにと](?:延長[^。、]{0,5})?${SCORE}|[がは][^。]{1,24}[をにと](?:延長[^。、]{0,5})?${SCORE})`,
  "g",
);
const NO_CLUB =
  /^(?:オールスター|クライマックス|ファイナル|ステージ|スーパー|ナイター|デーゲーム|ダービー|リーグ|オープン|タイトル|トーナメント|プレーオフ|シリーズ|カップ|チーム|クラブ|プロ|アマ|ライバル|ホーム|アウェー|ビジター|グループ|フル|シーズン)$/;
/** いわきFC, FC東京, 横浜M, C大阪 */
const LETTERED = /^(?:FC|SC|AC|ＦＣ|ＳＣ|[A-ZＡ-Ｚ]{1,2})(?![A-Za-zＡ-Ｚａ-ｚ])/;
const LETTER_BEFORE = /(?<![A-Za-zＡ-Ｚａ-ｚ0-9０-９])(?:FC|SC|AC|ＦＣ|ＳＣ|[A-ZＡ-Ｚ])$/;

const OWN_CLUB = new RegExp(
  `(?<![\\u3400-\\u9fffァ-ヴーA-Za-z])(?<club>${anyOf(CLUBS)})(?=[はがをにとの、・]|戦|打線|投手陣|など)`,
  "g",
);

/** `names` with teams added; what was a place there is a team then. Articles without a score are left alone. */
export function withTeams(
  sentences: readonly Sentence[],
  tokens: ReadonlyMap<string, readonly Token[]>,
  names: Names,
): Names {
  const told = clubsTold(sentences);
  const scored = sentences.some(({ text }) => holds(HAS_SCORE, text));
  if (told.size === 0 && (!scored || !sentences.some(({ text }) => SPORT.test(text)))) return names;
  const towns = new Set([...(scored ? playingTowns(sentences, tokens, names) : []), ...told]);
  const baseball = scored && sentences.some(({ text }) => BASEBALL.test(text));
  const result = new Map<string, readonly NameSpan[]>();
  for (const { id, text } of sentences) {
    const own = names.get(id) ?? [];
    const teams = [
      ...teamsOfTowns(text, own, towns),
      ...clubs(text, CLUB_OF),
      ...clubs(text, SCORER).filter((one) => isUnknown(one, tokens.get(id) ?? [])),
      ...(baseball ? clubs(text, OWN_CLUB) : []),
    ];
    const free = teams.filter(
      (team, index) =>
        !own.some((span) => span.kind !== "place" && span.start < team.end && span.end > team.start) &&
        teams.findIndex((other) => other.start < team.end && other.end > team.start) === index,
    );
    const kept = own.filter((span) => !free.some((team) => team.start < span.end && team.end > span.start));
    result.set(
      id,
      free.length === 0 ? own : [...kept, ...free].sort((a, b) => a.start - b.start || b.end - a.end),
    );
  }
  return result;
}

/** プロ野球・広島の: without any score of the article this is the club. */
const CLUB_TOLD =
  /(?:プロ野球|[セパ]・リーグ|J[1-3１-３]|Ｊ[1-3１-３])(?:・|、)(?<club>[\u3400-\u9fff]{2,3})(?=[のはがを])/g;

function clubsTold(sentences: readonly Sentence[]): ReadonlySet<string> {
  return new Set(
    sentences.flatMap(({ text }) => matchesOf(CLUB_TOLD, text).map(({ groups }) => groups?.["club"] ?? "")),
  );
}

function isTown({ kind, name, start, end }: NameSpan): boolean {
  return (
    kind === "place" &&
    name.length === end - start &&
    name.length > 1 &&
    !/(?:[都道府県市区町村郡湾港駅]|.{2,}島)$/.test(name) // 広島 and 鹿島 play
  );
}

/** The towns that a score, a match or a player of theirs tells to be teams. A country stays one. */
function playingTowns(
  sentences: readonly Sentence[],
  tokens: ReadonlyMap<string, readonly Token[]>,
  names: Names,
): ReadonlySet<string> {
  const towns = new Set<string>();
  for (const { id, text } of sentences) {
    const own = names.get(id) ?? [];
    for (const span of own) {
      if (
        !isTown(span) ||
        tokens.get(id)?.some(({ start, detail }) => start === span.start && detail[2] === "国")
      )
        continue;
      const rest = text.slice(span.end, span.end + 24);
      const scored =
        BEFORE_SCORE.test(rest) ||
        (AFTER_SCORE.test(text.slice(Math.max(0, span.start - 8), span.start)) && /^[をにと]/.test(rest));
      const player = own.find(
        ({ kind, start }) => kind === "person" && OF_PLAYER.test(text.slice(span.end, start)),
      );
      if (scored || MATCH.test(rest) || (player?.role !== null && ATHLETE.test(player?.role ?? "")))
        towns.add(span.name);
    }
  }
  return towns;
}

function team(text: string, start: number, end: number): NameSpan {
  return { start, end, kind: "organization", name: text.slice(start, end), role: null, reading: null };
}

function teamsOfTowns(text: string, own: readonly NameSpan[], towns: ReadonlySet<string>): NameSpan[] {
  return own.flatMap((span) => {
    if (!isTown(span)) return [];
    const behind = LETTERED.exec(text.slice(span.end, span.end + 3))?.[0].length ?? 0;
    const before =
      behind > 0
        ? 0
        : (LETTER_BEFORE.exec(text.slice(Math.max(0, span.start - 3), span.start))?.[0].length ?? 0);
    if (behind + before > 0) return [team(text, span.start - before, span.end + behind)];
    const rest = text.slice(span.end, span.end + 6);
    return towns.has(span.name) && !AS_PLACE.test(rest) && AS_TEAM.test(rest)
      ? [team(text, span.start, span.end)]
      : [];
  });
}

/** セットを25―20で, ブラジルに0―3で: words of every day and countries score, too. */
function isUnknown({ start, end }: NameSpan, tokens: readonly Token[]): boolean {
  const inside = tokens.filter((token) => token.start < end && token.end > start);
  const last = inside.at(-1);
  return last?.end === end && (!last.known || last.detail[1] === "組織");
}

function clubs(text: string, pattern: RegExp): NameSpan[] {
  return matchesOf(pattern, text).flatMap((match) => {
    const name = match.groups?.["club"] ?? match.groups?.["league"] ?? match.groups?.["side"] ?? "";
    const start = match.index + match[0].indexOf(name);
    return NO_CLUB.test(name) ? [] : [team(text, start, start + name.length)];
  });
}
