/** What sort of article it is, by signs that do not depend on its subject. */
import type { ArticleKind, Block } from "../model.ts";
import { BODY_KINDS } from "../model.ts";

const QUESTION = /^(Q|Ｑ)\s?\d*\s?[.．:：、]|^(質問|問)\s?\d*\s?[.．:：]/;
const DASH_QUESTION = /^(――|──|—―|——|—)/;
const COLUMN =
  /(社説|コラム|天声人語|論説|オピニオン|主張|寄稿|時評|論考|編集手帳|春秋|余録|産経抄|opinion|column|editorial)/i;
const LIVE =
  /(随時更新|ライブ更新|速報中|リアルタイム|タイムライン|【詳細】|【詳報】|【ライブ】|【動画も】|【ドキュメント】)/;
const CLOCK_START = /^[【（(]?(午前|午後)?\d{1,2}[時:：]\d{0,2}分?/;
const RELEASE = /(プレスリリース|ニュースリリース|報道関係(者)?(各位|の皆)|press release|news release)/i;
const SHORT_CHARS_MAX = 220;
const LIVE_HEADINGS_MIN = 8;

export type KindSources = {
  readonly types: readonly string[];
  readonly title: string | null;
  readonly section: string | null;
  readonly keywords: readonly string[];
  /** Name of the publisher and the title as the head tells it: release services name themselves there. */
  readonly head: readonly string[];
  readonly blocks: readonly Block[];
};

/** The kind and the sign it was read from. */
export function findKind({ types, title, section, keywords, head, blocks }: KindSources): {
  kind: ArticleKind;
  sign: string;
} {
  const headings = blocks.filter((block) => block.kind === "heading").map((block) => block.text);
  const body = blocks.filter((block) => BODY_KINDS.has(block.kind));
  const text = body.map((block) => block.text);
  const said = [title ?? "", section ?? "", ...keywords];
  const live = [title ?? "", ...headings].find((line) => LIVE.test(line));
  const clocks = headings.filter((line) => CLOCK_START.test(line)).length;
  if (types.includes("LiveBlogPosting")) return { kind: "live", sign: "json-ld LiveBlogPosting" };
  if (headings.length >= LIVE_HEADINGS_MIN && live !== undefined)
    return { kind: "live", sign: `text: ${live}` };
  if (clocks >= 4) return { kind: "live", sign: `${clocks} headings with a time of day` };
  const questions = text.filter((line) => QUESTION.test(line)).length;
  if (questions >= 2) return { kind: "explainer", sign: `${questions} questions` };
  const dashes = text.filter((line) => DASH_QUESTION.test(line)).length;
  if (dashes >= 3 || (dashes >= 1 && /インタビュー/.test(title ?? "")))
    return { kind: "interview", sign: `${dashes} questions after a dash` };
  if (
    [...said, ...head].some((line) => RELEASE.test(line)) ||
    text.slice(0, 5).some((line) => line.length < 60 && RELEASE.test(line))
  ) {
    return { kind: "release", sign: "names itself a release" };
  }
  const column = said.find((line) => COLUMN.test(line));
  if (column !== undefined) return { kind: "column", sign: `title, section or keyword: ${column}` };
  if (
    blocks.some((block) => block.kind === "profile") &&
    blocks.some((block) => block.kind === "reference")
  ) {
    return { kind: "column", sign: "signed with a profile and references" };
  }
  const chars = text.reduce((sum, line) => sum + line.length, 0);
  if (chars <= SHORT_CHARS_MAX) return { kind: "short", sign: `${chars} characters` };
  return { kind: "straight", sign: "no sign of another kind" };
}
