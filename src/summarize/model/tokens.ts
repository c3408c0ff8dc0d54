/** How many tokens a text is, without the model's own tokenizer: on the high side, so that a window is never burst. */

/**
 * Japanese news has about 1.2 characters a token with today's tokenizers; the usual four hold for Latin text only, and
 * a rare kanji or an emoji can take several.
 */
const CHARS_PER_TOKEN = { japanese: 1.2, latin: 3.5 } as const;
const TOKENS_PER_ASTRAL = 3;

export function tokensOf(text: string): number {
  let latin = 0;
  let astral = 0;
  let japanese = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x250) latin += 1;
    else if (code > 0xffff) astral += 1;
    else japanese += 1;
  }
  return Math.ceil(
    japanese / CHARS_PER_TOKEN.japanese + latin / CHARS_PER_TOKEN.latin + astral * TOKENS_PER_ASTRAL,
  );
}
