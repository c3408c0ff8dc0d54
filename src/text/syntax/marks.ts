/** What the particles behind a noun say of it. */
import type { Token } from "../../model.ts";
import type { Bunsetsu } from "./bunsetsu.ts";

export function isTopic(particles: readonly Token[]): boolean {
  return particles.some(({ surface, detail }) => surface === "は" && detail[0] === "係助詞");
}

/** にも is に, までに stays whole; は and も alone stand for が. */
export function markOf(particles: readonly Token[]): string {
  const kept = particles
    .filter(
      ({ surface, detail }) =>
        !/^(?:は|も|だけ|のみ|など|ばかり|さえ|でも|の|こそ)$/.test(surface) || detail[0] === "連体化",
    )
    .map(({ surface }) => surface);
  if (kept.length === 0)
    return particles.some(({ surface }) => surface === "は" || surface === "も") ? "が" : "";
  return kept.join("");
}

/** 増加した一方で: behind a verb it joins on what is otherwise, as が does. */
export const turnsAgainst = (token: Token, before: Token | undefined): boolean =>
  /^(?:一方|半面|反面)$/.test(token.surface) && /^(?:動詞|助動詞|形容詞)$/.test(before?.pos ?? "");

/** One of its words behind the first does. */
export const goesAgainst = ({ core, tail }: Pick<Bunsetsu, "core" | "tail">): boolean =>
  tail.some((token, i) => turnsAgainst(token, tail[i - 1] ?? core.at(-1)));
