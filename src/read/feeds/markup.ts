/** Text as XML and HTML take it: nothing in it can become markup. */

import { escapedSigns } from "../escape.ts";

/** What XML 1.0 forbids even as an entity: control characters, noncharacters, halves of surrogate pairs. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export const escaped = (text: string): string => escapedSigns(text.replace(FORBIDDEN, ""));

/** An element with text in it; nothing for no text. */
export const element = (name: string, text: string | null, attributes = ""): string =>
  text === null || text === "" ? "" : `<${name}${attributes}>${escaped(text)}</${name}>`;
