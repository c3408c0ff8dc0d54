/** The names that pages give to charsets, and the charsets they mean. */

/** By what is left of a name without signs: `x-sjis`, `Shift_JIS` and `shift-jis` are one. */
const FAMILIES: Readonly<Record<string, string>> = {
  shift_jis:
    "shiftjis sjis xsjis ssjis jissjis mskanji cp932 ms932 windows932 windows31j cswindows31j csshiftjis xms932 sjiswin shiftjisx0213 shiftjis2004 shiftjisms pck ibm943 cp943c",
  "euc-jp":
    "eucjp xeucjp xeuc euc ujis eucjpwin eucjpms cp51932 xeucjpwin cseucpkdfmtjapanese eucjisx0213 eucjis2004 extendedunixcodepackedformatforjapanese jeuc",
  "iso-2022-jp":
    "iso2022jp iso2022jp1 iso2022jp2 iso2022jp3 iso2022jp2004 iso2022jpms csiso2022jp jis jis7 jis8 xjis cp50220 cp50221 cp50222",
  "utf-8": "utf8 xutf8 utf8n utf8mac unicode11utf8 utf8mb4 utf",
  // Read from an ASCII-compatible declaration, these cannot be true: HTML says that UTF-8 is meant.
  "utf-16le": "utf16le utf16 unicode ucs2 iso10646ucs2 csunicode",
  "utf-16be": "utf16be unicodefffe",
};

const BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(FAMILIES).flatMap(([name, labels]) =>
    labels.split(" ").map((label) => [label, name] as const),
  ),
);

/** @returns a name that TextDecoder takes; null for a label that means nothing (`none`, `auto`, `日本語`) */
export function charsetOf(label: string): string | null {
  const squashed = label.toLowerCase().replace(/[^a-z0-9]/g, "");
  const japanese = BY_NAME.get(squashed);
  if (japanese !== undefined) return japanese;
  try {
    const { encoding } = new TextDecoder(label.trim());
    return encoding === "x-user-defined" ? null : encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
