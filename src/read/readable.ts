/** An address as people read it: Japanese host names and paths in their own letters. For showing, never for asking. */
import { domainToUnicode } from "node:url";

/** Letters that cannot be taken for others, nor change the order in which a line is read. */
const JAPANESE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・、。「」『』（）！？々〇０-９Ａ-Ｚａ-ｚ]+$/u;
const HOST = /^[a-z0-9.\-ー・\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

/** @returns the address with escapes of Japanese undone; anything else, and what is no address, as it was */
export function readableAddress(address: string): string {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return address;
  const { hostname } = new URL(address);
  const host = domainToUnicode(hostname);
  return address
    .replace(hostname, HOST.test(host) ? host : hostname)
    .replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
      const text = decoded(escapes);
      return text !== null && JAPANESE.test(text) ? text : escapes;
    });
}

function decoded(escapes: string): string | null {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return null; // escapes of another charset than UTF-8
  }
}
