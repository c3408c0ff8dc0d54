/** Answers of an interview as they can be told: 佐藤さん「…」, word for word, one or some of the sentences spoken. */
import { charsOf } from "../bounds.ts";
import type { Variant } from "./compress.ts";
import { withoutConnective } from "./connectives.ts";
import { cut, type Edit } from "./edits.ts";
import { innerSentences, standsInSpeech } from "./quotes.ts";
import type { Voice } from "./speakers.ts";
import type { View } from "./view.ts";

const SENTENCES_MAX = 3;
const CHARS_MIN = 10;

/** @param view of an answer, in brackets or not */
export function spokenVariants(view: View, voice: Voice): readonly Variant[] {
  const whole = withoutConnective(view).trim();
  const offset = view.text.indexOf(whole);
  const bracketed = /^「.*」。?$/su.test(whole);
  const text = bracketed ? whole.replace(/^「|」。?$/gu, "") : whole.replace(/。$/u, "");
  const start = offset + (bracketed ? 1 : 0);
  const inner = innerSentences(text);
  const runs = inner.map((_, from) =>
    inner.slice(from, from + SENTENCES_MAX).flatMap((_end, count) => {
      const run = inner.slice(from, from + count + 1);
      const [first, last] = [run.at(0), run.at(-1)];
      if (!first || !last || !standsInSpeech(text, inner, from, from + count)) return [];
      const said = text.slice(first[0], last[1]).trim();
      if (charsOf(said) < CHARS_MIN || /[？?]$|か$/u.test(said)) return [];
      const edits: readonly Edit[] = [
        cut(0, start + first[0], "spoken"),
        cut(start + last[1], view.text.length, "spoken"),
      ];
      return [{ text: `${voice.name}「${said}」`, edits }];
    }),
  );
  // An answer begins with what was asked for: what is told of it begins there, too.
  return runs.find((run) => run.length > 0) ?? [];
}
