/** Long articles, section by section: each is read, and the sentences its answer rests on go into one last question. */
import {
  addedSpend,
  type ModelAnswer,
  type ModelEngine,
  type ModelLine,
  type ModelSpend,
  type ModelTask,
  NOTHING_SPENT,
} from "./reply.ts";
import { tokensOf } from "./tokens.ts";

/** Around each line of the material: its number, quotes, braces. */
const LINE_TOKENS = 8;
/** Of what a round was shown, at most this share goes on to the next: so that there is an end to it. */
const KEPT_SHARE_MAX = 0.5;

export type Narrowed = {
  /** The task with lines that fit into one question, their numbers kept. */
  readonly task: ModelTask;
  /** Numbers of the lines that the model was shown in any round. */
  readonly seen: ReadonlySet<number>;
  /** Lines that no question can hold. */
  readonly tooLong: readonly ModelLine[];
  readonly spend: ModelSpend;
};

/** @throws Failure `model.*`, as `model.write` does */
export async function narrowed(task: ModelTask, model: ModelEngine): Promise<Narrowed> {
  const budget = model.materialTokensMax;
  const tooLong = task.lines.filter((line) => tokensOfLine(line) > budget);
  let lines = task.lines.filter((line) => !tooLong.includes(line));
  const seen = new Set(lines.map(({ number }) => number));
  let spend = NOTHING_SPENT;
  while (sum(lines) > budget) {
    const sections = sectionsOf(lines, budget);
    const kept: ModelLine[] = [];
    for (const [index, section] of sections.entries()) {
      const part = { number: index + 1, of: sections.length };
      const answer = await model.write({ ...task, lines: section, part });
      spend = addedSpend(spend, answer.spend);
      kept.push(...carriersIn(section, answer));
    }
    lines = kept;
  }
  return { task: { ...task, lines }, seen, tooLong, spend };
}

/** Consecutive lines, as many as fit; nothing is left out between two sections. */
export function sectionsOf(lines: readonly ModelLine[], budget: number): readonly (readonly ModelLine[])[] {
  const count = Math.ceil(sum(lines) / budget);
  // Even sections: a last one of three lines would weigh as much as a full one.
  const share = Math.min(budget, Math.ceil((sum(lines) / count) * 1.1));
  const sections: ModelLine[][] = [];
  let left = 0;
  for (const line of lines) {
    const tokens = tokensOfLine(line);
    if (sections.length === 0 || tokens > left) {
      sections.push([]);
      left = Math.max(share, tokens);
    }
    sections.at(-1)?.push(line);
    left -= tokens;
  }
  return sections;
}

/** The sentences that a section's answer rests on, its most important point first to be kept; at least its first line. */
function carriersIn(section: readonly ModelLine[], { reply }: ModelAnswer): readonly ModelLine[] {
  const byNumber = new Map(section.map((line) => [line.number, line]));
  const wanted = [...reply.points, reply.gist, reply.headline].flatMap(({ sentences }) => sentences);
  const allowed = Math.floor(sum(section) * KEPT_SHARE_MAX);
  const kept = new Set<number>();
  let tokens = 0;
  for (const number of wanted) {
    const line = byNumber.get(number);
    if (line === undefined || kept.has(number) || tokens + tokensOfLine(line) > allowed) continue;
    kept.add(number);
    tokens += tokensOfLine(line);
  }
  const carriers = section.filter(({ number }) => kept.has(number));
  return carriers.length > 0 ? carriers : section.slice(0, 1).filter((line) => tokensOfLine(line) <= allowed);
}

const tokensOfLine = ({ text }: ModelLine): number => tokensOf(text) + LINE_TOKENS;
const sum = (lines: readonly ModelLine[]): number =>
  lines.reduce((total, line) => total + tokensOfLine(line), 0);
