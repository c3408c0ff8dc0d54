/** Where a page ended, as a text that goes into the next request: good for the same question only. */
import { createHash } from "node:crypto";
import { Failure } from "../../errors.ts";
import type { Place } from "../board.ts";

export const CURSOR_CHARS_MAX = 64;

/** @param question what else was asked */
export const cursorOf = (place: Place | null, question: unknown): string | null =>
  place === null
    ? null
    : Buffer.from(`${place.tier}.${place.row}.${digestOf(question)}`).toString("base64url");

/** @throws Failure `input.malformed` for what is no cursor, or that of another question */
export function placeOf(cursor: string | undefined, question: unknown): Place | null {
  if (cursor === undefined) return null;
  const text = Buffer.from(cursor, "base64url").toString("latin1");
  const [, tier, row, digest] = /^(\d)\.(\d{1,16})\.([\w-]{8})$/.exec(text) ?? [];
  if (tier === undefined || row === undefined)
    throw new Failure("input.malformed", "cursor is none of ours; take `next` of the page before");
  if (digest !== digestOf(question))
    throw new Failure("input.malformed", "cursor belongs to other filters; begin without one");
  return { tier: Number(tier), row: Number(row) };
}

const digestOf = (question: unknown): string =>
  createHash("sha1").update(JSON.stringify(question)).digest("base64url").slice(0, 8);
